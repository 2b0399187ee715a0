// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/events/simulator.h"
#include "models/domain/workspace.h"
#include "ui/presenters/simulatorpresenter.h"
#include "ui/uicontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace infradots {

class FlowLayout;
class MessageBar;
class MessagePane;
class PlainLabel;

/**
 * The run simulator: how the run goes, the steps push → plan → approval → apply, for each attachment whether it fires,
 * why and by which rule, and the message. Nothing is sent until asked; for real only after a question, every time.
 */
class SimulatorPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SimulatorPanel(UiContext &context, QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace);

private:
    [[nodiscard]] QWidget *buildScript();
    [[nodiscard]] QWidget *buildRun();
    [[nodiscard]] RunScript script() const;
    void showRun();
    void showTimeline();
    void showPlanned();
    [[nodiscard]] const PlannedDelivery *chosen() const;
    void showMessage();
    void showRequest();
    void sendForReal();

    UiContext &m_context;
    SimulatorPresenter m_presenter;
    Workspace m_workspace;

    QLineEdit *m_environment;
    QLineEdit *m_commit;
    QLineEdit *m_comment;
    QCheckBox *m_needsApproval;
    QComboBox *m_planEnds;
    QComboBox *m_decision;
    QComboBox *m_applyEnds;
    QPushButton *m_start;

    FlowLayout *m_timeline;
    PlainLabel *m_step;
    QTreeWidget *m_outcomes;
    PlainLabel *m_why;
    QComboBox *m_receiver;
    MessagePane *m_message;
    MessageBar *m_bar;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_sandbox;
    QPushButton *m_real;
};

} // namespace infradots
