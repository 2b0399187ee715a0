// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/slackchannel.h"
#include "models/domain/slackredirect.h"
#include "models/domain/slackscopes.h"

#include <QTest>

using namespace infradots;

namespace {

Target target(const QString &value, const QString &environment = {}, const QString &channelId = {})
{
    return {.id = {}, .environment = environment, .value = value, .url = {}, .channelId = channelId};
}

SlackSettings bot(const QStringList &scopes = {QStringLiteral("chat:write")})
{
    SlackSettings slack;
    slack.botName = QStringLiteral("infradots");
    slack.scopes = scopes;
    return slack;
}

ChannelDirectory workspace()
{
    return ChannelDirectory({
        {.id = QStringLiteral("C000000001"), .name = QStringLiteral("infrastructure"), .isMember = true},
        {.id = QStringLiteral("C000000002"), .name = QStringLiteral("devops")},
        {.id = QStringLiteral("C000000003"), .name = QStringLiteral("old"), .isMember = true, .isArchived = true},
        {.id = QStringLiteral("C000000004"),
         .name = QStringLiteral("operations"),
         .isMember = true,
         .formerNames = {QStringLiteral("ops"), QStringLiteral("shared")}},
        {.id = QStringLiteral("C000000005"),
         .name = QStringLiteral("other"),
         .isMember = true,
         .formerNames = {QStringLiteral("shared"), QStringLiteral("infrastructure")}},
        {.id = QStringLiteral("C000000006"), .name = QStringLiteral("vault"), .isPrivate = true},
    });
}

QString idOf(const Target &wanted)
{
    const ChannelDirectory directory = workspace();
    const SlackChannel *found = directory.find(wanted);
    return found == nullptr ? QString() : found->id;
}

} // namespace

class TestSlack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsChannels();
    void saysWhatKeepsMessagesAway_data();
    void saysWhatKeepsMessagesAway();
    void noticesAChannelGivenTwice();
    void knowsNothingOfAnEmptyList();
    void postsToTheRememberedId();
    void explainsEveryScope();
    void namesMissingScopes();
    void takesRedirectUrls_data();
    void takesRedirectUrls();
};

void TestSlack::findsChannels()
{
    QCOMPARE(idOf(target(QStringLiteral("devops"))), QStringLiteral("C000000002"));
    QCOMPARE(idOf(target(QStringLiteral("C000000002"))), QStringLiteral("C000000002"));
    QCOMPARE(idOf(target(QStringLiteral("ops"))), QStringLiteral("C000000004"));
    // The id that was remembered wins over a channel that took over the name since.
    QCOMPARE(idOf(target(QStringLiteral("devops"), {}, QStringLiteral("C000000004"))), QStringLiteral("C000000004"));
    QCOMPARE(idOf(target(QStringLiteral("devops"), {}, QStringLiteral("C999999999"))), QString());
    // A name of today wins over one of yesterday; one that two channels had is nobody's.
    QCOMPARE(idOf(target(QStringLiteral("infrastructure"))), QStringLiteral("C000000001"));
    QCOMPARE(idOf(target(QStringLiteral("shared"))), QString());
    QCOMPARE(idOf(target(QStringLiteral("nobody"))), QString());
    // A channel that is said to have had a name twice still is the only one.
    const QString before = QStringLiteral("before");
    const ChannelDirectory repeated({{.id = QStringLiteral("C000000007"),
                                      .name = QStringLiteral("now"),
                                      .formerNames = {before, QStringLiteral("between"), before}}});
    QVERIFY(repeated.find(target(before)) != nullptr);
}

