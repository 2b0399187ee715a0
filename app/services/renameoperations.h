// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jobcontext.h"
#include "app/services/renameservice.h"

namespace infradots {

/** A configuration before and after a renaming, normalized and found valid. */
struct RenamePlan
{
    Renaming renaming;
    ConfigurationSnapshot before; ///< all of the organization
    ConfigurationSnapshot after;  ///< likewise
    RenameDone change;            ///< what is different between them; not stored yet
};

/** Reads and plans, in a database job. */
[[nodiscard]] Result<RenamePlan> planRename(Connection &connection, const JobContext &job,
                                            const OrganizationId &organization, const Renaming &renaming);
/** What is stored of the things concerned, as a short text to compare. */
[[nodiscard]] QByteArray stateOf(const RenamePlan &plan);
/** May take long for a large organization: not for the database's threads, nor the GUI's. */
[[nodiscard]] RenamePreview previewOf(const RenamePlan &plan);

Result<RenameDone> applyRename(Connection &connection, const JobContext &job, const RenamePlan &plan);
Result<void> undoRename(Connection &connection, const JobContext &job, const RenameDone &done);

} // namespace infradots
