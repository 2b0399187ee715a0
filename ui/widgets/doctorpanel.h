// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace infradots {

class PlainLabel;
struct Diagnosis;

/** What went wrong, what to do about it, and the button that does it. Hidden while nothing is wrong. */
class DoctorPanel : public QFrame
{
    Q_OBJECT
public:
    explicit DoctorPanel(QWidget *parent = nullptr);

    /** @p remedy: the button's text; empty: nothing can be done about it here. */
    void setDiagnosis(const Diagnosis &diagnosis, const QString &remedy);

Q_SIGNALS:
    void remedyRequested();

private:
    PlainLabel *m_cause;
    PlainLabel *m_advice;
    QPushButton *m_remedy;
};

} // namespace infradots
