// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/keystore.h"
#include "app/vault/secretservice.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <chrono>

namespace infradots {

/**
 * Reads one key from the keychain under a time limit, and deletes itself. The Secret Service is asked first, because
 * QtKeychain takes 50 s to give up on a frozen one, and again before "not found" is believed, because it reports a
 * locked keychain as an empty one. A locked keychain is read all the same: that is what shows the prompt to unlock it.
 */
class KeychainRead final : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static QFuture<KeyReading> start(const QString &entry, std::chrono::milliseconds limit);

private:
    KeychainRead(QString entry, std::chrono::milliseconds limit);
    void ask();
    void takeAnswer();
    void startJob();
    void takeJob(QKeychain::Job *job);
    void timeOut();
    void finish(KeyReading reading);

    const QString m_entry;
    const std::chrono::milliseconds m_limit;
    QPromise<KeyReading> m_promise;
    QTimer m_timer;
    QFutureWatcher<SecretServiceAnswer> m_answer;
    CollectionState m_state = CollectionState::Silent;
    bool m_notFound = false; ///< the job found nothing; the second question decides what that means
};

/**
 * Writes or removes a key under a time limit, and deletes itself. Neither asks what is there before or afterwards: a
 * keychain that is locked may report success and do nothing.
 */
class KeychainChange final : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static QFuture<Result<void>> write(const QString &entry, const SecretString &key,
                                                     std::chrono::milliseconds limit);
    [[nodiscard]] static QFuture<Result<void>> remove(const QString &entry, std::chrono::milliseconds limit);

private:
    KeychainChange(QKeychain::Job *job, QString refusal, std::chrono::milliseconds limit);
    [[nodiscard]] static QFuture<Result<void>> start(QKeychain::Job *job, const QString &entry, QString refusal,
                                                     std::chrono::milliseconds limit);
    void takeJob(const QKeychain::Job *job);
    void finish(Result<void> result);

    const QString m_refusal; ///< the sentence for a keychain that does not do it
    QPromise<Result<void>> m_promise;
    QTimer m_timer;
};

/** The sentences for a keychain that cannot be used. */
[[nodiscard]] QString keychainLockedSentence();
[[nodiscard]] QString keychainAbsentSentence();
[[nodiscard]] QString keychainSilentSentence();

} // namespace infradots
