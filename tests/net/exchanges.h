// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/qnamhttpclient.h"

#include <QTest>

/** The outcome, or one that no assertion takes for a good one when there is none in time. */
inline infradots::HttpOutcome outcomeOf(const QFuture<infradots::HttpOutcome> &future, int waitMs = 15'000)
{
    if (QTest::qWaitFor([&] { return future.isFinished(); }, waitMs) && future.resultCount() == 1)
        return future.result();
    infradots::HttpOutcome none;
    none.error = infradots::HttpError::Other;
    none.errorText = QStringLiteral("no outcome in time");
    return none;
}

inline infradots::HttpRequest post(const QByteArray &url, const QByteArray &body = "{\"text\":\"hello\"}")
{
    infradots::HttpRequest request;
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    request.deadline = std::chrono::seconds(10);
    return request;
}
