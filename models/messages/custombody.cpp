// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/custombody.h"

#include "models/messages/bodytemplate.h"
#include "models/messages/webhookjson.h"

#include <QCoreApplication>

namespace infradots {

namespace {

/** The webhook body's values, and those that travel in headers there. */
Json templateValues(const MessageFacts &facts)
{
    Json values = webhookJson(facts);
    values["stage"] = jsonText(toText(facts.event.stage));
    values["environment"] = jsonText(facts.environment);
    values["run_url"] = jsonText(facts.runUrl);
    values["approval_url"] = jsonText(facts.approveUrl);
    values["delivery_id"] = jsonText(facts.deliveryId);
    return values;
}

} // namespace

BodyEscape bodyEscape(const QString &contentType)
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    const QString subtype = type.section(u'/', 1);
    if (subtype == u"json" || subtype.endsWith(u"+json") || subtype.endsWith(u"ndjson"))
        return BodyEscape::Json;
    if (subtype == u"xml" || subtype.endsWith(u"+xml") || type == u"text/html")
        return BodyEscape::Xml;
    return type == u"application/x-www-form-urlencoded" ? BodyEscape::Form : BodyEscape::None;
}

Result<QByteArray> customBody(const MessageFacts &facts, const QString &bodyTemplate, BodyEscape escape)
{
    return renderTemplate(bodyTemplate, templateValues(facts), escape);
}

std::optional<BodyProblem> customBodyProblem(const QString &bodyTemplate)
{
    const Json values = templateValues(MessageFacts());
    if (auto problem = templateProblem(bodyTemplate, values))
        return problem;
    if (const auto rendered = renderTemplate(bodyTemplate, values, BodyEscape::None); !rendered)
        return BodyProblem{1, rendered.error().message};
    return std::nullopt;
}

Result<void> checkTemplate(const QString &bodyTemplate)
{
    if (const auto problem = customBodyProblem(bodyTemplate))
        return failure(ErrorCode::InvalidInput, problem->sentence, QStringLiteral("body_template"));
    return {};
}

QStringList templateFields()
{
    QStringList fields;
    const Json values = templateValues(MessageFacts());
    for (const auto &[key, value] : values.items()) {
        const QString name = QString::fromStdString(key);
        if (!value.is_object()) {
            fields.append(name);
            continue;
        }
        for (const auto &inner : value.items())
            fields.append(QString(name + u'.' + QString::fromStdString(inner.key())));
    }
    return fields;
}

std::optional<BodyProblem> jsonProblem(const QByteArray &body)
{
    try {
        [[maybe_unused]] const auto parsed = nlohmann::json::parse(body.cbegin(), body.cend());
        return std::nullopt;
    } catch (const nlohmann::json::parse_error &error) {
        const QByteArray before = body.left(qMax(qsizetype(0), static_cast<qsizetype>(error.byte) - 1));
        const auto line = static_cast<int>(before.count('\n') + 1);
        const auto column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
        return BodyProblem{line, QCoreApplication::translate("BodyTemplate",
                                                             "Line %1, column %2 of the result: from here on it is not "
                                                             "JSON. Look for a quote, a comma or a bracket.")
                                     .arg(QString::number(line), QString::number(column))};
    } catch (const nlohmann::json::exception &) {
        return std::nullopt; // a number larger than any machine's: JSON all the same
    }
}

} // namespace infradots
