// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/renameoperations.h"

#include "app/services/operations.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/workspacestore.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

/** What was asked for, beside the entries of the things it changed. */
Result<void> auditWhole(Connection &connection, const JobContext &job, const RenameDone &done, const QString &verb,
                        const QString &before, const QString &after)
{
    const auto text = [&done](const QString &name) {
        const Json json{{toText(done.renaming.kind).toStdString(), name.toStdString()}};
        return QString::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    };
    return audit(connection, job, QString(toText(done.renaming.kind) + u'.' + verb), done.before.organization.name,
                 text(before), text(after));
}

tl::unexpected<Error> changedSince(const QString &name)
{
    return failure(
        ErrorCode::Conflict,
        QCoreApplication::translate("Renaming", "“%1” was changed after the renaming, so it is not undone.").arg(name),
        QStringLiteral("revision"));
}

Result<void> undoWorkspaces(Connection &connection, const JobContext &job, const RenameDone &done)
{
    WorkspaceStore store(connection);
    for (qsizetype i = 0; i < done.before.workspaces.size(); ++i) {
        const auto stored = store.get(done.after.workspaces.at(i).id);
        if (!stored)
            return failure(stored.error());
        if (!(*stored == done.after.workspaces.at(i)))
            return changedSince(stored->name);
        if (const auto saved = saveWorkspace(connection, job, done.before.workspaces.at(i)); !saved)
            return failure(saved.error());
    }
    return {};
}

Result<void> undoIntegrations(Connection &connection, const JobContext &job, const RenameDone &done)
{
    IntegrationStore store(connection);
    for (qsizetype i = 0; i < done.before.integrations.size(); ++i) {
        const auto stored = store.get(done.after.integrations.at(i).id);
        if (!stored)
            return failure(stored.error());
        if (stored->revision != done.after.integrations.at(i).revision)
            return changedSince(stored->name);
        Integration draft = done.before.integrations.at(i);
        draft.revision = stored->revision;
        if (const auto saved = saveIntegration(connection, job, draft); !saved)
            return failure(saved.error());
    }
    return {};
}

Result<void> undoAttachments(Connection &connection, const JobContext &job, const RenameDone &done)
{
    AttachmentStore store(connection);
    for (qsizetype i = 0; i < done.before.attachments.size(); ++i) {
        const auto stored = store.get(done.after.attachments.at(i).id);
        if (!stored)
            return failure(stored.error());
        if (stored->revision != done.after.attachments.at(i).revision) {
            const auto workspace = WorkspaceStore(connection).get(stored->workspaceId);
            return workspace ? changedSince(workspace->name) : failure(workspace.error());
        }
        Attachment draft = done.before.attachments.at(i);
        draft.revision = stored->revision;
        if (const auto saved = saveAttachment(connection, job, draft); !saved)
            return failure(saved.error());
    }
    return {};
}

} // namespace

Result<RenameDone> applyRename(Connection &connection, const JobContext &job, const RenamePlan &plan)
{
    RenameDone done = plan.change;
    for (Workspace &workspace : done.after.workspaces) {
        auto saved = saveWorkspace(connection, job, workspace);
        if (!saved)
            return failure(saved.error());
        workspace = std::move(*saved);
    }
    for (Integration &integration : done.after.integrations) {
        auto saved = saveIntegration(connection, job, integration);
        if (!saved)
            return failure(saved.error());
        integration = std::move(saved->integration);
    }
    for (Attachment &attachment : done.after.attachments) {
        auto saved = saveAttachment(connection, job, attachment);
        if (!saved)
            return failure(saved.error());
        attachment = std::move(*saved);
    }
    const auto audited =
        auditWhole(connection, job, done, QStringLiteral("rename"), done.renaming.from, done.renaming.to);
    if (!audited)
        return failure(audited.error());
    return done;
}

Result<void> undoRename(Connection &connection, const JobContext &job, const RenameDone &done)
{
    for (const auto undo : {&undoWorkspaces, &undoIntegrations, &undoAttachments}) {
        if (auto undone = undo(connection, job, done); !undone)
            return undone;
    }
    return auditWhole(connection, job, done, QStringLiteral("restore"), done.renaming.to, done.renaming.from);
}

} // namespace infradots
