// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/deliveryjson.h"

#include "models/domain/clock.h"

namespace infradots {

namespace {

CliJson textOrNull(const QString &text)
{
    return text.isEmpty() ? CliJson() : CliJson(utf8(text));
}

CliJson attemptJson(const Attempt &attempt)
{
    CliJson json;
    json["http_status"] = attempt.httpStatus ? CliJson(*attempt.httpStatus) : CliJson();
    json["duration_ms"] = attempt.durationMs;
    json["response_body"] = attempt.responseBody.toStdString();
    json["error"] = textOrNull(attempt.error);
    return json;
}

} // namespace

CliJson deliveryJson(const HistoryEntry &entry)
{
    const Delivery &delivery = entry.delivery;
    CliJson attempts = CliJson::array();
    for (const Attempt &attempt : entry.attempts)
        attempts.push_back(attemptJson(attempt));
    CliJson json;
    json["delivery_id"] = utf8(delivery.id.text());
    json["event_id"] = utf8(delivery.eventId.text());
    json["workspace"] = utf8(delivery.workspaceName);
    json["integration"] = utf8(delivery.integrationName);
    json["type"] = utf8(toText(delivery.type));
    json["target"] = utf8(delivery.target);
    json["rule"] = utf8(toText(delivery.rule));
    json["stage"] = utf8(toText(delivery.stage));
    json["status"] = utf8(toText(delivery.status));
    json["state"] = utf8(toText(delivery.state));
    json["verdict"] = delivery.verdict ? CliJson(utf8(toText(*delivery.verdict))) : CliJson();
    json["attempts"] = std::move(attempts);
    return json;
}

CliJson deliveriesJson(const QList<HistoryEntry> &entries)
{
    CliJson list = CliJson::array();
    for (const HistoryEntry &entry : entries)
        list.push_back(deliveryJson(entry));
    CliJson json;
    json["deliveries"] = std::move(list);
    return json;
}

CliJson emissionJson(const EmitResult &result)
{
    CliJson deliveries = CliJson::array();
    for (const Delivery &delivery : result.deliveries) {
        CliJson json;
        json["delivery_id"] = utf8(delivery.id.text());
        json["integration"] = utf8(delivery.integrationName);
        json["target"] = utf8(delivery.target);
        json["rule"] = utf8(toText(delivery.rule));
        deliveries.push_back(std::move(json));
    }
    CliJson skips = CliJson::array();
    for (const Skip &skip : result.skips) {
        CliJson json;
        json["integration"] = utf8(skip.integrationName);
        json["reason"] = utf8(toText(skip.reason));
        skips.push_back(std::move(json));
    }
    CliJson json;
    json["event_id"] = utf8(result.eventId.text());
    json["repeated"] = result.repeated;
    json["deliveries"] = std::move(deliveries);
    json["skips"] = std::move(skips);
    return json;
}

void printDeliveries(Output &output, const QList<HistoryEntry> &entries)
{
    QList<QStringList> rows;
    for (const HistoryEntry &entry : entries) {
        const Delivery &delivery = entry.delivery;
        const QString status = entry.attempts.isEmpty() || !entry.attempts.constLast().httpStatus
                                   ? QStringLiteral("-")
                                   : QString::number(*entry.attempts.constLast().httpStatus);
        rows.append({isoUtc(delivery.createdAt), delivery.workspaceName, toText(delivery.stage),
                     toText(delivery.status), delivery.integrationName, shownTarget(delivery.target),
                     toText(delivery.state), delivery.verdict ? toText(*delivery.verdict) : QStringLiteral("-"), status,
                     delivery.id.text()});
    }
    output.table({QStringLiteral("TIME"), QStringLiteral("WORKSPACE"), QStringLiteral("STAGE"),
                  QStringLiteral("STATUS"), QStringLiteral("INTEGRATION"), QStringLiteral("TARGET"),
                  QStringLiteral("STATE"), QStringLiteral("VERDICT"), QStringLiteral("HTTP"),
                  QStringLiteral("DELIVERY")},
                 rows);
}

void printEmission(Output &output, const EmitResult &result)
{
    output.line(QStringLiteral("event ") + result.eventId.text() +
                (result.repeated ? QStringLiteral(" (received before)") : QString()));
    for (const Delivery &delivery : result.deliveries)
        output.line(QStringLiteral("  %1 → %2 (%3)")
                        .arg(delivery.integrationName, shownTarget(delivery.target), toText(delivery.rule)));
    for (const Skip &skip : result.skips)
        output.line(QStringLiteral("  %1 skips: %2").arg(skip.integrationName, skipSentence(skip.reason)));
}

QString attemptLine(const Delivery &delivery, const Attempt &attempt)
{
    QString text = QStringLiteral("%1 %2 → %3: %4 (%5, %6 ms)")
                       .arg(delivery.workspaceName, delivery.integrationName, shownTarget(delivery.target),
                            toText(attempt.verdict),
                            attempt.httpStatus ? QString::number(*attempt.httpStatus) : QStringLiteral("-"),
                            QString::number(attempt.durationMs));
    if (!attempt.error.isEmpty())
        text += QStringLiteral(": ") + attempt.error;
    return text;
}

} // namespace infradots
