// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/configurationsnapshot.h"
#include "models/domain/coveragechanges.h"
#include "models/domain/result.h"

namespace infradots {

/** A name that is to be another one everywhere in an organization. */
struct Renaming
{
    enum class Kind {
        Environment, ///< of workspaces, and of targets of integrations and attachments
        Channel      ///< a Slack channel among the targets of integrations and attachments
    };
    Kind kind = Kind::Environment;
    QString from; ///< environments are found by environmentKey(), channels as normalizedChannel() has them
    QString to;   ///< an environment as it is to be written, trimmed; a channel without '#'
};

/** Something that has the old name, and what it says of it before and after. */
struct RenamedThing
{
    enum class Kind { Workspace, Integration, Attachment };
    Kind kind = Kind::Workspace;
    QString name;   ///< "production-infra", "Ops Slack", "production-infra ← Ops Slack"
    QString before; ///< a workspace's environment; else targets: "production: #prod-alerts, #ops"
    QString after;
};

/** "environment", "channel". */
[[nodiscard]] QString toText(Renaming::Kind kind);
[[nodiscard]] std::optional<Renaming::Kind> renamingKindFromText(const QString &text);

/** Trimmed, channels normalized. InvalidInput: one of the names is blank, or cannot be a channel or an environment. */
[[nodiscard]] Result<Renaming> normalized(Renaming renaming);

/** A name as it is shown: "#prod-alerts". */
[[nodiscard]] QString shownName(Renaming::Kind kind, const QString &name);

/** Does something have the old name? */
[[nodiscard]] bool isFound(const ConfigurationSnapshot &snapshot, const Renaming &renaming);

/** The Slack channels that integrations or attachments send to, each once, sorted. */
[[nodiscard]] QStringList channelsOf(const ConfigurationSnapshot &snapshot);

/**
 * The same configuration with the new name. What has the old one is changed in place; a list that holds both then may
 * hold a destination twice: normalize it.
 */
[[nodiscard]] ConfigurationSnapshot renamed(ConfigurationSnapshot snapshot, const Renaming &renaming);

/** Is there something else by the new name already? Then the two become one. */
[[nodiscard]] bool isMerging(const ConfigurationSnapshot &snapshot, const Renaming &renaming);

/** The pairs to compare a configuration with its renamed() one by: runs follow the name of their environment. */
[[nodiscard]] QList<EnvironmentPair> environmentPairs(const ConfigurationSnapshot &before, const Renaming &renaming);

} // namespace infradots
