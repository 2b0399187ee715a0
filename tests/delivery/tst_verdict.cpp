// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/verdict.h"

#include <QTest>

using namespace infradots;
using namespace std::chrono_literals;

namespace {

const QDateTime Now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
const QList<IntegrationType> AllTypes{IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook,
                                      IntegrationType::Custom};

HttpOutcome answer(int status, const QByteArray &body = {}, const HeaderList &headers = {})
{
    HttpOutcome outcome;
    outcome.progress = HttpProgress::Answered;
    outcome.status = status;
    outcome.body = body;
    outcome.headers = headers;
    return outcome;
}

HttpOutcome broken(HttpProgress progress, HttpError error)
{
    HttpOutcome outcome;
    outcome.progress = progress;
    outcome.error = error;
    outcome.errorText = QStringLiteral("Something happened at hooks.example.");
    return outcome;
}

Judgement judged(IntegrationType type, const HttpOutcome &outcome, const SuccessRule &rule = {})
{
    return judge(type, rule, outcome, Now);
}

/** The rule of the documentation, written down once more and apart from the code. */
Verdict expectedFor(int status)
{
    if (status < 200)
        return Verdict::Unknown;
    if (status < 300)
        return Verdict::Delivered;
    if (status == 408 || status == 425 || status == 429 || status >= 500)
        return Verdict::Failed;
    return Verdict::Rejected;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStatusOfEveryType();
    void statusesThatAreNone();
    void errorsOfTheConnection_data();
    void errorsOfTheConnection();
    void slackAnswers_data();
    void slackAnswers();
    void slackScopesAreNamed();
    void teamsAnswers_data();
    void teamsAnswers();
    void successRule_data();
    void successRule();
    void bodyOverTheCap();
    void retryAfterIsRead();
    void onlyEndpointsAreRepeatable();
};

void TestVerdict::everyStatusOfEveryType()
{
    for (const IntegrationType type : AllTypes) {
        for (int status = 100; status <= 599; ++status) {
            Verdict expected = expectedFor(status);
            if (type == IntegrationType::Slack && expected == Verdict::Delivered)
                expected = Verdict::Unknown; // an empty body proves nothing
            if (type == IntegrationType::Teams && status == 202)
                expected = Verdict::Accepted;
            const Judgement judgement = judged(type, answer(status));
            QVERIFY2(
                judgement.verdict == expected,
                qPrintable(QStringLiteral("%1 %2: %3").arg(toText(type)).arg(status).arg(toText(judgement.verdict))));
            const bool well = expected == Verdict::Delivered || expected == Verdict::Accepted;
            QCOMPARE(judgement.error.isEmpty(), well);
            QCOMPARE(judgement.disableIntegration, status == 410);
        }
    }
}

void TestVerdict::statusesThatAreNone()
{
    QCOMPARE(judged(IntegrationType::Webhook, answer(0)).verdict, Verdict::Failed);
    QCOMPARE(judged(IntegrationType::Webhook, answer(600)).verdict, Verdict::Failed);
    QCOMPARE(judged(IntegrationType::Webhook, answer(999)).verdict, Verdict::Failed);
}

void TestVerdict::errorsOfTheConnection_data()
{
    QTest::addColumn<HttpProgress>("progress");
    QTest::addColumn<HttpError>("error");
    QTest::addColumn<Verdict>("verdict");
    const auto notSent = HttpProgress::NotSent;
    QTest::newRow("malformed") << notSent << HttpError::Malformed << Verdict::Rejected;
    QTest::newRow("refused address") << notSent << HttpError::RefusedAddress << Verdict::Rejected;
    QTest::newRow("certificate") << notSent << HttpError::Tls << Verdict::Rejected;
    QTest::newRow("host not found") << notSent << HttpError::HostNotFound << Verdict::Failed;
    QTest::newRow("connection refused") << notSent << HttpError::ConnectionRefused << Verdict::Failed;
    QTest::newRow("connecting timed out") << notSent << HttpError::TimedOut << Verdict::Failed;
    QTest::newRow("closed before sent") << notSent << HttpError::ConnectionClosed << Verdict::Failed;
    QTest::newRow("cancelled before sent") << notSent << HttpError::Cancelled << Verdict::Failed;
    QTest::newRow("other, not sent") << notSent << HttpError::Other << Verdict::Failed;
    const auto unanswered = HttpProgress::Unanswered;
    QTest::newRow("no answer in time") << unanswered << HttpError::TimedOut << Verdict::Unknown;
    QTest::newRow("closed unanswered") << unanswered << HttpError::ConnectionClosed << Verdict::Unknown;
    QTest::newRow("cancelled unanswered") << unanswered << HttpError::Cancelled << Verdict::Unknown;
    QTest::newRow("other, unanswered") << unanswered << HttpError::Other << Verdict::Unknown;
}

void TestVerdict::errorsOfTheConnection()
{
    QFETCH(HttpProgress, progress);
    QFETCH(HttpError, error);
    QFETCH(Verdict, verdict);
    for (const IntegrationType type : AllTypes) {
        const Judgement judgement = judged(type, broken(progress, error));
        QCOMPARE(judgement.verdict, verdict);
        // Whether the message may have arrived is in the client's sentence already.
        QCOMPARE(judgement.error, QStringLiteral("Something happened at hooks.example."));
    }
}

void TestVerdict::slackAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("disables");
    const auto row = [](const char *name, const QByteArray &body, Verdict verdict, bool disables = false) {
        QTest::newRow(name) << body << verdict << disables;
    };
    const auto refusal = [](const char *code) -> QByteArray {
        return QByteArray(R"({"ok":false,"error":")") + code + "\"}";
    };
    row("posted", R"({"ok":true,"channel":"C0123456789","ts":"1503435956.000247"})", Verdict::Delivered);
    row("ok is a word", R"({"ok":"true"})", Verdict::Unknown);
    row("ok is missing", R"({"error":"not_in_channel"})", Verdict::Unknown);
    row("ok further down", R"({"message":{"ok":true}})", Verdict::Unknown);
    row("an array", R"([{"ok":true}])", Verdict::Unknown);
    row("not JSON", "<html>captive portal</html>", Verdict::Unknown);
    row("cut off", R"({"ok":true,"channel":"C01)", Verdict::Unknown);
    row("empty", "", Verdict::Unknown);
    for (const char *code : {"not_in_channel", "channel_not_found", "is_archived", "missing_scope", "restricted_action",
                             "msg_too_long", "invalid_blocks", "something_new"})
        row(code, refusal(code), Verdict::Rejected);
    for (const char *code : {"invalid_auth", "not_authed", "token_revoked", "account_inactive"})
        row(code, refusal(code), Verdict::Rejected, true);
    for (const char *code : {"ratelimited", "rate_limited", "internal_error", "service_unavailable", "request_timeout"})
        row(code, refusal(code), Verdict::Failed);
    row("fatal_error", refusal("fatal_error"), Verdict::Unknown);
    row("no code", R"({"ok":false})", Verdict::Rejected);
    row("a code that is no word", R"({"ok":false,"error":{"a":1}})", Verdict::Rejected);
}

