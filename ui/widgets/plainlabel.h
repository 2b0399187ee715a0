// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/plaintext.h"
#include "models/items/tooltip.h"

#include <QLabel>

namespace infradots {

/**
 * A label that shows its text as it is: no markup, no links, nothing that turns the writing direction, whatever the
 * text holds. Words without an end wrap as well, so that no name makes a window wider than its screen.
 */
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text); ///< not QLabel's, which takes text as it comes
    [[nodiscard]] QString text() const { return m_text; }
    void clear() { setText({}); }
    /** For the eye, and for assistive technology, which would read a tool tip with its markup. */
    void setToolTipText(const QString &text);

    /** Cuts text that does not fit with an ellipsis, there; the whole text is the tool tip then. One line only. */
    void setElided(bool elided, Qt::TextElideMode where = Qt::ElideRight);
    [[nodiscard]] bool isElided() const { return m_elided; }
    /** "title", "heading", "muted", "fault", "good", "caution": see style.qss. */
    void setRole(const QString &role);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text; ///< as it was set
    bool m_elided = false;
    Qt::TextElideMode m_where = Qt::ElideRight;
};

/** Text for a button, a tab or a menu: an '&' in it is shown and makes no shortcut. */
[[nodiscard]] QString buttonText(const QString &text);

/** Sets the style sheet's "role" of a widget and has it drawn anew. */
void setStyleRole(QWidget *widget, const QString &role);

} // namespace infradots
