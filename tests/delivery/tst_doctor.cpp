// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/attemptoutcome.h"
#include "app/delivery/verdict.h"
#include "app/slack/slackerrors.h"

#include <QSet>
#include <QTest>

using namespace infradots;

namespace {

const QDateTime Now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
const QList<IntegrationType> AllTypes{IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook,
                                      IntegrationType::Custom};

/** What Slack documents for chat.postMessage, with what the window has to offer; written down apart from the code. */
const QList<std::pair<Remedy, QByteArray>> SlackErrors{
    {Remedy::Redeliver,
     "not_in_channel restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel "
     "team_added_to_org ratelimited rate_limited internal_error fatal_error service_unavailable request_timeout"},
    {Remedy::Targets, "channel_not_found is_archived team_not_found"},
    {Remedy::Reconnect, "invalid_auth not_authed token_revoked account_inactive token_expired invalid_refresh_token "
                        "missing_scope not_allowed_token_type no_permission app_access_restricted access_denied"},
    {Remedy::None,
     "ekm_access_denied enterprise_is_restricted org_login_required two_factor_setup_required msg_too_long "
     "msg_blocks_too_long too_many_attachments invalid_blocks invalid_blocks_format no_text "
     "invalid_arguments message_limit_exceeded"},
};

/** The fields that an integration of the type, or its organization, has for a remedy to lead to. */
QSet<Field> fieldsOf(IntegrationType type)
{
    switch (type) {
    case IntegrationType::Slack:
        return {Field::SlackBaseUrl};
    case IntegrationType::Teams:
        return {};
    case IntegrationType::Webhook:
        return {Field::ApiUrl, Field::ApiKey};
    case IntegrationType::Custom:
        return {Field::ApiUrl,       Field::ApiKey,      Field::Method, Field::Headers,
                Field::BodyTemplate, Field::ContentType, Field::Success};
    }
    Q_UNREACHABLE();
}

/** Two whole sentences, and a remedy that exists for the type. */
QString fault(IntegrationType type, const Diagnosis &diagnosis)
{
    if (!diagnosis.cause.endsWith(u'.') || !diagnosis.advice.endsWith(u'.'))
        return QStringLiteral("no whole sentences: ") + sentenceOf(diagnosis);
    if (sentenceOf(diagnosis).contains(QStringLiteral("%1")))
        return QStringLiteral("a placeholder: ") + sentenceOf(diagnosis);
    if (diagnosis.remedy == Remedy::Reconnect && type != IntegrationType::Slack)
        return QStringLiteral("connects what has no connection");
    if (diagnosis.remedy == Remedy::Targets && !hasTargets(type))
        return QStringLiteral("chooses targets where there are none");
    if (diagnosis.remedy == Remedy::EditField && !fieldsOf(type).contains(diagnosis.field))
        return QStringLiteral("no such field: ") + documentKey(diagnosis.field);
    return {};
}

HttpOutcome answer(int status, const QByteArray &body = {}, HttpError error = HttpError::None)
{
    HttpOutcome outcome;
    outcome.progress = HttpProgress::Answered;
    outcome.status = status;
    outcome.body = body;
    outcome.error = error;
    return outcome;
}

/** As history keeps it. */
Attempt kept(IntegrationType type, const SuccessRule &rule, const HttpOutcome &outcome)
{
    SentAttempt sent;
    sent.type = type;
    sent.success = rule;
    return std::get<AttemptResult>(concluded(sent, outcome, Now, 0.5)).attempt;
}

} // namespace

Q_DECLARE_METATYPE(infradots::HttpOutcome)

class TestDoctor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySlackError();
    void slackErrorsNobodyKnows();
    void everyStatusOfEveryType();
    void statusesSaySomethingOfTheirOwn();
    void everyFailureOfEveryType();
    void everyTroubleInAnAnswer();
    void historyIsDiagnosedAsTheAnswerWas_data();
    void historyIsDiagnosedAsTheAnswerWas();
    void historyIsDiagnosedWithoutAnAnswer();
    void nothingIsWrongWithWhatWasDelivered();
    void acceptedIsExplained();
    void failuresHaveWords();
};

