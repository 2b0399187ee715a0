// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/commandline.h"

#include <QFileInfo>

using Json = CommandLine::Json;

namespace {

const QByteArray First = "whsec_Zmlyc3RmaXJzdGZpcnN0Zmlyc3RmaXJzdGZpcnN0";
const QByteArray Second = "whsec_c2Vjb25kc2Vjb25kc2Vjb25kc2Vjb25kc2Vjb25k";

/** A document with one Webhook that has @p keys. */
QByteArray document(const QByteArray &keys, const QByteArray &type = "WEBHOOK")
{
    return R"({"organizations": [{"name": "acme", "workspaces": [{"name": "w", "environment": "e"}], "integrations": [
        {"name": "Hook", "type": ")" +
           type + R"(", "api_url": "https://example.org/hook-of-acme")" +
           (keys.isEmpty() ? QByteArray() : QByteArray(", " + keys)) +
           R"(}], "attachments": [{"workspace": "w", "integration": "Hook", "run_after": "all"}]}]})";
}

} // namespace

/** The settings of Webhook and Custom in documents, and the signature command. */
class TestCliEndpoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void keysGoThroughExportAndApply_data();
    void keysGoThroughExportAndApply();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void defaultsAreLeftOut();
    void renderShowsWhatIsChosen();
    void newSecretRotates();
    void documentEndsARotation();
    void secretIsMadeIntoAFile();
    void secretIsNotMadeWhereItCannotBe();
    void newMakesASecret();
    void checkTellsThePart_data();
    void checkTellsThePart();
    void checkReadsTheStoredSecret();
    void checkNamesWrongUsage_data();
    void checkNamesWrongUsage();

private:
    [[nodiscard]] CommandLine::Outcome apply(const QByteArray &text, const QStringList &options = {})
    {
        return m_cli->json(QStringList{QStringLiteral("apply"), m_cli->write(QStringLiteral("document.json"), text)} +
                           options);
    }
    [[nodiscard]] Json listed()
    {
        return m_cli->json({QStringLiteral("list"), QStringLiteral("integrations")}).json()[0];
    }
    [[nodiscard]] Json exported()
    {
        return m_cli->run({QStringLiteral("export")}).json()["organizations"][0]["integrations"][0];
    }
    [[nodiscard]] Json rendered()
    {
        const QByteArray event = R"({"workspace": "acme/w", "stage": "apply", "status": "COMPLETED", "job": "job-42"})";
        return m_cli
            ->json({QStringLiteral("render"), QStringLiteral("--event"),
                    m_cli->write(QStringLiteral("event.json"), event)})
            .json()[0];
    }
    /** Of "signature check", with these files. */
    [[nodiscard]] CommandLine::Outcome check(const QByteArray &body, const QByteArray &headers,
                                             const QStringList &options)
    {
        return m_cli->json(QStringList{QStringLiteral("signature"), QStringLiteral("check"), QStringLiteral("--body"),
                                       m_cli->write(QStringLiteral("body"), body), QStringLiteral("--headers"),
                                       m_cli->write(QStringLiteral("headers"), headers)} +
                           options);
    }

    std::unique_ptr<CommandLine> m_cli;
};

void TestCliEndpoints::init()
{
    m_cli = std::make_unique<CommandLine>();
    m_cli->set(QStringLiteral("SECRET"), QString::fromLatin1(First));
    VERIFY_EXIT(m_cli->run({QStringLiteral("init")}), 0);
}

void TestCliEndpoints::keysGoThroughExportAndApply_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("type");
    int number = 0;
    const auto row = [&number](const char *name, const char *keys, const char *written) {
        QTest::newRow(name) << QByteArray(keys) << QByteArray(written)
                            << QByteArray(++number % 2 == 0 ? "WEBHOOK" : "CUSTOM");
    };
    row("GitHub", R"("signature": "github")", R"({"signature":"github"})");
    row("HCP Terraform", R"("signature": "hcp-terraform")", R"({"signature":"hcp-terraform"})");
    row("structured", R"("cloudevents": "structured")", R"({"cloudevents":"structured"})");
    row("binary", R"("cloudevents": "binary")", R"({"cloudevents":"binary"})");
    row("scheme", R"("api_key_scheme": "Token")", R"({"api_key_scheme":"Token"})");
    row("no scheme", R"("api_key_scheme": "none")", R"({"api_key_scheme":"none"})");
    row("empty scheme", R"("api_key_scheme": "")", R"({"api_key_scheme":"none"})");
    row("scheme elsewhere", R"("api_key_header": "X-Api-Key", "api_key_scheme": "Bearer")",
        R"({"api_key_header":"X-Api-Key","api_key_scheme":"Bearer"})");
}

