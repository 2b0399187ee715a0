// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyexchanging.h"
#include "app/vault/keyfilestore.h"
#include "models/store/auditstore.h"
#include "models/store/organizationstore.h"
#include "models/store/outboxstore.h"
#include "models/store/sql.h"
#include "tests/support/memorykeystore.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace infradots;
using namespace infradots::test;

namespace {

constexpr int Organizations = 250;
constexpr int Deliveries = 60;

QString secretOf(const QString &row)
{
    return QStringLiteral("secret of ") + row;
}

/** A database with sealed values of both kinds, and a vault on it. Several may share one database and key store. */
class Program
{
public:
    Program(Database &database, KeyStore &keyStore)
        : m_database(database)
        , m_keys(keyStore)
        , vault(database, keyStore)
    {
    }

    Result<void> unlock() { return waitFor(vault.unlock(Vault::Creation::Allowed)); }

    Result<ExchangeReport> exchange(const ExchangeOptions &options = {})
    {
        KeyExchanging run(m_database, m_keys, vault, m_clock, options);
        std::optional<ExchangeOutcome> end;
        QObject::connect(&run, &KeyExchanging::finished, [&end](const ExchangeOutcome &outcome) { end = outcome; });
        run.start();
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 30'000))
            return failure(ErrorCode::Internal, QStringLiteral("The exchange did not end."));
        return end->report;
    }

    /** Begins an exchange and drops it after so many turns of the event loop, as a kill would. True: it had ended. */
    bool exchangeForAWhile(int turns)
    {
        KeyExchanging run(m_database, m_keys, vault, m_clock, {});
        bool ended = false;
        QObject::connect(&run, &KeyExchanging::finished,
                         [&ended](const ExchangeOutcome &outcome) { ended = outcome.report.has_value(); });
        run.start();
        for (int turn = 0; turn < turns && !ended; ++turn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return ended;
    }

    /** How many values open to what they were sealed from. */
    Result<int> readable()
    {
        return waitFor(m_database.read([sealer = vault.sealer()](Connection &connection) -> Result<int> {
            int count = 0;
            const auto look = [&](const SealedSecret &sealed, const SecretPlace &place) {
                const auto clear = sealer->open(sealed, place);
                if (clear && clear->toText() == secretOf(place.row))
                    ++count;
            };
            const auto organizations = OrganizationStore(connection).list();
            if (!organizations)
                return failure(organizations.error());
            for (const Organization &organization : *organizations)
                look(*organization.slackApp.clientSecret.sealed(), slackAppSecretPlace(organization.id));
            const auto sent = OutboxStore(connection).deliveriesOf(EventId(QStringLiteral("event")));
            if (!sent)
                return failure(sent.error());
            SealedStore store(connection);
            for (const Delivery &delivery : *sent) {
                const SecretPlace place = deliveryDestinationPlace(delivery.id);
                const auto sealed = store.get(place);
                if (!sealed)
                    return failure(sealed.error());
                look(*sealed, place);
            }
            return count;
        }));
    }

    /** How many values are sealed with that key. */
    Result<int> sealedWith(const QString &keyId)
    {
        return waitFor(m_database.read([keyId](Connection &connection) -> Result<int> {
            int count = 0;
            SealedPage page;
            do {
                auto next = SealedStore(connection).page(page.next, keyId, 7);
                if (!next)
                    return failure(next.error());
                page = std::move(*next);
                count += static_cast<int>(page.places.size());
            } while (!page.atEnd);
            return count;
        }));
    }

    VaultRecord record()
    {
        const auto found =
            waitFor(m_database.read([](Connection &connection) { return VaultStore(connection).get(); }));
        return found.value_or(VaultRecord());
    }

private:
    Database &m_database;
    KeyStore &m_keys;
    SystemClock m_clock;
public:
    Vault vault;
};

Result<void> fill(Connection &connection, const Sealer &sealer)
{
    for (int i = 0; i < Organizations; ++i) {
        Organization organization;
        organization.id = OrganizationId::create();
        organization.name = QStringLiteral("organization %1").arg(i);
        organization.slackApp.clientSecret =
            sealer.seal(SecretString(secretOf(organization.id.text())), slackAppSecretPlace(organization.id));
        if (auto saved = OrganizationStore(connection).save(organization); !saved)
            return saved;
    }
    OutboxStore outbox(connection);
    StageEvent event;
    event.id = EventId(QStringLiteral("event"));
    event.key = event.id.text();
    event.receivedAt = QDateTime::currentDateTimeUtc();
    if (auto inserted = outbox.insertEvent(event); !inserted)
        return failure(inserted.error());
    QList<OutboxItem> items;
    for (int i = 0; i < Deliveries; ++i) {
        OutboxItem item;
        item.delivery.id = DeliveryId::create();
        item.delivery.eventId = event.id;
        item.delivery.createdAt = event.receivedAt;
        item.delivery.destinationKey = sealer.destinationKey("somewhere");
        item.body = "body";
        item.destination =
            sealer.seal(SecretString(secretOf(item.delivery.id.text())), deliveryDestinationPlace(item.delivery.id));
        items.append(item);
    }
    return outbox.insertDeliveries(items);
}

constexpr int Values = Organizations + Deliveries;

} // namespace

/** Exchanging the vault's key: everything is sealed anew, and can be opened at every moment of it. */
class TestKeyExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sealsEverythingAnew();
    void canBeOpenedWhereverItIsCutOff();
    void twoAtOnceEndWell();
    void whoeverHasTheOldKeySealsNothingAnyMore();
    void hashesOfDestinationsStay();
    void keepsTheOldKeyWhenAsked();
    void goesOnWithALockedKeychain();
    void leavesTheOldKeyWhileSomethingIsUnderIt();
    void lostOldKeyLeavesTheRestUsable();
    void stopsAndGoesOn();
    void removesNoKeyThatADatabaseMakesUp();
    void keyFileHoldsTwoMeanwhile();
    void isAudited();

private:
    std::unique_ptr<TempDatabase> m_temp;
    std::unique_ptr<MemoryKeyStore> m_keys;
    std::unique_ptr<Program> m_program;
};

