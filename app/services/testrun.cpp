// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/testrun.h"

#include "app/delivery/attemptoutcome.h"
#include "app/delivery/verdict.h"
#include "app/net/redaction.h"
#include "app/services/deliverymaker.h"
#include "models/domain/validation.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct TestText
{
    Q_DECLARE_TR_FUNCTIONS(TestText)
};

constexpr qint64 LeaseSeconds = 60; ///< longer than a request may take

/** A realistic run, so that the message looks as it will; the comment says what it is. */
StageEvent sampleEvent(const QString &environment, const QDateTime &now)
{
    StageEvent event;
    event.id = EventId::create();
    event.key = event.id.text();
    event.stage = Stage::Apply;
    event.status = RunStatus::Completed;
    event.job = QStringLiteral("test-job");
    event.jobStarted = now.addSecs(-5 * 60);
    event.jobCompleted = now;
    event.commit = QStringLiteral("abc1234");
    // Messages are in English, whatever the language of the window.
    event.comment = QStringLiteral("This is a test message from InfraDots Admin. No run took place.");
    event.environment = environment.trimmed();
    event.source = EventSource::Test;
    event.receivedAt = now;
    return event;
}

Result<void> checkTestable(const Integration &integration, const Route &route)
{
    switch (integration.type) {
    case IntegrationType::Slack:
        if (!isConnected(integration)) {
            return failure(ErrorCode::InvalidInput,
                           TestText::tr("Connect a Slack workspace first: without it there is nobody to send the test "
                                        "as."),
                           documentKey(Field::BotToken));
        }
        if (route.targets.isEmpty()) {
            return failure(ErrorCode::InvalidInput, TestText::tr("Add a channel first, for the test to go to."),
                           documentKey(Field::Channels));
        }
        return {};
    case IntegrationType::Teams:
        if (route.targets.isEmpty()) {
            return failure(ErrorCode::InvalidInput, TestText::tr("Add a webhook URL first, for the test to go to."),
                           documentKey(Field::WebhookUrls));
        }
        return {};
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        if (!isConnected(integration)) {
            return failure(ErrorCode::InvalidInput, TestText::tr("Enter the API URL first, for the test to go to."),
                           documentKey(Field::ApiUrl));
        }
        return {};
    }
    Q_UNREACHABLE();
}

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
                          const QString &environment)
{
    const auto organization = OrganizationStore(connection).get(integration.organizationId);
    if (!organization)
        return failure(organization.error());
    // A test is of the integration alone: nothing is overridden.
    const Route route = resolve(integration, {}, environment);
    if (const auto testable = checkTestable(integration, route); !testable)
        return failure(testable.error());
    const auto sealer = sealerOf(job);
    if (!sealer)
        return failure(sealer.error());

    OutboxStore outbox(connection);
    const StageEvent event = sampleEvent(environment, job.now);
    if (const auto inserted = outbox.insertEvent(event); !inserted)
        return failure(inserted.error());
    const Workspace workspace{
        .id = {}, .organizationId = {}, .name = QStringLiteral("test-workspace"), .environment = {}};
    MadeDeliveries made = DeliveryMaker(*sealer).make({.organization = *organization,
                                                       .workspace = workspace,
                                                       .integration = integration,
                                                       .attachment = {},
                                                       .event = event,
                                                       .environment = event.environment,
                                                       .sandboxOwner = {},
                                                       .now = job.now},
                                                      route);
    // An admin waits for the answer, so what cannot be sent is said at once instead of being recorded.
    if (!made.rejected.isEmpty())
        return failure(ErrorCode::InvalidInput, made.rejected.constFirst().attempt.error);

    OpenTest test = emptyTest(integration);
    for (OutboxItem &item : made.items) {
        item.delivery.state = DeliveryState::Sending;
        if (const auto added = addMessage(test, item, integration, *organization, **sealer, job.now); !added)
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
