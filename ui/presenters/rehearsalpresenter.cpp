// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/rehearsalpresenter.h"

#include "ui/async.h"

namespace infradots {

namespace {
constexpr int TypingPause = 120; ///< milliseconds
}

RehearsalPresenter::RehearsalPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &RehearsalPresenter::send);
}

void RehearsalPresenter::ask(const Integration &draft, const RouteQuestion &question)
{
    m_draft = draft;
    m_question = question;
    m_pause.start();
}

void RehearsalPresenter::send()
{
    const int generation = ++m_generation;
    whenDone(m_context.previews.preview(m_draft, m_question), this,
             [this, generation](const Result<Rehearsal> &result) {
                 if (generation != m_generation)
                     return;
                 if (result)
                     Q_EMIT rehearsed(*result);
                 else
                     Q_EMIT failed(result.error().message);
             });
}

} // namespace infradots
