// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QScrollArea;

namespace infradots {

/**
 * As high as what stands in the scroll area needs at this width (device-independent pixels), and no higher than the
 * screen has room for. For a dialog whose only growing part is that scroll area.
 */
void fitToContents(QDialog &dialog, const QScrollArea &scroll, int width);

/** As high as its text is at this width; what a layout of wrapped text wishes for by itself is only a guess. */
void fitToText(QDialog &dialog, int width);

} // namespace infradots
