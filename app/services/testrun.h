// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/requestbuilder.h"
#include "app/services/jobcontext.h"
#include "app/services/routequestion.h"
#include "models/store/historystore.h"

#include <QFuture>

namespace infradots {

/** A test that is written to the outbox as just being sent: what is left is to send it and to record the answers. */
struct OpenTest
{
    IntegrationType type = IntegrationType::Slack;
    SuccessRule success;
    IntegrationId integration;   ///< null for one that is not saved
    SecretString renewableToken; ///< Slack: what it is sent with, where another can be had for it
    struct Message
    {
        OutboxItem item;
        PreparedRequest request;
    };
    QList<Message> messages;
};

/**
 * Writes a test of a route of @p integration and prepares its requests; in a writing job. Nothing is written when there
 * is nothing to test with: InvalidInput with what is missing.
 */
[[nodiscard]] Result<OpenTest> openTest(Connection &connection, const JobContext &job, const Integration &integration,
                                        const RouteQuestion &question);

/** The same messages with the integration's token of now. In a reading job. */
[[nodiscard]] Result<OpenTest> renewedTest(Connection &connection, const JobContext &job, const OpenTest &test);

/** What is kept of an answer: judged, redacted, capped. */
[[nodiscard]] AttemptResult testAttempt(const OpenTest &test, const OpenTest::Message &message,
                                        const HttpOutcome &outcome, const QDateTime &now);

} // namespace infradots
