// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "models/domain/renaming.h"

#include <QFuture>

namespace infradots {

/** What a renaming would do. */
struct RenamePreview
{
    Renaming renaming; ///< as it will be done: trimmed, channels without '#'
    QList<RenamedThing> things;
    bool merges = false; ///< the new name is in use already: the two become one
    /** Messages that take another way afterwards; runs are taken to follow the name of their environment. */
    QList<CoverageChange> moves;
    /** Workspaces where runs that still name the old environment would take another way than before. */
    QStringList leftBehind;
    QByteArray state; ///< of what it concerns: apply() refuses when that has changed since
};

/** A renaming that was done, with what it takes to undo it. */
struct RenameDone
{
    OrganizationId organization;
    Renaming renaming;
    ConfigurationSnapshot before; ///< what was changed, as it was: nothing else is in it
    ConfigurationSnapshot after;  ///< the same, as stored now
    [[nodiscard]] qsizetype count() const
    {
        return before.workspaces.size() + before.integrations.size() + before.attachments.size();
    }
};

/**
 * Gives an environment or a Slack channel another name everywhere in an organization: one transaction, an audit entry
 * for each thing changed and one for the whole. Needs no vault. What is queued already goes where it was going.
 * Errors: InvalidInput (detail "from", "to", or a document key), NotFound: nothing has the old name.
 */
class RenameService
{
public:
    explicit RenameService(ServiceContext context);

    [[nodiscard]] QFuture<Result<RenamePreview>> preview(const OrganizationId &organization, const Renaming &renaming);
    /** @p state: of the preview that was agreed to; empty: whatever is there now. Conflict: it has changed since. */
    [[nodiscard]] QFuture<Result<RenameDone>> apply(const OrganizationId &organization, const Renaming &renaming,
                                                    const QByteArray &state = {});
    /** Conflict: one of the things was changed since, and nothing is undone. */
    [[nodiscard]] QFuture<Result<void>> undo(RenameDone done);

private:
    ServiceContext m_context;
};

} // namespace infradots
