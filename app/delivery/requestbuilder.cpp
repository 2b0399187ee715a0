// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/requestbuilder.h"

#include "app/delivery/signing.h"
#include "app/delivery/verdict.h"
#include "app/net/redaction.h"
#include "models/domain/target.h"
#include "models/domain/url.h"
#include "models/messages/cloudevent.h"

#include <QCoreApplication>

namespace infradots {

namespace {

constexpr auto JsonType = "application/json; charset=utf-8";
constexpr auto Masked = "••••";
constexpr auto SandboxCredential = "sandbox";

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

/** Header values are ASCII: everything else is percent-encoded UTF-8, and so is '%' itself. */
QByteArray headerSafe(const QString &text)
{
    QByteArray safe;
    for (const char byte : text.toUtf8()) {
        const auto value = static_cast<uchar>(byte);
        if (value < 0x20 || value >= 0x7f || byte == '%')
            safe += '%' + QByteArray::number(value, 16).rightJustified(2, '0').toUpper();
        else
            safe += byte;
    }
    return safe;
}

/** Collects the real and the shown headers side by side; the first of a name stays. */
class Headers
{
public:
    explicit Headers(PreparedRequest &prepared)
        : m_prepared(prepared)
    {
    }

    void plain(const QByteArray &name, const QByteArray &value) { add(name, value, value); }
    void add(const QByteArray &name, const QByteArray &value, const QByteArray &shown)
    {
        for (const auto &[known, unused] : std::as_const(m_prepared.request.headers)) {
            if (known.compare(name, Qt::CaseInsensitive) == 0)
                return;
        }
        m_prepared.request.headers.append({name, value});
        m_prepared.shownHeaders.append({name, shown});
    }

private:
    PreparedRequest &m_prepared;
};

class Builder
{
public:
    Builder(const OutboxItem &item, const Integration &integration, const Organization &organization,
            const Sealer &sealer, const QDateTime &now, const std::optional<SandboxAddresses> &sandbox)
        : m_item(item)
        , m_integration(integration)
        , m_organization(organization)
        , m_sealer(sealer)
        , m_now(now)
        , m_sandbox(sandbox)
    {
    }

    Result<PreparedRequest> build()
    {
        m_prepared.request.body = m_item.body;
        m_prepared.request.repeatable = isRepeatable(m_integration.type);
        const Result<void> built = [this]() -> Result<void> {
            switch (m_integration.type) {
            case IntegrationType::Slack:
                return slack();
            case IntegrationType::Teams:
                return teams();
            case IntegrationType::Webhook:
            case IntegrationType::Custom:
                return endpoint();
            }
            Q_UNREACHABLE();
        }();
        if (!built)
            return failure(built.error());
        return std::move(m_prepared);
    }

private:
    Result<void> slack()
    {
        const QString base = m_sandbox ? m_sandbox->slackBaseUrl : m_organization.slackApp.baseUrl;
        const QString url = base + QStringLiteral("/api/chat.postMessage");
        if (const Result<void> fit = setUrl(url, url); !fit)
            return fit;
        Result<SecretString> token = secret(m_integration.slack.botToken, QStringLiteral("bot_token"));
        if (!token)
            return failure(token.error());
        m_headers.plain("Content-Type", JsonType);
        return credential("Authorization", "Bearer ", *token);
    }

    Result<void> teams()
    {
        // The URL carries its own authority; an Authorization header besides it is refused by Workflows.
        m_headers.plain("Content-Type", JsonType);
        if (m_sandbox)
            return setUrl(m_sandbox->teamsUrl + u'/' + m_item.delivery.id.text());
        return setDestination();
    }

    Result<void> endpoint()
    {
        const EndpointSettings &settings = m_integration.endpoint;
        const bool custom = m_integration.type == IntegrationType::Custom;
        const Result<void> fit = m_sandbox ? setUrl(m_sandbox->webhookUrl) : setDestination();
        if (!fit)
            return fit;
        if (custom)
            m_prepared.request.method = settings.method.toLatin1();
        // The body says what it is: the settings may have changed since it was rendered.
        const bool structured = isStructuredEvent(m_item.delivery, m_item.body);
        m_headers.plain("Content-Type", structured ? QByteArray(StructuredEventType)
                                        : custom   ? settings.contentType.toLatin1()
                                                   : QByteArray(JsonType));
        if (!structured && settings.cloudEvents != CloudEvents::None) {
            for (const auto &[name, value] : binaryEventHeaders(m_item.delivery))
                m_headers.plain(name, value);
        }
        m_headers.plain("X-InfraDots-Stage", toText(m_item.delivery.stage).toLatin1());
        if (!m_item.delivery.environment.isEmpty())
            m_headers.plain("X-InfraDots-Environment", headerSafe(m_item.delivery.environment));
        m_headers.plain("X-InfraDots-Sequence", QByteArray::number(m_item.delivery.sequence));
        if (const Result<void> done = sign(settings); !done)
            return done;
        if (const Result<void> done = apiKey(settings); !done)
            return done;
        return custom ? customHeaders(settings) : Result<void>();
    }

