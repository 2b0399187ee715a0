// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QFuture>
#include <QMimeData>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace infradots {

class Vault;
class VaultService;

/**
 * What becomes of secrets that the window shows: on the screen they stay for 10 seconds, on the clipboard for 15, and
 * once it is locked they are shown no more. Locking lets go of the vault's key too, unless deliveries are to go on.
 */
class SecretGuard : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        std::chrono::milliseconds shown{10'000};
        std::chrono::milliseconds copied{15'000};
    };
    SecretGuard(VaultService &secrets, Vault &vault, Limits limits, QObject *parent = nullptr);
    SecretGuard(VaultService &secrets, Vault &vault, QObject *parent = nullptr);
    ~SecretGuard() override; ///< what is ours on the clipboard goes

    /** A stored secret for somebody to look at. Errors: VaultLocked while locked, and those of VaultService. */
    [[nodiscard]] QFuture<Result<SecretString>> reveal(const SecretPlace &place);
    [[nodiscard]] std::chrono::milliseconds shownFor() const { return m_limits.shown; }
    /** Onto the clipboard, marked as a password for clipboard managers; goes when its time is over. */
    void copy(const SecretString &secret);

    void lock();
    /** Reads the key anew, which a locked keychain may ask the password for. Errors as Vault::unlock(). */
    void unlock();
    [[nodiscard]] bool isLocked() const { return m_locked; }

    /** Whether deliveries go on while locked; kept in the settings, true at first. From the next lock() on. */
    void setDelivering(bool delivering);
    [[nodiscard]] bool isDelivering() const;

Q_SIGNALS:
    /** Whatever shows a secret hides it. */
    void concealed();
    void lockedChanged();

private:
    void clearClipboard();

    VaultService &m_secrets;
    Vault &m_vault;
    const Limits m_limits;
    QPointer<QMimeData> m_copied; ///< ours, until somebody else owns the clipboard
    QTimer m_copyEnds;
    bool m_locked = false;
};

} // namespace infradots