void TestSlack::saysWhatKeepsMessagesAway_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<QList<int>>("kinds");
    QTest::addColumn<QString>("sentence");
    const QStringList plain{QStringLiteral("chat:write")};
    const QStringList everywhere{QStringLiteral("chat:write"), QStringLiteral("chat:write.public")};
    const auto kinds = [](std::initializer_list<ChannelNote::Kind> list) {
        QList<int> numbers;
        for (const ChannelNote::Kind kind : list)
            numbers.append(static_cast<int>(kind));
        return numbers;
    };
    using Kind = ChannelNote::Kind;
    const auto row = [](const char *name, const char *value, const QStringList &scopes, const QList<int> &expected,
                        const char *sentence) {
        QTest::newRow(name) << QString::fromUtf8(value) << scopes << expected << QString::fromUtf8(sentence);
    };
    row("member", "infrastructure", plain, {}, "");
    row("not a member", "devops", plain, kinds({Kind::NotMember}),
        "The bot is not in #devops. Type /invite @infradots in that channel.");
    row("not a member, scopes unknown", "devops", {}, kinds({Kind::NotMember}),
        "The bot is not in #devops. Type /invite @infradots in that channel.");
    row("not a member, by id", "C000000002", plain, kinds({Kind::NotMember}),
        "The bot is not in C000000002. Type /invite @infradots in that channel.");
    row("may post uninvited", "devops", everywhere, {}, "");
    row("private, and only public ones uninvited", "vault", everywhere, kinds({Kind::NotMember}),
        "The bot is not in #vault. Type /invite @infradots in that channel.");
    row("archived", "old", plain, kinds({Kind::Archived}),
        "#old is archived. Unarchive it in Slack, or choose another channel.");
    row("renamed", "ops", plain, kinds({Kind::Renamed}), "#ops is called #operations now. Messages go there.");
    row("unknown", "typo", plain, kinds({Kind::Unknown}),
        "#typo is not among the channels the bot can see: it is misspelt, or it is private and the bot is not in it. "
        "If it is private, type /invite @infradots there.");
    row("a conversation with one person", "D000000009", plain, {}, "");
}

void TestSlack::saysWhatKeepsMessagesAway()
{
    QFETCH(const QString, value);
    QFETCH(const QStringList, scopes);
    QFETCH(const QList<int>, kinds);
    QFETCH(const QString, sentence);
    const QList<ChannelNote> notes = channelNotes({target(value)}, workspace(), bot(scopes));
    QList<int> found;
    for (const ChannelNote &note : notes)
        found.append(static_cast<int>(note.kind));
    QCOMPARE(found, kinds);
    QCOMPARE(notes.isEmpty() ? QString() : notes.constFirst().sentence, sentence);
    if (!notes.isEmpty())
        QCOMPARE(isTrouble(notes.constFirst().kind), notes.constFirst().kind != ChannelNote::Kind::Renamed);
}

void TestSlack::noticesAChannelGivenTwice()
{
    const QList<Target> targets{target(QStringLiteral("infrastructure")), target(QStringLiteral("C000000001")),
                                target(QStringLiteral("C000000001"), QStringLiteral("production")),
                                target(QStringLiteral("Infrastructure"), QStringLiteral("staging"))};
    const QList<ChannelNote> notes = channelNotes(targets, workspace(), bot());
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0).kind, ChannelNote::Kind::Twice);
    QCOMPARE(notes.at(0).target, 1);
    QCOMPARE(notes.at(0).sentence,
             QStringLiteral("#infrastructure and C000000001 are the same channel. One message goes there, not two."));
    QVERIFY(!isTrouble(notes.at(0).kind));
    QCOMPARE(notes.at(1).kind, ChannelNote::Kind::Unknown); // names are in lower case by the time they are kept

    // Also where only what is remembered tells.
    const QList<ChannelNote> remembered = channelNotes(
        {target(QStringLiteral("ops"), {}, QStringLiteral("C000000004")), target(QStringLiteral("C000000004"))}, {},
        bot());
    QCOMPARE(remembered.size(), 1);
    QCOMPARE(remembered.constFirst().kind, ChannelNote::Kind::Twice);
}

void TestSlack::knowsNothingOfAnEmptyList()
{
    QVERIFY(channelNotes({target(QStringLiteral("infrastructure")), target(QStringLiteral("C000000007"))}, {}, bot())
                .isEmpty());
}

