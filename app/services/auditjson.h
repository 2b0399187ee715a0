// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/workspace.h"

#include <QString>

namespace infradots {

/** A thing as the audit trail keeps it: compact JSON in which secrets are "set" or "not set" and URLs are masked. */
[[nodiscard]] QString auditJson(const Organization &organization);
[[nodiscard]] QString auditJson(const Workspace &workspace);
[[nodiscard]] QString auditJson(const Integration &integration);
[[nodiscard]] QString auditJson(const Attachment &attachment);

} // namespace infradots