void TestDoctor::everySlackError()
{
    QSet<QString> listed;
    for (const auto &[remedy, codes] : SlackErrors) {
        for (const QByteArray &code : codes.split(' ')) {
            listed.insert(QString::fromLatin1(code));
            const Diagnosis diagnosis = diagnosisOfSlackError(QString::fromLatin1(code));
            QCOMPARE(diagnosis.key, QString::fromLatin1("slack:" + code));
            QVERIFY2(diagnosis.remedy == remedy, code.constData());
            QCOMPARE(fault(IntegrationType::Slack, diagnosis), QString());
            QCOMPARE(sentenceOf(diagnosis), slackErrorSentence(QString::fromLatin1(code)));
        }
    }
    const QStringList known = slackErrorCodes();
    for (const QString &code : std::as_const(listed))
        QVERIFY2(known.contains(code), qPrintable(code));
}

void TestDoctor::slackErrorsNobodyKnows()
{
    for (const QString &code : {QString(), QStringLiteral("flux_compensator_missing"), QString(100'000, u'x')}) {
        const Diagnosis diagnosis = diagnosisOfSlackError(code);
        QCOMPARE(diagnosis.key, QStringLiteral("slack:other"));
        QCOMPARE(fault(IntegrationType::Slack, diagnosis), QString());
        QVERIFY(sentenceOf(diagnosis).size() < 300);
    }
}

void TestDoctor::everyStatusOfEveryType()
{
    for (const IntegrationType type : AllTypes) {
        for (int status = 100; status <= 599; ++status) {
            if (status >= 200 && status <= 299 && type != IntegrationType::Custom)
                continue; // no failure by itself
            const Diagnosis diagnosis = diagnosisOfStatus(type, status);
            const QString what = QStringLiteral("%1 %2: ").arg(toText(type)).arg(status);
            QVERIFY2(fault(type, diagnosis).isEmpty(), qPrintable(what + fault(type, diagnosis)));
            QVERIFY2(diagnosis.cause.contains(QString::number(status)), qPrintable(what + diagnosis.cause));
            QVERIFY2(diagnosis.key.endsWith(u':' + QString::number(status)), qPrintable(diagnosis.key));
        }
    }
    for (const int none : {-1, 0, 99, 600, 999})
        QCOMPARE(fault(IntegrationType::Webhook, diagnosisOfStatus(IntegrationType::Webhook, none)), QString());
}

void TestDoctor::statusesSaySomethingOfTheirOwn()
{
    const auto webhook = [](int status) { return diagnosisOfStatus(IntegrationType::Webhook, status); };
    QCOMPARE(webhook(301).field, Field::ApiUrl);
    QCOMPARE(webhook(401).field, Field::ApiKey);
    QCOMPARE(webhook(404).field, Field::ApiUrl);
    QCOMPARE(webhook(429).remedy, Remedy::Redeliver);
    QCOMPARE(webhook(503).remedy, Remedy::Redeliver);
    QVERIFY(webhook(418).cause != webhook(404).cause);
    // What only a Custom integration can change is offered there alone.
    QCOMPARE(diagnosisOfStatus(IntegrationType::Custom, 415).field, Field::ContentType);
    QCOMPARE(webhook(415).remedy, Remedy::None);
    QCOMPARE(diagnosisOfStatus(IntegrationType::Custom, 405).field, Field::Method);
    QCOMPARE(diagnosisOfStatus(IntegrationType::Custom, 204).field, Field::Success);
    QCOMPARE(diagnosisOfStatus(IntegrationType::Custom, 404), webhook(404));
    // A Teams URL is replaced whole; Slack's address stands in the settings.
    QCOMPARE(diagnosisOfStatus(IntegrationType::Teams, 401).remedy, Remedy::Targets);
    QCOMPARE(diagnosisOfStatus(IntegrationType::Teams, 410).remedy, Remedy::Targets);
    QCOMPARE(diagnosisOfStatus(IntegrationType::Slack, 404).field, Field::SlackBaseUrl);
}

void TestDoctor::everyFailureOfEveryType()
{
    for (const IntegrationType type : AllTypes) {
        QSet<QString> causes;
        for (const HttpError error : allHttpErrors()) {
            for (const bool maybeSent : {false, true}) {
                const Diagnosis diagnosis = diagnosisOfFailure(type, error, maybeSent);
                const QString what = QStringLiteral("%1 %2: ").arg(toText(type), toText(error));
                // The template is Custom's; that of another type never fails to render.
                const bool ofTemplate = error == HttpError::Unrendered && !maybeSent;
                if (!ofTemplate || type == IntegrationType::Custom)
                    QVERIFY2(fault(type, diagnosis).isEmpty(), qPrintable(what + fault(type, diagnosis)));
                QCOMPARE(diagnosis.key, QStringLiteral("network:") + toText(error));
                if (maybeSent) {
                    QVERIFY2(diagnosis.advice.contains(QStringLiteral("may have arrived")), qPrintable(what));
                    QCOMPARE(diagnosis.remedy, Remedy::Redeliver);
                } else {
                    causes.insert(diagnosis.cause);
                }
            }
        }
        QCOMPARE(causes.size(), allHttpErrors().size()); // no two are told alike
    }
    QCOMPARE(diagnosisOfFailure(IntegrationType::Slack, HttpError::Unopened, false).remedy, Remedy::Reconnect);
    QCOMPARE(diagnosisOfFailure(IntegrationType::Teams, HttpError::HostNotFound, false).remedy, Remedy::Targets);
    QCOMPARE(diagnosisOfFailure(IntegrationType::Webhook, HttpError::HostNotFound, false).field, Field::ApiUrl);
}

void TestDoctor::everyTroubleInAnAnswer()
{
    QSet<QString> keys;
    for (const AnswerTrouble trouble :
         {AnswerTrouble::SlackUnreadable, AnswerTrouble::TeamsAccepted, AnswerTrouble::TeamsNotPosted,
          AnswerTrouble::TeamsUrlCut, AnswerTrouble::TeamsOtherSchema, AnswerTrouble::TeamsConnectorNoCard,
          AnswerTrouble::CutShort}) {
        const Diagnosis diagnosis = diagnosisOfAnswer(trouble);
        const auto type = diagnosis.key.startsWith(u"slack") ? IntegrationType::Slack : IntegrationType::Teams;
        QCOMPARE(fault(type, diagnosis), QString());
        keys.insert(diagnosis.key);
    }
    QCOMPARE(keys.size(), 7);
    const SuccessRule rule{200, 299, QStringLiteral("/ok"), QStringLiteral("true")};
    const Diagnosis ofRule = diagnosisOfSuccessRule(200, rule);
    QCOMPARE(fault(IntegrationType::Custom, ofRule), QString());
    QVERIFY(ofRule.cause.contains(QStringLiteral("/ok")));
}

void TestDoctor::historyIsDiagnosedAsTheAnswerWas_data()
{
    QTest::addColumn<IntegrationType>("type");
    QTest::addColumn<HttpOutcome>("outcome");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, IntegrationType type, const HttpOutcome &outcome, const char *key) {
        QTest::newRow(name) << type << outcome << QString::fromLatin1(key);
    };
    using enum IntegrationType;
    row("slack code", Slack, answer(200, R"({"ok":false,"error":"is_archived"})"), "slack:is_archived");
    row("slack scope", Slack, answer(200, R"({"ok":false,"error":"missing_scope","needed":"chat:write"})"),
        "slack:missing_scope");
    row("slack, something else", Slack, answer(200, "<html>sign in</html>"), "slack:unreadable");
    row("slack, 429", Slack, answer(429), "slack:429");
    row("slack, cut", Slack, answer(200, R"({"ok":tr)", HttpError::ConnectionClosed), "answer:cut");
    row("teams, in the text", Teams,
        answer(200, "Webhook message delivery failed with error: Microsoft Teams endpoint "
                    "returned HTTP error 429 with ContextId tcid=1"),
        "teams:429");
    row("teams, failed", Teams, answer(200, "Webhook message delivery failed."), "teams:not_posted");
    row("teams, cut URL", Teams, answer(400, R"({"error":{"code":"MissingApiVersionParameter"}})"), "teams:url_cut");
    row("teams, other schema", Teams, answer(400, R"({"error":{"code":"TriggerInputSchemaMismatch","message":"x"}})"),
        "teams:other_schema");
    row("teams, no card", Teams, answer(400, "Summary or Text is required."), "teams:no_card");
    row("teams, 400", Teams, answer(400, "what?"), "teams:400");
    row("teams, 404", Teams, answer(404), "teams:404");
    row("teams, accepted", Teams, answer(202), "teams:accepted");
    row("webhook, 404", Webhook, answer(404), "http:404");
    row("webhook, 500", Webhook, answer(500, "failed"), "http:500");
    row("custom, its rule", Custom, answer(200, R"({"ok":false})"), "custom:success");
    row("custom, outside", Custom, answer(204), "http:204");
    row("custom, 415", Custom, answer(415), "custom:415");
}

void TestDoctor::historyIsDiagnosedAsTheAnswerWas()
{
    QFETCH(IntegrationType, type);
    QFETCH(HttpOutcome, outcome);
    QFETCH(QString, key);
    const SuccessRule rule = type == IntegrationType::Custom
                                 ? SuccessRule{200, 200, QStringLiteral("/ok"), QStringLiteral("true")}
                                 : SuccessRule();
    const Judgement judgement = judge(type, rule, outcome, Now);
    QCOMPARE(judgement.diagnosis.key, key);
    const Attempt attempt = kept(type, rule, outcome);
    QCOMPARE(diagnose(type, rule, attempt), judgement.diagnosis);
    const bool isFailure = judgement.verdict != Verdict::Accepted;
    QCOMPARE(attempt.error, isFailure ? sentenceOf(judgement.diagnosis) : QString());
}

void TestDoctor::historyIsDiagnosedWithoutAnAnswer()
{
    for (const IntegrationType type : AllTypes) {
        for (const HttpError error : allHttpErrors()) {
            for (const HttpProgress progress : {HttpProgress::NotSent, HttpProgress::Unanswered}) {
                if (error == HttpError::Cancelled && progress == HttpProgress::NotSent)
                    continue; // given back, not recorded
                HttpOutcome outcome;
                outcome.progress = progress;
                outcome.error = error;
                outcome.errorText = QStringLiteral("Something happened at hooks.example.");
                const Attempt attempt = kept(type, {}, outcome);
                const bool maybeSent = progress == HttpProgress::Unanswered;
                QCOMPARE(diagnose(type, {}, attempt), diagnosisOfFailure(type, error, maybeSent));
                QVERIFY(attempt.error.startsWith(outcome.errorText));
            }
        }
    }
}

void TestDoctor::nothingIsWrongWithWhatWasDelivered()
{
    const auto cause = [](IntegrationType type, const HttpOutcome &outcome) {
        return diagnose(type, {}, kept(type, {}, outcome)).cause;
    };
    QCOMPARE(cause(IntegrationType::Slack, answer(200, R"({"ok":true})")), QString());
    QCOMPARE(cause(IntegrationType::Teams, answer(200, "1")), QString());
    QCOMPARE(cause(IntegrationType::Webhook, answer(204)), QString());
    QCOMPARE(cause(IntegrationType::Custom, answer(201)), QString());
}

void TestDoctor::acceptedIsExplained()
{
    const Attempt attempt = kept(IntegrationType::Teams, {}, answer(202));
    QCOMPARE(attempt.verdict, Verdict::Accepted);
    QCOMPARE(attempt.error, QString());
    QVERIFY(diagnose(IntegrationType::Teams, {}, attempt).advice.contains(QStringLiteral("Power Automate")));
}

void TestDoctor::failuresHaveWords()
{
    QSet<QString> words;
    for (const HttpError error : allHttpErrors()) {
        words.insert(toText(error));
        QCOMPARE(httpErrorFromText(toText(error)), std::optional(error));
    }
    QCOMPARE(words.size(), allHttpErrors().size());
    QVERIFY(!words.contains(QString()));
    QCOMPARE(httpErrorFromText(QString()), std::optional(HttpError::None));
    QVERIFY(!httpErrorFromText(QStringLiteral("sunspots")));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
