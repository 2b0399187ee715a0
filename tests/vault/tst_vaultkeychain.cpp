// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keychainstore.h"
#include "app/vault/keyexchanging.h"
#include "app/vault/vault.h"
#include "models/domain/organization.h"
#include "models/store/organizationstore.h"
#include "models/store/vaultstore.h"
#include "tests/support/tempdatabase.h"
#include "tests/vault/testkeyring.h"

#include <QTest>

using namespace infradots;
using namespace infradots::test;
using namespace std::chrono_literals;

/** The vault with a real database and a real keychain: no state of the keychain orphans what is sealed. */
class TestVaultKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhatIsSealedThroughEveryState();
    void makesNothingInALockedKeychain();
    void exchangesTheKey();

private:
    Result<SecretString> reveal(const Vault &vault);

    TestKeyring m_keyring;
    std::unique_ptr<TempDatabase> m_database;
    Organization m_organization;
};

void TestVaultKeychain::initTestCase()
{
    QVERIFY2(TestKeyring::isPrivate(), "run this by tests/support/with-keyring");
}

void TestVaultKeychain::init()
{
    m_database = std::make_unique<TempDatabase>();
    m_organization = {OrganizationId::create(), QStringLiteral("acme"), {}, {}};
}

Result<SecretString> TestVaultKeychain::reveal(const Vault &vault)
{
    const auto stored = m_database->read(
        [this](Connection &connection) { return OrganizationStore(connection).get(m_organization.id); });
    if (!stored)
        return failure(stored.error());
    return vault.sealer()->reveal(stored->slackApp.clientSecret, slackAppSecretPlace(m_organization.id));
}

void TestVaultKeychain::keepsWhatIsSealedThroughEveryState()
{
    KeychainStore keychain(2s);
    Vault vault(m_database->database(), keychain);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    m_organization.slackApp.clientSecret =
        vault.sealer()->seal(SecretString(QStringLiteral("canary")), slackAppSecretPlace(m_organization.id));
    INFRADOTS_REQUIRE(m_database->write(
        [this](Connection &connection) { return OrganizationStore(connection).save(m_organization); }));
    const int keys = m_keyring.countKeys();
    QVERIFY(keys > 0);

    const auto expect = [&](ErrorCode code, KeyState state) {
        for (int i = 0; i < 3; ++i) {
            const Result<void> unlocked = waitFor(vault.unlock(Vault::Creation::Allowed));
            QVERIFY(!unlocked);
            QVERIFY2(unlocked.error().code == code, qPrintable(unlocked.error().message));
            QCOMPARE(vault.state(), state);
            QVERIFY(!vault.sealer());
        }
    };

    QVERIFY(m_keyring.lock());
    expect(ErrorCode::VaultLocked, KeyState::Locked);
    QVERIFY(m_keyring.unlock());
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    QCOMPARE(reveal(vault).value().toText(), QStringLiteral("canary"));

    QVERIFY(m_keyring.freeze());
    expect(ErrorCode::VaultUnreachable, KeyState::Unreachable);
    QVERIFY(m_keyring.thaw());
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    QCOMPARE(reveal(vault).value().toText(), QStringLiteral("canary"));
    QCOMPARE(m_keyring.countKeys(), keys);

    QVERIFY(m_keyring.remove()); // and with it the key: now it is truly gone
    expect(ErrorCode::VaultMissing, KeyState::Missing);
    QVERIFY(m_keyring.createAgain());
    expect(ErrorCode::VaultMissing, KeyState::Missing);
    QCOMPARE(m_keyring.countKeys(), 0);
}

void TestVaultKeychain::makesNothingInALockedKeychain()
{
    KeychainStore keychain(2s);
    Vault vault(m_database->database(), keychain);
    const int keys = m_keyring.countKeys();
    QVERIFY(m_keyring.lock());
    const Result<void> unlocked = waitFor(vault.unlock(Vault::Creation::Allowed));
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().code, ErrorCode::VaultLocked);
    const auto record = m_database->read([](Connection &connection) { return VaultStore(connection).get(); });
    QVERIFY(!record);
    QCOMPARE(record.error().code, ErrorCode::NotFound);
    QVERIFY(m_keyring.unlock());
    QCOMPARE(m_keyring.countKeys(), keys);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
}

void TestVaultKeychain::exchangesTheKey()
{
    KeychainStore keychain(5s);
    Vault vault(m_database->database(), keychain);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    m_organization.slackApp.clientSecret =
        vault.sealer()->seal(SecretString(QStringLiteral("canary")), slackAppSecretPlace(m_organization.id));
    INFRADOTS_REQUIRE(m_database->write(
        [this](Connection &connection) { return OrganizationStore(connection).save(m_organization); }));
    const int keys = m_keyring.countKeys();
    const QString oldKey = vault.sealer()->keyId();

    SystemClock clock;
    const auto exchange = [&] {
        KeyExchanging run(m_database->database(), keychain, vault, clock, {});
        std::optional<ExchangeOutcome> end;
        int meanwhile = 0;
        connect(&run, &KeyExchanging::finished, this, [&end](const ExchangeOutcome &outcome) { end = outcome; });
        connect(&run, &KeyExchanging::progressed, this, [&] { meanwhile = m_keyring.countKeys(); });
        run.start();
        if (QTest::qWaitFor([&end] { return end.has_value(); }, 30'000) && end->report)
            return std::pair(end->report->oldKey, meanwhile);
        return std::pair(std::optional<KeyRemoval>(), end ? -1 : -2);
    };
    const auto [oldKeyIs, meanwhile] = exchange();
    QCOMPARE(meanwhile, keys + 1);
    QCOMPARE(oldKeyIs, std::optional(KeyRemoval::Removed));
    QCOMPARE(m_keyring.countKeys(), keys);
    QVERIFY(vault.sealer()->keyId() != oldKey);
    QCOMPARE(reveal(vault).value().toText(), QStringLiteral("canary"));
    Vault fresh(m_database->database(), keychain);
    INFRADOTS_REQUIRE(waitFor(fresh.unlock(Vault::Creation::Forbidden)));
    QCOMPARE(reveal(fresh).value().toText(), QStringLiteral("canary"));

    // A locked keychain says that it removed the key, and did nothing: that is not believed.
    QVERIFY(m_keyring.lock());
    const auto removed = waitFor(keychain.remove(QStringLiteral("whatever"), KeySharing::Possible));
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::VaultLocked);
    QVERIFY(m_keyring.unlock());
}

QTEST_GUILESS_MAIN(TestVaultKeychain)
#include "tst_vaultkeychain.moc"
