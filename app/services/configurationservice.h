// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"

#include <QByteArray>
#include <QFuture>
#include <QStringList>

namespace infradots {

struct ApplyOptions
{
    QString baseFolder; ///< what {"file": …} is relative to
    bool dryRun = false;
    bool prune = false; ///< also remove what the document leaves out
};

/** One line of the plan. */
struct ConfigurationChange
{
    QString action;     ///< "create", "update", "remove"
    QString kind;       ///< "organization", "workspace", "integration", "attachment"
    QString name;       ///< "acme", "acme/production-infra", "acme/Ops Slack", "acme/production-infra ← Ops Slack"
    QStringList fields; ///< what changes, by document key; never values of secrets
};

struct ApplyResult
{
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int removed = 0;
    int cancelledUnsent = 0; ///< deliveries that were to be sent yet, by disabling and removing
    QList<ConfigurationChange> changes;
    QList<OrganizationId> organizations; ///< those the document names
    QStringList madeSecrets;             ///< files with signing secrets that were made for the document
};

struct ExportResult
{
    QByteArray document;    ///< indented JSON, keys in the documented order
    QStringList references; ///< the secrets named in it: "SLACK_BOT_TOKEN: acme/Ops Slack bot_token"
    QStringList toConnect;  ///< Slack integrations whose tokens are renewed, which no document can hold
};

/**
 * Configuration documents (JSON). apply() is whole or not at all. Errors: InvalidInput with the path of the key as
 * detail ("organizations[0].integrations[2].api_url").
 */
class ConfigurationService
{
public:
    explicit ConfigurationService(ServiceContext context);

    [[nodiscard]] QFuture<Result<ApplyResult>> apply(QByteArray document, ApplyOptions options);
    [[nodiscard]] QFuture<Result<ExportResult>> exportDocument();

private:
    ServiceContext m_context;
};

} // namespace infradots
