// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QWidget>

namespace infradots {

void putBeforeInTabOrder(QWidget *widget, QWidget *next)
{
    QWidget *previous = next->previousInFocusChain();
    while (previous != next && (previous == widget || previous->focusPolicy() == Qt::NoFocus))
        previous = previous->previousInFocusChain();
    if (previous != next)
        QWidget::setTabOrder(previous, widget);
}

} // namespace infradots
