// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/removed.h"

#include <QString>

namespace infradots {

/**
 * A thing as the audit trail keeps it: compact JSON in which secrets are "set", "not set" or "entered" (typed by
 * somebody, and not sealed yet), and URLs are masked.
 */
[[nodiscard]] QString auditJson(const Organization &organization);
[[nodiscard]] QString auditJson(const Workspace &workspace);
[[nodiscard]] QString auditJson(const Integration &integration);
[[nodiscard]] QString auditJson(const Attachment &attachment);
/** With everything that goes, or comes back, with it. */
[[nodiscard]] QString auditJson(const RemovedWorkspace &removed);
[[nodiscard]] QString auditJson(const RemovedIntegration &removed);
[[nodiscard]] QString auditJson(const RemovedOrganization &removed);

} // namespace infradots
