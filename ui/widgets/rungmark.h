// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/standing.h"
#include "ui/theme.h"

#include <QWidget>

namespace infradots {

/**
 * The mark of a rule on the ladder of the route explainer: its number in a circle, on a line that is drawn through as
 * far as the rules were tried and dotted below the one that won. Decoration: what it shows is said beside it.
 */
class RungMark : public QWidget
{
public:
    enum class End { First, Middle, Last, Only };

    explicit RungMark(const Theme &theme, QWidget *parent = nullptr);

    /** @p tried: the rules above did not win. */
    void setRung(int number, RuleStanding standing, bool tried, End end);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_number = 1;
    RuleStanding m_standing = RuleStanding::NotSet;
    bool m_tried = true;
    End m_end = End::Only;
};

} // namespace infradots