    Result<void> sign(const EndpointSettings &settings)
    {
        SignedMessage message{m_item.delivery.id.text().toLatin1(), m_now.toSecsSinceEpoch(), m_item.body};
        m_headers.plain("webhook-id", message.id);
        m_headers.plain("webhook-timestamp", QByteArray::number(message.unixSeconds));
        if (!settings.signingSecret.isSet())
            return {};
        Result<SecretString> key = secret(settings.signingSecret, QStringLiteral("signing_secret"));
        if (!key)
            return failure(key.error());
        const SignatureStyle style = settings.signature;
        QByteArray value = signature(style, *key, message);
        QByteArray shown = shownSignature(style);
        // The other styles' headers have room for one.
        if (style == SignatureStyle::StandardWebhooks && !m_sandbox && isRotating(settings, m_now)) {
            const Result<SecretString> previous =
                secret(settings.previousSigningSecret, QStringLiteral("previous_signing_secret"));
            if (!previous)
                return failure(previous.error());
            value += ' ' + signature(style, *previous, message);
            shown += ' ' + shownSignature(style);
        }
        m_headers.add(signatureHeader(style), value, shown);
        return {};
    }

    [[nodiscard]] static QByteArray shownSignature(SignatureStyle style)
    {
        switch (style) {
        case SignatureStyle::StandardWebhooks:
            return QByteArray("v1,") + Masked;
        case SignatureStyle::GitHub:
            return QByteArray("sha256=") + Masked;
        case SignatureStyle::HcpTerraform:
            return Masked;
        }
        Q_UNREACHABLE();
    }

    Result<void> apiKey(const EndpointSettings &settings)
    {
        if (!settings.apiKey.isSet())
            return {};
        Result<SecretString> key = secret(settings.apiKey, QStringLiteral("api_key"));
        if (!key)
            return failure(key.error());
        const QByteArray scheme = apiKeyScheme(settings).toLatin1();
        return credential(settings.apiKeyHeader.toLatin1(), scheme.isEmpty() ? scheme : QByteArray(scheme + ' '), *key);
    }

    Result<void> customHeaders(const EndpointSettings &settings)
    {
        for (const CustomHeader &header : settings.headers) {
            Result<SecretString> value = secret(header.value, headerSecretColumn(header.name));
            if (!value)
                return failure(value.error());
            if (const Result<void> done = credential(header.name.toLatin1(), {}, *value); !done)
                return done;
        }
        return {};
    }

    Result<void> credential(const QByteArray &name, const QByteArray &scheme, const SecretString &value)
    {
        if (const Result<void> fit = checkHeaderName(name); !fit)
            return fit;
        if (const Result<void> fit = checkHeaderValue(value.view()); !fit)
            return fit;
        m_headers.add(name, scheme + value.view().toByteArray(), scheme + Masked);
        return {};
    }

    Result<SecretString> secret(const SecretField &field, const QString &column)
    {
        if (m_sandbox)
            return SecretString(QByteArrayView(SandboxCredential));
        if (!field.isSet())
            return failure(ErrorCode::NotFound, RequestText::tr("The integration “%1” is not connected any more. "
                                                                "Connect it, then send again.")
                                                    .arg(m_integration.name));
        Result<SecretString> opened = m_sealer.reveal(field, integrationSecretPlace(m_integration.id, column));
        if (opened)
            m_prepared.secrets.append(*opened);
        return opened;
    }

    Result<void> setDestination()
    {
        const Result<SecretString> url =
            m_sealer.reveal(m_item.destination, deliveryDestinationPlace(m_item.delivery.id));
        if (!url)
            return failure(url.error());
        m_prepared.secrets.append(urlSecrets(*url));
        const QString text = url->toText();
        return setUrl(text, maskedUrl(text));
    }

    Result<void> setUrl(const QString &url) { return setUrl(url, url); }
    Result<void> setUrl(const QString &url, const QString &shown)
    {
        if (const Result<void> fit = checkEndpointUrl(url); !fit)
            return fit;
        m_prepared.request.url = url.toUtf8();
        m_prepared.shownUrl = shown;
        return {};
    }

    const OutboxItem &m_item;
    const Integration &m_integration;
    const Organization &m_organization;
    const Sealer &m_sealer;
    const QDateTime &m_now;
    const std::optional<SandboxAddresses> &m_sandbox;
    PreparedRequest m_prepared;
    Headers m_headers{m_prepared};
};

} // namespace

Result<PreparedRequest> prepareRequest(const OutboxItem &item, const Integration &integration,
                                       const Organization &organization, const Sealer &sealer, const QDateTime &now,
                                       const std::optional<SandboxAddresses> &sandbox)
{
    return Builder(item, integration, organization, sealer, now, sandbox).build();
}

} // namespace infradots
