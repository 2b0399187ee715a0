// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <memory>
#include <variant>
#include <vector>

namespace infradots {

/** What the options in front of or behind every command say. */
struct GlobalOptions
{
    QString database; ///< empty: the window's current one
    QString vaultKeyFile;
    Output::Format format = Output::Format::Text;
};

/** A text that was asked for: help or version. */
struct Answer
{
    QString text;
};
/** Wrong usage, in one line. */
struct UsageProblem
{
    QString sentence;
};
/** A command that has taken its arguments. */
struct Invocation
{
    std::unique_ptr<Command> command;
    GlobalOptions options;
};

/** Reads a command line, program name first. Global options may stand before or after the command. */
[[nodiscard]] std::variant<Invocation, Answer, UsageProblem> readArguments(const QStringList &arguments);

} // namespace infradots