void TestCliEndpoints::keysGoThroughExportAndApply()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, type);
    VERIFY_EXIT(apply(document(keys, type)), 0);
    m_cli->set(QStringLiteral("ACME_HOOK_API_URL"), QStringLiteral("https://example.org/hook-of-acme"));
    const QByteArray whole = m_cli->run({QStringLiteral("export")}).out;
    Json json = Json::parse(whole.toStdString())["organizations"][0]["integrations"][0];
    for (const char *known : {"name", "type", "api_url"})
        json.erase(known);
    COMPARE_JSON(json, Json::parse(written.toStdString()));
    // The same document changes nothing, nor does what was exported.
    QCOMPARE(apply(document(keys, type)).json().value("unchanged", 0), 4);
    QCOMPARE(apply(whole).json().value("unchanged", 0), 4);
    QCOMPARE(m_cli->run({QStringLiteral("export")}).out, whole);
    // And a document without the keys takes them back.
    QCOMPARE(apply(document({}, type)).json().value("updated", 0), 1);
}

void TestCliEndpoints::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const char *keys, const char *path) {
        QTest::newRow(name) << QByteArray(keys) << QByteArray("organizations[0].integrations[0].") + path + ": ";
    };
    row("style", R"("signature": "svix")", "signature");
    row("style in capitals", R"("signature": "GitHub")", "signature");
    row("style of another type", R"("signature": true)", "signature");
    row("events", R"("cloudevents": "yes")", "cloudevents");
    row("events as a flag", R"("cloudevents": true)", "cloudevents");
    row("two words", R"("api_key_scheme": "Bearer of")", "api_key_scheme");
    row("line break", R"("api_key_scheme": "Bearer\r\nX: 1")", "api_key_scheme");
    row("scheme of another type", R"("api_key_scheme": null)", "api_key_scheme");
    row("signature header for the key", R"("api_key_header": "webhook-signature")", "api_key_header");
    row("unknown key", R"("api_key_schema": "Bearer")", "api_key_schema");
    row("twice", R"("signature": "github", "signature": "github")", "signature");
    row("a previous secret", R"("previous_signing_secret": "whsec_x")", "previous_signing_secret");
    row("a reference for it", R"("previous_signing_secret": {"env": "SECRET"})", "previous_signing_secret");
    row("short secret", R"("signing_secret": "short")", "signing_secret");
    row("generate alone", R"("signing_secret": {"generate": true})", "signing_secret");
    row("generate as text", R"("signing_secret": {"file": "x", "generate": "yes"})", "signing_secret");
    row("generate and more", R"("signing_secret": {"file": "x", "generate": true, "env": "SECRET"})", "signing_secret");
    row("generate an API key", R"("api_key": {"file": "x", "generate": true})", "api_key");
    row("not generated", R"("signing_secret": {"file": "nowhere", "generate": false})", "signing_secret");
}

void TestCliEndpoints::refusesWhatItDoesNotKnow()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const QByteArray, path);
    VERIFY_REFUSED(apply(document(keys)), 1, path);
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("organizations")}).out, QByteArray("[]\n"));
    QVERIFY(!QFileInfo::exists(m_cli->path(QStringLiteral("x"))));
}

void TestCliEndpoints::defaultsAreLeftOut()
{
    VERIFY_EXIT(
        apply(document(R"("signature": "standard-webhooks", "cloudevents": "none", "api_key_scheme": "Bearer")")), 0);
    const Json json = exported();
    for (const char *key : {"signature", "cloudevents", "api_key_scheme"})
        QVERIFY2(!json.contains(key), key);
    // Lists tell everything.
    COMPARE_JSON(listed()["signature"], Json("standard-webhooks"));
    COMPARE_JSON(listed()["cloudevents"], Json("none"));
    COMPARE_JSON(listed()["api_key_scheme"], Json("Bearer"));
    QVERIFY(!listed().contains("previous_signing_secret"));
}

