// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

using Json = CommandLine::Json;

class TestCliAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void printsWhoChangedWhat();
    void narrows();
    void tellsNoSecret();
    void refusesWrongUsage();
    void rotationIsInIt();

private:
    [[nodiscard]] CommandLine::Outcome audit(const QStringList &options = {})
    {
        return m_cli->json(QStringList{QStringLiteral("audit")} + options);
    }
    [[nodiscard]] CommandLine::Outcome apply(const QByteArray &document)
    {
        return m_cli->run({QStringLiteral("apply"), QStringLiteral("-")}, document);
    }

    std::unique_ptr<CommandLine> m_cli;
};

void TestCliAudit::init()
{
    m_cli = std::make_unique<CommandLine>();
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
    QByteArray document = R"({"organizations": [{"name": "acme",
        "workspaces": [{"name": "w", "environment": "staging"}],
        "integrations": [{"name": "S", "type": "SLACK", "channels": ["a"], "bot_token": "xoxb-canary"}]}]})";
    VERIFY_EXIT(apply(document), 0);
    document.replace("staging", "production").replace("xoxb-canary", "xoxb-canary-2");
    VERIFY_EXIT(apply(document), 0);
}

void TestCliAudit::printsWhoChangedWhat()
{
    const auto outcome = audit();
    VERIFY_EXIT(outcome, 0);
    const QList<Json> lines = outcome.lines();
    QVERIFY2(lines.size() >= 7, qPrintable(outcome.told()));
    QStringList actions;
    for (const Json &line : lines) {
        QVERIFY(line.is_object());
        const std::vector<const char *> keys{"id", "at", "who", "action", "what", "before", "after"};
        QCOMPARE(line.size(), keys.size());
        for (const char *key : keys)
            QVERIFY2(line.contains(key), key);
        QVERIFY(!line.at("who").get<std::string>().empty());
        actions.prepend(QString::fromStdString(line.at("action").get<std::string>()));
    }
    QCOMPARE(actions.constFirst(), QStringLiteral("organization.create"));
    QCOMPARE(actions.constLast(), QStringLiteral("configuration.apply"));

    const auto moved =
        audit({QStringLiteral("--what"), QStringLiteral("acme/w"), QStringLiteral("--limit"), QStringLiteral("1")});
    QCOMPARE(moved.lines().size(), 1);
    COMPARE_JSON(moved.lines().constFirst().at("before").at("environment"), Json("staging"));
    COMPARE_JSON(moved.lines().constFirst().at("after").at("environment"), Json("production"));
    const auto text = m_cli->run({QStringLiteral("audit"), QStringLiteral("--what"), QStringLiteral("acme/w"),
                                  QStringLiteral("--limit"), QStringLiteral("1")});
    QVERIFY2(text.out.contains("workspace.update"), qPrintable(text.told()));
    QVERIFY2(text.out.contains("    environment: staging → production\n"), qPrintable(text.told()));
    const auto made = audit({QStringLiteral("--what"), QStringLiteral("workspace.create")});
    COMPARE_JSON(made.lines().constFirst().at("before"), Json(nullptr));
}

void TestCliAudit::narrows()
{
    const auto all = audit().lines().size();
    QCOMPARE(audit({QStringLiteral("--limit"), QStringLiteral("2")}).lines().size(), 2);
    QCOMPARE(audit({QStringLiteral("--since"), QStringLiteral("2020-01-01T00:00:00Z")}).lines().size(), all);
    const auto later = audit({QStringLiteral("--since"), QStringLiteral("2999-01-01T00:00:00Z")});
    VERIFY_EXIT(later, 0);
    QCOMPARE(later.out, QByteArray());
}

void TestCliAudit::tellsNoSecret()
{
    VERIFY_EXIT(audit(), 0);
    VERIFY_EXIT(m_cli->run({QStringLiteral("audit")}), 0);
    QVERIFY(m_cli->said().contains("bot_token"));
    QVERIFY(m_cli->said().contains("entered"));
    QVERIFY(!m_cli->said().contains("canary"));
}

void TestCliAudit::refusesWrongUsage()
{
    VERIFY_REFUSED(m_cli->run({QStringLiteral("audit"), QStringLiteral("--limit"), QStringLiteral("0")}), 2, "limit");
    VERIFY_REFUSED(m_cli->run({QStringLiteral("audit"), QStringLiteral("--since"), QStringLiteral("yesterday")}), 2,
                   "since");
}

void TestCliAudit::rotationIsInIt()
{
    VERIFY_EXIT(m_cli->run({QStringLiteral("vault"), QStringLiteral("rotate")}), 0);
    const auto outcome = audit({QStringLiteral("--limit"), QStringLiteral("2")});
    QCOMPARE(outcome.lines().size(), 2);
    COMPARE_JSON(outcome.lines().constFirst().at("action"), Json("vault.rotate.end"));
    COMPARE_JSON(outcome.lines().constLast().at("action"), Json("vault.rotate"));
}

QTEST_GUILESS_MAIN(TestCliAudit)
#include "tst_cliaudit.moc"
