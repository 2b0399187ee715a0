// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keychainstore.h"
#include "app/vault/sealer.h"
#include "tests/vault/testkeyring.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <QUuid>

using namespace infradots;
using namespace infradots::test;
using namespace std::chrono_literals;

namespace {

template<typename T>
T await(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("a keychain call went on for 20 s");
    return future.result();
}

QString newVault()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

/** KeychainStore with a real Secret Service, in each of its states. Runs under tests/support/with-keyring. */
class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsAKey();
    void isMissingUntilCreated();
    void neverOverwrites();
    void isLockedWhenLocked();
    void isUnreachableWhenFrozen();
    void doesNotNeedTheStoreToLive();
    void holdsUpNothingMeanwhile();
    void isMissingWithoutAnyKeychain();

private:
    TestKeyring m_keyring;
};

void TestKeychain::initTestCase()
{
    QVERIFY2(TestKeyring::isPrivate(), "run this by tests/support/with-keyring");
}

void TestKeychain::init()
{
    m_keyring.thaw();
}

void TestKeychain::keepsAKey()
{
    const QString vault = newVault();
    const SecretString key = Sealer::newKey();
    const Result<void> created = await(KeychainStore().create(vault, key));
    QVERIFY2(created, created ? "" : qPrintable(created.error().message + created.error().detail));
    const KeyReading reading = await(KeychainStore().read(vault));
    QCOMPARE(reading.state, KeyState::Ready);
    QVERIFY(reading.key == key);
    QVERIFY(reading.problem.isEmpty());
    QVERIFY(!KeychainStore().place().isEmpty());
}

void TestKeychain::isMissingUntilCreated()
{
    const KeyReading reading = await(KeychainStore().read(newVault()));
    QCOMPARE(reading.state, KeyState::Missing);
    QVERIFY(reading.key.isEmpty());
}

void TestKeychain::neverOverwrites()
{
    const QString vault = newVault();
    const SecretString key = Sealer::newKey();
    QVERIFY(await(KeychainStore().create(vault, key)));
    const int before = m_keyring.countKeys();
    const Result<void> again = await(KeychainStore().create(vault, Sealer::newKey()));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(await(KeychainStore().read(vault)).key == key);
    QVERIFY(before > 0);
    QCOMPARE(m_keyring.countKeys(), before);
}

void TestKeychain::isLockedWhenLocked()
{
    const QString vault = newVault();
    const SecretString key = Sealer::newKey();
    QVERIFY(await(KeychainStore().create(vault, key)));
    const int before = m_keyring.countKeys();

    QVERIFY(m_keyring.lock());
    KeychainStore store;
    const KeyReading present = await(store.read(vault));
    QCOMPARE(present.state, KeyState::Locked);
    QVERIFY2(present.problem.contains(u"locked"), qPrintable(present.problem));
    QCOMPARE(await(store.read(newVault())).state, KeyState::Locked);
    const Result<void> created = await(store.create(newVault(), Sealer::newKey()));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::VaultLocked);
    const Result<void> overwritten = await(store.create(vault, Sealer::newKey()));
    QVERIFY(!overwritten);
    QCOMPARE(overwritten.error().code, ErrorCode::VaultLocked);

    QVERIFY(m_keyring.unlock());
    const KeyReading after = await(store.read(vault));
    QCOMPARE(after.state, KeyState::Ready);
    QVERIFY(after.key == key);
    QCOMPARE(m_keyring.countKeys(), before);
}

void TestKeychain::isUnreachableWhenFrozen()
{
    const QString vault = newVault();
    const SecretString key = Sealer::newKey();
    QVERIFY(await(KeychainStore().create(vault, key)));

    QVERIFY(m_keyring.freeze());
    KeychainStore store(600ms);
    QElapsedTimer clock;
    clock.start();
    const KeyReading reading = await(store.read(vault));
    QCOMPARE(reading.state, KeyState::Unreachable);
    QVERIFY2(reading.problem.contains(u"did not answer"), qPrintable(reading.problem));
    const Result<void> created = await(store.create(newVault(), Sealer::newKey()));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::VaultUnreachable);
    QVERIFY2(clock.elapsed() < 15'000, "far below the 50 s that the keychain library waits");

    QVERIFY(m_keyring.thaw());
    const KeyReading after = await(KeychainStore().read(vault));
    QCOMPARE(after.state, KeyState::Ready);
    QVERIFY(after.key == key);
}

void TestKeychain::doesNotNeedTheStoreToLive()
{
    const QString vault = newVault();
    QFuture<Result<void>> creating;
    {
        KeychainStore store;
        creating = store.create(vault, Sealer::newKey());
    }
    QVERIFY(await(creating));
    QCOMPARE(await(KeychainStore().read(vault)).state, KeyState::Ready);
}

void TestKeychain::holdsUpNothingMeanwhile()
{
    QVERIFY(m_keyring.freeze());
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(10ms);
    KeychainStore store(600ms);
    const QFuture<KeyReading> reading = store.read(newVault());
    QVERIFY(!reading.isFinished());
    QCOMPARE(await(reading).state, KeyState::Unreachable);
    QVERIFY2(ticks >= 5, "the event loop went on while the keychain did not answer");
}

void TestKeychain::isMissingWithoutAnyKeychain()
{
    QVERIFY(m_keyring.remove());
    KeychainStore store;
    QCOMPARE(await(store.read(newVault())).state, KeyState::Missing);
    const Result<void> created = await(store.create(newVault(), Sealer::newKey()));
    QVERIFY2(!created, "nobody is here to choose a password for a new keychain");
    QCOMPARE(created.error().code, ErrorCode::VaultUnreachable);
    QVERIFY2(created.error().message.contains(u"keychain"), qPrintable(created.error().message));

    QVERIFY(m_keyring.createAgain());
    const QString vault = newVault();
    QVERIFY(await(store.create(vault, Sealer::newKey())));
    QCOMPARE(await(store.read(vault)).state, KeyState::Ready);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
