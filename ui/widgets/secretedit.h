// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace infradots {

class SecretGuard;
class SecretReveal;

/**
 * Edits a secret: "stored" with Replace and Remove, or a field to type a new one into. A stored one can be looked at
 * for a while where that is offered; otherwise it is never shown again.
 */
class SecretEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Typing {
        Masked, ///< a password: dots while it is typed
        Visible ///< a URL: readable while it is typed, masked once stored
    };
    explicit SecretEdit(Typing typing, QWidget *parent = nullptr);

    /** @p shown: what may be seen of a stored one (a masked URL); empty: just that it is stored. */
    void setField(const SecretField &field, const QString &shown = {});
    [[nodiscard]] SecretField field() const;
    void setPlaceholderText(const QString &text);
    /** Puts a new one in, readable until something else is typed, for it to be copied. */
    void propose(const SecretString &secret);
    [[nodiscard]] bool isProposed() const { return m_proposed; }
    /** The column of the place where it is stored, by which a form knows its edits; empty: it has none. */
    void setColumn(const QString &column) { m_column = column; }
    [[nodiscard]] QString column() const { return m_column; }
    /** Buttons that show and copy the stored one; @p guard outlives this. */
    void offerReveal(SecretGuard &guard, const SecretPlace &place);
    [[nodiscard]] QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void edited();
    void editingFinished();

private:
    void replace();
    void remove();
    void showState();
    void showRevealed(const QString &text);

    SecretField m_stored; ///< sealed, or empty
    QString m_shown;
    QString m_placeholder;
    bool m_replacing = false;
    bool m_proposed = false; ///< what is in the field was not typed, and may be read
    Typing m_typing;
    QLineEdit *m_input;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QHBoxLayout *m_layout;
    QString m_column;
    SecretReveal *m_reveal = nullptr;
};

} // namespace infradots
