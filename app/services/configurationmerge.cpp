// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/configurationmerge.h"

#include "app/services/normalizing.h"

#include <algorithm>

namespace infradots {

namespace {

bool opensTo(const SecretField &stored, const SecretPlace &place, const SecretString &clear, const Sealer *sealer)
{
    if (!sealer || !stored.isSet())
        return false;
    const auto opened = sealer->reveal(stored, place);
    return opened && *opened == clear;
}

/** The stored field where the document says the same or nothing; else the document's. */
SecretField mergedSecret(const SecretField &stored, const SecretField &wanted, bool isGiven, const SecretPlace &place,
                         const Sealer *sealer)
{
    if (!isGiven)
        return stored;
    const SecretString *clear = wanted.clear();
    return clear && opensTo(stored, place, *clear, sealer) ? stored : wanted;
}

bool isSameTarget(const Target &stored, const Target &wanted, const Sealer *sealer)
{
    if (environmentKey(stored.environment) != environmentKey(wanted.environment))
        return false;
    if (const SecretString *clear = wanted.url.clear())
        return opensTo(stored.url, targetSecretPlace(stored.id), *clear, sealer);
    return stored.value == wanted.value;
}

/** Targets that are there already keep their row, and with it the way their environment is spelled. */
QList<Target> mergedTargets(const QList<Target> &stored, QList<Target> wanted, const Sealer *sealer)
{
    QList<Target> left = stored;
    for (Target &target : wanted) {
        const auto same = std::find_if(left.begin(), left.end(), [&target, sealer](const Target &candidate) {
            return isSameTarget(candidate, target, sealer);
        });
        if (same != left.end()) {
            target = *same;
            left.erase(same);
        }
    }
    return wanted;
}

/** Order matters within an environment, and not between them. */
bool isSameList(const QList<Target> &a, const QList<Target> &b, const QString &environment)
{
    const QList<Target> left = targetsOf(a, environment);
    const QList<Target> right = targetsOf(b, environment);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Target &x, const Target &y) { return x.id == y.id; });
}

void compareTargets(const QList<Target> &stored, const QList<Target> &wanted, IntegrationType type, QStringList &fields)
{
    const bool slack = type == IntegrationType::Slack;
    if (!isSameList(stored, wanted, QString()))
        fields.append(slack ? QStringLiteral("channels") : QStringLiteral("webhook_urls"));
    const QStringList environments = environmentsOf(stored) + environmentsOf(wanted);
    const bool same = std::all_of(environments.begin(), environments.end(),
                                  [&](const QString &environment) { return isSameList(stored, wanted, environment); });
    if (!same)
        fields.append(slack ? QStringLiteral("environment_channels") : QStringLiteral("environment_webhook_urls"));
}

/** A secret that is replaced goes on signing for a while, unless the document ends that. */
void mergePreviousSecret(const EndpointSettings &stored, const DocumentIntegration &document, EndpointSettings &wanted)
{
    if (document.secrets.contains(QStringLiteral("previous_signing_secret")))
        return;
    if (wanted.signingSecret == stored.signingSecret) {
        wanted.previousSigningSecret = stored.previousSigningSecret;
        wanted.previousSigningUntil = stored.previousSigningUntil;
    } else {
        wanted.previousSigningSecret = stored.signingSecret;
    }
}

void mergeEndpoint(const Integration &stored, const DocumentIntegration &document, const Sealer *sealer,
                   Integration &wanted)
{
    const auto merge = [&](SecretField EndpointSettings::*field, const QString &column) {
        wanted.endpoint.*field =
            mergedSecret(stored.endpoint.*field, wanted.endpoint.*field, document.secrets.contains(column),
                         integrationSecretPlace(stored.id, column), sealer);
    };
    merge(&EndpointSettings::apiUrl, QStringLiteral("api_url"));
    merge(&EndpointSettings::apiKey, QStringLiteral("api_key"));
    merge(&EndpointSettings::signingSecret, QStringLiteral("signing_secret"));
    mergePreviousSecret(stored.endpoint, document, wanted.endpoint);
    if (wanted.endpoint.apiUrl.sealed())
        wanted.endpoint.apiUrlShown = stored.endpoint.apiUrlShown;
    for (CustomHeader &header : wanted.endpoint.headers) {
        const QString column = headerSecretColumn(header.name);
        for (const CustomHeader &before : stored.endpoint.headers) {
            if (headerSecretColumn(before.name) == column)
                header.value =
                    mergedSecret(before.value, header.value, true, integrationSecretPlace(stored.id, column), sealer);
        }
    }
}

