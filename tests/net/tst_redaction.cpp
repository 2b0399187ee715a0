// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redaction.h"

#include <QTest>

using namespace infradots;

class TestRedaction final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data();
    void patterns();
    void knownInEveryForm_data();
    void knownInEveryForm();
    void knownInsideBase64();
    void controlsBecomeVisible();
    void headers();
    void partsOfAUrlAreSecretsToo();
    void hostileTextIsNotSlow();
};

void TestRedaction::patterns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("harmless", "invalid_payload: channel_not_found (200)", "invalid_payload: channel_not_found (200)");
    row("harmless UTF-8", "Grüße \xf0\x9f\x9a\x80", "Grüße \xf0\x9f\x9a\x80");
    row("harmless words", "monkey=1 keyboard=2 status=ok", "monkey=1 keyboard=2 status=ok");
    row("Slack bot token", "token xoxb-123-456-abcDEF seen", "token [masked] seen");
    row("Slack rotated token", "xoxe.xoxp-1-Mi0yLTEyMw", "[masked]");
    row("Slack app token", "xapp-1-A02-123-abc.", "[masked].");
    row("signing secret", "key is whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw!", "key is [masked]!");
    row("Bearer", "Authorization was Bearer abc.def-ghi", "Authorization was Bearer [masked]");
    row("Basic", "basic dXNlcjpwYXNz", "basic [masked]");
    row("sig", "GET /x?api-version=1&sig=aB-c_d%3D&v=2", "GET /x?api-version=1&sig=[masked]&v=2");
    row("access token in a query", "/x?access_token=abc#f", "/x?access_token=[masked]#f");
    row("OAuth code", "?code=4/abc&state=1", "?code=[masked]&state=1");
    row("encoded query", "redirect=%2Fx%26sig%3Dabcdef", "redirect=%2Fx%26sig%3D[masked]");
    row("Slack webhook", "POST https://hooks.slack.com/services/T0/B0/XX failed",
        "POST https://hooks.slack.com/[masked] failed");
    row("connector", "at https://acme.webhook.office.com/webhookb2/1-2@3-4/IncomingWebhook/5/6.",
        "at https://acme.webhook.office.com/[masked]");
    row("connector path alone", "\"/webhookb2/1-2@3-4/IncomingWebhook/5/6\"", "\"/webhookb2/[masked]\"");
    row("old connector", "https://outlook.office.com/webhook/1@2/IncomingWebhook/3/4",
        "https://outlook.office.com/[masked]");
    row("Workflows", "https://prod-01.westus.logic.azure.com:443/workflows/0a/triggers/manual/paths/invoke?sig=x",
        "https://prod-01.westus.logic.azure.com:443/[masked]");
    row("Power Platform", "https://d.e.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/0a",
        "https://d.e.environment.api.powerplatform.com/[masked]");
    row("Workflows path alone", "404 for /workflows/0a1b/triggers/manual/paths/invoke", "404 for /workflows/[masked]");
    row("JSON", R"({"api_key": "a\"b", "name": "n"})", R"({"api_key": "[masked]", "name": "n"})");
    row("header line", "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; c\r\nX-Api-Key: k\r\n\r\n",
        "HTTP/1.1 200 OK\r\nSet-Cookie: [masked]\r\nX-Api-Key: [masked]\r\n\r\n");
    row("empty", "", "");
}

void TestRedaction::patterns()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(redacted(text), expected);
    QCOMPARE(redacted(expected), expected);
}

void TestRedaction::knownInEveryForm_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("letters") << QByteArray("canary0123456789");
    QTest::newRow("signs") << QByteArray("p/a+s&s\"w o=r\\d?%~");
    QTest::newRow("UTF-8") << QByteArray("schlüsselwörter");
    QTest::newRow("bytes") << QByteArray::fromHex("00ff10fe20fd30fc");
    QTest::newRow("short") << QByteArray("pw1");
}

void TestRedaction::knownInEveryForm()
{
    QFETCH(QByteArray, secret);
    QByteArray json = secret;
    json.replace('\\', "\\\\").replace('"', "\\\"");
    const QByteArrayList forms{secret,
                               secret.toPercentEncoding(),
                               secret.toBase64(),
                               secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                               secret.toHex(),
                               secret.toHex().toUpper(),
                               json};
    const QList<SecretString> known{SecretString(), SecretString(QByteArrayView(secret)),
                                    SecretString(QStringLiteral("other"))};
    for (const QByteArray &form : forms) {
        const QByteArray text = "<" + form + "> and <" + form + ">";
        QCOMPARE(redacted(text, known), QByteArray("<[masked]> and <[masked]>"));
    }
    QVERIFY(redacted("nothing here", known) == "nothing here");
}

