// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/messagepreview.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace infradots;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray card(const QByteArray &body)
{
    return R"({"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":)"
           R"({"type":"AdaptiveCard","version":"1.4","body":)" +
           body + "}}]}";
}

QString drawn(IntegrationType type, const QByteArray &body)
{
    return plainText(drawMessage(type, body, false).root);
}

/** The texts of notes: what the drawing says it leaves out. */
QStringList notes(const PreviewNode &node)
{
    QStringList found;
    if (node.isNote)
        found.append(plainText(node));
    for (const PreviewNode &child : node.children)
        found += notes(child);
    return found;
}

QSet<QRgb> colorsOf(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    return colors;
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyGoldenMessageIsDrawnWhole();
    void factsKeepTheirOrder();
    void statusDecidesTheColour();
    void whatIsNotDrawnIsNamed_data();
    void whatIsNotDrawnIsNamed();
    void otherShapesAreShownAsWritten();
    void hostileShapesAreBounded();
    void nothingReachesBeyondTheSheet();
    void narrowAndWide();
    void linksAreTold();
    void widgetFollowsTheLook();
    void widgetCopiesText();
};

void TestPreview::everyGoldenMessageIsDrawnWhole()
{
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/messages"));
    const QStringList names = folder.entryList({QStringLiteral("slack-*"), QStringLiteral("teams-*")});
    QVERIFY(names.size() >= 40);
    for (const QString &name : names) {
        const auto type = name.startsWith(QStringLiteral("slack")) ? IntegrationType::Slack : IntegrationType::Teams;
        for (const bool dark : {false, true}) {
            const Drawing drawing = drawMessage(type, content(folder.filePath(name)), dark);
            QVERIFY2(notes(drawing.root).isEmpty(), qPrintable(name)); // our own messages hold nothing it does not know
            const QImage image = previewImage(drawing, 520);
            QVERIFY2(colorsOf(image).size() > 20, qPrintable(name));
            QCOMPARE(QColor(image.pixel(0, 0)), drawing.background);
        }
    }
}

void TestPreview::factsKeepTheirOrder()
{
    const QString teams =
        drawn(IntegrationType::Teams,
              content(QStringLiteral(TEST_DATA_DIR "/messages/teams-waiting_for_approval-plan-plain.json")));
    qsizetype at = -1;
    for (const char *part :
         {"Plan waiting for approval", "Workspace\tproduction-infra", "Organization\tacme", "Status\t",
          "Environment\tproduction", "Stage\tPlan", "Job\tjob-42", "Commit\tabc1234", "Approve"}) {
        const qsizetype found = teams.indexOf(QString::fromUtf8(part), at + 1);
        QVERIFY2(found > at, part);
        at = found;
    }
    const QString slack =
        drawn(IntegrationType::Slack, content(QStringLiteral(TEST_DATA_DIR "/messages/slack-failed-apply-plain.json")));
    at = -1;
    for (const char *part : {"Apply failed", "Workspace", "production-infra", "Organization", "acme", "Status", "Job",
                             "job-42", "Commit", "abc1234", "View run"}) {
        const qsizetype found = slack.indexOf(QString::fromUtf8(part), at + 1);
        QVERIFY2(found > at, part);
        at = found;
    }
}

void TestPreview::statusDecidesTheColour()
{
    const auto banner = [](const char *status) {
        const QString path =
            QStringLiteral(TEST_DATA_DIR "/messages/teams-%1-apply-plain.json").arg(QLatin1String(status));
        const Drawing drawing = drawMessage(IntegrationType::Teams, content(path), false);
        for (const SeenText &text : seenTexts(drawing.root, drawing.background)) {
            if (text.text.contains(QStringLiteral("Apply ")))
                return text.background;
        }
        return QColor();
    };
    QCOMPARE(banner("completed"), QColor(0xcc, 0xff, 0xcc));
    QCOMPARE(banner("failed"), QColor(0xff, 0xc5, 0xb2));
    QCOMPARE(banner("rejected"), QColor(0xff, 0xc5, 0xb2));
    QCOMPARE(banner("waiting_for_approval"), QColor(0xff, 0xe2, 0xb2));
    QCOMPARE(banner("cancelled"), QColor(0xf9, 0xf8, 0xf7));
}

