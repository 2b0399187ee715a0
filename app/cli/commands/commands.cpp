// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

namespace infradots {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto make : {&makeInitCommand, &makeApplyCommand, &makeExportCommand, &makeListCommand,
                            &makeRouteCommand, &makeCoverageCommand, &makeRenameCommand, &makeRenderCommand,
                            &makeEmitCommand, &makeSimulateCommand, &makeDispatchCommand, &makeTestCommand,
                            &makeHistoryCommand, &makeRedeliverCommand, &makeSlackCommand, &makeSandboxCommand,
                            &makeCheckCommand, &makeSignatureCommand, &makeVaultCommand, &makeAuditCommand})
        commands.push_back(make());
    return commands;
}

} // namespace infradots
