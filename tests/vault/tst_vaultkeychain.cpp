// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keychainstore.h"
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

QTEST_GUILESS_MAIN(TestVaultKeychain)
#include "tst_vaultkeychain.moc"