void TestKeyExchange::init()
{
    m_program.reset();
    m_temp = std::make_unique<TempDatabase>();
    m_keys = std::make_unique<MemoryKeyStore>();
    m_program = std::make_unique<Program>(m_temp->database(), *m_keys);
    INFRADOTS_REQUIRE(m_program->unlock());
    INFRADOTS_REQUIRE(m_temp->write(
        [sealer = m_program->vault.sealer()](Connection &connection) { return fill(connection, *sealer); }));
    QCOMPARE(m_program->readable().value_or(-1), Values);
}

void TestKeyExchange::sealsEverythingAnew()
{
    const VaultRecord before = m_program->record();
    const SecretString oldKey = m_keys->key(before.entry);
    const auto report = m_program->exchange();
    INFRADOTS_REQUIRE(report);
    QVERIFY(!report->resumed);
    QCOMPARE(report->resealed, Values);
    QCOMPARE(report->oldKeyId, before.keyId);
    QCOMPARE(report->oldKey, std::optional(KeyRemoval::Removed));

    const VaultRecord after = m_program->record();
    QVERIFY(after.keyId != before.keyId);
    QCOMPARE(after.vaultId, before.vaultId);
    QCOMPARE(m_keys->entries(), QStringList(after.entry));
    QCOMPARE(m_program->sealedWith(before.keyId).value_or(-1), 0);
    QCOMPARE(m_program->sealedWith(after.keyId).value_or(-1), Values + 1); // and what hashes are made with
    QCOMPARE(m_program->readable().value_or(-1), Values);
    // The new key alone opens everything; the old one opens nothing.
    Program fresh(m_temp->database(), *m_keys);
    INFRADOTS_REQUIRE(fresh.unlock());
    QCOMPARE(fresh.readable().value_or(-1), Values);
    const auto old = Sealer::create(before.vaultId, after.keyId, oldKey);
    INFRADOTS_REQUIRE(old);
    QVERIFY((*old)->keyCheck() != after.keyCheck);
    // And again, from a later key to the next one.
    INFRADOTS_REQUIRE(m_program->exchange());
    QCOMPARE(m_program->readable().value_or(-1), Values);
    QCOMPARE(m_keys->entries().size(), 1);
}

