// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyfilestore.h"
#include "app/vault/vault.h"
#include "models/domain/organization.h"
#include "models/store/organizationstore.h"
#include "models/store/vaultstore.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

/** A place for keys whose state the test decides, and which counts what is asked of it. */
class FakeKeyStore final : public KeyStore
{
public:
    QFuture<KeyReading> read(const QString &vaultId) override
    {
        KeyReading reading{state, {}, {}, {}};
        if (state == KeyState::Ready) {
            reading.key = keys.value(vaultId);
            reading.state = reading.key.isEmpty() ? KeyState::Missing : KeyState::Ready;
        }
        return QtFuture::makeReadyFuture(reading);
    }
    QFuture<Result<void>> create(const QString &vaultId, const SecretString &key) override
    {
        ++created;
        if (beforeCreate)
            beforeCreate();
        if (keys.contains(vaultId))
            return QtFuture::makeReadyFuture(
                Result<void>(failure(ErrorCode::Conflict, QStringLiteral("There is one."))));
        keys.insert(vaultId, key);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<KeyRemoval>> remove(const QString &vaultId, KeySharing) override
    {
        keys.remove(vaultId);
        return QtFuture::makeReadyFuture(Result<KeyRemoval>(KeyRemoval::Removed));
    }
    QString place() const override { return QStringLiteral("the test's key store"); }

    KeyState state = KeyState::Ready; ///< Ready: answers from keys
    QHash<QString, SecretString> keys;
    int created = 0;
    std::function<void()> beforeCreate;
};

SecretPlace place()
{
    return {QStringLiteral("integration"), QStringLiteral("row"), QStringLiteral("bot_token")};
}

Result<VaultRecord> recordOf(TempDatabase &database)
{
    return database.read([](Connection &connection) { return VaultStore(connection).get(); });
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void makesKeyAndRowOnce();
    void makesNothingWhenForbidden();
    void saysWhichState_data();
    void saysWhichState();
    void makesNoKeyWhileSomethingIsSealed_data();
    void makesNoKeyWhileSomethingIsSealed();
    void makesANewVaultWhenNothingWasSealed();
    void knowsTheWrongKey();
    void usesTheKeyFileThatIsThere();
    void refusesAKeyFileOthersMayRead();
    void takesWhatAnotherProcessMade();
    void agreesWithOthersAtOnce();
    void endsWhenTheVaultGoes();

private:
    /** Puts an integration with a sealed token into the database. */
    void sealSomething(const Sealer &sealer);

    std::unique_ptr<TempDatabase> m_database;
    FakeKeyStore m_keys;
};

void TestVault::init()
{
    m_database = std::make_unique<TempDatabase>();
    m_keys.state = KeyState::Ready;
    m_keys.keys.clear();
    m_keys.created = 0;
    m_keys.beforeCreate = nullptr;
}

void TestVault::sealSomething(const Sealer &sealer)
{
    Organization organization{OrganizationId::create(), QStringLiteral("acme"), {}, {}};
    organization.slackApp.clientSecret =
        sealer.seal(SecretString(QStringLiteral("secret")), slackAppSecretPlace(organization.id));
    INFRADOTS_REQUIRE(m_database->write([&](Connection &connection) -> Result<void> {
        if (const auto inserted = OrganizationStore(connection).save(organization); !inserted)
            return failure(inserted.error());
        return {};
    }));
}

void TestVault::makesKeyAndRowOnce()
{
    QString id;
    SealedSecret sealed;
    {
        Vault vault(m_database->database(), m_keys);
        QVERIFY(!vault.isReady());
        QVERIFY(!vault.sealer());
        QSignalSpy changes(&vault, &Vault::stateChanged);
        INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
        QVERIFY(vault.isReady());
        QVERIFY(vault.problem().isEmpty());
        QCOMPARE(changes.size(), 1);
        sealed = vault.sealer()->seal(SecretString(QStringLiteral("s")), place());
        id = recordOf(*m_database).value().vaultId;
        QVERIFY(m_keys.keys.contains(id));
    }
    Vault later(m_database->database(), m_keys);
    INFRADOTS_REQUIRE(waitFor(later.unlock(Vault::Creation::Allowed)));
    QCOMPARE(later.sealer()->open(sealed, place()).value().toText(), QStringLiteral("s"));
    QCOMPARE(recordOf(*m_database).value().vaultId, id);
    QCOMPARE(m_keys.created, 1);
}

void TestVault::makesNothingWhenForbidden()
{
    Vault vault(m_database->database(), m_keys);
    const Result<void> unlocked = waitFor(vault.unlock(Vault::Creation::Forbidden));
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().code, ErrorCode::VaultMissing);
    QVERIFY2(unlocked.error().message.contains(u"infradotsctl init"), qPrintable(unlocked.error().message));
    QCOMPARE(vault.state(), KeyState::Missing);
    QCOMPARE(m_keys.created, 0);
    QCOMPARE(recordOf(*m_database).error().code, ErrorCode::NotFound);
}

