// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/normalizing.h"

#include "models/domain/validation.h"
#include "models/messages/custombody.h"

#include <algorithm>

namespace infradots {

namespace {

/** Where a target sends to, for finding the same one again; none for a URL that cannot be opened. */
std::optional<SecretString> destinationOf(const Target &target, const Sealer *sealer)
{
    if (const SecretString *clear = target.url.clear())
        return *clear;
    if (sealer == nullptr)
        return std::nullopt;
    const auto opened = sealer->reveal(target.url, targetSecretPlace(target.id));
    return opened ? std::optional(*opened) : std::nullopt;
}

QList<Target> normalizedChannels(const QList<Target> &targets)
{
    QList<Target> kept;
    for (Target target : targets) {
        target.environment = target.environment.trimmed();
        target.value = normalizedChannel(target.value);
        target.url = {};
        const bool repeated = std::any_of(kept.cbegin(), kept.cend(), [&target](const Target &other) {
            return environmentKey(other.environment) == environmentKey(target.environment) &&
                   other.value == target.value;
        });
        if (!target.value.isEmpty() && !repeated)
            kept.append(std::move(target));
    }
    return kept;
}

QList<Target> normalizedUrls(const QList<Target> &targets, const Sealer *sealer)
{
    QList<Target> kept;
    QList<std::optional<SecretString>> destinations;
    for (Target target : targets) {
        if (!target.url.isSet())
            continue;
        target.environment = target.environment.trimmed();
        if (const SecretString *clear = target.url.clear())
            target.value = maskedUrl(clear->toText());
        const auto destination = destinationOf(target, sealer);
        bool repeated = false;
        for (qsizetype i = 0; destination && i < kept.size() && !repeated; ++i) {
            repeated = environmentKey(kept.at(i).environment) == environmentKey(target.environment) &&
                       destinations.at(i) == destination;
        }
        if (repeated)
            continue;
        kept.append(std::move(target));
        destinations.append(destination);
    }
    return kept;
}

QList<Target> normalizedTargets(const QList<Target> &targets, IntegrationType type, const Sealer *sealer)
{
    if (!hasTargets(type))
        return {};
    QList<Target> kept = type == IntegrationType::Slack ? normalizedChannels(targets) : normalizedUrls(targets, sealer);
    for (Target &target : kept) {
        if (target.id.isNull())
            target.id = TargetId::create();
    }
    return kept;
}

SlackSettings normalizedSlack(SlackSettings slack, IntegrationType type)
{
    // Without the token the names of who it belonged to say nothing any more.
    return type == IntegrationType::Slack && slack.botToken.isSet() ? std::move(slack) : SlackSettings();
}

EndpointSettings normalizedEndpoint(const EndpointSettings &draft, IntegrationType type)
{
    EndpointSettings endpoint;
    if (hasTargets(type))
        return endpoint;
    endpoint.apiUrl = draft.apiUrl;
    if (const SecretString *clear = draft.apiUrl.clear())
        endpoint.apiUrlShown = maskedUrl(clear->toText());
    else if (draft.apiUrl.isSet())
        endpoint.apiUrlShown = draft.apiUrlShown;
    endpoint.apiKey = draft.apiKey;
    if (!draft.apiKeyHeader.trimmed().isEmpty())
        endpoint.apiKeyHeader = draft.apiKeyHeader.trimmed();
    if (draft.apiKeyScheme && draft.apiKeyScheme->trimmed() != defaultApiKeyScheme(endpoint.apiKeyHeader))
        endpoint.apiKeyScheme = draft.apiKeyScheme->trimmed();
    endpoint.signature = draft.signature;
    endpoint.signingSecret = draft.signingSecret;
    if (draft.signingSecret.isSet() && draft.previousSigningSecret.isSet()) {
        endpoint.previousSigningSecret = draft.previousSigningSecret;
        endpoint.previousSigningUntil = draft.previousSigningUntil;
    }
    endpoint.cloudEvents = draft.cloudEvents;
    if (type != IntegrationType::Custom)
        return endpoint;
    if (!draft.method.trimmed().isEmpty())
        endpoint.method = draft.method.trimmed().toUpper();
    endpoint.headers = draft.headers;
    for (CustomHeader &header : endpoint.headers)
        header.name = header.name.trimmed();
    endpoint.bodyTemplate = draft.bodyTemplate;
    if (!draft.contentType.trimmed().isEmpty())
        endpoint.contentType = draft.contentType.trimmed();
    endpoint.success = draft.success;
    return endpoint;
}

} // namespace

Organization normalized(Organization draft)
{
    draft.name = draft.name.trimmed();
    draft.platformUrl = draft.platformUrl.trimmed();
    draft.slackApp.clientId = draft.slackApp.clientId.trimmed();
    QString &base = draft.slackApp.baseUrl;
    base = base.trimmed();
    while (base.endsWith(u'/'))
        base.chop(1);
    if (base.isEmpty())
        base = SlackApp().baseUrl;
    draft.slackApp.redirectUrl = draft.slackApp.redirectUrl.trimmed();
    if (draft.slackApp.redirectUrl.isEmpty())
        draft.slackApp.redirectUrl = defaultSlackRedirectUrl();
    return draft;
}

Workspace normalized(Workspace draft)
{
    draft.name = draft.name.trimmed();
    draft.environment = draft.environment.trimmed();
    return draft;
}

Integration normalized(Integration draft, const Sealer *sealer)
{
    draft.name = draft.name.trimmed();
    draft.description = draft.description.trimmed();
    draft.slack = normalizedSlack(std::move(draft.slack), draft.type);
    draft.endpoint = normalizedEndpoint(draft.endpoint, draft.type);
    draft.targets = normalizedTargets(draft.targets, draft.type, sealer);
    return draft;
}

Attachment normalized(Attachment draft, IntegrationType type, const Sealer *sealer)
{
    draft.targets = normalizedTargets(draft.targets, type, sealer);
    return draft;
}

Result<void> checked(const Integration &integration)
{
    if (auto valid = asResult(validate(integration)); !valid)
        return valid;
    if (integration.type == IntegrationType::Custom && !integration.endpoint.bodyTemplate.isEmpty()) {
        if (const auto valid = checkTemplate(integration.endpoint.bodyTemplate); !valid)
            return failure(ErrorCode::InvalidInput, valid.error().message, documentKey(Field::BodyTemplate));
    }
    return {};
}

Result<void> sealTargets(const JobContext &context, QList<Target> &targets)
{
    for (Target &target : targets) {
        if (auto sealed = seal(context, target.url, targetSecretPlace(target.id)); !sealed)
            return sealed;
    }
    return {};
}

Result<void> sealSecrets(const JobContext &context, Integration &integration)
{
    const auto sealAt = [&](SecretField &field, const QString &column) {
        return seal(context, field, integrationSecretPlace(integration.id, column));
    };
    EndpointSettings &endpoint = integration.endpoint;
    for (const auto &[field, column] : std::initializer_list<std::pair<SecretField *, QString>>{
             {&integration.slack.botToken, QStringLiteral("bot_token")},
             {&integration.slack.refreshToken, QStringLiteral("refresh_token")},
             {&endpoint.apiUrl, QStringLiteral("api_url")},
             {&endpoint.apiKey, QStringLiteral("api_key")},
             {&endpoint.signingSecret, QStringLiteral("signing_secret")},
             {&endpoint.previousSigningSecret, QStringLiteral("previous_signing_secret")}}) {
        if (auto sealed = sealAt(*field, column); !sealed)
            return sealed;
    }
    for (CustomHeader &header : endpoint.headers) {
        if (auto sealed = sealAt(header.value, headerSecretColumn(header.name)); !sealed)
            return sealed;
    }
    return sealTargets(context, integration.targets);
}

} // namespace infradots
