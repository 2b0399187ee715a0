// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace infradots {

/** Edits a secret that is never shown again: "stored" with Replace and Remove, or a field to type a new one into. */
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
    [[nodiscard]] QLineEdit *input() const { return m_input; }

Q_SIGNALS:
    void edited();
    void editingFinished();

private:
    void replace();
    void remove();
    void showState();

    SecretField m_stored; ///< sealed, or empty
    QString m_shown;
    QString m_placeholder;
    bool m_replacing = false;
    bool m_proposed = false; ///< what is in the field was not typed, and may be read
    Typing m_typing;
    QLineEdit *m_input;
    QPushButton *m_replace;
    QPushButton *m_remove;
};

} // namespace infradots