void TestPreview::whatIsNotDrawnIsNamed_data()
{
    QTest::addColumn<IntegrationType>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("named");
    const auto slack = [](const char *name, const QByteArray &block, const char *named) {
        QTest::newRow(name) << IntegrationType::Slack << QByteArray("{\"blocks\":[" + block + "]}")
                            << QString::fromUtf8(named);
    };
    slack("slack block", R"({"type":"rich_text","elements":[]})", "“rich_text”");
    slack("slack element", R"({"type":"actions","elements":[{"type":"static_select"}]})", "“static_select”");
    slack("slack picture", R"({"type":"image","image_url":"https://x.example/a.png","alt_text":"A cat"})", "A cat");
    slack("slack block without a type", "{}", "“”");
    QTest::newRow("slack attachments") << IntegrationType::Slack
                                       << QByteArray(R"({"text":"x","attachments":[{"color":"good"}]})")
                                       << QStringLiteral("attachments");
    const auto teams = [](const char *name, const QByteArray &element, const char *named) {
        QTest::newRow(name) << IntegrationType::Teams << card("[" + element + "]") << QString::fromUtf8(named);
    };
    teams("card element", R"({"type":"Input.Text","id":"x"})", "“Input.Text”");
    teams("card table", R"({"type":"Table","rows":[]})", "“Table”");
    teams("card action", R"({"type":"ActionSet","actions":[{"type":"Action.Submit","title":"x"}]})", "“Action.Submit”");
    teams("card picture", R"({"type":"Image","url":"https://x.example/a.png","altText":"A dog"})", "A dog");
    QTest::newRow("no card") << IntegrationType::Teams << QByteArray(R"({"text":"hello"})")
                             << QStringLiteral("no Adaptive Card");
    QTest::newRow("empty card") << IntegrationType::Teams << card("[]") << QStringLiteral("empty");
}

void TestPreview::whatIsNotDrawnIsNamed()
{
    QFETCH(IntegrationType, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, named);
    const Drawing drawing = drawMessage(type, body, false);
    QVERIFY2(notes(drawing.root).join(u'\n').contains(named), qPrintable(notes(drawing.root).join(u'\n')));
    QVERIFY(!previewImage(drawing, 400).isNull());
}

void TestPreview::otherShapesAreShownAsWritten()
{
    QCOMPARE(drawn(IntegrationType::Webhook, "{\"a\":1}"), QStringLiteral("{\n  \"a\": 1\n}"));
    QCOMPARE(drawn(IntegrationType::Slack, "[1]"), QStringLiteral("[\n  1\n]"));
    QCOMPARE(drawn(IntegrationType::Teams, "not JSON"), QStringLiteral("not JSON"));
    QCOMPARE(drawn(IntegrationType::Custom, "<xml/>"), QStringLiteral("<xml/>"));
    QCOMPARE(drawn(IntegrationType::Custom, ""), QString());
    QVERIFY(drawn(IntegrationType::Slack, R"({"text":"*hello*"})").endsWith(QStringLiteral("hello")));
    const QString cut = drawn(IntegrationType::Custom, QByteArray(1'000'000, 'x'));
    QVERIFY(cut.size() < 70'000 && cut.contains(QStringLiteral("not drawn here")));
}

void TestPreview::hostileShapesAreBounded()
{
    // Wrong types everywhere, nesting without an end, and far too much of everything.
    for (const char *body : {R"({"blocks":5})", R"({"blocks":[null,5,"x",[]]})", R"({"blocks":[{"type":5,"text":[]}]})",
                             R"({"blocks":[{"type":"section","fields":{"a":1},"text":"x"}]})",
                             R"({"blocks":[{"type":"actions","elements":["x",{"type":"button","text":7}]}]})"})
        QVERIFY2(!previewImage(drawMessage(IntegrationType::Slack, body, true), 300).isNull(), body);
    for (const char *body : {"5", "[null,5]", R"([{"type":"FactSet","facts":[5,{"title":1}]}])",
                             R"([{"type":"ColumnSet","columns":[{"width":-5},{"width":"1e999"},7]}])"})
        QVERIFY2(!previewImage(drawMessage(IntegrationType::Teams, card(body), true), 300).isNull(), body);
    QByteArray nested = R"({"type":"TextBlock","text":"deep"})";
    for (int i = 0; i < 200; ++i)
        nested = R"({"type":"Container","style":"good","items":[)" + nested + "]}";
    const QString deep = drawn(IntegrationType::Teams, card("[" + nested + "]"));
    QVERIFY(deep.contains(QStringLiteral("nested deeper")));

    QByteArrayList many;
    for (int i = 0; i < 20'000; ++i)
        many.append(R"({"type":"section","text":{"type":"mrkdwn","text":"*x*"}})");
    const Drawing drawing = drawMessage(IntegrationType::Slack, "{\"blocks\":[" + many.join(',') + "]}", false);
    QVERIFY(notes(drawing.root).join(u' ').contains(QStringLiteral("rest of this long message")));
    QVERIFY(previewImage(drawing, 300).height() <= 20'000);
}

void TestPreview::nothingReachesBeyondTheSheet()
{
    const QString word(300, u'w');
    const QByteArray long_ = word.toUtf8();
    const QByteArray body = R"([{"type":"TextBlock","text":")" + long_ +
                            R"(","wrap":true},{"type":"FactSet","facts":[{"title":")" + long_ + R"(","value":")" +
                            long_ + R"("}]},{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":")" +
                            long_ + R"(","url":"https://x.example"}]}])";
    const Drawing drawing = drawMessage(IntegrationType::Teams, card(body), false);
    const QImage image = previewImage(drawing, 360);
    // The margin on the right is the paper's alone: nothing runs over.
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(QColor(image.pixel(image.width() - 3, y)), drawing.background);
}