void TestVault::saysWhichState_data()
{
    QTest::addColumn<KeyState>("state");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("locked") << KeyState::Locked << ErrorCode::VaultLocked << QStringLiteral("locked");
    QTest::newRow("unreachable") << KeyState::Unreachable << ErrorCode::VaultUnreachable
                                 << QStringLiteral("cannot be read");
}

void TestVault::saysWhichState()
{
    QFETCH(const KeyState, state);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, word);
    m_keys.state = state;
    Vault vault(m_database->database(), m_keys);
    const Result<void> unlocked = waitFor(vault.unlock(Vault::Creation::Allowed));
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().code, code);
    QVERIFY2(unlocked.error().message.contains(word), qPrintable(unlocked.error().message));
    QCOMPARE(vault.state(), state);
    QCOMPARE(vault.problem(), unlocked.error().message);
    QCOMPARE(m_keys.created, 0);
    QCOMPARE(recordOf(*m_database).error().code, ErrorCode::NotFound);

    m_keys.state = KeyState::Ready; // "try again"
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    QVERIFY(vault.isReady());
}

void TestVault::makesNoKeyWhileSomethingIsSealed_data()
{
    QTest::addColumn<KeyState>("state");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("locked") << KeyState::Locked << ErrorCode::VaultLocked;
    QTest::newRow("unreachable") << KeyState::Unreachable << ErrorCode::VaultUnreachable;
    QTest::newRow("missing") << KeyState::Missing << ErrorCode::VaultMissing;
}

void TestVault::makesNoKeyWhileSomethingIsSealed()
{
    QFETCH(const KeyState, state);
    QFETCH(const ErrorCode, code);
    Vault vault(m_database->database(), m_keys);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    sealSomething(*vault.sealer());
    const VaultRecord before = recordOf(*m_database).value();

    m_keys.state = state;
    for (int i = 0; i < 20; ++i) {
        const Result<void> unlocked = waitFor(vault.unlock(Vault::Creation::Allowed));
        QVERIFY(!unlocked);
        QCOMPARE(unlocked.error().code, code);
        QVERIFY(!vault.sealer());
    }
    QCOMPARE(m_keys.created, 1); // the first one
    QCOMPARE(recordOf(*m_database).value().vaultId, before.vaultId);
    QCOMPARE(recordOf(*m_database).value().keyCheck, before.keyCheck);

    m_keys.state = KeyState::Ready;
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
}

void TestVault::makesANewVaultWhenNothingWasSealed()
{
    Vault vault(m_database->database(), m_keys);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    const QString before = recordOf(*m_database).value().vaultId;
    m_keys.keys.clear();

    const Result<void> forbidden = waitFor(vault.unlock(Vault::Creation::Forbidden));
    QVERIFY(!forbidden);
    QCOMPARE(forbidden.error().code, ErrorCode::VaultMissing);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    QVERIFY(recordOf(*m_database).value().vaultId != before);
    QCOMPARE(m_keys.keys.size(), 1);
}

