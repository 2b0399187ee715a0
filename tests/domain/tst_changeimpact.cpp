// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeimpact.h"

#include <QTest>

using namespace infradots;

namespace {

Target channel(const QString &name, const QString &environment = {})
{
    return {.id = TargetId(name + environment), .environment = environment, .value = name, .url = {}};
}

Integration slack(const QList<Target> &targets)
{
    Integration one;
    one.id = IntegrationId(QStringLiteral("i"));
    one.type = IntegrationType::Slack;
    one.slack.botToken = SecretString(QStringLiteral("xoxb-1"));
    one.targets = targets;
    return one;
}

ImpactedWorkspace attached(const QString &name, const QString &environment, const QList<Target> &targets = {})
{
    Attachment attachment;
    attachment.targets = targets;
    return {{.id = WorkspaceId(name), .organizationId = {}, .name = name, .environment = environment},
            attachment,
            attachment};
}

QByteArray byValue(const Integration &, const Target &target)
{
    return target.value.toUtf8();
}

ChangeImpact impactOf(const Integration &before, const Integration &after, const QList<ImpactedWorkspace> &workspaces,
                      const QStringList &environments = {})
{
    return changeImpact(before, after, workspaces, environments, byValue);
}

const QString Infra = QStringLiteral("infra");
const QString Staging = QStringLiteral("staging");
const QString Production = QStringLiteral("production");

} // namespace

class TestChangeImpact : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingMovesWithoutAChange();
    void defaultMovesWhereNothingElseWins();
    void environmentsAreThoseAnybodyNames();
    void overridesKeepTheirPlace();
    void switchingOffAndLosingTheConnection();
    void attachingAndDetaching();
    void sameDestinationInAnotherForm();
    void orderOfTargetsIsNoMove();
    void groupsAreLargestFirst();
    void agreesWithResolveEverywhere();
};

void TestChangeImpact::nothingMovesWithoutAChange()
{
    const Integration one = slack({channel(Infra), channel(Staging, Production)});
    const ChangeImpact impact =
        impactOf(one, one, {attached(QStringLiteral("a"), Production), attached(QStringLiteral("b"), {})});
    QCOMPARE(impact.pairs, 3); // "b" has no environment of its own: runs without one are a pair too
    QVERIFY(impact.moves.isEmpty());
    QVERIFY(impact.groups.isEmpty());
    QCOMPARE(impactOf(one, slack({}), {}).pairs, 0); // attached nowhere
}

void TestChangeImpact::defaultMovesWhereNothingElseWins()
{
    const Integration before = slack({channel(Infra), channel(QStringLiteral("prod"), Production)});
    const Integration after = slack({channel(Staging), channel(QStringLiteral("prod"), Production)});
    const ChangeImpact impact =
        impactOf(before, after,
                 {attached(QStringLiteral("a"), Production), attached(QStringLiteral("b"), Staging),
                  attached(QStringLiteral("c"), {}, {channel(QStringLiteral("own"))})});
    // a and b for "staging"; production is routed apart, and c has its own.
    QCOMPARE(impact.moves.size(), 2);
    const RouteMove &move = impact.moves.first();
    QCOMPARE(move.workspace, QStringLiteral("a"));
    QCOMPARE(move.environment, Staging);
    QCOMPARE(move.before, QStringList{QStringLiteral("#infra")});
    QCOMPARE(move.after, QStringList{QStringLiteral("#staging")});
    QCOMPARE(move.ruleBefore, Rule::OrganizationDefault);
    QCOMPARE(impact.groups.size(), 1);
    QCOMPARE(impact.groups.first().pairs, 2);
}

void TestChangeImpact::environmentsAreThoseAnybodyNames()
{
    const Integration before = slack({channel(Infra)});
    const Integration after = slack({channel(Infra), channel(QStringLiteral("qa"), QStringLiteral("QA"))});
    const QList<ImpactedWorkspace> one{attached(QStringLiteral("a"), Production)};
    const ChangeImpact impact =
        impactOf(before, after, one, {QStringLiteral(" qa "), QStringLiteral("dev"), QString()});
    QCOMPARE(impact.pairs, 3); // qa once, however it is spelt; dev; production
    QCOMPARE(impact.moves.size(), 1);
    QCOMPARE(impact.moves.first().environment, QStringLiteral("qa"));
    QCOMPARE(impact.moves.first().ruleAfter, Rule::OrganizationEnvironment);
}

void TestChangeImpact::overridesKeepTheirPlace()
{
    const QList<ImpactedWorkspace> one{
        attached(QStringLiteral("a"), Production, {channel(QStringLiteral("own"), Production)})};
    QVERIFY(impactOf(slack({channel(Infra)}), slack({channel(Staging)}), one).moves.isEmpty());
}

void TestChangeImpact::switchingOffAndLosingTheConnection()
{
    const Integration before = slack({channel(Infra)});
    const QList<ImpactedWorkspace> one{attached(QStringLiteral("a"), {})};
    Integration off = before;
    off.enabled = false;
    const ChangeImpact silenced = impactOf(before, off, one);
    QCOMPARE(silenced.moves.size(), 1);
    QVERIFY(silenced.moves.first().after.isEmpty());
    QCOMPARE(impactOf(off, before, one).moves.first().before, QStringList());
    Integration lost = before;
    lost.slack.botToken = {};
    QCOMPARE(impactOf(before, lost, one).moves.size(), 1);
    QVERIFY(impactOf(off, lost, one).moves.isEmpty());
    // No targets left is nobody, too.
    QCOMPARE(impactOf(before, slack({}), one).moves.first().ruleAfter, Rule::None);
}