void TestVerdict::slackAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(Verdict, verdict);
    QFETCH(bool, disables);
    const Judgement judgement = judged(IntegrationType::Slack, answer(200, body));
    QCOMPARE(judgement.verdict, verdict);
    QCOMPARE(judgement.disableIntegration, disables);
    QCOMPARE(judgement.error.isEmpty(), verdict == Verdict::Delivered);
}

void TestVerdict::slackScopesAreNamed()
{
    const QByteArray body = R"({"ok":false,"error":"missing_scope","needed":"chat:write","provided":"channels:read"})";
    QVERIFY(judged(IntegrationType::Slack, answer(200, body)).error.contains(QStringLiteral("chat:write")));
}

void TestVerdict::teamsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, int status, const QByteArray &body, Verdict verdict) {
        QTest::newRow(name) << status << body << verdict;
    };
    const auto told = [](const char *number) -> QByteArray {
        return QByteArray("Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error ") +
               number + " with ContextId tcid=1,server=2";
    };
    row("connector", 200, "1", Verdict::Delivered);
    row("connector, line break", 200, "1\r\n", Verdict::Delivered);
    row("empty", 200, "", Verdict::Delivered);
    row("workflow accepts", 202, "", Verdict::Accepted);
    row("workflow accepts with a body", 202, "failed", Verdict::Accepted);
    row("workflow answers", 200, R"({"posted":true,"status":"FAILED"})", Verdict::Delivered);
    row("told 429", 200, told("429"), Verdict::Failed);
    row("told 503", 200, told("503"), Verdict::Failed);
    row("told 413", 200, told("413"), Verdict::Rejected);
    row("told 403", 200, told("403"), Verdict::Rejected);
    row("told 200", 200, told("200"), Verdict::Failed);
    row("told without a number", 200, "Webhook message delivery failed.", Verdict::Failed);
    row("told in JSON", 200, R"({"error":"HTTP error 429"})", Verdict::Failed);
    row("missing summary", 400, "Summary or Text is required.", Verdict::Rejected);
}

void TestVerdict::teamsAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Verdict, verdict);
    QCOMPARE(judged(IntegrationType::Teams, answer(status, body)).verdict, verdict);
    QCOMPARE(judged(IntegrationType::Webhook, answer(status, body)).verdict, expectedFor(status));
}