void TestVault::knowsTheWrongKey()
{
    Vault vault(m_database->database(), m_keys);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    const QString id = recordOf(*m_database).value().vaultId;
    for (const SecretString &wrong : {Sealer::newKey(), SecretString(QStringLiteral("gibberish-gibberish"))}) {
        m_keys.keys.insert(id, wrong);
        const Result<void> unlocked = waitFor(vault.unlock(Vault::Creation::Allowed));
        QVERIFY(!unlocked);
        QCOMPARE(unlocked.error().code, ErrorCode::VaultWrongKey);
        QVERIFY(!unlocked.error().message.contains(wrong.toText()));
        QVERIFY(!vault.isReady());
        QVERIFY(!vault.sealer());
    }
    QCOMPARE(m_keys.created, 1);
}

void TestVault::usesTheKeyFileThatIsThere()
{
    const QTemporaryDir folder;
    KeyFileStore file(folder.filePath(QStringLiteral("vault.key")));
    Vault vault(m_database->database(), file);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    const SecretString key = file.read({}).result().key;

    TempDatabase another; // one key file may serve several databases
    Vault second(another.database(), file);
    INFRADOTS_REQUIRE(waitFor(second.unlock(Vault::Creation::Allowed)));
    QVERIFY(file.read({}).result().key == key);
    const SealedSecret sealed = vault.sealer()->seal(SecretString(QStringLiteral("s")), place());
    QVERIFY2(!second.sealer()->open(sealed, place()), "what one database sealed means nothing in another");

    sealSomething(*vault.sealer());
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("vault.key"))));
    const Result<void> gone = waitFor(vault.unlock(Vault::Creation::Allowed));
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::VaultMissing);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("vault.key"))));
}

void TestVault::refusesAKeyFileOthersMayRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("vault.key"));
    KeyFileStore file(path);
    Vault vault(m_database->database(), file);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    const Result<void> unlocked = waitFor(vault.unlock(Vault::Creation::Allowed));
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().code, ErrorCode::VaultUnreachable);
    QVERIFY2(unlocked.error().message.contains(u"chmod 600"), qPrintable(unlocked.error().message));
}

void TestVault::takesWhatAnotherProcessMade()
{
    // Between our look at the empty database and our row, another process makes the vault.
    const VaultRecord theirs = [&] {
        const SecretString key = Sealer::newKey();
        VaultRecord record{QStringLiteral("theirs"), QStringLiteral("their key"), {}};
        record.keyCheck = Sealer::create(record.vaultId, record.keyId, key).value()->keyCheck();
        m_keys.keys.insert(record.vaultId, key);
        return record;
    }();
    m_keys.beforeCreate = [&] {
        m_keys.beforeCreate = nullptr;
        INFRADOTS_REQUIRE(m_database->write(
            [&](Connection &connection) -> Result<void> { return VaultStore(connection).insert(theirs); }));
    };
    Vault vault(m_database->database(), m_keys);
    INFRADOTS_REQUIRE(waitFor(vault.unlock(Vault::Creation::Allowed)));
    QCOMPARE(recordOf(*m_database).value().vaultId, QStringLiteral("theirs"));
    QCOMPARE(vault.sealer()->keyCheck(), theirs.keyCheck);
}

void TestVault::agreesWithOthersAtOnce()
{
    const QTemporaryDir folder;
    KeyFileStore file(folder.filePath(QStringLiteral("vault.key")));
    QList<std::shared_ptr<Vault>> vaults;
    QList<QFuture<Result<void>>> attempts;
    for (int i = 0; i < 8; ++i) {
        vaults.append(std::make_shared<Vault>(m_database->database(), file));
        attempts.append(vaults.constLast()->unlock(Vault::Creation::Allowed));
    }
    for (const auto &attempt : std::as_const(attempts))
        INFRADOTS_REQUIRE(waitFor(attempt));
    const SealedSecret sealed = vaults.constFirst()->sealer()->seal(SecretString(QStringLiteral("s")), place());
    for (const auto &vault : std::as_const(vaults))
        QVERIFY(vault->sealer()->open(sealed, place()));
}

void TestVault::endsWhenTheVaultGoes()
{
    QFuture<Result<void>> unlocking;
    {
        Vault vault(m_database->database(), m_keys);
        unlocking = vault.unlock(Vault::Creation::Allowed);
    }
    QTRY_VERIFY(unlocking.isFinished());
    QTest::qWait(50); // late answers of the database find nobody
    QVERIFY(unlocking.isCanceled());
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
