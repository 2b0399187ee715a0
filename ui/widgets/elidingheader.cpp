// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidingheader.h"

#include "ui/theme.h"

#include <QStyleOptionHeader>

namespace infradots {

void ElidingHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    QFont drawn = font();
    drawn.setWeight(QFont::DemiBold); // as in style.qss
    const int room = (orientation() == Qt::Horizontal ? sectionSize(section) : width()) - 2 * spacing::Small;
    option->text = QFontMetrics(drawn).elidedText(option->text, Qt::ElideMiddle, room);
}

} // namespace infradots