void TestKeyExchange::canBeOpenedWhereverItIsCutOff()
{
    const QString firstKey = m_program->record().keyId;
    int cuts = 0;
    // One turn of the event loop further each time, so that every step is cut off at least once.
    for (int turns = 1; turns < 60; ++turns) {
        Program cut(m_temp->database(), *m_keys);
        INFRADOTS_REQUIRE(cut.unlock());
        const bool ended = cut.exchangeForAWhile(turns);
        Program reader(m_temp->database(), *m_keys);
        INFRADOTS_REQUIRE(reader.unlock());
        QCOMPARE(reader.readable().value_or(-1), Values);
        cuts += ended ? 0 : 1;
    }
    QVERIFY2(cuts >= 5, qPrintable(QString::number(cuts)));
    INFRADOTS_REQUIRE(m_program->exchange());
    QCOMPARE(m_program->readable().value_or(-1), Values);
    QCOMPARE(m_program->sealedWith(firstKey).value_or(-1), 0);
    QCOMPARE(m_program->sealedWith(m_program->record().keyId).value_or(-1), Values + 1);
    // A cut between noting a key and using it may leave that key behind; it opens nothing.
    QVERIFY(m_keys->entries().contains(m_program->record().entry));
}

void TestKeyExchange::twoAtOnceEndWell()
{
    Program other(m_temp->database(), *m_keys);
    INFRADOTS_REQUIRE(other.unlock());
    SystemClock clock;
    KeyExchanging one(m_temp->database(), *m_keys, m_program->vault, clock, {});
    KeyExchanging two(m_temp->database(), *m_keys, other.vault, clock, {});
    QList<ExchangeOutcome> ends;
    for (KeyExchanging *run : {&one, &two}) {
        QObject::connect(run, &KeyExchanging::finished, this,
                         [&ends](const ExchangeOutcome &outcome) { ends.append(outcome); });
        run->start();
    }
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 2, 30'000);
    for (const ExchangeOutcome &end : std::as_const(ends))
        INFRADOTS_REQUIRE(end.report);
    Program fresh(m_temp->database(), *m_keys);
    INFRADOTS_REQUIRE(fresh.unlock());
    QCOMPARE(fresh.readable().value_or(-1), Values);
    QCOMPARE(fresh.sealedWith(fresh.record().keyId).value_or(-1), Values + 1);
}

