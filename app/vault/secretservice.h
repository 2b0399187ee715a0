// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace infradots {

/** What the desktop's Secret Service says of its default collection: "the login keychain". */
enum class CollectionState {
    Unlocked,
    Locked,
    None,   ///< a service is there, but nobody made a keychain yet
    Absent, ///< no session bus, or no such service on it
    Silent  ///< there, but it did not answer in time
};

struct SecretServiceAnswer
{
    CollectionState state = CollectionState::Absent;
    QString detail; ///< untranslated, for the log
};

/**
 * Whether there is a session bus to connect to. Without this question a client that finds a DISPLAY starts a bus, and
 * on it an empty keychain, behind the user's back.
 */
[[nodiscard]] bool hasSessionBus();

/** Asks on D-Bus; shows no prompt. Blocks up to @p limit: not for the GUI thread. */
[[nodiscard]] SecretServiceAnswer askSecretService(std::chrono::milliseconds limit);

} // namespace infradots
