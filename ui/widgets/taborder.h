// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace infradots {

/**
 * Puts a widget right before another one in the order Tab goes in. For what is made later than what comes after it:
 * QWidget::setTabOrder() does nothing where a neighbour takes no focus, as labels and layouts' frames do not.
 */
void putBeforeInTabOrder(QWidget *widget, QWidget *next);

} // namespace infradots
