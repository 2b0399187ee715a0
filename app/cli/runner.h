// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

namespace infradots {

/** Opens what a command needs and runs it in the application's event loop. Returns the exit code. */
[[nodiscard]] int runCommand(Invocation invocation, Output &output);

} // namespace infradots
