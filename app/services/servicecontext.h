// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/vault/vault.h"
#include "models/domain/clock.h"
#include "models/store/database.h"

#include <QString>

namespace infradots {

/** What every service works with; owned by the composition, which outlives them. */
struct ServiceContext
{
    Database &database;
    Vault &vault;
    Changes &changes;
    const Clock &clock;
    QString actor; ///< who attaches and changes things: the OS user, or the database role
};

} // namespace infradots
