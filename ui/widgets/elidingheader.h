// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace infradots {

/**
 * A header whose names are shortened in the middle where they do not fit. (Under a style sheet Qt 6.4 forgets the
 * header's own textElideMode and cuts them off.)
 */
class ElidingHeader : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
};

} // namespace infradots
