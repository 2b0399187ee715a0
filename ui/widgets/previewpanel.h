// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/previewservice.h"
#include "ui/theme.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QScrollArea;

namespace infradots {

class EventForm;
class LimitMeter;
class MessagePane;
class PlainLabel;

/**
 * What an integration would send: a sample run to choose or to edit, the message as it is drawn, the exact request, and
 * how much of the receiver's limits it takes. Shows what it is given, and says when it wants another rehearsal.
 */
class PreviewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPanel(const Theme &theme, QWidget *parent = nullptr);

    /** The run the message is to tell of. */
    [[nodiscard]] StageEvent event() const;
    void showRehearsal(const Rehearsal &rehearsal);
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void eventChanged();

private:
    void chooseSample();
    void showMessage();

    Rehearsal m_rehearsal;
    QComboBox *m_sample;
    QPushButton *m_edit;
    QScrollArea *m_formArea;
    EventForm *m_form;
    QComboBox *m_target;
    PlainLabel *m_notice;
    MessagePane *m_pane;
    LimitMeter *m_limits;
};

} // namespace infradots
