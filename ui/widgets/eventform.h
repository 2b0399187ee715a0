// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/stageevent.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace infradots {

class FormField;

/** What a message tells of: the fields of a run's stage event, filled with a realistic one. Takes and returns it. */
class EventForm : public QWidget
{
    Q_OBJECT
public:
    explicit EventForm(QWidget *parent = nullptr);

    void setEvent(const StageEvent &event);
    /** With the times of the event that was set. */
    [[nodiscard]] StageEvent event() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QLineEdit *addLine(const QString &label, const char *objectName);

    StageEvent m_set;
    QComboBox *m_stage;
    QComboBox *m_status;
    QPushButton *m_sample = nullptr;
    QLineEdit *m_job = nullptr;
    QLineEdit *m_commit = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    QLineEdit *m_commitUrl = nullptr;
    QLineEdit *m_runUrl = nullptr;
    QLineEdit *m_approvalUrl = nullptr;
};

} // namespace infradots
