// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretreveal.h"

#include "ui/async.h"
#include "ui/presenters/secretguard.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace infradots {

SecretReveal::SecretReveal(SecretGuard &guard, SecretPlace place, QWidget *area)
    : QWidget(area)
    , m_guard(guard)
    , m_place(std::move(place))
    , m_area(area)
    , m_show(new QToolButton(this))
    , m_copy(new QToolButton(this))
{
    m_show->setObjectName(QStringLiteral("showSecretToolButton"));
    m_copy->setObjectName(QStringLiteral("copySecretToolButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    for (QToolButton *button : {m_show, m_copy}) {
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(guard.shownFor());
    connect(&m_timer, &QTimer::timeout, this, [this] {
        showButtons();
        Q_EMIT concealed();
    });
    connect(m_show, &QToolButton::clicked, this, [this] {
        if (m_timer.isActive() && !m_failed)
            conceal();
        else
            ask(Purpose::Show);
    });
    connect(m_copy, &QToolButton::clicked, this, [this] { ask(Purpose::Copy); });
    connect(&guard, &SecretGuard::concealed, this, &SecretReveal::conceal);
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (!hasFocusWithin())
            conceal();
    });
    showButtons();
}

void SecretReveal::setSubject(const QString &subject)
{
    m_subject = subject;
    showButtons();
}

void SecretReveal::ask(Purpose purpose)
{
    whenDone(m_guard.reveal(m_place), this,
             [this, purpose](const Result<SecretString> &secret) { take(purpose, secret); });
}

void SecretReveal::take(Purpose purpose, const Result<SecretString> &secret)
{
    if (!hasFocusWithin() || !isVisible() || (secret && m_guard.isLocked()))
        return; // nobody waits for it any more
    if (secret && purpose == Purpose::Copy) {
        m_guard.copy(*secret);
        return;
    }
    m_failed = !secret;
    m_timer.start();
    showButtons();
    if (secret)
        Q_EMIT revealed(*secret);
    else
        Q_EMIT failed(secret.error().message);
}

void SecretReveal::conceal()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    showButtons();
    Q_EMIT concealed();
}

bool SecretReveal::hasFocusWithin() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus != nullptr && (focus == m_area || m_area->isAncestorOf(focus));
}

void SecretReveal::showButtons()
{
    const bool shown = m_timer.isActive() && !m_failed;
    const QString show =
        shown ? tr("Hide") : tr("Show for %n second(s)", nullptr, static_cast<int>(m_timer.interval() / 1000));
    m_show->setIcon(Theme::icon(shown ? QStringLiteral("view-hidden") : QStringLiteral("view-visible")));
    m_show->setToolTip(show);
    m_copy->setIcon(Theme::icon(QStringLiteral("edit-copy")));
    m_copy->setToolTip(tr("Copy; it leaves the clipboard by itself"));
    m_show->setAccessibleName(m_subject.isEmpty() ? show : tr("%1: %2").arg(show, m_subject));
    m_copy->setAccessibleName(m_subject.isEmpty() ? tr("Copy") : tr("%1: %2").arg(tr("Copy"), m_subject));
}

void SecretReveal::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    conceal();
}

void SecretReveal::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showButtons(); // icons of the other look
}

} // namespace infradots
