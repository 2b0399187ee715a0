// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/renameservice.h"

#include "app/services/announcing.h"
#include "app/services/renameoperations.h"

#include <QCoreApplication>

namespace infradots {

namespace {

void announce(Changes &changes, const RenameDone &done)
{
    if (!done.before.workspaces.isEmpty())
        Q_EMIT changes.workspacesChanged(done.organization);
    if (!done.before.integrations.isEmpty())
        Q_EMIT changes.integrationsChanged(done.organization);
    if (!done.before.attachments.isEmpty())
        Q_EMIT changes.attachmentsChanged();
}

} // namespace

RenameService::RenameService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<RenamePreview>> RenameService::preview(const OrganizationId &organization, const Renaming &renaming)
{
    return m_context.database
        .read([job = jobContext(m_context), organization, renaming](Connection &connection) {
            return planRename(connection, job, organization, renaming);
        })
        .then(QtFuture::Launch::Async, [](const Result<RenamePlan> &plan) -> Result<RenamePreview> {
            if (!plan)
                return failure(plan.error());
            return previewOf(*plan);
        });
}

QFuture<Result<RenameDone>> RenameService::apply(const OrganizationId &organization, const Renaming &renaming,
                                                 const QByteArray &state)
{
    auto done = m_context.database.write([job = jobContext(m_context), organization, renaming,
                                          state](Connection &connection) -> Result<RenameDone> {
        const auto plan = planRename(connection, job, organization, renaming);
        if (!plan)
            return failure(plan.error());
        if (!state.isEmpty() && state != stateOf(*plan)) {
            return failure(ErrorCode::Conflict,
                           QCoreApplication::translate("Renaming", "The configuration has changed since the preview. "
                                                                   "Look at it again before you rename."),
                           QStringLiteral("state"));
        }
        return applyRename(connection, job, *plan);
    });
    return announced(std::move(done), m_context.changes, &announce);
}

QFuture<Result<void>> RenameService::undo(RenameDone done)
{
    auto undone = m_context.database.write(
        [job = jobContext(m_context), done](Connection &connection) { return undoRename(connection, job, done); });
    return announced(std::move(undone), m_context.changes,
                     [done = std::move(done)](Changes &changes) { announce(changes, done); });
}

} // namespace infradots
