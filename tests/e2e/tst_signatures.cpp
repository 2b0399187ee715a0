// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"
#include "tests/support/wireserver.h"

#include <QFileInfo>

namespace {

void answerOk(WireConnection &connection, const WireRequest &)
{
    connection.answer(200, "ok");
}

} // namespace

/** What dispatch delivers is verified by two libraries that know nothing of this program. */
class TestSignatures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void delivered_data();
    void delivered();
    void changedIsNotVerified();

private:
    /** What the libraries say of a captured request: "verified" or their complaints. */
    [[nodiscard]] QByteArray judged(const QString &secret, const WireRequest &request) const;
    /** Delivers one event to an integration with this secret, and gives what came. */
    [[nodiscard]] WireRequest sent(const QString &secret, const QByteArray &type, const QByteArray &comment);

    const QString m_script = QStringLiteral(PROJECT_SOURCE_DIR "/tests/peers/signature.cjs");
    const QString m_secret = QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    WireServer m_receiver{answerOk};
    std::unique_ptr<CommandLine> m_cli;
};

void TestSignatures::initTestCase()
{
    if (!QFileInfo::exists(QStringLiteral(PROJECT_SOURCE_DIR "/tests/peers/node_modules/standardwebhooks")))
        QSKIP("The peers are not installed: tests/peers/run does it.");
}

QByteArray TestSignatures::judged(const QString &secret, const WireRequest &request) const
{
    CommandLine::Json headers = CommandLine::Json::object();
    const QByteArrayList lines = request.head.trimmed().split('\n').mid(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        headers[line.left(colon).toStdString()] = line.mid(colon + 1).trimmed().toStdString();
    }
    QProcess node;
    node.start(QStringLiteral("node"), {m_script, secret, m_cli->write(QStringLiteral("headers.json"), textOf(headers)),
                                        m_cli->write(QStringLiteral("body"), request.body)});
    if (!node.waitForFinished(20'000))
        return "node did not end";
    return node.readAllStandardOutput().trimmed() + node.readAllStandardError();
}

WireRequest TestSignatures::sent(const QString &secret, const QByteArray &type, const QByteArray &comment)
{
    m_cli = std::make_unique<CommandLine>();
    m_cli->set(QStringLiteral("SIGNING_SECRET"), secret);
    const QByteArray document =
        R"({"organizations": [{"name": "acme", "workspaces": [{"name": "w"}], "integrations": [{"name": "Hook", "type": ")" +
        type + R"(", "api_url": ")" + m_receiver.url("/hook") +
        R"(", "signing_secret": {"env": "SIGNING_SECRET"}}],
            "attachments": [{"workspace": "w", "integration": "Hook", "run_after": "all"}]}]})";
    const int before = m_receiver.requestCount();
    const bool done = m_cli->run({QStringLiteral("init")}).exit == 0 &&
                      m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document).exit == 0 &&
                      m_cli->run({QStringLiteral("emit"), QStringLiteral("--workspace"), QStringLiteral("acme/w"),
                                  QStringLiteral("--stage"), QStringLiteral("plan"), QStringLiteral("--status"),
                                  QStringLiteral("FAILED"), QStringLiteral("--comment"), QString::fromUtf8(comment)})
                              .exit == 0 &&
                      m_cli->run({QStringLiteral("dispatch"), QStringLiteral("--drain")}).exit == 0;
    return done && m_receiver.requestCount() == before + 1 ? m_receiver.requests().constLast() : WireRequest{};
}

void TestSignatures::delivered_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("comment");
    QTest::newRow("webhook") << QByteArray("WEBHOOK") << QByteArray("fix the pipeline");
    QTest::newRow("custom") << QByteArray("CUSTOM") << QByteArray("fix the pipeline");
    QTest::newRow("not ASCII") << QByteArray("WEBHOOK") << QByteArray("größer \xf0\x9f\x9a\x80 \" \\ </script>");
}

void TestSignatures::delivered()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, comment);
    const WireRequest request = sent(m_secret, type, comment);
    QVERIFY2(!request.body.isEmpty(), m_cli->said().constData());
    QCOMPARE(judged(m_secret, request), QByteArray("verified"));
}

void TestSignatures::changedIsNotVerified()
{
    WireRequest request = sent(m_secret, "WEBHOOK", "one");
    QVERIFY2(!request.body.isEmpty(), m_cli->said().constData());
    QVERIFY(judged(QStringLiteral("whsec_bm90IHRoZSBzZWNyZXQgb2YgdGhpcw=="), request).contains("svix"));
    request.body.append(' ');
    QVERIFY(judged(m_secret, request).contains("standardwebhooks"));
}

QTEST_GUILESS_MAIN(TestSignatures)
#include "tst_signatures.moc"