void TestKeyExchange::whoeverHasTheOldKeySealsNothingAnyMore()
{
    Program late(m_temp->database(), *m_keys);
    INFRADOTS_REQUIRE(late.unlock());
    const auto stale = late.vault.sealer();
    INFRADOTS_REQUIRE(m_program->exchange());

    Organization organization;
    organization.id = OrganizationId::create();
    organization.name = QStringLiteral("late");
    organization.slackApp.clientSecret =
        stale->seal(SecretString(QStringLiteral("late")), slackAppSecretPlace(organization.id));
    const auto refused = m_temp->write(
        [organization](Connection &connection) { return OrganizationStore(connection).save(organization); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::VaultChanged);
    // With the keys loaded again it can; and what it had read before it can still open.
    const SealedSecret before = *organization.slackApp.clientSecret.sealed();
    INFRADOTS_REQUIRE(waitFor(late.vault.refresh()));
    QVERIFY(late.vault.sealer()->keyId() != stale->keyId());
    const auto renewed = late.vault.sealer()->renewed(before, slackAppSecretPlace(organization.id));
    INFRADOTS_REQUIRE(renewed);
    organization.slackApp.clientSecret = *renewed;
    INFRADOTS_REQUIRE(m_temp->write(
        [organization](Connection &connection) { return OrganizationStore(connection).save(organization); }));
}

void TestKeyExchange::hashesOfDestinationsStay()
{
    const QByteArray before = m_program->vault.sealer()->destinationKey("https://example.com/hook");
    INFRADOTS_REQUIRE(m_program->exchange());
    QCOMPARE(m_program->vault.sealer()->destinationKey("https://example.com/hook"), before);
    INFRADOTS_REQUIRE(m_program->exchange());
    Program fresh(m_temp->database(), *m_keys);
    INFRADOTS_REQUIRE(fresh.unlock());
    QCOMPARE(fresh.vault.sealer()->destinationKey("https://example.com/hook"), before);
}

void TestKeyExchange::keepsTheOldKeyWhenAsked()
{
    const VaultRecord before = m_program->record();
    ExchangeOptions options;
    options.keepOldKey = true;
    const auto report = m_program->exchange(options);
    INFRADOTS_REQUIRE(report);
    QVERIFY(!report->oldKey);
    QVERIFY(m_keys->entries().contains(before.entry));
    QCOMPARE(m_keys->entries().size(), 2);
}

void TestKeyExchange::goesOnWithALockedKeychain()
{
    // Locked from the moment the values are sealed anew: the old key cannot be removed, and nothing is lost.
    SystemClock clock;
    KeyExchanging run(m_temp->database(), *m_keys, m_program->vault, clock, {});
    std::optional<ExchangeOutcome> end;
    QObject::connect(&run, &KeyExchanging::finished, this, [&end](const ExchangeOutcome &outcome) { end = outcome; });
    QObject::connect(&run, &KeyExchanging::progressed, this, [this] { m_keys->setLocked(true); });
    run.start();
    QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 30'000);
    QVERIFY(!end->report);
    QCOMPARE(end->report.error().code, ErrorCode::VaultLocked);
    QCOMPARE(m_program->readable().value_or(-1), Values);

    const auto still = m_program->exchange();
    QVERIFY(!still);
    m_keys->setLocked(false);
    const auto report = m_program->exchange();
    INFRADOTS_REQUIRE(report);
    QVERIFY(report->resumed);
    QCOMPARE(m_keys->entries().size(), 1);
}

void TestKeyExchange::leavesTheOldKeyWhileSomethingIsUnderIt()
{
    // One value is damaged: no key opens it, so nobody can say that the old key is not needed any more.
    const auto damaged = m_temp->read([](Connection &connection) { return OrganizationStore(connection).list(); });
    INFRADOTS_REQUIRE(damaged);
    Organization organization = damaged->constFirst();
    SealedSecret sealed = *organization.slackApp.clientSecret.sealed();
    sealed.ciphertext[0] = static_cast<char>(sealed.ciphertext.at(0) ^ 1);
    organization.slackApp.clientSecret = sealed;
    INFRADOTS_REQUIRE(m_temp->write(
        [organization](Connection &connection) { return OrganizationStore(connection).save(organization); }));

    const VaultRecord before = m_program->record();
    const auto refused = m_program->exchange();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SealBroken);
    QVERIFY2(refused.error().detail.contains(organization.id.text()), qPrintable(refused.error().detail));
    QVERIFY(m_keys->entries().contains(before.entry));
    QCOMPARE(m_program->readable().value_or(-1), Values - 1);

    ExchangeOptions options;
    options.despiteDamage = true;
    const auto report = m_program->exchange(options);
    INFRADOTS_REQUIRE(report);
    QVERIFY(report->resumed);
    QCOMPARE(report->damaged, 1);
    QVERIFY(!m_keys->entries().contains(before.entry));
    QCOMPARE(m_program->readable().value_or(-1), Values - 1);
}

void TestKeyExchange::lostOldKeyLeavesTheRestUsable()
{
    // Cut off among the values, and then the old key is lost: what is under the new one can be used.
    const VaultRecord before = m_program->record();
    SystemClock clock;
    {
        KeyExchanging run(m_temp->database(), *m_keys, m_program->vault, clock, {});
        bool ended = false;
        QObject::connect(&run, &KeyExchanging::finished, this, [&ended](const ExchangeOutcome &) { ended = true; });
        QObject::connect(&run, &KeyExchanging::progressed, &run, [&run](int done, int) {
            if (done > 0)
                run.stop();
        });
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(ended, 30'000);
    }
    static_cast<void>(waitFor(m_keys->remove(before.entry, KeySharing::Possible)));
    Program fresh(m_temp->database(), *m_keys);
    INFRADOTS_REQUIRE(fresh.unlock());
    const int readable = fresh.readable().value_or(-1);
    QVERIFY2(readable > 0 && readable < Values, qPrintable(QString::number(readable)));
    const auto refused = fresh.exchange();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SealBroken);
}

