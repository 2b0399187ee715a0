// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/result.h"
#include "models/domain/workspace.h"

#include <QList>
#include <QString>

namespace infradots {

/** The field of a form or a document that an error belongs to. */
enum class Field {
    Name,
    Description,
    Environment,
    PlatformUrl,
    SlackClientId,
    SlackClientSecret,
    SlackBaseUrl,
    SlackRedirectUrl,
    Channels,
    EnvironmentChannels,
    WebhookUrls,
    EnvironmentWebhookUrls,
    BotToken,
    ApiUrl,
    ApiKey,
    ApiKeyHeader,
    ApiKeyScheme,
    Signature,
    SigningSecret,
    CloudEvents,
    Method,
    Headers,
    BodyTemplate,
    ContentType,
    Success,
    Integration,
    Workspace,
    RunAfter,
    Statuses
};

/** The key of a field in a configuration document: "name", "api_url", "environment_channels", … */
[[nodiscard]] QString documentKey(Field field);

struct FieldError
{
    Field field = Field::Name;
    QString message; ///< one translated sentence
};
using FieldErrors = QList<FieldError>; ///< at most one per field, in the order of the form

/** 1 to 200 code points after trimming, no control characters; empty text: valid. Else the sentence. */
[[nodiscard]] QString nameProblem(const QString &name);

[[nodiscard]] FieldErrors validate(const Organization &organization);
[[nodiscard]] FieldErrors validate(const Workspace &workspace);
/** Secrets are checked where they are in the clear (just typed); sealed ones were checked when they came in. */
[[nodiscard]] FieldErrors validate(const Integration &integration);
/** @p type is that of the attached integration: Slack takes channels, Teams URLs, the others nothing. */
[[nodiscard]] FieldErrors validate(const Attachment &attachment, IntegrationType type);

/** The first error as a failure: InvalidInput, its sentence, the document key as detail. Success when empty. */
[[nodiscard]] Result<void> asResult(const FieldErrors &errors);

} // namespace infradots
