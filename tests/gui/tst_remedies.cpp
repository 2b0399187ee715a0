// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackerrors.h"
#include "ui/presenters/remedies.h"

#include <QTest>

using namespace infradots;

namespace {

const QList<Rule> AllRules{Rule::WorkspaceEnvironment, Rule::OrganizationEnvironment, Rule::WorkspaceDefault,
                           Rule::OrganizationDefault, Rule::Endpoint};

Delivery deliveryBy(IntegrationType type, Rule rule)
{
    Delivery delivery;
    delivery.organizationId = OrganizationId::create();
    delivery.workspaceId = WorkspaceId::create();
    delivery.integrationId = IntegrationId::create();
    delivery.attachmentId = AttachmentId::create();
    delivery.type = type;
    delivery.rule = rule;
    return delivery;
}

/** Every row of the doctor's table that a delivery of the type can come to. */
QList<Diagnosis> diagnosesOf(IntegrationType type)
{
    QList<Diagnosis> all;
    for (int status = 300; status <= 599; ++status)
        all.append(diagnosisOfStatus(type, status));
    const QList<HttpError> errors = allHttpErrors();
    for (const HttpError error : errors)
        all << diagnosisOfFailure(type, error, false) << diagnosisOfFailure(type, error, true);
    if (type == IntegrationType::Slack) {
        const QStringList codes = slackErrorCodes();
        for (const QString &code : codes)
            all.append(diagnosisOfSlackError(code));
    }
    if (type == IntegrationType::Custom)
        all.append(diagnosisOfSuccessRule(200, {}));
    return all;
}

} // namespace

/** Each remedy of the doctor's table has a button, and each button leads somewhere. */
class TestRemedies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRemedyHasItsButton()
    {
        for (const IntegrationType type :
             {IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook, IntegrationType::Custom}) {
            const QList<Diagnosis> diagnoses = diagnosesOf(type);
            for (const Rule rule : AllRules) {
                const Delivery delivery = deliveryBy(type, rule);
                for (const Diagnosis &diagnosis : diagnoses) {
                    const QString words = remedyWords(delivery, diagnosis);
                    const auto place = remedyPlace(delivery, diagnosis);
                    const bool placed = diagnosis.remedy == Remedy::Reconnect || diagnosis.remedy == Remedy::Targets ||
                                        diagnosis.remedy == Remedy::EditField;
                    QVERIFY2(words.isEmpty() == (diagnosis.remedy == Remedy::None), qPrintable(diagnosis.key));
                    QVERIFY2(place.has_value() == placed, qPrintable(diagnosis.key));
                    if (!place)
                        continue;
                    QCOMPARE(place->organization, delivery.organizationId);
                    QVERIFY2(place->field.has_value(), qPrintable(diagnosis.key));
                    // An organization's own setting is not looked for in the integration.
                    QCOMPARE(place->integration.isNull(), place->field == Field::SlackBaseUrl);
                    QVERIFY2(words != QStringLiteral("Edit"), qPrintable(diagnosis.key));
                }
            }
        }
    }

    void targetsAreChosenWhereTheyCameFrom_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("ofWorkspace");
        const auto row = [](const char *name, IntegrationType type, Rule rule, Field field, bool ofWorkspace) {
            QTest::newRow(name) << static_cast<int>(type) << static_cast<int>(rule) << static_cast<int>(field)
                                << ofWorkspace;
        };
        row("1", IntegrationType::Slack, Rule::WorkspaceEnvironment, Field::EnvironmentChannels, true);
        row("2", IntegrationType::Slack, Rule::OrganizationEnvironment, Field::EnvironmentChannels, false);
        row("3", IntegrationType::Slack, Rule::WorkspaceDefault, Field::Channels, true);
        row("4", IntegrationType::Slack, Rule::OrganizationDefault, Field::Channels, false);
        row("Teams 1", IntegrationType::Teams, Rule::WorkspaceEnvironment, Field::EnvironmentWebhookUrls, true);
        row("Teams 4", IntegrationType::Teams, Rule::OrganizationDefault, Field::WebhookUrls, false);
    }

    void targetsAreChosenWhereTheyCameFrom()
    {
        QFETCH(const int, type);
        QFETCH(const int, rule);
        QFETCH(const int, field);
        QFETCH(const bool, ofWorkspace);
        const Delivery delivery = deliveryBy(static_cast<IntegrationType>(type), static_cast<Rule>(rule));
        const auto place = remedyPlace(delivery, {.key = {}, .cause = {}, .advice = {}, .remedy = Remedy::Targets});
        QVERIFY(place.has_value());
        QVERIFY(place->field == static_cast<Field>(field));
        QCOMPARE(place->attachment, ofWorkspace ? delivery.attachmentId : AttachmentId());
        QCOMPARE(place->workspace, ofWorkspace ? delivery.workspaceId : WorkspaceId());
    }

    void aNoticeOffersEachRemedyOnce()
    {
        HistoryEntry archived{deliveryBy(IntegrationType::Slack, Rule::OrganizationDefault), {}};
        Attempt attempt;
        attempt.verdict = Verdict::Rejected;
        attempt.httpStatus = 200;
        attempt.responseBody = R"({"ok":false,"error":"is_archived"})";
        archived.attempts = {attempt};
        HistoryEntry fine{deliveryBy(IntegrationType::Slack, Rule::OrganizationDefault), {}};
        attempt.verdict = Verdict::Delivered;
        attempt.responseBody = R"({"ok":true})";
        fine.attempts = {attempt};
        QList<ConfigurationPlace> opened;
        Notice notice;
        addRemedies(notice, {archived, fine, archived},
                    [&opened](const ConfigurationPlace &place) { opened.append(place); });
        QCOMPARE(notice.actions.size(), std::size_t(1));
        QCOMPARE(notice.actions.front().first, QStringLiteral("Choose channels"));
        notice.actions.front().second();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().integration, archived.delivery.integrationId);
        QVERIFY(opened.first().field == Field::Channels);
    }

    void whatEndedWellHasNoDiagnosis()
    {
        Attempt attempt;
        attempt.verdict = Verdict::Delivered;
        attempt.httpStatus = 299;
        const Delivery delivery = deliveryBy(IntegrationType::Custom, Rule::Endpoint);
        QVERIFY(diagnosisOf(delivery, {}).cause.isEmpty());
        QVERIFY(diagnosisOf(delivery, {attempt}).cause.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRemedies)
#include "tst_remedies.moc"