void TestKeyExchange::stopsAndGoesOn()
{
    SystemClock clock;
    KeyExchanging run(m_temp->database(), *m_keys, m_program->vault, clock, {});
    std::optional<ExchangeOutcome> end;
    QObject::connect(&run, &KeyExchanging::finished, this, [&end](const ExchangeOutcome &outcome) { end = outcome; });
    QObject::connect(&run, &KeyExchanging::progressed, &run, &KeyExchanging::stop);
    run.start();
    QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 30'000);
    QVERIFY(!end->report);
    QCOMPARE(end->report.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_program->readable().value_or(-1), Values);
    const auto report = m_program->exchange();
    INFRADOTS_REQUIRE(report);
    QVERIFY(report->resumed);
}

void TestKeyExchange::removesNoKeyThatADatabaseMakesUp()
{
    // A database may name any entry of the keychain as the key that is to be removed.
    const QString others = QStringLiteral("another vault");
    static_cast<void>(waitFor(m_keys->create(others, Sealer::newKey())));
    const VaultRecord record = m_program->record();
    for (const QString &entry : {others, record.entry}) {
        INFRADOTS_REQUIRE(m_temp->write([record, entry](Connection &connection) {
            Statement insert(connection, "test.exchange",
                             QStringLiteral("INSERT INTO vault_exchange VALUES (1, 'ending', 'made up', ?, ?, 0, '')"));
            return insert.bind(entry).bind(record.keyCheck).run();
        }));
        const auto report = m_program->exchange();
        INFRADOTS_REQUIRE(report);
        QVERIFY(!report->oldKey);
        QVERIFY(m_keys->entries().contains(others));
        QVERIFY(m_keys->entries().contains(record.entry));
    }
}

void TestKeyExchange::keyFileHoldsTwoMeanwhile()
{
    const QString path = m_temp->path() + QStringLiteral(".key");
    TempDatabase second;
    KeyFileStore file(path);
    Program program(second.database(), file);
    INFRADOTS_REQUIRE(program.unlock());
    INFRADOTS_REQUIRE(
        second.write([sealer = program.vault.sealer()](Connection &connection) { return fill(connection, *sealer); }));
    const auto lines = [&path] {
        QFile content(path);
        return content.open(QIODevice::ReadOnly) ? content.readAll().trimmed().split('\n') : QList<QByteArray>();
    };
    const QByteArray first = lines().constFirst();

    SystemClock clock;
    KeyExchanging run(second.database(), file, program.vault, clock, {});
    std::optional<ExchangeOutcome> end;
    qsizetype meanwhile = 0;
    QObject::connect(&run, &KeyExchanging::finished, this, [&end](const ExchangeOutcome &outcome) { end = outcome; });
    QObject::connect(&run, &KeyExchanging::progressed, this, [&] { meanwhile = lines().size(); });
    run.start();
    QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 30'000);
    INFRADOTS_REQUIRE(end->report);
    QCOMPARE(meanwhile, 2);
    // Another database may use the same file, and nobody can know: its key stays unless somebody says otherwise.
    QCOMPARE(end->report->oldKey, std::optional(KeyRemoval::KeptForOthers));
    QCOMPARE(lines().constFirst(), first);
    QCOMPARE(program.readable().value_or(-1), Values);

    ExchangeOptions options;
    options.sharing = KeySharing::None;
    INFRADOTS_REQUIRE(program.exchange(options));
    QCOMPARE(lines().size(), 1);
    QVERIFY(lines().constFirst() != first);
    Program fresh(second.database(), file);
    INFRADOTS_REQUIRE(fresh.unlock());
    QCOMPARE(fresh.readable().value_or(-1), Values);
}

void TestKeyExchange::isAudited()
{
    ExchangeOptions options;
    options.actor = QStringLiteral("the admin");
    INFRADOTS_REQUIRE(m_program->exchange(options));
    const auto entries = m_temp->read([](Connection &connection) { return AuditStore(connection).list(10); });
    INFRADOTS_REQUIRE(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(1).action, QStringLiteral("vault.rotate"));
    QCOMPARE(entries->at(1).who, options.actor);
    QVERIFY(entries->at(1).before != entries->at(1).after);
    QCOMPARE(entries->at(0).action, QStringLiteral("vault.rotate.end"));
}

QTEST_GUILESS_MAIN(TestKeyExchange)
#include "tst_keyexchange.moc"
