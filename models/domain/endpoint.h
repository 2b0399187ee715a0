// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace infradots {

/** In whose way requests are signed: the header, what is signed, and how the signature is written. */
enum class SignatureStyle {
    StandardWebhooks, ///< webhook-signature: v1,<base64 HMAC-SHA256 of "id.timestamp.body">; the key is base64 behind
                      ///< whsec_
    GitHub,           ///< X-Hub-Signature-256: sha256=<hex HMAC-SHA256 of the body>; the key is the text as it is
    HcpTerraform      ///< X-TFE-Notification-Signature: <hex HMAC-SHA512 of the body>; the key is the text as it is
};
/** "standard-webhooks", "github", "hcp-terraform": the words of the documents and the database. */
[[nodiscard]] QString toText(SignatureStyle style);
[[nodiscard]] std::optional<SignatureStyle> signatureStyleFromText(const QString &text);
/** In the order in which they are offered. */
[[nodiscard]] QList<SignatureStyle> signatureStyles();

/** Whether a message is a CloudEvents 1.0 event, and where its attributes stand. */
enum class CloudEvents {
    None,
    Structured, ///< attributes and data in the body
    Binary      ///< attributes in ce-… headers, the body is the data
};
/** "none", "structured", "binary". */
[[nodiscard]] QString toText(CloudEvents mode);
[[nodiscard]] std::optional<CloudEvents> cloudEventsFromText(const QString &text);

struct CustomHeader
{
    QString name;
    SecretField value; ///< place column: "header:" and the name in lower case
    friend bool operator==(const CustomHeader &, const CustomHeader &) = default;
};

/** When a Custom integration's answer counts as delivered. */
struct SuccessRule
{
    int statusFrom = 200;
    int statusTo = 299;
    QString jsonPointer; ///< RFC 6901; empty: the status alone decides
    QString equalsJson;  ///< the expected value as compact JSON text, e.g. "true"
    friend bool operator==(const SuccessRule &, const SuccessRule &) = default;
};

/** For so long a replaced signing secret goes on signing beside the new one. */
inline constexpr std::chrono::hours RotationTime{24};

/** Webhook and Custom. The last five are Custom's alone. */
struct EndpointSettings
{
    SecretField apiUrl;  ///< place column: api_url
    QString apiUrlShown; ///< masked; set whenever apiUrl is
    SecretField apiKey;  ///< place column: api_key
    QString apiKeyHeader = QStringLiteral("Authorization");
    std::optional<QString> apiKeyScheme; ///< "Bearer"; empty: the key alone; not set: as defaultApiKeyScheme()
    SignatureStyle signature = SignatureStyle::StandardWebhooks;
    SecretField signingSecret;         ///< "whsec_…" or a text of one's own; place column: signing_secret
    SecretField previousSigningSecret; ///< the one before; place column: previous_signing_secret
    QDateTime previousSigningUntil;    ///< until then it signs too; UTC; invalid where there is none
    CloudEvents cloudEvents = CloudEvents::None;

    QString method = QStringLiteral("POST");
    QList<CustomHeader> headers;
    QString bodyTemplate; ///< Mustache; empty: the webhook body
    QString contentType = QStringLiteral("application/json; charset=utf-8");
    SuccessRule success;
    friend bool operator==(const EndpointSettings &, const EndpointSettings &) = default;
};

/** What stands in front of the key where nothing else was said: "Bearer" in Authorization, nothing elsewhere. */
[[nodiscard]] QString defaultApiKeyScheme(const QString &header);
/** What stands in front of the key; empty: nothing. */
[[nodiscard]] QString apiKeyScheme(const EndpointSettings &endpoint);

/** The replaced signing secret is there and its time is not over. */
[[nodiscard]] bool isRotating(const EndpointSettings &endpoint, const QDateTime &now);

} // namespace infradots
