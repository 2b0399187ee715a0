// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/signing.h"

#include "app/vault/sealer.h"

#include <sodium.h>

#include <array>

namespace infradots {

namespace {

const QByteArray Prefix = QByteArrayLiteral("whsec_");
constexpr int SecretBytes = 32;

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/** A key's bytes, wiped when done with. */
class Key
{
public:
    Key(SignatureStyle style, const SecretString &secret)
        : m_bytes(signingKey(style, secret))
    {
    }
    ~Key() { sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(Key)

    [[nodiscard]] QByteArrayView view() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key), static_cast<std::size_t>(key.size()));
    crypto_auth_hmacsha256_update(&state, bytes(message), static_cast<unsigned long long>(message.size()));
    QByteArray digest(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

QByteArray hmacSha512(QByteArrayView key, QByteArrayView message)
{
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, bytes(key), static_cast<std::size_t>(key.size()));
    crypto_auth_hmacsha512_update(&state, bytes(message), static_cast<unsigned long long>(message.size()));
    QByteArray digest(crypto_auth_hmacsha512_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha512_final(&state, reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

QByteArray signingKey(SignatureStyle style, const SecretString &secret)
{
    const QByteArray text = secret.view().toByteArray();
    if (style == SignatureStyle::StandardWebhooks && text.startsWith(Prefix)) {
        const auto decoded =
            QByteArray::fromBase64Encoding(text.mid(Prefix.size()), QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            return *decoded;
    }
    return text;
}

QByteArray signatureHeader(SignatureStyle style)
{
    switch (style) {
    case SignatureStyle::StandardWebhooks:
        return QByteArrayLiteral("webhook-signature");
    case SignatureStyle::GitHub:
        return QByteArrayLiteral("X-Hub-Signature-256");
    case SignatureStyle::HcpTerraform:
        return QByteArrayLiteral("X-TFE-Notification-Signature");
    }
    Q_UNREACHABLE();
}

QByteArray signature(SignatureStyle style, const SecretString &secret, const SignedMessage &message)
{
    const Key key(style, secret);
    switch (style) {
    case SignatureStyle::StandardWebhooks:
        return "v1," + hmacSha256(key.view(), QByteArray(message.id + '.' + QByteArray::number(message.unixSeconds) +
                                                         '.' + message.body))
                           .toBase64();
    case SignatureStyle::GitHub:
        return "sha256=" + hmacSha256(key.view(), message.body).toHex();
    case SignatureStyle::HcpTerraform:
        return hmacSha512(key.view(), message.body).toHex();
    }
    Q_UNREACHABLE();
}

QByteArray standardWebhooksSignature(const SecretString &secret, const QByteArray &id, qint64 unixSeconds,
                                     const QByteArray &body)
{
    return signature(SignatureStyle::StandardWebhooks, secret, {id, unixSeconds, body});
}

SecretString newSigningSecret()
{
    QByteArray random = randomBytes(SecretBytes);
    QByteArray text = Prefix + random.toBase64();
    const SecretString secret{QByteArrayView(text)};
    sodium_memzero(random.data(), static_cast<std::size_t>(random.size()));
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()));
    return secret;
}

} // namespace infradots