class Comparison
{
public:
    template<typename T>
    void field(const T &before, const T &after, const char *key)
    {
        if (!(before == after))
            m_fields.append(QString::fromLatin1(key));
    }
    QStringList &fields() { return m_fields; }

private:
    QStringList m_fields;
};

void compareEndpoints(const EndpointSettings &before, const EndpointSettings &after, Comparison &comparison)
{
    const bool ended = before.previousSigningSecret.isSet() && !after.previousSigningSecret.isSet();
    comparison.field(before.apiUrl, after.apiUrl, "api_url");
    comparison.field(before.apiKey, after.apiKey, "api_key");
    comparison.field(before.apiKeyHeader, after.apiKeyHeader, "api_key_header");
    comparison.field(before.apiKeyScheme, after.apiKeyScheme, "api_key_scheme");
    comparison.field(before.signature, after.signature, "signature");
    comparison.field(before.signingSecret, after.signingSecret, "signing_secret");
    comparison.field(ended, false, "previous_signing_secret");
    comparison.field(before.cloudEvents, after.cloudEvents, "cloudevents");
    comparison.field(before.method, after.method, "method");
    comparison.field(before.headers, after.headers, "headers");
    comparison.field(before.bodyTemplate, after.bodyTemplate, "body_template");
    comparison.field(before.contentType, after.contentType, "content_type");
    comparison.field(before.success, after.success, "success");
}

} // namespace

Merged<Organization> merged(const Organization &stored, const DocumentOrganization &document, const Sealer *sealer)
{
    Organization wanted = normalized(document.organization);
    wanted.id = stored.id;
    wanted.slackApp.clientSecret = mergedSecret(stored.slackApp.clientSecret, wanted.slackApp.clientSecret,
                                                document.hasClientSecret, slackAppSecretPlace(stored.id), sealer);
    Comparison comparison;
    comparison.field(stored.platformUrl, wanted.platformUrl, "platform_url");
    comparison.field(stored.slackApp, wanted.slackApp, "slack_app");
    return {wanted, comparison.fields()};
}

Merged<Workspace> merged(const Workspace &stored, const DocumentWorkspace &document)
{
    Workspace wanted = normalized(document.workspace);
    wanted.id = stored.id;
    wanted.organizationId = stored.organizationId;
    Comparison comparison;
    comparison.field(stored.environment, wanted.environment, "environment");
    return {wanted, comparison.fields()};
}

Merged<Integration> merged(const Integration &stored, const DocumentIntegration &document, const Sealer *sealer)
{
    Integration wanted = document.integration;
    wanted.id = stored.id;
    wanted.organizationId = stored.organizationId;
    wanted.revision = stored.revision;
    wanted.slack.botToken = mergedSecret(stored.slack.botToken, wanted.slack.botToken,
                                         document.secrets.contains(QStringLiteral("bot_token")),
                                         integrationSecretPlace(stored.id, QStringLiteral("bot_token")), sealer);
    if (wanted.slack.botToken.sealed())
        wanted.slack = stored.slack;
    mergeEndpoint(stored, document, sealer, wanted);
    wanted.targets = mergedTargets(stored.targets, normalized(document.integration, sealer).targets, sealer);
    wanted = normalized(std::move(wanted), sealer);

    Comparison comparison;
    comparison.field(stored.type, wanted.type, "type");
    comparison.field(stored.description, wanted.description, "description");
    comparison.field(stored.enabled, wanted.enabled, "enabled");
    if (hasTargets(wanted.type))
        compareTargets(stored.targets, wanted.targets, wanted.type, comparison.fields());
    comparison.field(stored.slack.botToken, wanted.slack.botToken, "bot_token");
    if (!hasTargets(wanted.type))
        compareEndpoints(stored.endpoint, wanted.endpoint, comparison);
    return {wanted, comparison.fields()};
}

Merged<Attachment> merged(const Attachment &stored, const Attachment &document, IntegrationType type,
                          const Sealer *sealer)
{
    Attachment wanted = stored;
    wanted.runAfter = document.runAfter;
    wanted.statuses = document.statuses;
    wanted.targets = mergedTargets(stored.targets, normalized(document, type, sealer).targets, sealer);
    Comparison comparison;
    comparison.field(stored.runAfter, wanted.runAfter, "run_after");
    comparison.field(stored.statuses, wanted.statuses, "statuses");
    if (hasTargets(type))
        compareTargets(stored.targets, wanted.targets, type, comparison.fields());
    return {wanted, comparison.fields()};
}

} // namespace infradots
