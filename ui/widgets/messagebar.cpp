// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/taborder.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace infradots {

namespace {

struct Look
{
    QString kind;
    QString icon;
};

Look lookOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Information:
        return {QStringLiteral("information"), QStringLiteral("data-information")};
    case NoticeKind::Success:
        return {QStringLiteral("success"), QStringLiteral("data-success")};
    case NoticeKind::Warning:
        return {QStringLiteral("warning"), QStringLiteral("data-warning")};
    case NoticeKind::Failure:
        return {QStringLiteral("failure"), QStringLiteral("data-error")};
    case NoticeKind::Busy:
        return {QStringLiteral("busy"), QString()};
    }
    Q_UNREACHABLE();
}

constexpr int IconSize = 18;
constexpr int BusyWidth = 48;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_text(new PlainLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setProperty("role", QStringLiteral("message"));
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(BusyWidth);
    m_progress->setAccessibleName(tr("Working"));
    m_text->setObjectName(QStringLiteral("messageLabel"));
    m_text->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("dismissToolButton"));
    m_close->setProperty("role", QStringLiteral("close"));
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss"));
    m_actions->setSpacing(spacing::Tight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Tight, spacing::Tight, spacing::Tight);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_icon);
    layout->addWidget(m_progress);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::showNotice(const Notice &notice)
{
    clear();
    m_kind = notice.kind;
    setProperty("kind", lookOf(m_kind).kind);
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(notice.text);
    m_progress->setVisible(m_kind == NoticeKind::Busy);
    m_icon->setVisible(m_kind != NoticeKind::Busy);
    m_close->setVisible(m_dismissable && m_kind != NoticeKind::Busy);
    showIcon();
    for (const auto &[label, act] : notice.actions) {
        auto *button = new QPushButton(buttonText(label), this);
        button->setObjectName(QStringLiteral("noticePushButton"));
        m_actions->addWidget(button);
        putBeforeInTabOrder(button, m_close);
        connect(button, &QPushButton::clicked, this, [this, act = act] {
            const auto doIt = act; // clear() takes the button away, and with it this closure
            clear();
            doIt();
        });
    }
    setAccessibleName(notice.text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    hide();
}

void MessageBar::setDismissable(bool dismissable)
{
    m_dismissable = dismissable;
    m_close->setVisible(dismissable && m_kind != NoticeKind::Busy);
}

QString MessageBar::text() const
{
    return m_text->text();
}

QWidget *MessageBar::closeButton() const
{
    return m_close;
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void MessageBar::showIcon()
{
    const QString name = lookOf(m_kind).icon;
    if (!name.isEmpty())
        m_icon->setPixmap(Theme::icon(name).pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
}

} // namespace infradots