void TestSlack::postsToTheRememberedId()
{
    QCOMPARE(channelToPost(target(QStringLiteral("ops"))), QStringLiteral("ops"));
    const Target known = target(QStringLiteral("ops"), {}, QStringLiteral("C000000004"));
    QCOMPARE(channelToPost(known), QStringLiteral("C000000004"));
    QCOMPARE(known, target(QStringLiteral("ops"))); // what is configured is the same
    QCOMPARE(shownTarget(known.value), QStringLiteral("#ops"));
}

void TestSlack::explainsEveryScope()
{
    QCOMPARE(slackScopeNames(), (QStringList{QStringLiteral("chat:write"), QStringLiteral("chat:write.public"),
                                             QStringLiteral("channels:read"), QStringLiteral("groups:read")}));
    for (const SlackScope &scope : slackScopes()) {
        QVERIFY2(scope.purpose.endsWith(u'.'), qPrintable(scope.name));
        QCOMPARE(scope.required, scope.name == u"chat:write");
    }
}

void TestSlack::namesMissingScopes()
{
    QVERIFY(missingSlackScopes({}).isEmpty());
    QVERIFY(missingSlackScopes(slackScopeNames() << QStringLiteral("users:read")).isEmpty());
    const QList<SlackScope> missing = missingSlackScopes({QStringLiteral("chat:write"), QStringLiteral("groups:read")});
    QCOMPARE(missing.size(), 2);
    QCOMPARE(missing.at(0).name, QStringLiteral("chat:write.public"));
    QCOMPARE(missing.at(1).name, QStringLiteral("channels:read"));
}

void TestSlack::takesRedirectUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("problem"); // part of the sentence; empty: fine
    QTest::addColumn<int>("port");        // of this machine; 0: elsewhere
    QTest::addColumn<bool>("encrypted");
    const auto row = [](const char *url, const char *problem, int port = 0, bool encrypted = true) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(problem) << port << encrypted;
    };
    row("https://localhost:17845/slack/oauth_redirect", "", 17845);
    row("http://127.0.0.1:8080/cb", "", 8080, false);
    row("https://127.0.0.1:443/a/b-c_d.e~f", "", 443);
    row("https://hooks.acme.example/infradots", "");
    row("http://hooks.acme.example/infradots", "https");
    row("https://localhost/slack/oauth_redirect", "port");
    row("https://localhost:0/slack/oauth_redirect", "port");
    row("https://[::1]:17845/slack", "127.0.0.1");
    row("https://127.0.0.2:17845/slack", "127.0.0.1");
    row("https://localhost:17845", "path");
    row("https://localhost:17845/", "path");
    row("https://localhost:17845/a?b=c", "path");
    row("https://localhost:17845/a#b", "path");
    row("https://localhost:17845/a%2fb", "path");
    row("https://localhost:17845/../a//b", "path");
    row("https://user:word@localhost:17845/a", "");
    row("myapp://auth", "http");
    row("", "http");
}

void TestSlack::takesRedirectUrls()
{
    QFETCH(const QString, url);
    QFETCH(const QString, problem);
    QFETCH(const int, port);
    QFETCH(const bool, encrypted);
    const auto checked = checkSlackRedirectUrl(url);
    const auto redirect = loopbackRedirect(url);
    if (url.contains(u'@')) {
        QVERIFY(!checked && !redirect);
        return;
    }
    QVERIFY2(checked.has_value() == problem.isEmpty(), qPrintable(checked ? url : checked.error().message));
    if (!checked)
        QVERIFY2(checked.error().message.contains(problem), qPrintable(checked.error().message));
    QCOMPARE(redirect.has_value(), port != 0);
    if (redirect) {
        QCOMPARE(int(redirect->port), port);
        QCOMPARE(redirect->encrypted, encrypted);
        QVERIFY(url.endsWith(QString::fromLatin1(redirect->path)));
    }
}

QTEST_GUILESS_MAIN(TestSlack)
#include "tst_slack.moc"
