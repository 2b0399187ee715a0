// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tooltip.h"

#include <QLabel>

namespace infradots {

/** A label that shows its text as it is: no markup, no links, whatever the text holds. */
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /** Cuts text that does not fit with an ellipsis; the whole text is the tool tip then. One line only. */
    void setElided(bool elided);
    /** "title", "heading", "muted", "fault", "good", "caution": see style.qss. */
    void setRole(const QString &role);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool m_elided = false;
};

/** Text for a button, a tab or a menu: an '&' in it is shown and makes no shortcut. */
[[nodiscard]] QString buttonText(const QString &text);

/** Sets the style sheet's "role" of a widget and has it drawn anew. */
void setStyleRole(QWidget *widget, const QString &role);

} // namespace infradots
