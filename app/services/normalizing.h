// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jobcontext.h"
#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/workspace.h"

namespace infradots {

/**
 * What somebody typed, brought into the form that is stored: trimmed, channels without '#', URLs masked for showing,
 * duplicates dropped, settings of other types emptied, targets with ids. Nothing is sealed or refused here.
 */
[[nodiscard]] Organization normalized(Organization draft);
[[nodiscard]] Workspace normalized(Workspace draft);
/** @p sealer may be null: then two sealed URLs are never seen as the same. */
[[nodiscard]] Integration normalized(Integration draft, const Sealer *sealer);
[[nodiscard]] Attachment normalized(Attachment draft, IntegrationType type, const Sealer *sealer);

/** validate(), and what the domain cannot know: the template of a Custom body. */
[[nodiscard]] Result<void> checked(const Integration &integration);

/** Seals every typed secret of an integration, or of a list of targets, whose ids are made. */
Result<void> sealSecrets(const JobContext &context, Integration &integration);
Result<void> sealTargets(const JobContext &context, QList<Target> &targets);

} // namespace infradots
