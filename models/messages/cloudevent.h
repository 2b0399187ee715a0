// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/domain/result.h"

namespace infradots {

// CloudEvents 1.0: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md

/** The content type of a structured event. Lower case: the JavaScript SDK refuses "UTF-8". */
inline constexpr auto StructuredEventType = "application/cloudevents+json; charset=utf-8";

/**
 * The context attributes of a delivery, the required ones first. They depend on nothing that changes between attempts:
 * id is the delivery's, source the organization, type "com.infradots.run.apply.completed" and so on, subject the
 * workspace (left out where there is none), time when the event came in.
 */
struct EventAttributes
{
    QString id;
    QString source; ///< a URI reference: "/infradots/organizations/acme"
    QString type;
    QString subject; ///< may be empty
    QDateTime time;
};
[[nodiscard]] EventAttributes eventAttributes(const Delivery &delivery);

/**
 * The structured form: attributes and @p data in one JSON object. JSON data is taken over byte for byte, any other text
 * as a string. Error: InvalidInput where the content type says JSON and the data is not.
 */
[[nodiscard]] Result<QByteArray> structuredEvent(const Delivery &delivery, const QString &contentType,
                                                 const QByteArray &data);
/** Whether a body is the structured event of this delivery: settings may have changed since it was rendered. */
[[nodiscard]] bool isStructuredEvent(const Delivery &delivery, const QByteArray &body);

/** The binary form's headers, ce-specversion first; values percent-encoded as the HTTP binding says. */
[[nodiscard]] HeaderList binaryEventHeaders(const Delivery &delivery);

} // namespace infradots
