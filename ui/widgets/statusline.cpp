// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "app/delivery/engine.h"
#include "app/services/changes.h"
#include "app/services/historyservice.h"
#include "app/vault/vault.h"
#include "ui/async.h"
#include "ui/presenters/startup.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QStatusBar>

#include <chrono>

namespace infradots {

namespace {
constexpr std::chrono::milliseconds GatherFor{300};
}

StatusLine::StatusLine(UiContext &context, Startup &startup, QStatusBar *bar)
    : QObject(bar)
    , m_context(context)
    , m_startup(startup)
    , m_delivering(new PlainLabel(bar))
    , m_vault(new PlainLabel(bar))
    , m_database(new PlainLabel(bar))
{
    m_delivering->setObjectName(QStringLiteral("deliveringLabel"));
    m_vault->setObjectName(QStringLiteral("vaultLabel"));
    m_database->setObjectName(QStringLiteral("databaseLabel"));
    for (PlainLabel *label : {m_delivering, m_vault, m_database}) {
        label->setRole(QStringLiteral("muted"));
        label->setContentsMargins(spacing::Small, 0, spacing::Small, 0);
    }
    m_delivering->setElided(true);
    bar->addWidget(m_delivering, 1);
    bar->addPermanentWidget(m_vault);
    bar->addPermanentWidget(m_database);
    m_gather.setSingleShot(true);
    m_gather.setInterval(GatherFor);
    connect(&m_gather, &QTimer::timeout, this, &StatusLine::readPending);
    connect(&context.changes, &Changes::deliveriesChanged, this, [this] {
        if (!m_gather.isActive())
            m_gather.start();
    });
    connect(&context.engine, &DeliveryEngine::problem, this, [this](const QString &sentence) {
        m_problem = sentence;
        readPending();
    });
    connect(&startup, &Startup::stateChanged, this, &StatusLine::showPlaces);
    connect(&startup, &Startup::vaultChanged, this, &StatusLine::showPlaces);
    showPlaces();
}

void StatusLine::readPending()
{
    if (m_startup.state() != Startup::State::Open)
        return;
    whenDone(m_context.history.countPending(QString()), this, [this](const Result<int> &pending) {
        if (!m_problem.isEmpty())
            m_delivering->setText(m_problem);
        else if (!pending)
            m_delivering->setText(pending.error().message);
        else
            m_delivering->setText(*pending == 0 ? tr("nothing to deliver")
                                                : tr("delivering · %n queued", nullptr, *pending));
        m_delivering->setRole(m_problem.isEmpty() && pending ? QStringLiteral("muted") : QStringLiteral("fault"));
    });
}

void StatusLine::showPlaces()
{
    const bool open = m_startup.state() == Startup::State::Open;
    m_database->setText(open ? tr("local database") : tr("no database"));
    m_database->setToolTipText(m_startup.location());
    QString vault;
    if (open && m_context.vault.isReady())
        vault = tr("unlocked: %1").arg(m_context.vault.place());
    else if (open && !m_startup.vaultProblem().isEmpty())
        vault = tr("not available: %1").arg(m_context.vault.place());
    m_vault->setText(vault);
    m_vault->setToolTipText(m_startup.vaultProblem());
    m_vault->setRole(m_startup.vaultProblem().isEmpty() ? QStringLiteral("muted") : QStringLiteral("fault"));
    readPending();
}

} // namespace infradots
