// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace infradots::test {

/**
 * The gnome-keyring that tests/support/with-keyring started, put into the states a keychain can be in. Functions tell
 * whether it worked. The destructor lets a frozen daemon go on.
 */
class TestKeyring
{
public:
    TestKeyring() = default;
    ~TestKeyring();
    Q_DISABLE_COPY_MOVE(TestKeyring)

    /** Whether there is such a keyring here; never true of a person's own. */
    [[nodiscard]] static bool isPrivate();
    [[nodiscard]] bool lock();
    [[nodiscard]] bool unlock();
    /** Removes the collection with all that is in it; createAgain() makes a new, empty one. */
    [[nodiscard]] bool remove();
    [[nodiscard]] bool createAgain();
    [[nodiscard]] bool freeze();
    bool thaw();

    /** How many keys this project has in it. */
    [[nodiscard]] int countKeys() const;

private:
    qint64 m_frozen = 0; ///< process
};

} // namespace infradots::test
