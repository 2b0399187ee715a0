// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/lintpresenter.h"

#include "app/services/changes.h"
#include "app/services/lintservice.h"
#include "ui/async.h"

#include <chrono>

namespace infradots {

namespace {
constexpr std::chrono::milliseconds GatherFor{250};
}

LintPresenter::LintPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(GatherFor);
    connect(&m_gather, &QTimer::timeout, this, &LintPresenter::refresh);
    const auto later = [this] { m_gather.start(); };
    connect(&context.changes, &Changes::organizationsChanged, this, later);
    connect(&context.changes, &Changes::workspacesChanged, this, later);
    connect(&context.changes, &Changes::integrationsChanged, this, later);
    connect(&context.changes, &Changes::attachmentsChanged, this, later);
    connect(&context.changes, &Changes::slackChannelsChanged, this, later);
}

void LintPresenter::setOrganization(const OrganizationId &organization)
{
    if (m_organization == organization)
        return;
    m_organization = organization;
    m_model.setFindings({});
    m_problem.clear();
    Q_EMIT changed();
    refresh();
}

void LintPresenter::refresh()
{
    if (m_organization.isNull())
        return;
    const int generation = ++m_generation;
    whenDone(m_context.lint.lint(m_organization), this, [this, generation](const Result<QList<Finding>> &findings) {
        if (generation != m_generation)
            return;
        m_problem = findings ? QString() : findings.error().message;
        m_model.setFindings(findings.value_or(QList<Finding>()));
        Q_EMIT changed();
    });
}

} // namespace infradots
