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

Result<QByteArray> bodyOf(const DeliveryOccasion &occasion, const Target &target, const Delivery &delivery)
{
    const MessageFacts facts =
        messageFacts(occasion.organization, occasion.workspace, occasion.integration, occasion.event, delivery.id);
    switch (occasion.integration.type) {
    case IntegrationType::Slack:
        return slackMessage(facts, channelToPost(target));
    case IntegrationType::Teams:
        return teamsMessage(facts);
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return sentBody(facts, occasion.integration, delivery);
    }
    Q_UNREACHABLE();
}

/** A delivery that cannot be made is still shown in the history, with the reason, and the event is not lost. */
AttemptResult rejection(const Delivery &delivery, HttpError failure, const Error &error)
{
    AttemptResult result;
    result.delivery = delivery.id;
    result.fence = 1; // as a delivery in state Sending is inserted
    result.attempt.number = 1;
    result.attempt.startedAt = delivery.createdAt;
    result.attempt.verdict = Verdict::Rejected;
    result.attempt.failure = failure;
    result.attempt.error = error.message;
    result.next = DeliveryState::Done;
    return result;
}

} // namespace

Result<QByteArray> renderedBody(const DeliveryOccasion &occasion, const Target &target)
{
    return bodyOf(occasion, target, deliveryOf(occasion, target, Rule::None));
}

DeliveryMaker::DeliveryMaker(std::shared_ptr<const Sealer> sealer)
    : m_sealer(sealer)
    , m_destinations(std::move(sealer))
{
}

MadeDeliveries DeliveryMaker::make(const DeliveryOccasion &occasion, const Route &route)
{
    MadeDeliveries made;
    QSet<QByteArray> seen;
    for (const Target &target : route.targets) {
        OutboxItem item;
        item.delivery = deliveryOf(occasion, target, route.rule);
        const auto destinationOfTarget = m_destinations.of(occasion.integration, target, occasion.sandboxOwner);
        if (destinationOfTarget) {
            if (seen.contains(destinationOfTarget->key))
                continue;
            seen.insert(destinationOfTarget->key);
            item.delivery.destinationKey = destinationOfTarget->key;
        } else {
            item.delivery.destinationKey = m_sealer->destinationKey("none:" + item.delivery.id.text().toUtf8());
        }
        auto body = bodyOf(occasion, target, item.delivery);
        if (!destinationOfTarget || !body) {
            // Without a destination it also cannot be sent empty when somebody queues it again.
            item.body = QByteArrayLiteral("");
            item.delivery.state = DeliveryState::Sending;
            made.rejected.append(destinationOfTarget
                                     ? rejection(item.delivery, HttpError::Unrendered, body.error())
                                     : rejection(item.delivery, HttpError::Unopened, destinationOfTarget.error()));
        } else {
            item.body = std::move(*body);
            if (!destinationOfTarget->url.isEmpty())
                item.destination = m_sealer->seal(destinationOfTarget->url, deliveryDestinationPlace(item.delivery.id));
        }
        made.items.append(std::move(item));
    }
    return made;
}

} // namespace infradots
