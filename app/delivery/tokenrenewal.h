// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QFuture>

#include <functional>

namespace infradots {

/**
 * Gets another token for a Slack integration whose token ends soon, or is @p refused, the one that Slack calls expired.
 * Thread-safe; the future may end in any thread. Errors that pass by themselves: Network, Vault…, Database….
 */
using TokenRenewal =
    std::function<QFuture<Result<void>>(const IntegrationId &integration, const SecretString &refused)>;

} // namespace infradots