void TestVerdict::successRule_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("equals");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, int status, const QByteArray &body, const char *equals, Verdict verdict) {
        QTest::newRow(name) << status << body << QString::fromLatin1(equals) << verdict;
    };
    row("true", 200, R"({"result":{"list":[0,true]}})", "true", Verdict::Delivered);
    row("false", 200, R"({"result":{"list":[0,false]}})", "true", Verdict::Rejected);
    row("a word is no truth", 200, R"({"result":{"list":[0,"true"]}})", "true", Verdict::Rejected);
    row("number", 201, R"({"result":{"list":[0,1.0]}})", "1", Verdict::Delivered);
    row("object in another order", 200, R"({"result":{"list":[0,{"b":2,"a":1}]}})", R"({"a":1,"b":2})",
        Verdict::Delivered);
    row("not there", 200, R"({"result":{}})", "true", Verdict::Rejected);
    row("not JSON", 200, "ok", "true", Verdict::Rejected);
    row("status outside the range", 302, R"({"result":{"list":[0,true]}})", "true", Verdict::Rejected);
    row("2xx outside the range", 204, "", "true", Verdict::Rejected);
    row("5xx outside the range", 500, R"({"result":{"list":[0,true]}})", "true", Verdict::Failed);
}

void TestVerdict::successRule()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, equals);
    QFETCH(Verdict, verdict);
    const SuccessRule rule{200, 201, QStringLiteral("/result/list/1"), equals};
    QCOMPARE(judged(IntegrationType::Custom, answer(status, body), rule).verdict, verdict);
    QCOMPARE(judged(IntegrationType::Webhook, answer(status, body), rule).verdict, expectedFor(status));

    const SuccessRule wide{404, 404, {}, {}};
    QCOMPARE(judged(IntegrationType::Custom, answer(404), wide).verdict, Verdict::Delivered);
}

void TestVerdict::bodyOverTheCap()
{
    const auto cut = [](const QByteArray &start) {
        HttpOutcome outcome = answer(200, start + QByteArray(60'000, 'x'));
        outcome.bodyCut = true;
        return outcome;
    };
    QCOMPARE(judged(IntegrationType::Webhook, cut({})).verdict, Verdict::Delivered);
    QCOMPARE(judged(IntegrationType::Teams, cut({})).verdict, Verdict::Delivered);
    QCOMPARE(judged(IntegrationType::Slack, cut(R"({"ok":true,"message":")")).verdict, Verdict::Delivered);
    QCOMPARE(judged(IntegrationType::Slack, cut(R"({"ok":false,"error":"is_archived","x":")")).verdict,
             Verdict::Rejected);
    QCOMPARE(judged(IntegrationType::Slack, cut({})).verdict, Verdict::Unknown);

    const SuccessRule rule{200, 299, QStringLiteral("/ok"), QStringLiteral("true")};
    QCOMPARE(judged(IntegrationType::Custom, cut(R"({"ok":true,"more":")"), rule).verdict, Verdict::Delivered);
    QCOMPARE(judged(IntegrationType::Custom, cut(R"({"more":")"), rule).verdict, Verdict::Unknown);
    QCOMPARE(judged(IntegrationType::Custom, cut(R"({"ok":0,"more":")"), rule).verdict, Verdict::Rejected);

    HttpOutcome closed = answer(200, {});
    closed.error = HttpError::ConnectionClosed;
    QCOMPARE(judged(IntegrationType::Webhook, closed).verdict, Verdict::Delivered);
    QCOMPARE(judged(IntegrationType::Teams, closed).verdict, Verdict::Unknown);
}

void TestVerdict::retryAfterIsRead()
{
    const HeaderList header{{"Content-Type", "text/plain"}, {"retry-AFTER", "120"}};
    QCOMPARE(judged(IntegrationType::Webhook, answer(429, {}, header)).retryAfter,
             std::optional<std::chrono::milliseconds>(120s));
    QCOMPARE(judged(IntegrationType::Slack, answer(200, R"({"ok":false,"error":"ratelimited"})", header)).retryAfter,
             std::optional<std::chrono::milliseconds>(120s));
    QVERIFY(!judged(IntegrationType::Webhook, answer(404, {}, header)).retryAfter);
    QVERIFY(!judged(IntegrationType::Webhook, answer(429, {}, {{"Retry-After", "soon"}})).retryAfter);
}

void TestVerdict::onlyEndpointsAreRepeatable()
{
    QVERIFY(!isRepeatable(IntegrationType::Slack));
    QVERIFY(!isRepeatable(IntegrationType::Teams));
    QVERIFY(isRepeatable(IntegrationType::Webhook));
    QVERIFY(isRepeatable(IntegrationType::Custom));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
