// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/cloudevent.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace infradots;
using Json = nlohmann::ordered_json;

namespace {

Delivery delivery(const QString &workspaceName = QStringLiteral("acme/production-infra"))
{
    Delivery made;
    made.id = DeliveryId(QStringLiteral("0190a0c0-0000-7000-8000-000000000004"));
    made.workspaceName = workspaceName;
    made.stage = Stage::Plan;
    made.status = RunStatus::WaitingForApproval;
    made.createdAt = QDateTime::fromMSecsSinceEpoch(1'736'937'000'123, Qt::UTC);
    return made;
}

QByteArray header(const HeaderList &headers, const QByteArray &name)
{
    for (const auto &[candidate, value] : headers) {
        if (candidate == name)
            return value;
    }
    return {};
}

Json parsed(const Result<QByteArray> &event)
{
    return event ? Json::parse(event->toStdString(), nullptr, false) : Json();
}

} // namespace

/** CloudEvents 1.0; the SDK that nobody here wrote judges them in tests/e2e. */
class CloudEventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structured();
    void dataIsTakenOverByteForByte();
    void textIsAString();
    void dataThatIsNotJsonIsRefused();
    void binary();
    void headerValuesAreEncoded();
    void withoutAWorkspace();
    void recognizesItsOwn();
};

void CloudEventTest::structured()
{
    const auto event = structuredEvent(delivery(), QStringLiteral("application/json; charset=utf-8"), R"({"job":"j"})");
    QVERIFY(event.has_value());
    QCOMPARE(*event, QByteArray(R"({"specversion":"1.0","id":"0190a0c0-0000-7000-8000-000000000004",)"
                                R"("source":"/infradots/organizations/acme",)"
                                R"("type":"com.infradots.run.plan.waiting_for_approval",)"
                                R"("time":"2025-01-15T10:30:00.123Z","subject":"production-infra",)"
                                R"("datacontenttype":"application/json","data":{"job":"j"}})"));
}

void CloudEventTest::dataIsTakenOverByteForByte()
{
    // Numbers and blanks that a parser would not give back as they were.
    const QByteArray data = "\n{ \"a\" : 1.0, \"big\":123456789012345678901234567890 , \"e\":1E2,\"u\":\"\\u00e9\" }\n";
    const auto event = structuredEvent(delivery(), QStringLiteral("application/vnd.acme+json"), data);
    QVERIFY(event.has_value());
    QVERIFY2(event->endsWith(QByteArray(",\"data\":" + data.trimmed() + "}")), event->constData());
    QVERIFY(!parsed(event).is_discarded());
}

void CloudEventTest::textIsAString()
{
    const auto event = structuredEvent(delivery(), QStringLiteral("text/plain; charset=utf-8"), "a \"quoted\"\nline é");
    const Json json = parsed(event);
    QCOMPARE(json.value("datacontenttype", ""), std::string("text/plain; charset=utf-8"));
    QCOMPARE(json.value("data", ""), std::string("a \"quoted\"\nline é"));
    // One JSON text a line is not one JSON text.
    QVERIFY(parsed(structuredEvent(delivery(), QStringLiteral("application/x-ndjson"), "{}\n{}"))["data"].is_string());
}

void CloudEventTest::dataThatIsNotJsonIsRefused()
{
    for (const char *data : {"", "{\"a\":}", "{\"a\":1}{", "job"}) {
        const auto event = structuredEvent(delivery(), QStringLiteral("application/json"), data);
        QVERIFY2(!event.has_value(), data);
        QCOMPARE(event.error().code, ErrorCode::InvalidInput);
        QVERIFY2(event.error().message.contains(QStringLiteral("Line 1")), qPrintable(event.error().message));
    }
}

void CloudEventTest::binary()
{
    const HeaderList headers = binaryEventHeaders(delivery());
    const HeaderList expected{{"ce-specversion", "1.0"},
                              {"ce-id", "0190a0c0-0000-7000-8000-000000000004"},
                              {"ce-source", "/infradots/organizations/acme"},
                              {"ce-type", "com.infradots.run.plan.waiting_for_approval"},
                              {"ce-time", "2025-01-15T10:30:00.123Z"},
                              {"ce-subject", "production-infra"}};
    QCOMPARE(headers, expected);
}

void CloudEventTest::headerValuesAreEncoded()
{
    const Delivery hostile = delivery(QStringLiteral("größe & co/a \"b\" 100%/é\r\nX-Evil: 1~!"));
    const HeaderList headers = binaryEventHeaders(hostile);
    QCOMPARE(header(headers, "ce-subject"), QByteArray("a%20%22b%22%20100%25/%C3%A9%0D%0AX-Evil:%201~!"));
    // A reference first, and then a header value: '%' is encoded again, and a receiver decodes once.
    QCOMPARE(eventAttributes(hostile).source, QStringLiteral("/infradots/organizations/gr%C3%B6%C3%9Fe%20%26%20co"));
    QCOMPARE(header(headers, "ce-source"),
             QByteArray("/infradots/organizations/gr%25C3%25B6%25C3%259Fe%2520%2526%2520co"));
    for (const auto &[name, value] : headers) {
        for (const char c : value)
            QVERIFY2(c > ' ' && c <= '~', name.constData());
    }
    const Json json = parsed(structuredEvent(hostile, QStringLiteral("application/json"), "{}"));
    QCOMPARE(QString::fromStdString(json.value("subject", "")), QStringLiteral("a \"b\" 100%/é\r\nX-Evil: 1~!"));
}

void CloudEventTest::withoutAWorkspace()
{
    const EventAttributes attributes = eventAttributes(delivery(QStringLiteral("acme"))); // a Test
    QCOMPARE(attributes.source, QStringLiteral("/infradots/organizations/acme"));
    QCOMPARE(attributes.subject, QString());
    QVERIFY(header(binaryEventHeaders(delivery(QStringLiteral("acme"))), "ce-subject").isNull());
    QVERIFY(!parsed(structuredEvent(delivery(QStringLiteral("acme")), QStringLiteral("application/json"), "{}"))
                 .contains("subject"));
}

void CloudEventTest::recognizesItsOwn()
{
    const auto event = structuredEvent(delivery(), QStringLiteral("application/json"), "{}");
    QVERIFY(isStructuredEvent(delivery(), *event));
    Delivery other = delivery();
    other.id = DeliveryId(QStringLiteral("0190a0c0-0000-7000-8000-000000000005"));
    QVERIFY(!isStructuredEvent(other, *event));
    QVERIFY(!isStructuredEvent(delivery(), "{}"));
    QVERIFY(!isStructuredEvent(delivery(), {}));
    QVERIFY(!isStructuredEvent(delivery(), R"({"specversion":"1.0","id":"1","source":"/x"})"));
}

QTEST_GUILESS_MAIN(CloudEventTest)
#include "tst_cloudevent.moc"
