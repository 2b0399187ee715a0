// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QByteArray Event = R"({
  "workspace": "acme/production-infra", "stage": "plan", "status": "WAITING_FOR_APPROVAL", "job": "job-42",
  "commit": "abc1234", "comment": "2 to add", "environment": "production"
})";

} // namespace

/** `infradots-admin --preview EVENT --png FILE`, run as a script on a server runs it: without a display. */
class TestPngPreview : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Outcome
    {
        int exit = -1;
        QByteArray out;
        QByteArray err;
    };

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS",
                                 "INFRADOTS_DATABASE", "INFRADOTS_VAULT_KEY_FILE"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(INFRADOTS_ADMIN), arguments);
        program.write(input);
        program.closeWriteChannel();
        if (!program.waitForFinished(50'000))
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    [[nodiscard]] QString event(const QByteArray &document) const
    {
        QFile file(path(QStringLiteral("event.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

    static qsizetype coloursOf(const QImage &image)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        }
        return colours.size();
    }

private Q_SLOTS:
    void drawsEveryType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("dark");
        for (const char *type : {"slack", "teams", "webhook"}) {
            QTest::addRow("%s light", type) << QString::fromLatin1(type) << false;
            QTest::addRow("%s dark", type) << QString::fromLatin1(type) << true;
        }
    }

    void drawsEveryType()
    {
        QFETCH(const QString, type);
        QFETCH(const bool, dark);
        const QString picture = path(QStringLiteral("message.png"));
        QStringList arguments{QStringLiteral("--preview"), event(Event), QStringLiteral("--png"), picture,
                              QStringLiteral("--type"),    type};
        if (dark)
            arguments.append(QStringLiteral("--dark"));
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.exit == 0, outcome.err.constData());
        const QImage image(picture);
        QCOMPARE(image.width(), 1280);
        QVERIFY(image.height() > 400);
        QVERIFY(coloursOf(image) > 40);
        QCOMPARE(image.pixelColor(2, 2).lightness() < 128, dark);
        // Nothing was opened for it.
        QVERIFY(!QFile::exists(path(QStringLiteral("data"))));
    }

    void readsStdin()
    {
        const QString picture = path(QStringLiteral("stdin.png"));
        const Outcome outcome = run({QStringLiteral("--preview=-"), QStringLiteral("--png"), picture}, Event);
        QVERIFY2(outcome.exit == 0, outcome.err.constData());
        QVERIFY(!QImage(picture).isNull());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("sentence");
        const QString png = QStringLiteral("--png");
        const QString file = path(QStringLiteral("wrong.png"));
        QTest::newRow("no picture") << QStringList() << Event << QByteArray("--png");
        QTest::newRow("type") << QStringList{png, file, QStringLiteral("--type"), QStringLiteral("pigeon")} << Event
                              << QByteArray("slack, teams, webhook");
        QTest::newRow("not JSON") << QStringList{png, file} << QByteArray("{") << QByteArray("JSON");
        QTest::newRow("status") << QStringList{png, file}
                                << QByteArray(Event).replace("WAITING_FOR_APPROVAL", "WAITING")
                                << QByteArray("status: ");
        QTest::newRow("huge") << QStringList{png, file} << QByteArray(2 << 20, ' ') << QByteArray("larger");
        QTest::newRow("nowhere") << QStringList{png, path(QStringLiteral("no/such/folder.png"))} << Event
                                 << QByteArray("cannot be written");
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, document);
        QFETCH(const QByteArray, sentence);
        const Outcome outcome = run(QStringList{QStringLiteral("--preview"), event(document)} + arguments);
        QCOMPARE(outcome.exit, 1);
        QVERIFY2(outcome.err.startsWith("infradots-admin: ") && outcome.err.contains(sentence),
                 outcome.err.constData());
        QVERIFY(!QFile::exists(path(QStringLiteral("wrong.png"))));
    }

    void aFileThatIsNotThere()
    {
        const Outcome outcome = run({QStringLiteral("--preview"), path(QStringLiteral("absent.json")),
                                     QStringLiteral("--png"), path(QStringLiteral("wrong.png"))});
        QCOMPARE(outcome.exit, 1);
        QVERIFY2(outcome.err.contains("cannot be read"), outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestPngPreview)
#include "tst_pngpreview.moc"
