// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/validation.h"

#include <QList>
#include <QString>

#include <optional>

namespace infradots {

/** How bad something is: an error keeps messages from arriving, a warning is likely not what was meant. */
enum class Severity { Information, Warning, Error };

/** "info", "warning", "error": the words of the command line. */
[[nodiscard]] QString toText(Severity severity);

/** Something configured, down to the field: what a jump leads to. What it is not about is null. */
struct ConfigurationPlace
{
    OrganizationId organization;
    WorkspaceId workspace;
    IntegrationId integration;
    AttachmentId attachment;
    std::optional<Field> field;
    friend bool operator==(const ConfigurationPlace &, const ConfigurationPlace &) = default;
};

/** Something that is worth knowing about the configuration, or about what keeps it. */
struct Finding
{
    Severity severity = Severity::Information;
    QString where;   ///< "database", "acme/Ops Teams", "acme/production-infra ← Ops Slack"
    QString message; ///< translated: what it is and what to do
    QString rule;    ///< the lint rule's name, such as "unknown_environment"; empty for the health of the program
    ConfigurationPlace place; ///< where it is put right; null for the health of the program
};

} // namespace infradots
