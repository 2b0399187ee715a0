// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyfilestore.h"
#include "app/vault/vault.h"
#include "models/store/sealedstore.h"
#include "models/store/vaultstore.h"
#include "tests/cli/commandline.h"
#include "tests/support/waitfor.h"
#include "tests/support/wireserver.h"

#include <QElapsedTimer>
#include <QMap>
#include <QRandomGenerator>

#include <csignal>

using namespace infradots;
using namespace infradots::test;

namespace {

constexpr int Attached = 20; ///< deliveries of one event

/** The size of the run: a tenth by default, the whole with INFRADOTS_FULL=1. */
bool isFull()
{
    return qEnvironmentVariableIsSet("INFRADOTS_FULL");
}

int integrations()
{
    return isFull() ? 5000 : 1000;
}

int kills()
{
    return isFull() ? 100 : 20;
}

/** What a look at every sealed value finds. */
struct Look
{
    int values = 0;
    int closed = 0;       ///< could not be opened
    int underCurrent = 0; ///< sealed with the vault's key of now
};

/** As another program would: opens the vault anew, and everything in one snapshot. */
Result<Look> lookAtEverything(const CommandLine &cli)
{
    Database database;
    const DatabaseLocation location{Dialect::Sqlite, cli.databaseFile(), {}};
    if (auto opened = waitFor(database.open(location, OpenMode::Existing)); !opened)
        return failure(opened.error());
    KeyFileStore keys(cli.keyFile());
    Vault vault(database, keys);
    if (auto unlocked = waitFor(vault.unlock(Vault::Creation::Forbidden)); !unlocked)
        return failure(unlocked.error());
    auto look = waitFor(database.read([sealer = vault.sealer()](Connection &connection) -> Result<Look> {
        SealedStore store(connection);
        const auto exchange = VaultStore(connection).exchange();
        if (!exchange)
            return failure(exchange.error());
        QStringList keyIds{sealer->keyId()};
        if (*exchange)
            keyIds.append((*exchange)->keyId);
        Look seen;
        for (const QString &keyId : std::as_const(keyIds)) {
            SealedPage page;
            do {
                auto next = store.page(page.next, keyId, 500);
                if (!next)
                    return failure(next.error());
                page = std::move(*next);
                for (const SecretPlace &place : std::as_const(page.places)) {
                    const auto sealed = store.get(place);
                    if (!sealed)
                        return failure(sealed.error());
                    ++seen.values;
                    seen.underCurrent += sealed->keyId == sealer->keyId() ? 1 : 0;
                    seen.closed += sealer->open(*sealed, place) ? 0 : 1;
                }
            } while (!page.atEnd);
        }
        return seen;
    }),
                        std::chrono::seconds(60));
    database.close();
    return look;
}

} // namespace

/**
 * The vault's key is exchanged by a program that is killed again and again, while a dispatcher delivers: at every
 * moment every secret can be opened, and no delivery fails or is lost.
 */
class TestKeyRotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedAgainAndAgain();
    void untilNothingIsLeftUnderTheOldKey();
    void everyMessageArrivedWithItsOwnSecret();
    void cleanupTestCase();

private:
    void send();
    [[nodiscard]] int expectedValues() const { return 2 * integrations() + m_events * Attached; }

    CommandLine m_cli;
    std::unique_ptr<WireServer> m_receiver;
    std::unique_ptr<QProcess> m_dispatcher;
    QString m_firstKeyId;
    int m_events = 0;
};

void TestKeyRotation::initTestCase()
{
    m_receiver = std::make_unique<WireServer>(
        [](WireConnection &connection, const WireRequest &) { connection.answer(200, "ok"); });
    QByteArrayList hooks;
    QByteArrayList attachments;
    for (int i = 0; i < integrations(); ++i) {
        const QByteArray number = QByteArray::number(i);
        hooks.append(R"({"name": "H)" + number + R"(", "type": "WEBHOOK", "api_key": "key-)" + number +
                     R"(", "api_url": ")" + m_receiver->url("/hook-" + number + "?sig=s" + number) + R"("})");
        if (i < Attached)
            attachments.append(R"({"workspace": "w", "run_after": "all", "integration": "H)" + number + R"("})");
    }
    VERIFY_EXIT(m_cli.run({QStringLiteral("init")}), 0);
    VERIFY_EXIT(m_cli.run({QStringLiteral("apply"), QStringLiteral("-")},
                          R"({"organizations": [{"name": "acme", "workspaces": [{"name": "w"}], "integrations": [)" +
                              hooks.join(',') + R"(], "attachments": [)" + attachments.join(',') + "]}]}"),
                0);
    m_firstKeyId = QString::fromStdString(
        m_cli.json({QStringLiteral("vault"), QStringLiteral("status")}).json().value("key_id", std::string()));
    QVERIFY(!m_firstKeyId.isEmpty());
    m_dispatcher = m_cli.start({QStringLiteral("dispatch")});
    QVERIFY(m_dispatcher->waitForStarted());
    send();
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->requestCount(), Attached, 30'000);
}

