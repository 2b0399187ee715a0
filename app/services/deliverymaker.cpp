// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/deliverymaker.h"

#include "models/messages/cloudevent.h"
#include "models/messages/custombody.h"
#include "models/messages/slackmessage.h"
#include "models/messages/teamsmessage.h"
#include "models/messages/webhookbody.h"

#include <QSet>

namespace infradots {

namespace {

Result<QByteArray> endpointBody(const MessageFacts &facts, const Integration &integration)
{
    const EndpointSettings &endpoint = integration.endpoint;
    if (integration.type == IntegrationType::Webhook || endpoint.bodyTemplate.isEmpty())
        return webhookBody(facts);
    return customBody(facts, endpoint.bodyTemplate, bodyEscape(endpoint.contentType));
}

/** The body as it is sent, in the envelope that was chosen. */
Result<QByteArray> sentBody(const MessageFacts &facts, const Integration &integration, const Delivery &delivery)
{
    auto body = endpointBody(facts, integration);
    if (!body || integration.endpoint.cloudEvents != CloudEvents::Structured)
        return body;
    return structuredEvent(delivery, integration.endpoint.contentType, *body);
}

Result<QByteArray> renderedBody(const MessageFacts &facts, const Integration &integration, const Target &target,
                                const Delivery &delivery)
{
    switch (integration.type) {
    case IntegrationType::Slack:
        return slackMessage(facts, channelToPost(target));
    case IntegrationType::Teams:
        return teamsMessage(facts);
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return sentBody(facts, integration, delivery);
    }
    Q_UNREACHABLE();
}

Delivery deliveryOf(const DeliveryOccasion &occasion, const Target &target, Rule rule)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.eventId = occasion.event.id;
    delivery.organizationId = occasion.organization.id;
    delivery.workspaceId = occasion.workspace.id;
    delivery.integrationId = occasion.integration.id;
    delivery.attachmentId = occasion.attachment;
    delivery.workspaceName = occasion.organization.name;
    if (!occasion.workspace.id.isNull())
        delivery.workspaceName += u'/' + occasion.workspace.name;
    delivery.integrationName = occasion.integration.name;
    delivery.type = occasion.integration.type;
    delivery.target = target.value;
    delivery.rule = rule;
    delivery.stage = occasion.event.stage;
    delivery.status = occasion.event.status;
    delivery.source = occasion.event.source;
    delivery.environment = occasion.environment;
    delivery.sequence = occasion.event.sequence;
    delivery.createdAt = occasion.now;
    delivery.nextAttemptAt = occasion.now;
    delivery.sandboxOwner = occasion.sandboxOwner;
    return delivery;
}

/** A delivery that cannot be made is still shown in the history, with the reason, and the event is not lost. */
AttemptResult rejection(const Delivery &delivery, const Error &error)
{
    AttemptResult result;
    result.delivery = delivery.id;
    result.fence = 1; // as a delivery in state Sending is inserted
    result.attempt.number = 1;
    result.attempt.startedAt = delivery.createdAt;
    result.attempt.verdict = Verdict::Rejected;
    result.attempt.error = error.message;
    result.next = DeliveryState::Done;
    return result;
}

} // namespace

DeliveryMaker::DeliveryMaker(std::shared_ptr<const Sealer> sealer)
    : m_sealer(std::move(sealer))
{
}

MadeDeliveries DeliveryMaker::make(const DeliveryOccasion &occasion, const Route &route)
{
    MadeDeliveries made;
    QSet<QByteArray> seen;
    for (const Target &target : route.targets) {
        OutboxItem item;
        item.delivery = deliveryOf(occasion, target, route.rule);
        const auto destinationOfTarget = destination(occasion, target);
        if (destinationOfTarget) {
            if (seen.contains(destinationOfTarget->key))
                continue;
            seen.insert(destinationOfTarget->key);
            item.delivery.destinationKey = destinationOfTarget->key;
        } else {
            item.delivery.destinationKey = m_sealer->destinationKey("none:" + item.delivery.id.text().toUtf8());
        }
        auto body = renderedBody(messageFacts(occasion.organization, occasion.workspace, occasion.integration,
                                              occasion.event, item.delivery.id),
                                 occasion.integration, target, item.delivery);
        if (!destinationOfTarget || !body) {
            // Without a destination it also cannot be sent empty when somebody queues it again.
            item.body = QByteArrayLiteral("");
            item.delivery.state = DeliveryState::Sending;
            made.rejected.append(
                rejection(item.delivery, destinationOfTarget ? body.error() : destinationOfTarget.error()));
        } else {
            item.body = std::move(*body);
            if (!destinationOfTarget->url.isEmpty())
                item.destination = m_sealer->seal(destinationOfTarget->url, deliveryDestinationPlace(item.delivery.id));
        }
        made.items.append(std::move(item));
    }
    return made;
}

Result<DeliveryMaker::Destination> DeliveryMaker::destination(const DeliveryOccasion &occasion, const Target &target)
{
    // The sandbox is another place than the real destination and must not use up its rate limit.
    const QByteArray prefix =
        occasion.sandboxOwner.isEmpty() ? QByteArray() : "sandbox:" + occasion.sandboxOwner.toUtf8() + ':';
    const Integration &integration = occasion.integration;
    if (integration.type == IntegrationType::Slack) {
        const QByteArray place = "slack:" + slackTeam(integration) + ':' + channelToPost(target).toUtf8();
        return Destination{.url = {}, .key = m_sealer->destinationKey(prefix + place)};
    }
    const auto url = openUrl(integration, target);
    if (!url)
        return failure(url.error());
    return Destination{.url = *url, .key = m_sealer->destinationKey(prefix + url->view().toByteArray())};
}

QByteArray DeliveryMaker::slackTeam(const Integration &integration)
{
    if (!integration.slack.teamId.isEmpty())
        return integration.slack.teamId.toUtf8();
    // Who it is was never asked; but the same token is the same bot of the same team, whichever integration holds it.
    const auto token =
        opened(integration.slack.botToken, integrationSecretPlace(integration.id, QStringLiteral("bot_token")));
    return token ? token->view().toByteArray() : integration.id.text().toUtf8();
}

Result<SecretString> DeliveryMaker::openUrl(const Integration &integration, const Target &target)
{
    const SecretPlace place = hasTargets(integration.type)
                                  ? targetSecretPlace(target.id)
                                  : integrationSecretPlace(integration.id, QStringLiteral("api_url"));
    return opened(target.url, place);
}

Result<SecretString> DeliveryMaker::opened(const SecretField &field, const SecretPlace &place)
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
