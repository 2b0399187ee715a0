// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace infradots {

class PlainLabel;

/** A notice in the layout, near what it is about: icon, words, buttons, and a cross to put it away. */
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showNotice(const Notice &notice);
    void clear();
    /** Whether the cross is there; it is unless said otherwise. */
    void setDismissable(bool dismissable);
    [[nodiscard]] QString text() const;
    /** The cross; what a notice offers comes before it in the order Tab goes in. */
    [[nodiscard]] QWidget *closeButton() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    NoticeKind m_kind = NoticeKind::Information;
    QLabel *m_icon;
    QProgressBar *m_progress;
    PlainLabel *m_text;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
    bool m_dismissable = true;
};

} // namespace infradots
