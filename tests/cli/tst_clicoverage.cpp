// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

using Json = CommandLine::Json;

namespace {

const QString Document = QStringLiteral(TEST_DATA_DIR "/cli/coverage.json");

} // namespace

/** `coverage` and `rename`: what scripts ask before and after they change who hears. */
class TestCliCoverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CommandLine>();
        VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
        VERIFY_EXIT(m_cli->run({QStringLiteral("apply"), Document}), 0);
    }
    void cleanup()
    {
        QVERIFY(!m_cli->said().contains("canary"));
        m_cli.reset();
    }

    void tellsEveryPair()
    {
        const auto outcome = coverage();
        VERIFY_EXIT(outcome, 0);
        const Json json = outcome.json();
        COMPARE_JSON(json["organization"], Json("acme"));
        COMPARE_JSON(json["environments"], like("['production', 'staging']"));
        COMPARE_JSON(json["stage"], Json(nullptr));
        QCOMPARE(states(json), QByteArray("api/production:partly api/staging:partly lonely/production:nobody "
                                          "lonely/staging:nobody"));
        const Json &cell = json["cells"][0];
        COMPARE_JSON(cell["own"], Json(true));
        COMPARE_JSON(cell["listeners"][0],
                     like("{'integration': 'Ops', 'type': 'SLACK', 'rule': 'organization_environment', 'targets': "
                          "['prod-alerts', 'ops'], 'hears': {'plan': ['COMPLETED', 'FAILED', 'WAITING_FOR_APPROVAL', "
                          "'CANCELLED', 'REJECTED'], 'apply': []}, 'never': null}"));
        COMPARE_JSON(cell["listeners"][1]["targets"], like("['https://example.org/…1234']"));
        COMPARE_JSON(cell["listeners"][1]["hears"], like("{'plan': [], 'apply': ['FAILED']}"));
        COMPARE_JSON(cell["unheard"],
                     like("{'plan': [], 'apply': ['COMPLETED', 'WAITING_FOR_APPROVAL', 'CANCELLED', 'REJECTED']}"));
    }

    void answersAQuestion_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("cells");
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        QTest::newRow("a failed apply") << words("--stage apply --status FAILED --own")
                                        << QByteArray("api/production:covered lonely/staging:nobody");
        QTest::newRow("who approves") << words("--stage plan --status WAITING_FOR_APPROVAL --only covered")
                                      << QByteArray("api/production:covered api/staging:covered");
        QTest::newRow("a completed apply") << words("--stage apply --status COMPLETED --own --only nobody,partly")
                                           << QByteArray("api/production:nobody lonely/staging:nobody");
        QTest::newRow("by Slack") << words("--stage apply --type SLACK --own")
                                  << QByteArray("api/production:nobody lonely/staging:nobody");
        QTest::newRow("nothing left") << words("--only covered") << QByteArray();
    }
    void answersAQuestion()
    {
        QFETCH(const QStringList, options);
        const auto outcome = coverage(options);
        VERIFY_EXIT(outcome, 0);
        QTEST(states(outcome.json()), "cells");
    }

    void strictFailsWhereNobodyHears()
    {
        VERIFY_EXIT(coverage({QStringLiteral("--strict")}), 1);
        VERIFY_EXIT(coverage({QStringLiteral("--strict"), QStringLiteral("--only"), QStringLiteral("partly")}), 0);
    }

    void printsATable()
    {
        const auto outcome = m_cli->run({QStringLiteral("coverage"), QStringLiteral("--organization"),
                                         QStringLiteral("acme"), QStringLiteral("--own")});
        VERIFY_EXIT(outcome, 0);
        const QList<QByteArray> lines = outcome.out.split('\n');
        QVERIFY(lines.at(0).startsWith("WORKSPACE"));
        QVERIFY(lines.at(1).simplified().startsWith("api production partly #prod-alerts, #ops, https://example.org/"));
        QVERIFY(lines.at(1).contains("organization_environment, endpoint"));
        QCOMPARE(lines.at(2).simplified(), QByteArray("lonely staging nobody"));
    }

    void aDryRunOfARenamingChangesNothing()
    {
        const QByteArray before = coverage().out;
        const auto outcome = rename({QStringLiteral("environment"), QStringLiteral(" Production"),
                                     QStringLiteral("prod"), QStringLiteral("--dry-run")});
        VERIFY_EXIT(outcome, 0);
        COMPARE_JSON(outcome.json(),
                     like("{'kind': 'environment', 'from': 'Production', 'to': 'prod', 'applied': false, 'merges': "
                          "false, 'changes': [{'kind': 'workspace', 'name': 'api', 'before': 'production', 'after': "
                          "'prod'}, {'kind': 'integration', 'name': 'Ops', 'before': 'production: #prod-alerts, #ops', "
                          "'after': 'prod: #prod-alerts, #ops'}], 'moves': [], 'left_behind': ['api']}"));
        QCOMPARE(coverage().out, before);
    }

    void renamesAnEnvironment()
    {
        VERIFY_EXIT(rename({QStringLiteral("environment"), QStringLiteral("production"), QStringLiteral("prod")}), 0);
        const Json json = coverage().json();
        COMPARE_JSON(json["environments"], like("['prod', 'staging']"));
        COMPARE_JSON(json["cells"][0]["listeners"][0]["targets"], like("['prod-alerts', 'ops']"));
    }

    void tellsWhatMovesWhenTwoBecomeOne()
    {
        const auto outcome =
            rename({QStringLiteral("environment"), QStringLiteral("staging"), QStringLiteral("production")});
        VERIFY_EXIT(outcome, 0);
        const Json json = outcome.json();
        COMPARE_JSON(json["merges"], Json(true));
        COMPARE_JSON(json["applied"], Json(true));
        QCOMPARE(json["moves"].size(), std::size_t(1));
        COMPARE_JSON(json["moves"][0]["environment"], Json("staging"));
        COMPARE_JSON(json["moves"][0]["environment_after"], Json("production"));
        COMPARE_JSON(json["moves"][0]["before"][0]["targets"], like("['all']"));
        COMPARE_JSON(json["moves"][0]["after"][0]["targets"], like("['prod-alerts', 'ops']"));
    }

    void renamesAChannelAndPrintsIt()
    {
        const auto outcome =
            m_cli->run({QStringLiteral("rename"), QStringLiteral("channel"), QStringLiteral("#ops"),
                        QStringLiteral("operations"), QStringLiteral("--organization"), QStringLiteral("acme")});
        VERIFY_EXIT(outcome, 0);
        QVERIFY2(outcome.out.contains("production: #prod-alerts, #operations"), outcome.out.constData());
        QVERIFY(outcome.out.contains("WENT TO"));
        COMPARE_JSON(coverage().json()["cells"][0]["listeners"][0]["targets"], like("['prod-alerts', 'operations']"));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("says");
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        QTest::newRow("no organization") << words("coverage") << 2 << QByteArray("--organization is missing");
        QTest::newRow("unknown organization")
            << words("coverage --organization nobody") << 1 << QByteArray("no organization “nobody”");
        QTest::newRow("unknown stage") << words("coverage --organization acme --stage destroy") << 2
                                       << QByteArray("plan, apply");
        QTest::newRow("unknown status") << words("coverage --organization acme --status failed") << 2
                                        << QByteArray("WAITING_FOR_APPROVAL");
        QTest::newRow("unknown type") << words("coverage --organization acme --type mail") << 2
                                      << QByteArray("WEBHOOK");
        QTest::newRow("unknown state") << words("coverage --organization acme --only impossible") << 2
                                       << QByteArray("covered, partly, nobody");
        QTest::newRow("one name") << words("rename environment a --organization acme") << 2
                                  << QByteArray("the name it is to have");
        QTest::newRow("unknown kind") << words("rename workspace a b --organization acme") << 2
                                      << QByteArray("environment, channel");
        QTest::newRow("rename nowhere") << words("rename environment a b") << 2
                                        << QByteArray("--organization is missing");
        QTest::newRow("nothing of the name")
            << words("rename environment qa b --organization acme") << 1 << QByteArray("names an environment “qa”");
        QTest::newRow("no channel") << words("rename channel ops a:b --organization acme --dry-run") << 1
                                    << QByteArray("is not a channel");
    }
    void refuses()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, says);
        const auto outcome = m_cli->run(arguments);
        QTEST(outcome.exit, "exit");
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    }

private:
    CommandLine::Outcome coverage(const QStringList &options = {})
    {
        return m_cli->json(
            QStringList{QStringLiteral("coverage"), QStringLiteral("--organization"), QStringLiteral("acme")} +
            options);
    }
    CommandLine::Outcome rename(const QStringList &arguments)
    {
        return m_cli->json(QStringList{QStringLiteral("rename")} + arguments +
                           QStringList{QStringLiteral("--organization"), QStringLiteral("acme")});
    }
    /** "api/production:covered …" */
    static QByteArray states(const Json &json)
    {
        QByteArrayList list;
        for (const Json &cell : json["cells"])
            list.append(QByteArray::fromStdString(cell["workspace"].get<std::string>() + '/' +
                                                  cell["environment"].get<std::string>() + ':' +
                                                  cell["state"].get<std::string>()));
        return list.join(' ');
    }

    std::unique_ptr<CommandLine> m_cli;
};

QTEST_GUILESS_MAIN(TestCliCoverage)
#include "tst_clicoverage.moc"
