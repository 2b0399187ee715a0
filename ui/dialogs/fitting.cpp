// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fitting.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace infradots {

namespace {
constexpr double ShareOfScreen = 0.85;
}

void fitToContents(QDialog &dialog, const QScrollArea &scroll, int width)
{
    QLayout *contents = scroll.widget()->layout();
    contents->activate();
    const QMargins margins = dialog.layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    const int wanted =
        contents->hasHeightForWidth() ? contents->totalHeightForWidth(inner) : contents->totalSizeHint().height();
    // What stands above and below it: the dialog's own wish less what it thinks of the scroll area.
    const int around = dialog.layout()->totalSizeHint().height() - scroll.sizeHint().height();
    const int most = qRound(ShareOfScreen * dialog.screen()->availableGeometry().height());
    dialog.resize(width, qMin(wanted + around, most));
}

void fitToText(QDialog &dialog, int width)
{
    QLayout *layout = dialog.layout();
    layout->activate();
    dialog.resize(width,
                  layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height());
}

} // namespace infradots