void TestKeyRotation::send()
{
    VERIFY_EXIT(m_cli.run({QStringLiteral("emit"), QStringLiteral("--workspace"), QStringLiteral("acme/w"),
                           QStringLiteral("--stage"), QStringLiteral("apply"), QStringLiteral("--status"),
                           QStringLiteral("COMPLETED")}),
                0);
    ++m_events;
}

void TestKeyRotation::killedAgainAndAgain()
{
    const quint32 seed = qEnvironmentVariableIsSet("INFRADOTS_SEED") ? qEnvironmentVariable("INFRADOTS_SEED").toUInt()
                                                                     : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    qInfo("INFRADOTS_SEED=%u", seed);

    // How long one takes from its start to its end, for the kills to fall on all of it.
    QElapsedTimer timer;
    timer.start();
    VERIFY_EXIT(m_cli.run({QStringLiteral("vault"), QStringLiteral("rotate")}), 0);
    const int whole = static_cast<int>(timer.elapsed());

    int killed = 0;
    int between = 0;
    QMap<int, int> parts; // of a tenth of all values each: where the kills fell
    while (killed < kills()) {
        const auto rotating = m_cli.start({QStringLiteral("vault"), QStringLiteral("rotate")});
        QVERIFY(rotating->waitForStarted());
        const bool ended = rotating->waitForFinished(1 + random.bounded(whole));
        if (!ended) {
            QCOMPARE(::kill(static_cast<pid_t>(rotating->processId()), SIGKILL), 0);
            QVERIFY(rotating->waitForFinished());
            ++killed;
        }
        if (killed % 4 == 0)
            send();
        const auto look = lookAtEverything(m_cli);
        INFRADOTS_REQUIRE(look);
        QCOMPARE(look->closed, 0);
        QVERIFY2(look->values >= expectedValues(), qPrintable(QString::number(look->values)));
        between += look->underCurrent < look->values ? 1 : 0;
        ++parts[10 * look->underCurrent / look->values];
        QCOMPARE(m_dispatcher->state(), QProcess::Running);
    }
    QStringList told;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        told.append(QStringLiteral("%1%: %2").arg(part.key() * 10).arg(part.value()));
    qInfo("%d kills, %d of them between the first value and the last (%s)", killed, between,
          qPrintable(told.join(QStringLiteral(", "))));
    QVERIFY2(between > 0, "no kill fell between the first value and the last");
}

void TestKeyRotation::untilNothingIsLeftUnderTheOldKey()
{
    VERIFY_EXIT(m_cli.run({QStringLiteral("vault"), QStringLiteral("rotate"), QStringLiteral("--not-shared")}), 0);
    const auto status = m_cli.json({QStringLiteral("vault"), QStringLiteral("status")});
    QVERIFY2(status.exit == 0 && status.json().at("exchange").is_null(), qPrintable(status.told()));
    QVERIFY(QString::fromStdString(status.json().value("key_id", std::string())) != m_firstKeyId);
    const auto look = lookAtEverything(m_cli);
    INFRADOTS_REQUIRE(look);
    QCOMPARE(look->closed, 0);
    QCOMPARE(look->underCurrent, look->values);
    QCOMPARE(look->values, expectedValues() + 1); // and what the vault keeps for itself

    QFile keys(m_cli.keyFile());
    QVERIFY(keys.open(QIODevice::ReadOnly));
    const QByteArray lines = keys.readAll();
    QVERIFY2(lines.contains(status.json().value("key_id", std::string()).c_str()), lines.constData());
}

void TestKeyRotation::everyMessageArrivedWithItsOwnSecret()
{
    send();
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->requestCount(), m_events * Attached, 60'000);
    QSet<QByteArray> ids;
    for (const WireRequest &request : m_receiver->requests()) {
        const QByteArray target = request.requestLine().split(' ').value(1);
        const QByteArray number = target.mid(6, target.indexOf('?') - 6);
        QCOMPARE(target, "/hook-" + number + "?sig=s" + number);
        QCOMPARE(request.header("Authorization"), "Bearer key-" + number);
        ids.insert(request.header("webhook-id"));
    }
    QCOMPARE(ids.size(), m_events * Attached); // none twice

    const auto history = m_cli.json({QStringLiteral("history")});
    QCOMPARE(history.exit, 0);
    int delivered = 0;
    for (const CommandLine::Json &line : history.lines()) {
        QCOMPARE(QByteArray::fromStdString(line.value("verdict", std::string())), QByteArray("delivered"));
        QCOMPARE(line.at("attempts").size(), std::size_t(1));
        ++delivered;
    }
    QCOMPARE(delivered, m_events * Attached);
}

void TestKeyRotation::cleanupTestCase()
{
    if (!m_dispatcher)
        return;
    m_dispatcher->terminate();
    QVERIFY(m_dispatcher->waitForFinished());
    qInfo("%d secrets and %d sealed addresses", 2 * integrations(), m_events * Attached);
    QCOMPARE(m_dispatcher->exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestKeyRotation)
#include "tst_keyrotation.moc"
