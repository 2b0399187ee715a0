// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/endpointvalidation.h"

#include "models/domain/url.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace infradots {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("Validation", text);
}

void add(FieldErrors &errors, Field field, const QString &message)
{
    if (!message.isEmpty())
        errors.append({field, message});
}

void add(FieldErrors &errors, Field field, const Result<void> &result)
{
    if (!result)
        add(errors, field, result.error().message);
}

QString headerSecretProblem(const SecretField &field)
{
    const SecretString *clear = field.clear();
    if (clear == nullptr)
        return {};
    const auto result = checkHeaderValue(clear->view());
    return result ? QString() : result.error().message;
}

QString schemeProblem(const std::optional<QString> &scheme)
{
    if (!scheme || scheme->isEmpty() || checkHeaderName(scheme->toUtf8()))
        return {};
    return sentence(QT_TRANSLATE_NOOP("Validation",
                                      "What stands in front of the key is one word of letters, digits and "
                                      "hyphens, like Bearer or Token; or nothing."));
}

QString standardSecretProblem(const SecretString &secret)
{
    const QByteArray prefix = QByteArrayLiteral("whsec_");
    if (secret.view().startsWith(prefix)) {
        const QByteArrayView encoded = secret.view().sliced(prefix.size());
        const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(encoded.data(), encoded.size()),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && (*decoded).size() >= 24 && (*decoded).size() <= 64)
            return {};
        return sentence(QT_TRANSLATE_NOOP("Validation",
                                          "A signing secret that begins with whsec_ goes on with 24 to 64 "
                                          "bytes in base64. Paste the whole secret."));
    }
    if (secret.view().size() < 24)
        return sentence(QT_TRANSLATE_NOOP("Validation",
                                          "A signing secret has at least 24 characters. Use a longer one, or "
                                          "let one be generated."));
    return {};
}

/** Headers that the program writes itself: a second one would change what is sent. */
bool isOwnHeader(const QString &name)
{
    static const QStringList own{
        QStringLiteral("content-type"),
        QStringLiteral("webhook-id"),
        QStringLiteral("webhook-timestamp"),
        QStringLiteral("webhook-signature"),
        QStringLiteral("x-hub-signature-256"),
        QStringLiteral("x-tfe-notification-signature"),
    };
    return own.contains(name.toLower()) || name.startsWith(u"x-infradots-", Qt::CaseInsensitive) ||
           isTransportHeader(name.toUtf8());
}

QString ownHeaderProblem(const QString &name, const EndpointSettings &endpoint)
{
    const bool attribute = endpoint.cloudEvents == CloudEvents::Binary && name.startsWith(u"ce-", Qt::CaseInsensitive);
    if (!attribute && !isOwnHeader(name))
        return {};
    return QCoreApplication::translate("Validation", "The header “%1” is set by the program itself. Use another name.")
        .arg(name);
}

void checkHeaders(const EndpointSettings &endpoint, FieldErrors &errors)
{
    QStringList seen;
    if (endpoint.apiKey.isSet())
        seen.append(endpoint.apiKeyHeader.toLower());
    for (const CustomHeader &header : endpoint.headers) {
        add(errors, Field::Headers, checkHeaderName(header.name.toUtf8()));
        add(errors, Field::Headers, ownHeaderProblem(header.name, endpoint));
        add(errors, Field::Headers, headerSecretProblem(header.value));
        if (seen.contains(header.name.toLower())) {
            add(errors, Field::Headers,
                QCoreApplication::translate("Validation", "The header “%1” is there twice. Keep one of them.")
                    .arg(header.name));
        }
        seen.append(header.name.toLower());
    }
}

QString successProblem(const SuccessRule &success)
{
    if (success.statusFrom < 100 || success.statusTo > 599 || success.statusFrom > success.statusTo)
        return sentence(QT_TRANSLATE_NOOP("Validation", "The status codes that count as success are a range within 100 "
                                                        "to 599, like 200-299."));
    static const QRegularExpression pointer(QStringLiteral("^(/([^~/]|~[01])*)*$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    if (!pointer.match(success.jsonPointer).hasMatch())
        return sentence(QT_TRANSLATE_NOOP("Validation", "The place in the answer is a JSON pointer, like /ok or "
                                                        "/result/state."));
    if (success.jsonPointer.isEmpty())
        return {};
    const QByteArray wrapped = '[' + success.equalsJson.toUtf8() + ']';
    if (QJsonDocument::fromJson(wrapped).array().size() != 1)
        return sentence(QT_TRANSLATE_NOOP("Validation", "The expected value must be JSON, like true, 0 or \"ok\"."));
    return {};
}

void checkCustom(const EndpointSettings &endpoint, FieldErrors &errors)
{
    static const QStringList methods{QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"),
                                     QStringLiteral("PATCH"), QStringLiteral("DELETE")};
    if (!methods.contains(endpoint.method))
        add(errors, Field::Method,
            sentence(QT_TRANSLATE_NOOP("Validation", "The method must be GET, POST, PUT, PATCH or "
                                                     "DELETE.")));
    checkHeaders(endpoint, errors);
    static const QRegularExpression mediaType(
        QStringLiteral("^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+([ \\t]*;[\\x20-\\x7e]*)?\\z"));
    if (!mediaType.match(endpoint.contentType).hasMatch())
        add(errors, Field::ContentType,
            sentence(QT_TRANSLATE_NOOP("Validation", "The content type must be a media type, "
                                                     "like application/json.")));
    add(errors, Field::Success, successProblem(endpoint.success));
}

void checkEndpoint(const EndpointSettings &endpoint, FieldErrors &errors)
{
    if (const SecretString *url = endpoint.apiUrl.clear())
        add(errors, Field::ApiUrl, checkEndpointUrl(url->toText()));
    add(errors, Field::ApiKey, headerSecretProblem(endpoint.apiKey));
    add(errors, Field::ApiKeyHeader, checkHeaderName(endpoint.apiKeyHeader.toUtf8()));
    add(errors, Field::ApiKeyHeader, ownHeaderProblem(endpoint.apiKeyHeader, endpoint));
    add(errors, Field::ApiKeyScheme, schemeProblem(endpoint.apiKeyScheme));
    if (const SecretString *secret = endpoint.signingSecret.clear())
        add(errors, Field::SigningSecret, signingSecretProblem(*secret, endpoint.signature));
}

} // namespace

QString signingSecretProblem(const SecretString &secret, SignatureStyle style)
{
    // The others take any text, and a receiver that is there already has chosen it.
    return style == SignatureStyle::StandardWebhooks ? standardSecretProblem(secret) : QString();
}

FieldErrors validateEndpoint(const EndpointSettings &endpoint, IntegrationType type)
{
    FieldErrors errors;
    checkEndpoint(endpoint, errors);
    if (type == IntegrationType::Custom)
        checkCustom(endpoint, errors);
    return errors;
}

} // namespace infradots