void TestCliEndpoints::renderShowsWhatIsChosen()
{
    VERIFY_EXIT(apply(document(R"("signature": "github", "signing_secret": {"env": "SECRET"}, "cloudevents": "binary",
        "api_key": "key-of-acme", "api_key_scheme": "Token")")),
                0);
    Json request = rendered();
    COMPARE_JSON(request["headers"]["X-Hub-Signature-256"], Json("sha256=••••"));
    COMPARE_JSON(request["headers"]["Authorization"], Json("Token ••••"));
    COMPARE_JSON(request["headers"]["ce-type"], Json("com.infradots.run.apply.completed"));
    COMPARE_JSON(request["headers"]["ce-subject"], Json("w"));
    COMPARE_JSON(request["headers"]["Content-Type"], Json("application/json; charset=utf-8"));

    VERIFY_EXIT(apply(document(R"("cloudevents": "structured")")), 0);
    request = rendered();
    COMPARE_JSON(request["headers"]["Content-Type"], Json("application/cloudevents+json; charset=utf-8"));
    QVERIFY(!request["headers"].contains("ce-type"));
    const Json body = Json::parse(request["body"].get<std::string>());
    COMPARE_JSON(body["id"], request["headers"]["webhook-id"]);
    COMPARE_JSON(body["data"]["job"], Json("job-42"));
}

void TestCliEndpoints::newSecretRotates()
{
    VERIFY_EXIT(apply(document(R"("signing_secret": {"env": "SECRET"})")), 0);
    COMPARE_JSON(rendered()["headers"]["webhook-signature"], Json("v1,••••"));
    m_cli->set(QStringLiteral("SECRET"), QString::fromLatin1(Second));
    const auto outcome = apply(document(R"("signing_secret": {"env": "SECRET"})"));
    COMPARE_JSON(outcome.json()["changes"][0]["fields"], like("['signing_secret']"));
    COMPARE_JSON(rendered()["headers"]["webhook-signature"], Json("v1,•••• v1,••••"));
    COMPARE_JSON(listed()["previous_signing_secret"], like("{'sealed':true}"));
    const QDateTime until =
        QDateTime::fromString(QString::fromStdString(listed().value("previous_signing_until", "")), Qt::ISODateWithMs);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(until);
    QVERIFY2(left > 23 * 3600 && left <= 24 * 3600, qPrintable(QString::number(left)));
    // A passing state: no document holds it, and the same document leaves it alone.
    QVERIFY(!exported().contains("previous_signing_secret"));
    QCOMPARE(apply(document(R"("signing_secret": {"env": "SECRET"})")).json().value("unchanged", 0), 4);
    COMPARE_JSON(rendered()["headers"]["webhook-signature"], Json("v1,•••• v1,••••"));
    // So does one that says nothing of the secret, and one that changes something else.
    VERIFY_EXIT(apply(document(R"("description": "d")")), 0);
    COMPARE_JSON(rendered()["headers"]["webhook-signature"], Json("v1,•••• v1,••••"));
    QVERIFY(!m_cli->said().contains(First) && !m_cli->said().contains(Second));
}

void TestCliEndpoints::documentEndsARotation()
{
    VERIFY_EXIT(apply(document(R"("signing_secret": {"env": "SECRET"})")), 0);
    m_cli->set(QStringLiteral("SECRET"), QString::fromLatin1(Second));
    VERIFY_EXIT(apply(document(R"("signing_secret": {"env": "SECRET"})")), 0);
    const auto ended = apply(document(R"("signing_secret": {"env": "SECRET"}, "previous_signing_secret": "")"));
    COMPARE_JSON(ended.json()["changes"][0]["fields"], like("['previous_signing_secret']"));
    COMPARE_JSON(rendered()["headers"]["webhook-signature"], Json("v1,••••"));
    QVERIFY(!listed().contains("previous_signing_secret"));
    // With the key there a replaced secret does not sign on: for one that became known.
    m_cli->set(QStringLiteral("SECRET"), QString::fromLatin1(First));
    VERIFY_EXIT(apply(document(R"("signing_secret": {"env": "SECRET"}, "previous_signing_secret": "")")), 0);
    COMPARE_JSON(rendered()["headers"]["webhook-signature"], Json("v1,••••"));
}

void TestCliEndpoints::secretIsMadeIntoAFile()
{
    const QByteArray text = document(R"("signing_secret": {"file": "made.whsec", "generate": true})");
    const QString file = m_cli->path(QStringLiteral("made.whsec"));
    const auto planned = apply(text, {QStringLiteral("--dry-run")});
    VERIFY_EXIT(planned, 0);
    QVERIFY2(planned.err.contains(QByteArray("would be made: " + file.toUtf8())), planned.err.constData());
    QVERIFY(!QFileInfo::exists(file));

    const auto applied = apply(text);
    VERIFY_EXIT(applied, 0);
    QVERIFY2(applied.err.contains(QByteArray("was made: " + file.toUtf8())), applied.err.constData());
    QFile made(file);
    QVERIFY(made.open(QIODevice::ReadOnly));
    const QByteArray secret = made.readAll().trimmed();
    QVERIFY(secret.startsWith("whsec_"));
    QCOMPARE(QByteArray::fromBase64(secret.mid(6)).size(), 32);
    QCOMPARE(made.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(!m_cli->said().contains(secret));
    // From now on it is there.
    const auto again = apply(text);
    QCOMPARE(again.json().value("unchanged", 0), 4);
    QCOMPARE(again.err, QByteArray());
    // Without the file the next one is made, and both sign for a while.
    QVERIFY(QFile::remove(file));
    COMPARE_JSON(apply(text).json()["changes"][0]["fields"], like("['signing_secret']"));
    COMPARE_JSON(rendered()["headers"]["webhook-signature"], Json("v1,•••• v1,••••"));
}

void TestCliEndpoints::secretIsNotMadeWhereItCannotBe()
{
    VERIFY_REFUSED(apply(document(R"("signing_secret": {"file": "no/such/folder/made.whsec", "generate": true})")), 1,
                   "organizations[0].integrations[0].signing_secret: ");
    QCOMPARE(m_cli->json({QStringLiteral("list"), QStringLiteral("organizations")}).out, QByteArray("[]\n"));
    // Nothing is made for a document that is refused.
    VERIFY_EXIT(apply(document(R"("signing_secret": {"file": "made.whsec", "generate": true}, "cloudevents": "x")")),
                1);
    QVERIFY(!QFileInfo::exists(m_cli->path(QStringLiteral("made.whsec"))));
}

void TestCliEndpoints::newMakesASecret()
{
    const auto one = m_cli->run({QStringLiteral("signature"), QStringLiteral("new")});
    VERIFY_EXIT(one, 0);
    QVERIFY(one.out.startsWith("whsec_") && one.out.endsWith('\n'));
    QCOMPARE(QByteArray::fromBase64(one.out.trimmed().mid(6)).size(), 32);
    const auto two = m_cli->json({QStringLiteral("signature"), QStringLiteral("new")});
    VERIFY_EXIT(two, 0);
    QVERIFY(two.json().value("signing_secret", "").starts_with("whsec_"));
    QVERIFY(one.out.trimmed().toStdString() != two.json().value("signing_secret", ""));
}

void TestCliEndpoints::checkTellsThePart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QByteArray>("cause");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &headers, const char *at,
                        const char *cause) {
        QTest::newRow(name) << body << headers << QString::fromLatin1(at) << QByteArray(cause);
    };
    // The specification's own sample, whose secret is in the variable SAMPLE.
    const QByteArray body = R"({"test": 2432232314})";
    const QByteArray headers = "webhook-id: msg_p5jXN8AQM9LWM0D4loKWxJek\nwebhook-timestamp: 1614265330\n"
                               "webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=\n";
    row("fits", body, headers, "2021-02-25T15:02:10Z", "none");
    row("too old", body, headers, "2021-02-25T15:10:10Z", "timestamp");
    row("too old by now", body, headers, "", "timestamp");
    row("line break", body + "\n", headers, "2021-02-25T15:02:10Z", "body");
    row("written anew", R"({"test":2432232314})", headers, "2021-02-25T15:02:10Z", "body");
    row("no id", body, QByteArray(headers).replace("webhook-id", "x-id"), "2021-02-25T15:02:10Z", "id");
    row("no signature", body, "webhook-id: 1", "2021-02-25T15:02:10Z", "no_signature");
}

