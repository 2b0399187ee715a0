// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace infradots {

/**
 * Makes Return press the button that has the focus, wherever it stands. By itself Qt lets only the push buttons of a
 * dialog answer to it; on any other the key would go on to what is around: to a card's Edit, or to a dialog's Add.
 */
class ReturnPresses : public QObject
{
    Q_OBJECT
public:
    explicit ReturnPresses(QApplication &application, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace infradots
