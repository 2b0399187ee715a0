// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretedit.h"

#include "ui/theme.h"
#include "ui/widgets/secretreveal.h"
#include "ui/widgets/taborder.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace infradots {

SecretEdit::SecretEdit(Typing typing, QWidget *parent)
    : QWidget(parent)
    , m_typing(typing)
    , m_input(new QLineEdit(this))
    , m_replace(new QPushButton(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_layout(new QHBoxLayout(this))
{
    m_input->setObjectName(QStringLiteral("secretLineEdit"));
    m_replace->setObjectName(QStringLiteral("replacePushButton"));
    m_replace->setAutoDefault(false);
    m_remove->setObjectName(QStringLiteral("removePushButton"));
    m_remove->setAutoDefault(false);
    setFocusProxy(m_input);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing::Small);
    m_layout->addWidget(m_input, 1);
    m_layout->addWidget(m_replace);
    m_layout->addWidget(m_remove);
    connect(m_input, &QLineEdit::textEdited, this, [this] {
        if (std::exchange(m_proposed, false))
            showState();
    });
    connect(m_input, &QLineEdit::textChanged, this, &SecretEdit::edited);
    connect(m_input, &QLineEdit::editingFinished, this, &SecretEdit::editingFinished);
    connect(m_input, &QLineEdit::selectionChanged, this, [this] {
        if (m_input->isReadOnly() && m_input->hasSelectedText())
            m_input->deselect();
    });
    connect(m_replace, &QPushButton::clicked, this, &SecretEdit::replace);
    connect(m_remove, &QPushButton::clicked, this, &SecretEdit::remove);
    showState();
}

void SecretEdit::setField(const SecretField &field, const QString &shown)
{
    m_stored = field.sealed() != nullptr ? field : SecretField();
    m_shown = shown;
    m_replacing = false;
    m_proposed = false;
    m_input->clear();
    if (const SecretString *clear = field.clear())
        m_input->setText(clear->toText());
    showState();
}

SecretField SecretEdit::field() const
{
    if (m_stored.isSet() && !m_replacing)
        return m_stored;
    const QString typed = m_input->text().trimmed();
    return typed.isEmpty() ? (m_replacing ? m_stored : SecretField()) : SecretField(SecretString(typed));
}

void SecretEdit::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    showState();
}

void SecretEdit::offerReveal(SecretGuard &guard, const SecretPlace &place)
{
    if (m_reveal != nullptr) {
        m_reveal->hide();
        m_reveal->deleteLater();
    }
    m_reveal = new SecretReveal(guard, place, this);
    m_layout->insertWidget(1, m_reveal);
    const auto buttons = m_reveal->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        putBeforeInTabOrder(button, m_replace);
    connect(m_reveal, &SecretReveal::revealed, this,
            [this](const SecretString &secret) { showRevealed(secret.toText()); });
    connect(m_reveal, &SecretReveal::failed, this, &SecretEdit::showRevealed);
    connect(m_reveal, &SecretReveal::concealed, this, &SecretEdit::showState);
    showState();
}

void SecretEdit::propose(const SecretString &secret)
{
    m_replacing = m_stored.isSet();
    m_proposed = true;
    showState();
    m_input->setText(secret.toText());
    m_input->setCursorPosition(0);
}

/** Until it is concealed. What is shown cannot be selected, so that it is copied by its button or not at all. */
void SecretEdit::showRevealed(const QString &text)
{
    m_input->setText(text);
    m_input->setCursorPosition(0);
}

void SecretEdit::replace()
{
    m_replacing = !m_replacing;
    m_proposed = false;
    m_input->clear();
    showState();
    if (m_replacing)
        m_input->setFocus();
    Q_EMIT edited();
}

void SecretEdit::remove()
{
    m_stored = {};
    m_replacing = false;
    m_proposed = false;
    m_input->clear();
    showState();
    m_input->setFocus();
    Q_EMIT edited();
}

void SecretEdit::showState()
{
    const bool stored = m_stored.isSet();
    const bool locked = stored && !m_replacing;
    m_input->setReadOnly(locked);
    const bool readable = m_typing == Typing::Visible || locked || m_proposed;
    m_input->setEchoMode(readable ? QLineEdit::Normal : QLineEdit::Password);
    if (locked)
        m_input->setText(m_shown.isEmpty() ? tr("•••••••• stored") : tr("%1 (stored)").arg(m_shown));
    m_input->setPlaceholderText(stored ? tr("Leave blank to keep the stored one") : m_placeholder);
    m_replace->setText(m_replacing ? tr("Keep stored") : tr("Replace"));
    m_replace->setAccessibleName(tr("%1: %2").arg(m_replace->text(), m_input->accessibleName()));
    m_remove->setAccessibleName(tr("%1: %2").arg(m_remove->text(), m_input->accessibleName()));
    m_replace->setVisible(stored);
    m_remove->setVisible(stored);
    if (m_reveal == nullptr)
        return;
    m_reveal->setSubject(m_input->accessibleName());
    m_reveal->setVisible(locked);
}

} // namespace infradots
