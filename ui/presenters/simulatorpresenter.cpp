// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/simulatorpresenter.h"

#include "models/domain/clock.h"
#include "ui/async.h"

namespace infradots {

SimulatorPresenter::SimulatorPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void SimulatorPresenter::setWorkspace(const Workspace &workspace)
{
    const bool other = m_workspace.id != workspace.id;
    m_workspace = workspace;
    if (other) {
        m_steps.clear();
        m_sent.clear();
        m_current = 0;
    }
    plan();
}

void SimulatorPresenter::start(RunScript script)
{
    script.workspace = m_workspace.id;
    m_steps = runSteps(script, QDateTime::currentDateTimeUtc());
    m_sent.clear();
    m_current = 0;
    plan();
}

void SimulatorPresenter::next()
{
    if (!hasNext())
        return;
    ++m_current;
    plan();
}

void SimulatorPresenter::previous()
{
    if (m_current == 0)
        return;
    --m_current;
    plan();
}

void SimulatorPresenter::plan()
{
    const int generation = ++m_generation;
    m_planned.clear();
    m_problem.clear();
    Q_EMIT changed();
    if (m_current >= m_steps.size() || !m_steps.at(m_current).event)
        return;
    whenDone(m_context.events.plan(*m_steps.at(m_current).event, true), this,
             [this, generation](const Result<QList<PlannedDelivery>> &planned) {
                 if (generation != m_generation)
                     return;
                 if (planned)
                     m_planned = *planned;
                 else
                     m_problem = planned.error().message;
                 Q_EMIT changed();
             });
}

void SimulatorPresenter::send(SimulationEnd end)
{
    if (m_current >= m_steps.size() || !m_steps.at(m_current).event)
        return;
    const int step = m_current;
    const int generation = m_generation;
    whenDone(m_context.events.simulate(*m_steps.at(step).event, end), this,
             [this, step, end, generation](const Result<EmitResult> &result) {
                 if (!result) {
                     Q_EMIT reported(false, result.error().message);
                     return;
                 }
                 if (generation == m_generation)
                     m_sent.insert(step);
                 const int count = static_cast<int>(result->deliveries.size());
                 Q_EMIT changed();
                 Q_EMIT reported(
                     true,
                     end == SimulationEnd::Sandbox
                         ? tr("%n message(s) sent to the sandbox; the history shows what came back.", nullptr, count)
                         : tr("%n message(s) sent for real; the history shows what came back.", nullptr, count));
             });
}

} // namespace infradots
