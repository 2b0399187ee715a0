// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/headertext.h"
#include "app/delivery/signaturecheck.h"
#include "app/delivery/signing.h"

#include <QTest>

using namespace infradots;

namespace {

const QDateTime Sent = QDateTime::fromSecsSinceEpoch(1'764'000'000, Qt::UTC);
const QByteArray Body = R"({"workspace_name":"größe/infra","status":"COMPLETED","n":[1,2],"comment":"a, b: c"})";
const QByteArray WebhookId = "0190a0c0-0000-7000-8000-000000000004";

SecretString secret(const QByteArray &text)
{
    return SecretString(QByteArrayView(text));
}

const SecretString Current = secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
const SecretString Previous = secret("whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5");

/** A request as the program sends it, checked a second later by who has the same secret. */
SignatureQuestion question(SignatureStyle style = SignatureStyle::StandardWebhooks)
{
    SignatureQuestion asked;
    asked.body = Body;
    asked.secret = Current;
    asked.receivedAt = Sent.addSecs(1);
    asked.headers = {{"Content-Type", "application/json; charset=utf-8"},
                     {"webhook-id", WebhookId},
                     {"webhook-timestamp", QByteArray::number(Sent.toSecsSinceEpoch())},
                     {signatureHeader(style), signature(style, Current, {WebhookId, Sent.toSecsSinceEpoch(), Body})}};
    return asked;
}

void setHeader(SignatureQuestion &asked, const QByteArray &name, const QByteArray &value)
{
    for (auto &[known, old] : asked.headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            old = value;
    }
}

void removeHeader(SignatureQuestion &asked, const QByteArray &name)
{
    asked.headers.removeIf([&name](const QPair<QByteArray, QByteArray> &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/** The request signed by @p digest of whatever somebody took for what is to be signed. */
SignatureQuestion signedAs(const QByteArray &digest)
{
    SignatureQuestion asked = question();
    setHeader(asked, "webhook-signature", "v1," + digest.toBase64());
    return asked;
}

QString stateOf(const SignatureReport &report, SignaturePart part)
{
    for (const PartFinding &finding : report.parts) {
        if (finding.part == part)
            return toText(finding.state);
    }
    return QStringLiteral("none");
}

QByteArray content(const QByteArray &body = Body)
{
    return WebhookId + '.' + QByteArray::number(Sent.toSecsSinceEpoch()) + '.' + body;
}

QByteArray key()
{
    return signingKey(SignatureStyle::StandardWebhooks, Current);
}

} // namespace

class TestSignatureCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifiesEveryStyle_data();
    void verifiesEveryStyle();
    void svixNamesAreTheSame();
    void previousSecretIsNamed();
    void causes_data();
    void causes();
    void changedBodies_data();
    void changedBodies();
    void sentBodyTellsSecretFromBody();
    void severalHeadersAreEachTried();
    void hugeBodyStaysQuick();
    void headersOfEveryKind_data();
    void headersOfEveryKind();
    void hostileInputIsSurvived();
};

void TestSignatureCheck::verifiesEveryStyle_data()
{
    QTest::addColumn<SignatureStyle>("style");
    for (const SignatureStyle style : signatureStyles())
        QTest::newRow(qPrintable(toText(style))) << style;
}

void TestSignatureCheck::verifiesEveryStyle()
{
    QFETCH(SignatureStyle, style);
    const SignatureReport report = checkSignature(question(style));
    QVERIFY2(report.verified, qPrintable(report.conclusion));
    QCOMPARE(report.style, std::optional(style));
    QCOMPARE(toText(report.cause), QStringLiteral("none"));
    QVERIFY(!report.byPreviousSecret);
    for (const PartFinding &finding : report.parts) {
        QCOMPARE(toText(finding.state), QStringLiteral("ok"));
        QVERIFY(!finding.sentence.isEmpty());
    }
    QCOMPARE(report.parts.size(), style == SignatureStyle::StandardWebhooks ? 5 : 3);

    SignatureQuestion other = question(style);
    other.secret = Previous;
    const SignatureReport refused = checkSignature(other);
    QVERIFY(!refused.verified);
    QCOMPARE(toText(refused.cause), QStringLiteral("other_secret"));
    QCOMPARE(stateOf(refused, SignaturePart::Secret), QStringLiteral("wrong"));
    QCOMPARE(stateOf(refused, SignaturePart::Body), QStringLiteral("unknown"));
}

void TestSignatureCheck::svixNamesAreTheSame()
{
    SignatureQuestion asked = question();
    for (auto &[name, value] : asked.headers)
        name.replace("webhook-", "svix-");
    QVERIFY(checkSignature(asked).verified);
}

void TestSignatureCheck::previousSecretIsNamed()
{
    SignatureQuestion asked = question();
    asked.previousSecret = Current;
    asked.secret = Previous; // what signs now; the request was signed by the one before
    SignatureReport report = checkSignature(asked);
    QVERIFY2(report.verified, qPrintable(report.conclusion));
    QVERIFY(report.byPreviousSecret);
    QVERIFY2(report.conclusion.contains(QStringLiteral("previous secret")), qPrintable(report.conclusion));

    // Signed with both, as while a secret is being rotated: the current one counts.
    const QByteArray both =
        signature(SignatureStyle::StandardWebhooks, Previous, {WebhookId, Sent.toSecsSinceEpoch(), Body}) + ' ' +
        signature(SignatureStyle::StandardWebhooks, Current, {WebhookId, Sent.toSecsSinceEpoch(), Body});
    setHeader(asked, "webhook-signature", both);
    report = checkSignature(asked);
    QVERIFY(report.verified && !report.byPreviousSecret);
}

void TestSignatureCheck::causes_data()
{
    QTest::addColumn<SignatureQuestion>("asked");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("words"); ///< that the conclusion must hold
    const auto row = [](const char *name, const SignatureQuestion &asked, const char *cause, const char *words) {
        QTest::newRow(name) << asked << QString::fromLatin1(cause) << QString::fromUtf8(words);
    };
    const auto changed = [](const std::function<void(SignatureQuestion &)> &change) {
        SignatureQuestion asked = question();
        change(asked);
        return asked;
    };
    row("no headers", changed([](SignatureQuestion &q) { q.headers.clear(); }), "no_signature", "no headers");
    row("no signature", changed([](SignatureQuestion &q) { removeHeader(q, "webhook-signature"); }), "no_signature",
        "webhook-signature");
    row("SHA-1 alone", changed([](SignatureQuestion &q) {
            q.headers = {{"X-Hub-Signature", "sha1=0123456789012345678901234567890123456789"}};
        }),
        "no_signature", "SHA-1");
    row("id missing", changed([](SignatureQuestion &q) { removeHeader(q, "webhook-id"); }), "id", "webhook-id");
    row("id empty", changed([](SignatureQuestion &q) { setHeader(q, "webhook-id", " "); }), "id", "webhook-id");
    row("timestamp missing", changed([](SignatureQuestion &q) { removeHeader(q, "webhook-timestamp"); }), "timestamp",
        "webhook-timestamp is missing");
    row("too old", changed([](SignatureQuestion &q) { q.receivedAt = Sent.addSecs(301); }), "timestamp", "301 second");
    row("too old by days", changed([](SignatureQuestion &q) { q.receivedAt = Sent.addDays(40'000); }), "timestamp",
        "too old");
    row("ahead", changed([](SignatureQuestion &q) { q.receivedAt = Sent.addSecs(-301); }), "timestamp", "clock");
    row("in milliseconds", changed([](SignatureQuestion &q) {
            const QByteArray milliseconds = QByteArray::number(Sent.toMSecsSinceEpoch());
            setHeader(q, "webhook-timestamp", milliseconds);
            setHeader(q, "webhook-signature",
                      "v1," + hmacSha256(key(), QByteArray(WebhookId + '.' + milliseconds + '.' + Body)).toBase64());
        }),
        "timestamp", "whole seconds");
    row("ISO time", changed([](SignatureQuestion &q) { setHeader(q, "webhook-timestamp", "2025-11-24T16:00:00Z"); }),
        "timestamp", "whole seconds");
    row("before all time",
        changed([](SignatureQuestion &q) { setHeader(q, "webhook-timestamp", "-9223372036854775808"); }), "timestamp",
        "whole seconds");
    row("unreadable", changed([](SignatureQuestion &q) { setHeader(q, "webhook-signature", "v1,abc"); }),
        "bad_signature", "holds no signature");
    row("another version", changed([](SignatureQuestion &q) { setHeader(q, "webhook-signature", "v1a,abc"); }),
        "bad_signature", "holds no signature");
    row("in hex", changed([](SignatureQuestion &q) {
            setHeader(q, "webhook-signature", "v1," + hmacSha256(key(), content()).toHex());
        }),
        "bad_signature", "written in another way");
    row("without v1", changed([](SignatureQuestion &q) {
            setHeader(q, "webhook-signature", hmacSha256(key(), content()).toBase64());
        }),
        "bad_signature", "written in another way");
    row("secret with a blank",
        changed([](SignatureQuestion &q) { q.secret = secret(Current.view().toByteArray() + " "); }), "secret_reading",
        "blank or a line break around it");
    row("key is the text", signedAs(hmacSha256(Current.view(), content())), "secret_reading", "secret's text");
    row("key is the text behind whsec_", signedAs(hmacSha256(Current.view().sliced(6), content())), "secret_reading",
        "secret's text");
    row("secret without whsec_",
        changed([](SignatureQuestion &q) { q.secret = secret(Current.view().sliced(6).toByteArray()); }),
        "secret_reading", "without whsec_");
    row("secret with a line break", signedAs(hmacSha256(QByteArray(Current.view().toByteArray() + "\n"), content())),
        "secret_reading", "line break at its end");
    row("body alone", signedAs(hmacSha256(key(), Body)), "signed_parts", "body alone");
    row("without id", signedAs(hmacSha256(key(), QByteArray("1764000000." + Body))), "signed_parts", "without the id");
    row("without full stops", signedAs(hmacSha256(key(), QByteArray(WebhookId + "1764000000" + Body))), "signed_parts",
        "without full stops");
    row("in GitHub's way", signedAs(hmacSha256(Current.view(), Body)), "other_style", "GitHub");
    row("in HCP Terraform's way", signedAs(hmacSha512(Current.view(), Body)), "other_style", "HCP Terraform");
    row("text key and other body", signedAs(hmacSha256(Current.view(), content(Body + "\n"))), "secret_reading",
        "secret's text");

    SignatureQuestion hub = question(SignatureStyle::GitHub);
    setHeader(hub, "X-Hub-Signature-256", "sha256=" + hmacSha256(key(), Body).toHex());
    row("GitHub with decoded key", hub, "secret_reading", "decoded from base64");
    setHeader(hub, "X-Hub-Signature-256", "sha256=" + hmacSha256(Current.view(), Body).toHex().toUpper());
    row("GitHub in capitals", hub, "bad_signature", "lower case");
    setHeader(hub, "X-Hub-Signature-256", hmacSha256(Current.view(), Body).toHex());
    row("GitHub without sha256=", hub, "bad_signature", "sha256=");
    setHeader(hub, "X-Hub-Signature-256", "sha256=" + hmacSha256(key(), content()).toHex());
    row("GitHub by Standard Webhooks", hub, "other_style", "Standard Webhooks");
    SignatureQuestion tfe = question(SignatureStyle::HcpTerraform);
    setHeader(tfe, "X-TFE-Notification-Signature", hmacSha256(Current.view(), Body).toHex());
    row("HCP Terraform by GitHub", tfe, "other_style", "GitHub");
    setHeader(tfe, "X-TFE-Notification-Signature", hmacSha512(Current.view(), Body).toBase64());
    row("HCP Terraform in base64", tfe, "bad_signature", "hex digits");
}

void TestSignatureCheck::causes()
{
    QFETCH(SignatureQuestion, asked);
    QFETCH(QString, cause);
    QFETCH(QString, words);
    const SignatureReport report = checkSignature(asked);
    QVERIFY(!report.verified);
    QVERIFY2(toText(report.cause) == cause, qPrintable(toText(report.cause) + u' ' + report.conclusion));
    QVERIFY2(report.conclusion.contains(words), qPrintable(report.conclusion));
    QVERIFY(!report.parts.isEmpty());
}

void TestSignatureCheck::changedBodies_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("came");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &sent, const QByteArray &came, const char *words) {
        QTest::newRow(name) << sent << came << QString::fromUtf8(words);
    };
    const QByteArray lines = "{\n  \"a\": 1\n}";
    row("line break added", Body, Body + "\n", "was not signed");
    row("CR LF added", Body, Body + "\r\n", "was not signed");
    row("line break lost", Body + "\n", Body, "lost the line break");
    row("blanks around", Body, "  " + Body + " \n", "blanks around");
    row("CR LF", lines, QByteArray(lines).replace('\n', "\r\n"), "line breaks in the body were changed");
    row("LF", QByteArray(lines).replace('\n', "\r\n"), lines, "line breaks in the body were changed");
    row("byte order mark", Body, "\xef\xbb\xbf" + Body, "byte order mark");
    row("printed nicely", Body,
        "{\n    \"workspace_name\": \"größe/infra\",\n    \"status\": \"COMPLETED\",\n    \"n\": [\n        1,\n       "
        " 2\n"
        "    ],\n    \"comment\": \"a, b: c\"\n}\n",
        "read as JSON and written anew");
    row("Python's blanks", Body,
        R"({"workspace_name": "größe/infra", "status": "COMPLETED", "n": [1, 2], "comment": "a, b: c"})",
        "read as JSON and written anew");
    row("Python's blanks were signed",
        R"({"workspace_name": "gr\u00f6\u00dfe/infra", "status": "COMPLETED", "n": [1, 2], "comment": "a, b: c"})",
        Body, "read as JSON and written anew");
    row("escaped letters", Body,
        R"({"workspace_name":"gr\u00f6\u00dfe/infra","status":"COMPLETED","n":[1,2],"comment":"a, b: c"})",
        "read as JSON and written anew");
    row("escaped slashes", QByteArray(Body).replace('/', "\\/"), Body, "read as JSON and written anew");
    row("keys in order", R"({"comment":"a","status":"b"})", R"({"status":"b","comment":"a"})", "another order");
    row("Latin-1 twice", Body, QString::fromLatin1(Body).toUtf8(), "another character set");
    row("Latin-1", Body, QString::fromUtf8(Body).toLatin1(), "another character set");
}

void TestSignatureCheck::changedBodies()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, came);
    QFETCH(QString, words);
    SignatureQuestion asked = signedAs(hmacSha256(key(), content(sent)));
    asked.body = came;
    SignatureReport report = checkSignature(asked);
    QVERIFY2(toText(report.cause) == u"body", qPrintable(toText(report.cause) + u' ' + report.conclusion));
    QVERIFY2(report.conclusion.contains(words), qPrintable(report.conclusion));
    QCOMPARE(stateOf(report, SignaturePart::Secret), QStringLiteral("ok"));
    QCOMPARE(stateOf(report, SignaturePart::Body), QStringLiteral("wrong"));
    QCOMPARE(stateOf(report, SignaturePart::Signature), QStringLiteral("ok"));

    // The same with the right body says that nothing is wrong.
    asked.body = sent;
    report = checkSignature(asked);
    QVERIFY2(report.verified, qPrintable(report.conclusion));
}

void TestSignatureCheck::sentBodyTellsSecretFromBody()
{
    // Another content altogether: only who knows what was sent can say that the secret is right.
    SignatureQuestion asked = question();
    asked.body = QByteArray(Body).replace("COMPLETED", "FAILED");
    QCOMPARE(toText(checkSignature(asked).cause), QStringLiteral("other_secret"));
    asked.sentBody = Body;
    SignatureReport report = checkSignature(asked);
    QCOMPARE(toText(report.cause), QStringLiteral("body"));
    QVERIFY2(report.conclusion.contains(QStringLiteral("differs from line 1")), qPrintable(report.conclusion));
    QCOMPARE(stateOf(report, SignaturePart::Secret), QStringLiteral("ok"));

    // The usual changes keep their names.
    asked.body = Body + "\n";
    report = checkSignature(asked);
    QVERIFY2(report.conclusion.contains(QStringLiteral("line break at its end")), qPrintable(report.conclusion));

    // The body is what was sent, so it is the secret.
    asked.body = Body;
    asked.secret = Previous;
    report = checkSignature(asked);
    QCOMPARE(toText(report.cause), QStringLiteral("other_secret"));
    QCOMPARE(stateOf(report, SignaturePart::Secret), QStringLiteral("wrong"));
    QCOMPARE(stateOf(report, SignaturePart::Body), QStringLiteral("ok"));

    // Both.
    asked.body = "{}";
    report = checkSignature(asked);
    QCOMPARE(stateOf(report, SignaturePart::Secret), QStringLiteral("wrong"));
    QCOMPARE(stateOf(report, SignaturePart::Body), QStringLiteral("wrong"));
    // The conclusion names both, and counts what it does not name.
    QVERIFY2(!report.conclusion.contains(QStringLiteral("more part")), qPrintable(report.conclusion));
    setHeader(asked, "webhook-signature", question().headers.constLast().second.mid(3)); // without v1,
    report = checkSignature(asked);
    QVERIFY2(report.conclusion.contains(QStringLiteral("1 more part")), qPrintable(report.conclusion));
    asked.receivedAt = Sent.addSecs(301);
    report = checkSignature(asked);
    QCOMPARE(toText(report.cause), QStringLiteral("timestamp"));
    QVERIFY2(report.conclusion.contains(QStringLiteral("3 more part")), qPrintable(report.conclusion));
}

void TestSignatureCheck::severalHeadersAreEachTried()
{
    SignatureQuestion asked = question(SignatureStyle::GitHub);
    asked.headers.append(qMakePair(QByteArray("webhook-signature"), QByteArray("v1,left over from somebody else")));
    const SignatureReport report = checkSignature(asked);
    QVERIFY2(report.verified, qPrintable(report.conclusion));
    QCOMPARE(report.style, std::optional(SignatureStyle::GitHub));
}

void TestSignatureCheck::hugeBodyStaysQuick()
{
    SignatureQuestion asked = question();
    asked.body = QByteArray("[1]").repeated(2 * 1024 * 1024);
    asked.secret = Previous;
    const SignatureReport report = checkSignature(asked);
    QCOMPARE(toText(report.cause), QStringLiteral("other_secret"));
}

void TestSignatureCheck::headersOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lines") << QByteArray("Webhook-Id: msg_1\nWebhook-Signature: v1,a=b= v1,c\n");
    QTest::newRow("wire") << QByteArray("POST /hook?a=b&c=d HTTP/1.1\r\nHost: example.org\r\nwebhook-id: msg_1\r\n"
                                        "webhook-signature: v1,a=b= v1,c\r\n\r\n");
    QTest::newRow("curl -v") << QByteArray("* Connected to example.org\n> POST / HTTP/2\n> webhook-id: msg_1\n"
                                           "> webhook-signature: v1,a=b= v1,c\n< HTTP/2 200\n");
    QTest::newRow("HTTP/2") << QByteArray(":method: POST\nwebhook-id:msg_1\nwebhook-signature:v1,a=b= v1,c");
    QTest::newRow("JSON") << QByteArray(R"({"webhook-id": "msg_1", "webhook-signature": "v1,a=b= v1,c", "n": 1})");
    QTest::newRow("JSON of lists") << QByteArray(
        R"({"webhook-id": ["msg_1"], "webhook-signature": ["v1,a=b= v1,c"], "odd": {}})");
    QTest::newRow("JSON pairs") << QByteArray(R"([["webhook-id", "msg_1"], ["webhook-signature", "v1,a=b= v1,c"], 1])");
    QTest::newRow("HAR") << QByteArray(
        R"([{"name": "webhook-id", "value": "msg_1"}, {"name": "webhook-signature", "value": "v1,a=b= v1,c"}])");
    QTest::newRow("a dictionary") << QByteArray("{'webhook-id': 'msg_1', 'webhook-signature': 'v1,a=b= v1,c'}");
    QTest::newRow("an object, a key a line") << QByteArray("{\n  'webhook-id': 'msg_1',\n"
                                                           "  \"webhook-signature\": `v1,a=b= v1,c`,\n}");
    QTest::newRow("environment") << QByteArray("HTTP_WEBHOOK_ID=msg_1\nHTTP_WEBHOOK_SIGNATURE=v1,a=b= v1,c\nPATH=/bin");
}

void TestSignatureCheck::headersOfEveryKind()
{
    QFETCH(QByteArray, text);
    const HeaderList headers = headersFromText(text);
    QCOMPARE(headerIn(headers, "WEBHOOK-ID"), QByteArray("msg_1"));
    QCOMPARE(headerIn(headers, "webhook-signature"), QByteArray("v1,a=b= v1,c"));
    QVERIFY(headerIn(headers, "webhook-timestamp").isNull());
    for (const auto &[name, value] : headers)
        QVERIFY2(!name.contains(' ') && !name.isEmpty(), name.constData());
}

void TestSignatureCheck::hostileInputIsSurvived()
{
    const QByteArray deep = QByteArray("[").repeated(200'000);
    const QByteArray closed = deep + QByteArray("]").repeated(deep.size());
    const QByteArrayList odd{{},
                             closed,
                             "{\"webhook-id\":" + closed + '}',
                             closed.first(100'000) + closed.last(100'000), // small enough to be written anew
                             QByteArray(1, '\0'),
                             "\xff\xfe\xfd",
                             deep,
                             "{\"a\":" + deep,
                             ":::\n===\n \n:",
                             QByteArray("a").repeated(30'000),
                             QByteArray("v1,").repeated(5'000)};
    for (const QByteArray &text : odd) {
        SignatureQuestion asked = question();
        asked.body = text;
        QVERIFY(!checkSignature(asked).conclusion.isEmpty());
        asked = question();
        for (const char *name : {"webhook-id", "webhook-timestamp", "webhook-signature"})
            setHeader(asked, name, text);
        QVERIFY(!checkSignature(asked).verified);
        asked = question();
        asked.secret = secret(text);
        QVERIFY(!checkSignature(asked).verified);
        for (const auto &[name, value] : headersFromText(text))
            QVERIFY(!name.isEmpty());
    }
}

Q_DECLARE_METATYPE(infradots::SignatureQuestion)

QTEST_GUILESS_MAIN(TestSignatureCheck)
#include "tst_signaturecheck.moc"
