// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QScrollArea;
class QWidget;

namespace infradots {

/**
 * Lays the dialog out: what scrolls, and what stays above and below it. All three end at the same
 * line, with a scroll bar and without. The scroll area's widget has its layout already.
 */
void layOutScrolling(QDialog &dialog, QWidget *above, QScrollArea *scroll, QWidget *below);

/**
 * As high as what stands in the scroll area needs at this width (device-independent pixels), and no higher than the
 * screen has room for. For a dialog whose only growing part is that scroll area. @p beside: how much of the width is
 * for what stands beside it.
 */
void fitToContents(QDialog &dialog, const QScrollArea &scroll, int width, int beside = 0);

/** As high as its text is at this width; what a layout of wrapped text wishes for by itself is only a guess. */
void fitToText(QDialog &dialog, int width);

} // namespace infradots