// Whatever stands before it, a secret inside a longer base64 text is not there to be decoded.
void TestRedaction::knownInsideBase64()
{
    const QByteArray secret = "canary0123456789";
    for (const QByteArray before : {"", "u", "us", "user:", "x: ", "{\"key\":\""}) {
        const QByteArray masked =
            redacted(QByteArray(before + secret + "tail").toBase64(), {SecretString(QByteArrayView(secret))});
        QVERIFY2(masked.contains("[masked]"), masked.constData());
    }
}

void TestRedaction::controlsBecomeVisible()
{
    QCOMPARE(redacted(QByteArray("a\0b\x1b[31mc\x7f\r\n\td", 14)), QByteArray("a\xe2\x90\x80"
                                                                              "b\xe2\x90\x9b[31mc\xe2\x90\xa1\r\n\td"));
    QCOMPARE(redacted("x\xc2\x9by"), QByteArray("x<U+009B>y"));
    QCOMPARE(redacted("x\xe2\x80\xaey\xe2\x81\xa6z"), QByteArray("x<U+202E>y<U+2066>z"));
    QCOMPARE(redacted("x\xc2"), QByteArray("x\xc2"));
}

void TestRedaction::headers()
{
    const HeaderList in{{"Authorization", "anything"},
                        {"COOKIE", "a=b"},
                        {"Set-Cookie", "a=b"},
                        {"X-Api-Key", "k"},
                        {"X-Auth-Token", "t"},
                        {"X-Secret-Thing", "s"},
                        {"webhook-signature", "v1,x"},
                        {"Content-Type", "a/b"},
                        {"Location", "https://h/?sig=abc"},
                        {"X-Echo", "xoxb-1-abc"},
                        {"X-Known", "canary-here"},
                        {"webhook-id", "msg_1"}};
    const HeaderList out = redactedHeaders(in, {SecretString(QStringLiteral("canary"))});
    QCOMPARE(out.size(), in.size());
    for (int i = 0; i < 7; ++i) {
        QCOMPARE(out.at(i).first, in.at(i).first);
        QCOMPARE(out.at(i).second, QByteArray("[masked]"));
    }
    QCOMPARE(out.at(7).second, QByteArray("a/b"));
    QCOMPARE(out.at(8).second, QByteArray("https://h/?sig=[masked]"));
    QCOMPARE(out.at(9).second, QByteArray("[masked]"));
    QCOMPARE(out.at(10).second, QByteArray("[masked]-here"));
    QCOMPARE(out.at(11).second, QByteArray("msg_1"));
}

// A receiver knows its own address as path and query, not as the URL that was asked for.
void TestRedaction::partsOfAUrlAreSecretsToo()
{
    const auto known =
        urlSecrets(SecretString(QStringLiteral("https://hooks.example:8443/in/canary-one?v=1&w=canary%2Btwo")));
    for (const char *said : {"https://hooks.example:8443/in/canary-one?v=1&w=canary%2Btwo",
                             "/in/canary-one?v=1&w=canary%2Btwo", "canary-one", "canary%2Btwo", "canary+two"})
        QCOMPARE(redacted(said, known), QByteArray("[masked]"));
    QCOMPARE(redacted("hooks.example /in v=1", known), QByteArray("hooks.example /in v=1"));
    QCOMPARE(redactedHeaders({{"X-canary-one", "1"}}, known).constFirst().first, QByteArray("X-[masked]"));
    QCOMPARE(urlSecrets(SecretString(QStringLiteral("https://hooks.example"))).size(), 1);
}

void TestRedaction::hostileTextIsNotSlow()
{
    for (const char *piece :
         {"a", "a-", "sig", "https://a.", "\"token", "Bearer ", "x-key", "key=", "\"token\":\"\\"}) {
        const QByteArray text = QByteArray(piece).repeated(64 * 1024 / static_cast<int>(qstrlen(piece)));
        QVERIFY(!redacted(text).isEmpty()); // a pattern that backtracks without bound never comes to an end here
    }
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
