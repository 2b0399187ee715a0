// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <memory>
#include <vector>

namespace infradots {

[[nodiscard]] std::unique_ptr<Command> makeInitCommand();
[[nodiscard]] std::unique_ptr<Command> makeApplyCommand();
[[nodiscard]] std::unique_ptr<Command> makeExportCommand();
[[nodiscard]] std::unique_ptr<Command> makeListCommand();
[[nodiscard]] std::unique_ptr<Command> makeRouteCommand();
[[nodiscard]] std::unique_ptr<Command> makeCoverageCommand();
[[nodiscard]] std::unique_ptr<Command> makeRenameCommand();
[[nodiscard]] std::unique_ptr<Command> makeRenderCommand();
[[nodiscard]] std::unique_ptr<Command> makeEmitCommand();
[[nodiscard]] std::unique_ptr<Command> makeSimulateCommand();
[[nodiscard]] std::unique_ptr<Command> makeDispatchCommand();
[[nodiscard]] std::unique_ptr<Command> makeTestCommand();
[[nodiscard]] std::unique_ptr<Command> makeHistoryCommand();
[[nodiscard]] std::unique_ptr<Command> makeRedeliverCommand();
[[nodiscard]] std::unique_ptr<Command> makeSlackCommand();
[[nodiscard]] std::unique_ptr<Command> makeSandboxCommand();
[[nodiscard]] std::unique_ptr<Command> makeCheckCommand();
[[nodiscard]] std::unique_ptr<Command> makeSignatureCommand();
[[nodiscard]] std::unique_ptr<Command> makeVaultCommand();
[[nodiscard]] std::unique_ptr<Command> makeAuditCommand();

/** Every command, in the order of the help. */
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

} // namespace infradots
