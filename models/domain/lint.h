// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/finding.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/workspace.h"

#include <QHash>
#include <QSet>

namespace infradots {

/** All that is configured, and what only others can tell of it. */
struct LintSnapshot
{
    QList<Organization> organizations;
    QList<Workspace> workspaces;
    QList<Integration> integrations;
    QList<Attachment> attachments;

    /** Where targets and endpoints lead, as keyed hashes, by lintKey(); none: not known, the vault being closed. */
    QHash<QString, QByteArray> destinations;
    /** Workspaces in which a run has waited for approval. */
    QSet<WorkspaceId> waited;
    /** What keeps messages from a target's Slack channel, in a sentence; those that are fine or not known are not in
     * it. */
    QHash<TargetId, QString> channelTroubles;
};

/** What LintSnapshot::destinations is looked up by. */
[[nodiscard]] QString lintKey(const Target &target);
[[nodiscard]] QString lintKey(const Integration &endpoint);

/**
 * What is valid and still not likely to be meant, in the order of organizations, their integrations, workspaces and
 * attachments. Pure; takes time in proportion to what is attached times the environments.
 *
 *   never_wins           a list that another rule comes before, always or for all runs of its workspace
 *   equals_default       a list that says what would happen without it
 *   unknown_environment  targets for an environment of no workspace; a warning beside a name that is nearly the same
 *   doubled_destination  two integrations, or a list twice, lead to one place
 *   plain_http           an address without TLS
 *   private_address      an address of this machine or of a private network
 *   retired_url          a Teams URL of a kind that Microsoft has retired
 *   approval_unheard     runs may wait for approval, and no chat hears of it
 *   channel_trouble      a connected Slack's bot is not in a channel it routes to, or the channel is archived
 *   incomplete           no token, channel or URL
 *   switched_off         attached, and switched off
 *   never_fires          attached so that nothing ever comes of it
 *   nobody_attached      a workspace that tells nobody
 */
[[nodiscard]] QList<Finding> lint(const LintSnapshot &snapshot);

/** The one of @p known that somebody who wrote @p name may have meant, a slip or a short form of it; or empty. */
[[nodiscard]] QString likelyMeant(const QString &name, const QStringList &known);

} // namespace infradots
