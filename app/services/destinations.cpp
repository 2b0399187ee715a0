// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/destinations.h"

namespace infradots {

Destinations::Destinations(std::shared_ptr<const Sealer> sealer)
    : m_sealer(std::move(sealer))
{
}

Result<Destinations::Destination> Destinations::of(const Integration &integration, const Target &target,
                                                   const QString &sandboxOwner)
{
    // The sandbox is another place than the real destination and must not use up its rate limit.
    const QByteArray prefix = sandboxOwner.isEmpty() ? QByteArray() : "sandbox:" + sandboxOwner.toUtf8() + ':';
    if (integration.type == IntegrationType::Slack) {
        const QByteArray place = "slack:" + slackTeam(integration) + ':' + channelToPost(target).toUtf8();
        return Destination{.url = {}, .key = m_sealer->destinationKey(prefix + place)};
    }
    const auto url = openUrl(integration, target);
    if (!url)
        return failure(url.error());
    return Destination{.url = *url, .key = m_sealer->destinationKey(prefix + url->view().toByteArray())};
}

QByteArray Destinations::slackTeam(const Integration &integration)
{
    if (!integration.slack.teamId.isEmpty())
        return integration.slack.teamId.toUtf8();
    // Who it is was never asked; but the same token is the same bot of the same team, whichever integration holds it.
    const auto token =
        opened(integration.slack.botToken, integrationSecretPlace(integration.id, QStringLiteral("bot_token")));
    return token ? token->view().toByteArray() : integration.id.text().toUtf8();
}

Result<SecretString> Destinations::openUrl(const Integration &integration, const Target &target)
{
    const SecretPlace place = hasTargets(integration.type)
                                  ? targetSecretPlace(target.id)
                                  : integrationSecretPlace(integration.id, QStringLiteral("api_url"));
    return opened(target.url, place);
}

Result<SecretString> Destinations::opened(const SecretField &field, const SecretPlace &place)
{
    if (const SecretString *clear = field.clear())
        return *clear;
    const QString key = place.table + u'/' + place.row + u'/' + place.column;
    if (const auto known = m_opened.constFind(key); known != m_opened.cend())
        return *known;
    auto secret = m_sealer->reveal(field, place);
    if (secret)
        m_opened.insert(key, *secret);
    return secret;
}

} // namespace infradots
