// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/services/slackservice.h"

namespace infradots {

/** The overrides of an integration's attachments: environments are told apart by workspace ("acme/prod production"). */
[[nodiscard]] QList<Target> attachedTargets(const Inventory &inventory, const IntegrationId &integration);

/** @p channels: as they were listed right after connecting, or why they were not. */
void printSlackConnection(Output &output, const QString &integration, const SlackSettings &slack,
                          const Result<SlackChannelList> &channels);
/** With what there is to say about the channels that are configured, the @p attached ones too. */
void printSlackChannels(Output &output, const Integration &integration, const QList<Target> &attached,
                        const SlackChannelList &list);
void printSlackDisconnection(Output &output, const QString &integration, const SlackDisconnection &done);

} // namespace infradots
