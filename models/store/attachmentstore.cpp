// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/attachmentstore.h"

#include "models/store/secretrows.h"
#include "models/store/sqlerror.h"
#include "models/store/storeerrors.h"

#include <QCoreApplication>

namespace infradots {

namespace {

QString statusesToText(const QSet<RunStatus> &statuses)
{
    QStringList words;
    for (const RunStatus status : runStatusOrder()) {
        if (statuses.contains(status))
            words.append(toText(status));
    }
    return words.join(u' ');
}

Result<QSet<RunStatus>> statusesFromText(const QString &text)
{
    QSet<RunStatus> statuses;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto status = known(runStatusFromText(word), "attachment.statuses");
        if (!status)
            return failure(status.error());
        statuses.insert(*status);
    }
    return statuses;
}

/** Two statements whatever the number of rows; @p condition on table attachment, with one '?' unless key is null. */
Result<QList<Attachment>> load(Connection &connection, const QString &condition, const QString &key)
{
    const auto targets = loadTargets(connection, "attachment.targets", TargetOwner::Attachment, condition, key);
    if (!targets)
        return failure(targets.error());
    Statement statement(connection, "attachment.list",
                        QStringLiteral("SELECT id, workspace_id, integration_id, run_after, statuses, attached_at, "
                                       "attached_by, revision FROM attachment WHERE ") %
                            condition % QStringLiteral(" ORDER BY attached_at, id"));
    if (!key.isNull())
        statement.bind(key);
    return statement.all([&](const Row &row) -> Result<Attachment> {
        const auto runAfter = known(runAfterFromText(row.text(3)), "attachment.run_after");
        if (!runAfter)
            return failure(runAfter.error());
        const auto statuses = statusesFromText(row.text(4));
        if (!statuses)
            return failure(statuses.error());
        return Attachment{.id = row.id<AttachmentId>(0),
                          .workspaceId = row.id<WorkspaceId>(1),
                          .integrationId = row.id<IntegrationId>(2),
                          .runAfter = *runAfter,
                          .statuses = *statuses,
                          .targets = targets->value(row.text(0)),
                          .attachedAt = row.time(5),
                          .attachedBy = row.text(6),
                          .revision = row.integer(7)};
    });
}

QString key(const QString &id)
{
    return id.isNull() ? QStringLiteral("") : id;
}

} // namespace

Result<QList<Attachment>> AttachmentStore::listForWorkspace(const WorkspaceId &workspace)
{
    return load(m_connection, QStringLiteral("attachment.workspace_id = ?"), key(workspace.text()));
}

Result<QList<Attachment>> AttachmentStore::listForIntegration(const IntegrationId &integration)
{
    return load(m_connection, QStringLiteral("attachment.integration_id = ?"), key(integration.text()));
}

Result<QList<Attachment>> AttachmentStore::listForOrganization(const OrganizationId &organization)
{
    return load(m_connection,
                QStringLiteral("attachment.workspace_id IN (SELECT id FROM workspace WHERE organization_id = ?)"),
                key(organization.text()));
}

Result<QList<Attachment>> AttachmentStore::listAll()
{
    return load(m_connection, QStringLiteral("1"), {});
}

Result<Attachment> AttachmentStore::get(const AttachmentId &id)
{
    auto found = load(m_connection, QStringLiteral("attachment.id = ?"), key(id.text()));
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return failure(goneError("attachment"));
    return found->takeFirst();
}

Result<void> AttachmentStore::insert(const Attachment &attachment)
{
    Statement statement(m_connection, "attachment.insert",
                        QStringLiteral("INSERT INTO attachment (id, workspace_id, integration_id, run_after, statuses, "
                                       "attached_at, attached_by, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    statement.bind(attachment.id)
        .bind(attachment.workspaceId)
        .bind(attachment.integrationId)
        .bind(toText(attachment.runAfter))
        .bind(statusesToText(attachment.statuses))
        .bind(attachment.attachedAt)
        .bind(attachment.attachedBy)
        .bind(qMax(1, attachment.revision));
    const auto inserted = withConflict(
        statement.run(), QCoreApplication::translate("infradots::Database",
                                                     "The integration is attached to this workspace already. Edit that "
                                                     "attachment instead."));
    if (!inserted)
        return inserted;
    return replaceTargets(m_connection, TargetOwner::Attachment, attachment.id.text(), attachment.targets);
}

Result<int> AttachmentStore::update(const Attachment &attachment)
{
    Statement statement(m_connection, "attachment.update",
                        QStringLiteral("UPDATE attachment SET run_after = ?, statuses = ?, revision = revision + 1 "
                                       "WHERE id = ? AND revision = ?"));
    statement.bind(toText(attachment.runAfter))
        .bind(statusesToText(attachment.statuses))
        .bind(attachment.id)
        .bind(attachment.revision);
    const auto changed = statement.change();
    if (!changed)
        return failure(changed.error());
    if (*changed == 0) {
        const auto still = get(attachment.id);
        return failure(still ? revisionError() : still.error());
    }
    const auto replaced =
        replaceTargets(m_connection, TargetOwner::Attachment, attachment.id.text(), attachment.targets);
    if (!replaced)
        return failure(replaced.error());
    return attachment.revision + 1;
}

Result<void> AttachmentStore::remove(const AttachmentId &id)
{
    Statement statement(m_connection, "attachment.delete", QStringLiteral("DELETE FROM attachment WHERE id = ?"));
    const auto removed = statement.bind(id).change();
    if (!removed)
        return failure(removed.error());
    return *removed == 1 ? Result<void>() : Result<void>(failure(goneError("attachment")));
}

} // namespace infradots