void TestChangeImpact::attachingAndDetaching()
{
    const Integration one = slack({channel(Infra)});
    ImpactedWorkspace fresh = attached(QStringLiteral("a"), Production);
    fresh.before.reset();
    const ChangeImpact impact = impactOf(one, one, {fresh});
    QCOMPARE(impact.moves.size(), 1);
    QVERIFY(impact.moves.first().before.isEmpty());
    ImpactedWorkspace gone = attached(QStringLiteral("a"), Production);
    gone.after.reset();
    QVERIFY(impactOf(one, one, {gone}).moves.first().after.isEmpty());
}

void TestChangeImpact::sameDestinationInAnotherForm()
{
    Integration before = slack({channel(QStringLiteral("https://a.example/…1234"))});
    Integration after = slack({channel(QStringLiteral("https://b.example/…9999"))});
    const QList<ImpactedWorkspace> one{attached(QStringLiteral("a"), {})};
    const auto same = [](const Integration &, const Target &) { return QByteArray("the same"); };
    QVERIFY(changeImpact(before, after, one, {}, same).moves.isEmpty());
    const auto different = [](const Integration &, const Target &target) { return target.value.toUtf8(); };
    QCOMPARE(changeImpact(before, after, one, {}, different).moves.size(), 1);
}

void TestChangeImpact::orderOfTargetsIsNoMove()
{
    const QList<ImpactedWorkspace> one{attached(QStringLiteral("a"), {})};
    QVERIFY(impactOf(slack({channel(Infra), channel(Staging)}), slack({channel(Staging), channel(Infra)}), one)
                .moves.isEmpty());
    QCOMPARE(impactOf(slack({channel(Infra), channel(Staging)}), slack({channel(Infra)}), one).moves.size(), 1);
}

void TestChangeImpact::groupsAreLargestFirst()
{
    const Integration before = slack({channel(Infra), channel(QStringLiteral("p"), Production)});
    const Integration after = slack({channel(Staging), channel(QStringLiteral("q"), Production)});
    QList<ImpactedWorkspace> workspaces;
    for (const char *name : {"a", "b", "c"})
        workspaces.append(attached(QString::fromLatin1(name), Production));
    const ChangeImpact impact = impactOf(before, after, workspaces, {Staging, QStringLiteral("dev")});
    QCOMPARE(impact.groups.size(), 2);
    QCOMPARE(impact.groups.at(0).pairs, 6);
    QCOMPARE(impact.groups.at(0).after, QStringList{QStringLiteral("#staging")});
    QCOMPARE(impact.groups.at(1).pairs, 3);
}

/** 1,000 workspaces and 10 environments, some with overrides: the same as asking resolve() one by one. */
void TestChangeImpact::agreesWithResolveEverywhere()
{
    QList<Target> before{channel(Infra)};
    QList<Target> after{channel(Staging)};
    QStringList environments;
    for (int i = 0; i < 10; ++i) {
        environments.append(QStringLiteral("env%1").arg(i));
        if (i % 3 == 0)
            before.append(channel(QStringLiteral("c%1").arg(i), environments.last()));
        if (i % 2 == 0)
            after.append(channel(QStringLiteral("c%1").arg(i), environments.last()));
    }
    QList<ImpactedWorkspace> workspaces;
    for (int i = 0; i < 1000; ++i) {
        QList<Target> own;
        if (i % 7 == 0)
            own.append(channel(QStringLiteral("own%1").arg(i)));
        if (i % 11 == 0)
            own.append(channel(QStringLiteral("envown%1").arg(i), environments.at(i % 10)));
        workspaces.append(attached(QStringLiteral("w%1").arg(i), environments.at(i % 10), own));
    }
    const ChangeImpact impact = impactOf(slack(before), slack(after), workspaces, environments);
    QCOMPARE(impact.pairs, 10'000);

    const auto valuesOf = [](const QList<Target> &targets) {
        QStringList values;
        for (const Target &target : targets)
            values.append(shownTarget(target.value));
        return values;
    };
    qsizetype at = 0;
    for (const ImpactedWorkspace &one : std::as_const(workspaces)) {
        for (const QString &environment : std::as_const(environments)) {
            const QStringList was = valuesOf(resolve(slack(before), *one.before, environment).targets);
            const QStringList is = valuesOf(resolve(slack(after), *one.after, environment).targets);
            if (was == is)
                continue;
            QVERIFY(at < impact.moves.size());
            const RouteMove &move = impact.moves.at(at++);
            QCOMPARE(move.workspace, one.workspace.name);
            QCOMPARE(move.environment, environment);
            QCOMPARE(move.before, was);
            QCOMPARE(move.after, is);
        }
    }
    QCOMPARE(at, impact.moves.size());
}

QTEST_GUILESS_MAIN(TestChangeImpact)
#include "tst_changeimpact.moc"