void TestCliEndpoints::checkTellsThePart()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, headers);
    QFETCH(const QString, at);
    QFETCH(const QByteArray, cause);
    m_cli->set(QStringLiteral("SAMPLE"), QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    QStringList options{QStringLiteral("--secret-env"), QStringLiteral("SAMPLE")};
    if (!at.isEmpty())
        options << QStringLiteral("--at") << at;
    const auto outcome = check(body, headers, options);
    QCOMPARE(outcome.exit, cause == "none" ? 0 : 1);
    QCOMPARE(QByteArray::fromStdString(outcome.json().value("cause", "")), cause);
    QCOMPARE(outcome.json().value("verified", false), cause == "none");
    QVERIFY(!outcome.json().value("conclusion", "").empty());
    QVERIFY(!outcome.json()["parts"].empty());
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY(!m_cli->said().contains("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    // For people, the same without a database, from a file and stdin.
    (void)m_cli->write(QStringLiteral("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
    m_cli->set(QStringLiteral("INFRADOTS_DATABASE"), QStringLiteral("sqlite:/nowhere/at/all.db"));
    options = {QStringLiteral("signature"),     QStringLiteral("check"),
               QStringLiteral("--body"),        QStringLiteral("-"),
               QStringLiteral("--headers"),     m_cli->path(QStringLiteral("headers")),
               QStringLiteral("--secret-file"), m_cli->path(QStringLiteral("secret"))};
    if (!at.isEmpty())
        options << QStringLiteral("--at") << at;
    const auto text = m_cli->run(options, body);
    QCOMPARE(text.exit, outcome.exit);
    QVERIFY2(text.out.contains(QByteArray::fromStdString(outcome.json().value("conclusion", ""))),
             text.out.constData());
}

void TestCliEndpoints::checkReadsTheStoredSecret()
{
    m_cli->set(QStringLiteral("SECRET"), QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    VERIFY_EXIT(apply(document(R"("signing_secret": {"env": "SECRET"})")), 0);
    const QByteArray headers = R"({"webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="})";
    const QStringList options{QStringLiteral("--integration"), QStringLiteral("acme/Hook"), QStringLiteral("--at"),
                              QStringLiteral("2021-02-25T15:02:10Z")};
    auto outcome = check(R"({"test": 2432232314})", headers, options);
    VERIFY_EXIT(outcome, 0);
    COMPARE_JSON(outcome.json()["previous_secret"], Json(false));
    m_cli->set(QStringLiteral("SECRET"), QString::fromLatin1(Second));
    VERIFY_EXIT(apply(document(R"("signing_secret": {"env": "SECRET"})")), 0);
    outcome = check(R"({"test": 2432232314})", headers, options);
    VERIFY_EXIT(outcome, 0);
    COMPARE_JSON(outcome.json()["previous_secret"], Json(true));

    VERIFY_EXIT(apply(document(R"("signing_secret": "")")), 0);
    VERIFY_REFUSED(check("{}", headers, options), 1, "has no signing secret");
    VERIFY_REFUSED(check("{}", headers, {QStringLiteral("--integration"), QStringLiteral("acme/None")}), 1,
                   "acme/None");
}

void TestCliEndpoints::checkNamesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *arguments) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts);
    };
    row("");
    row("verify");
    row("check more");
    row("check");
    row("check --body b --headers h");
    row("check --body b --secret-env S");
    row("check --body b --headers h --secret-env S --secret-file f");
    row("check --body b --headers h --secret-env S --integration a/b");
    row("check --body - --headers - --secret-env S");
    row("check --body b --headers h --secret-env S --at yesterday");
    row("check --body b --headers h --secret-env S --nonsense");
    row("new --body b");
}

void TestCliEndpoints::checkNamesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    VERIFY_REFUSED(m_cli->run(QStringList{QStringLiteral("signature")} + arguments), 2, "signature: ");
}

QTEST_GUILESS_MAIN(TestCliEndpoints)
#include "tst_cliendpoints.moc"
