// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QTimer>

namespace infradots {

/** Brings what has the focus in @p area's window into view, once everything is laid out. */
inline void scrollToFocus(QScrollArea *area)
{
    QTimer::singleShot(0, area, [area] {
        QWidget *focused = area->window()->focusWidget();
        if (focused != nullptr && area->isAncestorOf(focused))
            area->ensureWidgetVisible(focused);
    });
}

} // namespace infradots
