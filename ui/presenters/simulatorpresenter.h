// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/events/simulator.h"
#include "app/services/eventservice.h"
#include "models/domain/workspace.h"
#include "ui/uicontext.h"

#include <QObject>

namespace infradots {

/** Plays a run step by step: what each attachment would do at each step, and sending a step when asked to. */
class SimulatorPresenter : public QObject
{
    Q_OBJECT
public:
    SimulatorPresenter(UiContext &context, QObject *parent);

    void setWorkspace(const Workspace &workspace);
    /** Starts the run anew with this script, at its first step. */
    void start(RunScript script);
    void next();
    void previous();

    [[nodiscard]] bool isRunning() const { return !m_steps.isEmpty(); }
    [[nodiscard]] const QList<RunStep> &steps() const { return m_steps; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] bool hasNext() const { return m_current + 1 < m_steps.size(); }
    /** What the current step's event would do; empty while it is worked out, or for a step without an event. */
    [[nodiscard]] const QList<PlannedDelivery> &planned() const { return m_planned; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isSent(int step) const { return m_sent.contains(step); }

    /** Sends the current step's event. */
    void send(SimulationEnd end);

Q_SIGNALS:
    void changed();
    /** How sending went, in words. */
    void reported(bool good, const QString &sentence);

private:
    void plan();

    UiContext &m_context;
    Workspace m_workspace;
    QList<RunStep> m_steps;
    QList<PlannedDelivery> m_planned;
    QSet<int> m_sent;
    QString m_problem;
    int m_current = 0;
    int m_generation = 0;
};

} // namespace infradots
