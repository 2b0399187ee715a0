// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/returnpresses.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace infradots {

ReturnPresses::ReturnPresses(QApplication &application, QObject *parent)
    : QObject(parent)
{
    application.installEventFilter(this);
}

bool ReturnPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn || (key->modifiers() & ~Qt::KeypadModifier) != 0)
        return false;
    auto *tool = qobject_cast<QToolButton *>(watched);
    auto *button = tool != nullptr ? static_cast<QAbstractButton *>(tool) : qobject_cast<QPushButton *>(watched);
    if (button == nullptr || !button->isEnabled())
        return false;
    if (key->isAutoRepeat())
        return true; // held down it presses once, and goes on to nothing else
    if (tool != nullptr && tool->menu() != nullptr)
        tool->showMenu();
    else
        button->click();
    return true;
}

} // namespace infradots
