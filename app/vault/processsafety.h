// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace infradots {

/**
 * To be called first thing in a program that holds secrets: it leaves no core file, no other process of the same user
 * may look into its memory (short of one that may do anything), and whatever it makes is the user's alone, whatever
 * umask it was started with. Also closes stdin, stdout and stderr to surprises: where one of them is closed already, a
 * file that is opened later would take its place, so it is put on /dev/null.
 */
void protectProcess();

} // namespace infradots
