// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/endpointdocument.h"

#include "app/services/documenttext.h"
#include "app/services/readword.h"
#include "models/domain/target.h"

#include <QRegularExpression>

namespace infradots {

namespace {

void readHeaders(DocumentReader &reader, const SecretReferences &references, EndpointSettings &endpoint)
{
    const DocumentJson *headers = reader.value("headers");
    if (!headers)
        return;
    if (!headers->is_object()) {
        reader.refuse("headers", DocumentText::tr("An object is expected here: for each header its value."));
        return;
    }
    for (const auto &[key, value] : headers->items()) {
        const QString name = QString::fromStdString(key);
        const QString path = QString(reader.pathOf(QStringLiteral("headers.")) + name);
        endpoint.headers.append({.name = name, .value = references.read(value, path, reader.problem())});
        if (!endpoint.headers.constLast().value.isSet())
            reader.problem().add(path, DocumentText::tr("A header needs a value."));
    }
}

SuccessRule readSuccess(DocumentReader &reader)
{
    SuccessRule rule;
    std::optional<DocumentReader> success = reader.object("success");
    if (!success)
        return rule;
    if (success->has("status")) {
        static const QRegularExpression range(QStringLiteral("^([1-5][0-9]{2})(?:-([1-5][0-9]{2}))?$"));
        const QString text = success->text("status");
        const auto match = range.match(text);
        if (match.hasMatch()) {
            rule.statusFrom = match.captured(1).toInt();
            rule.statusTo = match.captured(2).isEmpty() ? rule.statusFrom : match.captured(2).toInt();
        }
        if (!match.hasMatch() || rule.statusTo < rule.statusFrom)
            success->refuse(
                "status",
                DocumentText::tr("%1 is not a range of status codes. Write it like 200-299.").arg(quotedValue(text)));
    }
    rule.jsonPointer = success->text("json_pointer");
    const DocumentJson *equals = success->value("equals");
    if (success->has("json_pointer") != (equals != nullptr))
        success->refuse(equals ? "equals" : "json_pointer", DocumentText::tr("json_pointer and equals go together."));
    if (equals)
        rule.equalsJson = QString::fromStdString(equals->dump());
    if (success->has("json_pointer") && !rule.jsonPointer.startsWith(u'/'))
        success->refuse(
            "json_pointer",
            DocumentText::tr("%1 is not a JSON pointer. Write it like /ok.").arg(quotedValue(rule.jsonPointer)));
    success->refuseOthers();
    return rule;
}

/** "none" and an empty text: the key alone. Not there: as the header has it. */
std::optional<QString> readScheme(DocumentReader &reader)
{
    if (!reader.has("api_key_scheme")) {
        (void)reader.value("api_key_scheme");
        return std::nullopt;
    }
    const QString scheme = reader.text("api_key_scheme");
    return scheme == u"none" ? QString() : scheme;
}

/** What was replaced cannot be given, only taken back. */
void readPreviousSecret(DocumentReader &reader, QSet<QString> &secrets)
{
    const DocumentJson *json = reader.value("previous_signing_secret");
    if (!json)
        return;
    secrets.insert(QStringLiteral("previous_signing_secret"));
    if (*json != "")
        reader.refuse("previous_signing_secret",
                      DocumentText::tr("Only an empty text may stand here: it ends the time in which the replaced "
                                       "secret signs beside the new one."));
}

} // namespace

EndpointSettings readEndpoint(DocumentReader &reader, IntegrationType type, const SecretReferences &references,
                              QSet<QString> &secrets)
{
    EndpointSettings endpoint;
    const auto readSecret = [&](const char *key, SecretField &field) {
        const DocumentJson *json = reader.value(key);
        if (!json)
            return;
        const QString name = QString::fromLatin1(key);
        secrets.insert(name);
        field = references.read(*json, reader.pathOf(name), reader.problem());
    };
    readSecret("api_url", endpoint.apiUrl);
    readSecret("api_key", endpoint.apiKey);
    if (const DocumentJson *json = reader.value("signing_secret")) {
        const QString name = QStringLiteral("signing_secret");
        secrets.insert(name);
        endpoint.signingSecret = references.readOrMake(*json, reader.pathOf(name), reader.problem());
    }
    readPreviousSecret(reader, secrets);
    if (const SecretString *url = endpoint.apiUrl.clear())
        endpoint.apiUrlShown = maskedUrl(url->toText());
    endpoint.apiKeyHeader = reader.text("api_key_header", endpoint.apiKeyHeader);
    endpoint.apiKeyScheme = readScheme(reader);
    endpoint.signature = readWord(reader, "signature", &signatureStyleFromText,
                                  QStringLiteral("standard-webhooks, github, hcp-terraform"))
                             .value_or(endpoint.signature);
    endpoint.cloudEvents =
        readWord(reader, "cloudevents", &cloudEventsFromText, QStringLiteral("none, structured, binary"))
            .value_or(endpoint.cloudEvents);
    if (type != IntegrationType::Custom)
        return endpoint;
    endpoint.method = reader.text("method", endpoint.method);
    readHeaders(reader, references, endpoint);
    endpoint.bodyTemplate = reader.text("body_template");
    endpoint.contentType = reader.text("content_type", endpoint.contentType);
    endpoint.success = readSuccess(reader);
    return endpoint;
}

} // namespace infradots
