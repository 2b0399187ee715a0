// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/cloudevent.h"

#include "models/domain/clock.h"
#include "models/messages/custombody.h"
#include "models/messages/json.h"

#include <QCoreApplication>
#include <QUrl>

namespace infradots {

namespace {

constexpr auto SpecVersion = "1.0";

/** The attributes by name, in the order in which they are written. */
QList<QPair<QByteArray, QString>> named(const EventAttributes &attributes)
{
    QList<QPair<QByteArray, QString>> list{{"specversion", QString::fromLatin1(SpecVersion)},
                                           {"id", attributes.id},
                                           {"source", attributes.source},
                                           {"type", attributes.type}};
    if (attributes.time.isValid())
        list.append({"time", isoUtc(attributes.time)});
    if (!attributes.subject.isEmpty())
        list.append({"subject", attributes.subject});
    return list;
}

/** Outside printable ASCII, and blank, quote and percent sign: as UTF-8 in percent encoding. */
QByteArray headerValue(const QString &text)
{
    QByteArray value;
    for (const char c : text.toUtf8()) {
        if (c > ' ' && c <= '~' && c != '"' && c != '%')
            value += c;
        else
            value += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return value;
}

/** The object up to where the data goes; it begins with what no other body of this delivery begins with. */
QByteArray opening(const EventAttributes &attributes)
{
    const Json start{{"specversion", SpecVersion}, {"id", jsonText(attributes.id)}};
    QByteArray text = compactJson(start);
    text.chop(1);
    return text + ",\"source\":";
}

bool isJson(const QString &contentType)
{
    return bodyEscape(contentType) == BodyEscape::Json && !contentType.contains(u"ndjson", Qt::CaseInsensitive);
}

} // namespace

EventAttributes eventAttributes(const Delivery &delivery)
{
    const qsizetype slash = delivery.workspaceName.indexOf(u'/');
    const QString organization = slash < 0 ? delivery.workspaceName : delivery.workspaceName.left(slash);
    EventAttributes attributes;
    attributes.id = delivery.id.text();
    attributes.source =
        QStringLiteral("/infradots/organizations/") + QString::fromLatin1(QUrl::toPercentEncoding(organization));
    attributes.type =
        QStringLiteral("com.infradots.run.") + toText(delivery.stage) + u'.' + toText(delivery.status).toLower();
    attributes.subject = slash < 0 ? QString() : delivery.workspaceName.mid(slash + 1);
    attributes.time = delivery.createdAt;
    return attributes;
}

Result<QByteArray> structuredEvent(const Delivery &delivery, const QString &contentType, const QByteArray &data)
{
    const EventAttributes attributes = eventAttributes(delivery);
    Json json;
    for (const auto &[name, value] : named(attributes))
        json[name.toStdString()] = jsonText(value);
    if (!isJson(contentType)) {
        json["datacontenttype"] = jsonText(contentType);
        json["data"] = data.toStdString();
        return compactJson(json);
    }
    if (const auto problem = jsonProblem(data)) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("CloudEvent", "A structured CloudEvent holds the body as JSON, and "
                                                                 "this one is none. %1")
                           .arg(problem->sentence),
                       QStringLiteral("body_template"));
    }
    json["datacontenttype"] = "application/json";
    QByteArray text = compactJson(json);
    text.chop(1);
    return QByteArray(text + ",\"data\":" + data.trimmed() + '}');
}

bool isStructuredEvent(const Delivery &delivery, const QByteArray &body)
{
    return body.startsWith(opening(eventAttributes(delivery)));
}

HeaderList binaryEventHeaders(const Delivery &delivery)
{
    HeaderList headers;
    for (const auto &[name, value] : named(eventAttributes(delivery)))
        headers.append({"ce-" + name, headerValue(value)});
    return headers;
}

} // namespace infradots