void TestPreview::narrowAndWide()
{
    const QByteArray body = content(QStringLiteral(TEST_DATA_DIR "/messages/slack-failed-apply-plain.json"));
    const auto drawing = std::make_shared<const Drawing>(drawMessage(IntegrationType::Slack, body, false));
    const PreviewSheet narrow(drawing, 280);
    const PreviewSheet wide(drawing, 900);
    QVERIFY(narrow.size().height() > wide.size().height());
    QCOMPARE(wide.size().width(), 900.0);
    QVERIFY(!PreviewSheet(drawing, 1).size().isEmpty());
    const QImage twice = previewImage(*drawing, 300, 2);
    QCOMPARE(twice.width(), 600);
}

void TestPreview::linksAreTold()
{
    const QByteArray body =
        R"({"blocks":[{"type":"actions","elements":[{"type":"button","url":"https://x.example/a","text":{"type":"plain_text","text":"Go"}}]}]})";
    const auto drawing = std::make_shared<const Drawing>(drawMessage(IntegrationType::Slack, body, false));
    const PreviewSheet sheet(drawing, 400);
    QSet<QString> found;
    for (int y = 0; y < sheet.size().height(); y += 3) {
        for (int x = 0; x < 400; x += 3)
            found.insert(sheet.linkAt(QPointF(x, y)));
    }
    QCOMPARE(found, QSet<QString>({QString(), QStringLiteral("https://x.example/a")}));
}

void TestPreview::widgetFollowsTheLook()
{
    Theme theme(*qApp);
    theme.setMode(Theme::Mode::Light);
    MessagePreview preview(theme);
    preview.resize(420, 300);
    preview.setMessage(IntegrationType::Slack, R"({"text":"hello"})");
    const auto corner = [&preview] { return QColor(preview.viewport()->grab().toImage().pixel(2, 2)); };
    QCOMPARE(corner(), QColor(Qt::white));
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(corner(), QColor(0x1a, 0x1d, 0x21));
    preview.setLook(MessagePreview::Look::Light);
    QCOMPARE(corner(), QColor(Qt::white));
    preview.setLook(MessagePreview::Look::Dark);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(corner(), QColor(0x1a, 0x1d, 0x21));
    QVERIFY(preview.accessibleDescription().contains(QStringLiteral("hello")));
    preview.clear();
    QCOMPARE(preview.plainText(), QString());
    QCOMPARE(preview.accessibleDescription(), QString());
    // A long message is scrolled through, and a wide window shows it whole.
    QByteArrayList lines;
    for (int i = 0; i < 60; ++i)
        lines.append(R"({"type":"section","text":{"type":"plain_text","text":"line"}})");
    preview.show();
    preview.setMessage(IntegrationType::Slack, "{\"blocks\":[" + lines.join(',') + "]}");
    QVERIFY(preview.verticalScrollBar()->maximum() > 0);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    QVERIFY(preview.verticalScrollBar()->value() > 0);
}

void TestPreview::widgetCopiesText()
{
    Theme theme(*qApp);
    MessagePreview preview(theme);
    preview.setMessage(IntegrationType::Teams, card(R"([{"type":"TextBlock","text":"Copy **me**"}])"));
    preview.show();
    QTest::keyClick(&preview, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Copy me")));
}

int main(int argc, char *argv[])
{
    QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    TestPreview test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_preview.moc"
