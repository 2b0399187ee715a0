// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/configurationdocument.h"
#include "app/services/configurationservice.h"
#include "app/services/jobcontext.h"
#include "models/store/connection.h"

#include <QHash>
#include <QMap>

namespace infradots {

/**
 * Brings a database to what a document says, in one writing job: its error rolls everything back. Errors name the
 * path of the key in detail.
 */
class ConfigurationApply
{
public:
    ConfigurationApply(Connection &connection, const JobContext &context, const ApplyOptions &options)
        : m_connection(connection)
        , m_context(context)
        , m_options(options)
    {
    }

    [[nodiscard]] Result<ApplyResult> run(const ConfigurationDocument &document);

private:
    /** What is known of one organization while its part is applied. Sorted, so that a plan has one order. */
    struct Scope
    {
        Organization organization;
        QMap<QString, Workspace> workspaces;     ///< by name: stored and new
        QMap<QString, Integration> integrations; ///< by name: stored and new
        QMap<QString, Attachment> attachments;   ///< by "workspace ← integration": stored
    };

    Result<void> auditWhole();
    Result<void> applyOrganization(const DocumentOrganization &wanted, const QHash<QString, Organization> &stored);
    [[nodiscard]] Result<Scope> load(const Organization &organization);
    Result<void> applyWorkspaces(const DocumentOrganization &wanted, Scope &scope);
    Result<void> applyIntegrations(const DocumentOrganization &wanted, Scope &scope);
    Result<void> applyAttachments(const DocumentOrganization &wanted, Scope &scope);
    Result<void> applyAttachment(const DocumentAttachment &wanted, Scope &scope);
    Result<void> prune(const DocumentOrganization &wanted, const Scope &scope);
    Result<void> removeAll(const Organization &organization);
    Result<void> removeAttachments(const Scope &scope, const QSet<QString> &kept);

    void note(const QString &action, const QString &kind, const QString &name, const QStringList &fields = {});

    Connection &m_connection;
    const JobContext &m_context;
    const ApplyOptions &m_options;
    ApplyResult m_result;
};

} // namespace infradots
