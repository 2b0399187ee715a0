// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jobcontext.h"
#include "models/domain/integration.h"

namespace infradots {

/**
 * The signing secrets of a draft on their way over what is stored. A draft whose previous secret is the stored current
 * one rotates: that one is sealed for its new place and signs for RotationTime from now. A previous secret whose time
 * is over goes. A new secret that is the stored one is no rotation. A stored secret that is kept must also be fit for
 * the style it now signs in. Errors: InvalidInput (detail: document key), the vault's.
 */
[[nodiscard]] Result<void> settleSigning(const JobContext &context, Integration &draft, const Integration &stored);

} // namespace infradots
