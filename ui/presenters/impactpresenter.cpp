// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/impactpresenter.h"

#include "ui/async.h"

namespace infradots {

namespace {
constexpr int TypingPause = 200; ///< milliseconds
}

ImpactPresenter::ImpactPresenter(UiContext &context, const OrganizationId &organization, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &ImpactPresenter::send);
    whenDone(context.impacts.read(organization), this, [this](const Result<ImpactBase> &base) {
        if (!base)
            return;
        m_base = *base;
        Q_EMIT read(m_base);
        send();
    });
}

void ImpactPresenter::ask(const Integration &draft)
{
    m_draft = draft;
    m_pause.start();
}

void ImpactPresenter::ask(const Attachment &draft)
{
    m_draft = draft;
    m_pause.start();
}

void ImpactPresenter::send()
{
    const int generation = ++m_generation;
    const auto tell = [this, generation](const Result<ChangeImpact> &impact) {
        if (generation == m_generation)
            Q_EMIT told(impact.value_or(ChangeImpact()));
    };
    if (!m_base)
        return;
    if (const auto *integration = std::get_if<Integration>(&m_draft))
        whenDone(m_context.impacts.ofIntegration(m_base, *integration), this, tell);
    else if (const auto *attachment = std::get_if<Attachment>(&m_draft))
        whenDone(m_context.impacts.ofAttachment(m_base, *attachment), this, tell);
}

} // namespace infradots
