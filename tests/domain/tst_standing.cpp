// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standing.h"
#include "tests/domain/snapshots.h"

#include <QTest>

using namespace infradots;

namespace {

/** One letter for each rule: Wins, not Set, Empty here, no eNvironment, neXt in line, not Reached. */
QString letters(const std::array<RuleStanding, 4> &standings)
{
    QString text;
    for (const RuleStanding standing : standings) {
        switch (standing) {
        case RuleStanding::Wins:
            text += u'W';
            break;
        case RuleStanding::NotSet:
            text += u'S';
            break;
        case RuleStanding::EmptyHere:
            text += u'E';
            break;
        case RuleStanding::NoEnvironment:
            text += u'N';
            break;
        case RuleStanding::NextInLine:
            text += u'X';
            break;
        case RuleStanding::NotReached:
            text += u'R';
            break;
        }
    }
    return text;
}

} // namespace

/** Why a rule wins or does not: what the ladder of the route explainer says. */
class TestStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofEveryCombination_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QStringList>("ofWorkspace"); // environments that have a target; "-": the default
        QTest::addColumn<QStringList>("ofOrganization");
        QTest::addColumn<QString>("standings");
        const QStringList none;
        const QStringList both{QStringLiteral("production"), QStringLiteral("-")};
        const QStringList other(QStringLiteral("staging"));
        const QString production = QStringLiteral("production");
        QTest::newRow("all set") << production << both << both << QStringLiteral("WXRR");
        QTest::newRow("organization alone") << production << none << both << QStringLiteral("SWSX");
        QTest::newRow("defaults") << production << QStringList(QStringLiteral("-")) << QStringList(QStringLiteral("-"))
                                  << QStringLiteral("SSWX");
        QTest::newRow("the last") << production << none << QStringList(QStringLiteral("-")) << QStringLiteral("SSSW");
        QTest::newRow("nothing") << production << none << none << QStringLiteral("SSSS");
        QTest::newRow("other environments")
            << production << other << other + QStringList(QStringLiteral("-")) << QStringLiteral("EESW");
        QTest::newRow("no environment") << QString() << both << both << QStringLiteral("NNWX");
        QTest::newRow("no environment, none set")
            << QStringLiteral(" ") << none << QStringList(QStringLiteral("-")) << QStringLiteral("SSSW");
        QTest::newRow("a gap") << production << QStringList(QStringLiteral("production"))
                               << QStringList(QStringLiteral("-")) << QStringLiteral("WSSX");
        QTest::newRow("spelled otherwise") << QStringLiteral(" PRODUCTION") << both << none << QStringLiteral("WSXS");
    }

    void ofEveryCombination()
    {
        QFETCH(const QString, environment);
        QFETCH(const QStringList, ofWorkspace);
        QFETCH(const QStringList, ofOrganization);
        const auto targets = [](const QStringList &environments) {
            QList<Target> list;
            for (const QString &name : environments)
                list.append({.id = {},
                             .environment = name == u'-' ? QString() : name,
                             .value = QStringLiteral("channel"),
                             .url = {}});
            return list;
        };
        Integration integration;
        integration.targets = targets(ofOrganization);
        Attachment attachment;
        attachment.targets = targets(ofWorkspace);
        const Route route = resolve(integration, attachment, environment);
        QTEST(letters(standingsOf(route, integration, attachment, environment)), "standings");
    }

    void agreesWithTheTrace()
    {
        QVERIFY(rc::check([] {
            Integration integration;
            integration.targets = *generators::targets();
            Attachment attachment;
            attachment.targets = *generators::targets();
            const QString environment = *generators::environment();
            const Route route = resolve(integration, attachment, environment);
            const QString told = letters(standingsOf(route, integration, attachment, environment));
            for (int i = 0; i < 4; ++i) {
                const RuleTrace &trace = route.trace.at(static_cast<std::size_t>(i));
                RC_ASSERT((told.at(i) == u'W') == trace.won);
                RC_ASSERT(QStringLiteral("WXR").contains(told.at(i)) == trace.set);
            }
            RC_ASSERT(told.count(u'X') <= 1);
            // What is next in line wins when the winner is taken away.
            if (const qsizetype next = told.indexOf(u'X'); next >= 0) {
                const qsizetype winner = told.indexOf(u'W');
                QList<Target> &owner = winner % 2 == 0 ? attachment.targets : integration.targets;
                owner.removeIf([&](const Target &target) {
                    return environmentKey(target.environment) == (winner < 2 ? environmentKey(environment) : QString());
                });
                RC_ASSERT(resolve(integration, attachment, environment).trace.at(static_cast<std::size_t>(next)).won);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
