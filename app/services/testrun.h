// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/requestbuilder.h"
#include "app/services/jobcontext.h"
#include "models/store/historystore.h"

#include <QFuture>

namespace infradots {

/** A test that is written to the outbox as just being sent: what is left is to send it and to record the answers. */
struct OpenTest
{
    IntegrationType type = IntegrationType::Slack;
    SuccessRule success;
    struct Message
    {
        DeliveryId id;
        PreparedRequest request;
    };
    QList<Message> messages;
};

/**
 * Writes a test of @p integration and prepares its requests; in a writing job. Nothing is written when there is
 * nothing to test with: InvalidInput with what is missing.
 */
[[nodiscard]] Result<OpenTest> openTest(Connection &connection, const JobContext &job, const Integration &integration,
                                        const QString &environment);

/** What is kept of an answer: judged, redacted, capped. */
[[nodiscard]] AttemptResult testAttempt(const OpenTest &test, const OpenTest::Message &message,
                                        const HttpOutcome &outcome, const QDateTime &now);

} // namespace infradots
