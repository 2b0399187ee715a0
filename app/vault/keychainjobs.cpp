// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keychainjobs.h"

#include <QCoreApplication>
#include <QtConcurrent>

namespace infradots {

namespace {

QString serviceName()
{
    return QStringLiteral("InfraDots Admin");
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeychainStore)
};

KeyReading locked(const QString &detail)
{
    return {KeyState::Locked, {}, keychainLockedSentence(), detail};
}

KeyReading unreachable(const QString &sentence, const QString &detail)
{
    return {KeyState::Unreachable, {}, sentence, detail};
}

QString described(const QKeychain::Job *job)
{
    return QStringLiteral("QtKeychain error %1: %2").arg(int(job->error())).arg(job->errorString());
}

/**
 * Overwrites the blocks of that size that were freed last: the allocator gives them out again, the latest first. What
 * a library keeps for itself and frees cannot be reached in any other way.
 */
void overwriteFreed(qsizetype size)
{
    constexpr int Blocks = 32;
    QByteArrayList blocks;
    for (int i = 0; i < Blocks; ++i)
        blocks.append(QByteArray(size, '\0'));
}

} // namespace

QString keychainLockedSentence()
{
    return Words::tr("The login keychain is locked. Unlock it and try again.");
}

QString keychainAbsentSentence()
{
    return Words::tr(
        "There is no keychain service here. Log in to a desktop session with a keychain, or use a key file.");
}

QString keychainSilentSentence()
{
    return Words::tr("The login keychain did not answer in time. See whether it waits for a password, then try again.");
}

QFuture<KeyReading> KeychainRead::start(const QString &entry, std::chrono::milliseconds limit)
{
    auto *reading = new KeychainRead(entry, limit); // deletes itself in finish()
    QFuture<KeyReading> future = reading->m_promise.future();
    reading->ask();
    return future;
}

KeychainRead::KeychainRead(QString entry, std::chrono::milliseconds limit)
    : m_entry(std::move(entry))
    , m_limit(limit)
{
    m_promise.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeychainRead::timeOut);
    connect(&m_answer, &QFutureWatcherBase::finished, this, &KeychainRead::takeAnswer);
    m_timer.start(limit);
}

void KeychainRead::ask()
{
    m_answer.setFuture(QtConcurrent::run(askSecretService, m_limit));
}

void KeychainRead::takeAnswer()
{
    if (m_promise.future().isFinished())
        return;
    const SecretServiceAnswer answer = m_answer.result();
    m_state = answer.state;
    switch (answer.state) {
    case CollectionState::Absent:
        return finish(unreachable(keychainAbsentSentence(), answer.detail));
    case CollectionState::Silent:
        return finish(unreachable(keychainSilentSentence(), answer.detail));
    case CollectionState::Locked:
        return m_notFound ? finish(locked(answer.detail)) : startJob();
    case CollectionState::Unlocked:
    case CollectionState::None:
        return m_notFound ? finish({KeyState::Missing, {}, {}, answer.detail}) : startJob();
    }
}

void KeychainRead::startJob()
{
    // The job deletes itself when it ends, also when that is long after this object.
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setInsecureFallback(false);
    job->setKey(m_entry);
    connect(job, &QKeychain::Job::finished, this, &KeychainRead::takeJob);
    job->start();
}

void KeychainRead::takeJob(QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoError: {
        QByteArray data = static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData();
        KeyReading reading{KeyState::Ready, SecretString(QByteArrayView(data)), {}, {}};
        wipe(data); // and with it the job's own copy, which is the same
        return finish(std::move(reading));
    }
    case QKeychain::EntryNotFound:
        if (m_promise.future().isFinished())
            return;
        m_notFound = true;
        return ask();
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return finish(locked(described(job)));
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return finish(unreachable(keychainAbsentSentence(), described(job)));
    }
}

void KeychainRead::timeOut()
{
    const QString detail = QStringLiteral("no answer within %1 ms").arg(m_limit.count());
    finish(m_state == CollectionState::Locked ? locked(detail) : unreachable(keychainSilentSentence(), detail));
}

void KeychainRead::finish(KeyReading reading)
{
    if (m_promise.future().isFinished())
        return; // job or answer came between the end of the time limit and the deletion
    m_timer.stop();
    m_promise.addResult(std::move(reading));
    m_promise.finish();
    deleteLater();
}

QFuture<Result<void>> KeychainChange::write(const QString &entry, const SecretString &key,
                                            std::chrono::milliseconds limit)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    QString text = key.toText();
    job->setTextData(text);
    wipe(text);
    // The job lets go of its copy without overwriting it, in its destructor, right before it says so.
    QObject::connect(job, &QObject::destroyed, [size = key.view().size()] { overwriteFreed(size); });
    return start(job, entry,
                 Words::tr("The login keychain did not take the vault's key. Make a default keychain in the "
                           "desktop's password manager, or use a key file, then try again."),
                 limit);
}

QFuture<Result<void>> KeychainChange::remove(const QString &entry, std::chrono::milliseconds limit)
{
    return start(new QKeychain::DeletePasswordJob(serviceName()), entry,
                 Words::tr("The login keychain did not remove the vault's old key. Remove it in the desktop's "
                           "password manager, or try again."),
                 limit);
}

QFuture<Result<void>> KeychainChange::start(QKeychain::Job *job, const QString &entry, QString refusal,
                                            std::chrono::milliseconds limit)
{
    job->setInsecureFallback(false); // the job deletes itself when it ends
    job->setKey(entry);
    auto *change = new KeychainChange(job, std::move(refusal), limit); // deletes itself in finish()
    QFuture<Result<void>> future = change->m_promise.future();
    job->start();
    return future;
}

KeychainChange::KeychainChange(QKeychain::Job *job, QString refusal, std::chrono::milliseconds limit)
    : m_refusal(std::move(refusal))
{
    m_promise.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { finish(failure(ErrorCode::VaultUnreachable, keychainSilentSentence())); });
    connect(job, &QKeychain::Job::finished, this, &KeychainChange::takeJob);
    m_timer.start(limit);
}

void KeychainChange::takeJob(const QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoError:
        return finish({});
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return finish(failure(ErrorCode::VaultLocked, keychainLockedSentence(), described(job)));
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return finish(failure(ErrorCode::VaultUnreachable, m_refusal, described(job)));
    }
}

void KeychainChange::finish(Result<void> result)
{
    if (m_promise.future().isFinished())
        return; // the job ended between the end of the time limit and the deletion
    m_timer.stop();
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace infradots
