// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"

namespace infradots {

/**
 * Puts a secret into the clipboard, marked so that clipboard managers do not keep it (KeePassXC's mark, which KDE's and
 * others honour). After 15 seconds and at exit it is taken out again, unless something else is there by then. Where a
 * Wayland window has lost the focus the system does not let anybody clear it.
 */
void copySecret(const SecretString &secret);

} // namespace infradots
