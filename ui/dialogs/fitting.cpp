// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fitting.h"

#include "ui/theme.h"

#include <QDialog>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr double ShareOfScreen = 0.85;
constexpr int BarWidth = 10; ///< as the style sheet has it
} // namespace

void layOutScrolling(QDialog &dialog, QWidget *above, QScrollArea *scroll, QWidget *below)
{
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page - spacing::Small, spacing::Large);
    layout->setSpacing(spacing::Large);
    const auto inset = [](QWidget *widget) {
        auto *row = new QVBoxLayout;
        row->setContentsMargins(0, 0, spacing::Small, 0);
        row->addWidget(widget);
        return row;
    };
    QVBoxLayout *top = inset(above);
    QVBoxLayout *bottom = inset(below);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    scroll->widget()->layout()->setContentsMargins(0, 0, spacing::Small, 0);
    // Not the contents: wrapping anew without the bar's width, they could do without the bar, and then not again.
    QObject::connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, layout,
                     [top, bottom](int least, int most) {
                         const int right = spacing::Small + (most > least ? BarWidth : 0);
                         top->setContentsMargins(0, 0, right, 0);
                         bottom->setContentsMargins(0, 0, right, 0);
                     });
}

void fitToContents(QDialog &dialog, const QScrollArea &scroll, int width, int beside)
{
    QLayout *contents = scroll.widget()->layout();
    contents->activate();
    const QMargins margins = dialog.layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right() - beside;
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
