// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/endpoint.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {

constexpr TextTable<SignatureStyle, 3> StyleNames{{
    {SignatureStyle::StandardWebhooks, u"standard-webhooks"},
    {SignatureStyle::GitHub, u"github"},
    {SignatureStyle::HcpTerraform, u"hcp-terraform"},
}};

constexpr TextTable<CloudEvents, 3> CloudEventsNames{{
    {CloudEvents::None, u"none"},
    {CloudEvents::Structured, u"structured"},
    {CloudEvents::Binary, u"binary"},
}};

} // namespace

QString toText(SignatureStyle style)
{
    return textOf(StyleNames, style);
}

std::optional<SignatureStyle> signatureStyleFromText(const QString &text)
{
    return valueOf(StyleNames, text);
}

QList<SignatureStyle> signatureStyles()
{
    QList<SignatureStyle> styles;
    for (const auto &entry : StyleNames)
        styles.append(entry.first);
    return styles;
}

QString toText(CloudEvents mode)
{
    return textOf(CloudEventsNames, mode);
}

std::optional<CloudEvents> cloudEventsFromText(const QString &text)
{
    return valueOf(CloudEventsNames, text);
}

QString defaultApiKeyScheme(const QString &header)
{
    const bool authorization = header.trimmed().compare(u"Authorization", Qt::CaseInsensitive) == 0;
    return authorization ? QStringLiteral("Bearer") : QString();
}

QString apiKeyScheme(const EndpointSettings &endpoint)
{
    return endpoint.apiKeyScheme.value_or(defaultApiKeyScheme(endpoint.apiKeyHeader));
}

bool isRotating(const EndpointSettings &endpoint, const QDateTime &now)
{
    return endpoint.previousSigningSecret.isSet() && endpoint.previousSigningUntil.isValid() &&
           now < endpoint.previousSigningUntil;
}

} // namespace infradots
