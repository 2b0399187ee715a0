// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/secretreference.h"
#include "models/domain/target.h"

namespace infradots {

/** "channels" and "environment_channels": the default list first. Environments that are one by name add up. */
[[nodiscard]] QList<Target> readChannels(DocumentReader &reader);
/** "webhook_urls" and "environment_webhook_urls", as readChannels(). */
[[nodiscard]] QList<Target> readUrls(DocumentReader &reader, const SecretReferences &references);

} // namespace infradots
