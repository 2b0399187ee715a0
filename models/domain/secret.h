// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <variant>

namespace infradots {

/**
 * A secret in the clear. Copies share one buffer, which is wiped when the last of them goes. It has no stream
 * operator and does not go into a QVariant, so it cannot be logged or stored by accident.
 */
class SecretString
{
public:
    SecretString() = default;
    explicit SecretString(QByteArrayView utf8);
    explicit SecretString(const QString &text);

    [[nodiscard]] bool isEmpty() const;
    /** The bytes, valid as long as this object lives. Pass them on without keeping a copy where that is possible. */
    [[nodiscard]] QByteArrayView view() const;
    [[nodiscard]] QString toText() const { return QString::fromUtf8(view()); }

    friend bool operator==(const SecretString &a, const SecretString &b) { return a.view() == b.view(); }

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/**
 * Overwrites what @p data holds, and empties it. The bytes themselves are overwritten, also where other objects share
 * them: for a copy that a library made and lets go of without doing so.
 */
void wipe(QByteArray &data);
void wipe(QString &text);

/** A secret as the database holds it. Only the vault can open it, and only at the place it was sealed for. */
struct SealedSecret
{
    QString keyId;
    QByteArray nonce;
    QByteArray ciphertext;
    friend bool operator==(const SealedSecret &, const SealedSecret &) = default;
};

/** A field that holds a secret: nothing, the sealed one from the database, or a new one somebody typed. */
class SecretField
{
public:
    SecretField() = default;
    SecretField(SealedSecret sealed) : m_value(std::move(sealed)) {}
    SecretField(SecretString clear)
    {
        if (!clear.isEmpty())
            m_value = std::move(clear);
    }

    [[nodiscard]] bool isSet() const { return !std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] const SealedSecret *sealed() const { return std::get_if<SealedSecret>(&m_value); }
    [[nodiscard]] const SecretString *clear() const { return std::get_if<SecretString>(&m_value); }

    friend bool operator==(const SecretField &, const SecretField &) = default;

private:
    std::variant<std::monostate, SealedSecret, SecretString> m_value;
};

/** Where a sealed secret stands; part of what is authenticated, so a blob moved elsewhere does not open. */
struct SecretPlace
{
    QString table;
    QString row;
    QString column;
};

} // namespace infradots
