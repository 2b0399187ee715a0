// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/testrun.h"

#include "app/delivery/attemptoutcome.h"
#include "app/delivery/verdict.h"
#include "app/net/redaction.h"
#include "app/services/deliverymaker.h"
#include "app/services/operations.h"
#include "app/services/routedrun.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"

namespace infradots {

namespace {

constexpr qint64 LeaseSeconds = 60; ///< longer than a request may take

OpenTest emptyTest(const Integration &integration)
{
    return {.type = integration.type,
            .success = integration.endpoint.success,
            .integration = integration.id,
            .renewableToken = {},
            .messages = {}};
}

Result<void> addMessage(OpenTest &test, const OutboxItem &item, const Integration &integration,
                        const Organization &organization, const Sealer &sealer, const QDateTime &now)
{
    auto prepared = prepareRequest(item, integration, organization, sealer, now, {});
    if (!prepared)
        return failure(prepared.error());
    if (integration.slack.refreshToken.isSet())
        test.renewableToken = prepared->secrets.value(0);
    test.messages.append({item, std::move(*prepared)});
    return {};
}

} // namespace

Result<OpenTest> openTest(Connection &connection, const JobContext &job, const Integration &integration,
                          const RouteQuestion &question)
{
    auto run = routedRun(connection, job, integration, question);
    if (!run)
        return failure(run.error());
    if (const auto testable = checkSendable(integration, run->decision.route); !testable)
        return failure(testable.error());
    const auto sealer = sealerOf(job);
    if (!sealer)
        return failure(sealer.error());

    const auto name = auditName(connection, integration);
    if (!name)
        return failure(name.error());
    if (const auto audited = audit(connection, job, QStringLiteral("integration.test"), *name, {}, {}); !audited)
        return failure(audited.error());
    OutboxStore outbox(connection);
    const auto sequence = outbox.insertEvent(run->event);
    if (!sequence)
        return failure(sequence.error());
    run->event.sequence = *sequence;
    MadeDeliveries made = DeliveryMaker(*sealer).make({.organization = run->organization,
                                                       .workspace = run->workspace,
                                                       .integration = integration,
                                                       .attachment = run->attachment.id,
                                                       .event = run->event,
                                                       .environment = run->environment,
                                                       .sandboxOwner = {},
                                                       .now = job.now},
                                                      run->decision.route);
    // An admin waits for the answer, so what cannot be sent is said at once instead of being recorded.
    if (!made.rejected.isEmpty())
        return failure(ErrorCode::InvalidInput, made.rejected.constFirst().attempt.error);

    OpenTest test = emptyTest(integration);
    for (OutboxItem &item : made.items) {
        item.delivery.state = DeliveryState::Sending;
        if (const auto added = addMessage(test, item, integration, run->organization, **sealer, job.now); !added)
            return failure(added.error());
    }
    if (const auto inserted = outbox.insertDeliveries(made.items, job.now.addSecs(LeaseSeconds)); !inserted)
        return failure(inserted.error());
    return test;
}

Result<OpenTest> renewedTest(Connection &connection, const JobContext &job, const OpenTest &test)
{
    const auto integration = IntegrationStore(connection).get(test.integration);
    if (!integration)
        return failure(integration.error());
    const auto organization = OrganizationStore(connection).get(integration->organizationId);
    if (!organization)
        return failure(organization.error());
    const auto sealer = sealerOf(job);
    if (!sealer)
        return failure(sealer.error());
    OpenTest renewed = emptyTest(*integration);
    for (const OpenTest::Message &message : test.messages) {
        if (const auto added = addMessage(renewed, message.item, *integration, *organization, **sealer, job.now);
            !added)
            return failure(added.error());
    }
    return renewed;
}

AttemptResult testAttempt(const OpenTest &test, const OpenTest::Message &message, const HttpOutcome &outcome,
                          const QDateTime &now)
{
    const Judgement judgement = judge(test.type, test.success, outcome, now);
    AttemptResult result;
    result.delivery = message.item.delivery.id;
    result.fence = 1; // as a delivery in state Sending is inserted
    result.attempt = recordedAnswer(outcome, message.request.shownHeaders, message.request.secrets);
    result.attempt.number = 1;
    if (!result.attempt.startedAt.isValid())
        result.attempt.startedAt = now;
    result.attempt.verdict = judgement.verdict;
    result.attempt.error = QString::fromUtf8(redacted(judgement.error.toUtf8(), message.request.secrets));
    result.next = DeliveryState::Done; // a test is not tried again by itself
    return result;
}

} // namespace infradots
