// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace infradots {

/** A question that opens into numbered steps, and closes again. */
class StepsHelp : public QWidget
{
    Q_OBJECT
public:
    StepsHelp(const QString &question, const QStringList &steps, QWidget *parent = nullptr);

    void setOpen(bool open);

private:
    QToolButton *m_toggle;
    QWidget *m_steps;
};

} // namespace infradots
