// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/failuretext.h"
#include "models/domain/validation.h"
#include "models/items/wording.h"
#include "tests/cli/commandline.h"

#include <QLocale>
#include <QTranslator>

using namespace infradots;

namespace {

/** A language, spoken for as long as this lives; chosen as the window does. */
class Spoken
{
public:
    explicit Spoken(const QString &locale)
    {
        if (!m_translator.load(QLocale(locale), QStringLiteral("infradots"), QStringLiteral("_"),
                               QStringLiteral(":/i18n")) ||
            !QCoreApplication::installTranslator(&m_translator))
            qFatal("a language is missing");
    }
    ~Spoken() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(Spoken)

private:
    QTranslator m_translator;
};

QString queuedAgain(int count)
{
    return QCoreApplication::translate("infradots::HistoryPresenter", "%n message(s) queued again.", nullptr, count);
}

} // namespace

/** The languages as the programs find them: in the resources, and under the contexts that the code asks for. */
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plurals_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *locale, int count, const QString &words) {
            QTest::addRow("%s %d", locale, count) << QString::fromLatin1(locale) << count << words;
        };
        row("en_GB", 0, QStringLiteral("0 messages queued again."));
        row("en_GB", 1, QStringLiteral("1 message queued again."));
        row("en_US", 2, QStringLiteral("2 messages queued again."));
        row("de_DE", 1, QStringLiteral("1 Nachricht wieder eingereiht."));
        row("de_AT", 2, QStringLiteral("2 Nachrichten wieder eingereiht."));
    }

    void plurals()
    {
        QFETCH(const QString, locale);
        QFETCH(const int, count);
        const Spoken spoken(locale);
        QTEST(queuedAgain(count), "words");
    }

    void englishKeepsTheWordsOfTheSources()
    {
        const QString before = typeWords(IntegrationType::Custom);
        const Spoken english(QStringLiteral("en_US"));
        QCOMPARE(typeWords(IntegrationType::Custom), before);
    }

    /** One of every way in which the sources name their contexts. */
    void germanReachesEveryKindOfContext()
    {
        const Spoken german(QStringLiteral("de_DE"));
        QCOMPARE(typeWords(IntegrationType::Custom), QStringLiteral("Benutzerdefiniert"));
        QCOMPARE(failureText(HttpError::HostNotFound, HttpProgress::NotSent, QStringLiteral("example.org")),
                 QStringLiteral("Der Hostname example.org wurde nicht gefunden. Prüfen Sie die Schreibweise und die "
                                "Netzwerkverbindung."));
        QStringList sentences;
        for (const FieldError &error : validate(Workspace{}))
            sentences.append(error.message);
        QVERIFY2(sentences.contains(QStringLiteral("Geben Sie einen Namen ein.")),
                 qPrintable(sentences.join(QLatin1Char('\n'))));
    }

    /** infradotsctl is read by scripts: English in every country, yet with its plurals. */
    void theCommandLineStaysEnglish()
    {
        CommandLine line;
        line.unset(QStringLiteral("LC_ALL"));
        line.set(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
        line.set(QStringLiteral("LANGUAGE"), QStringLiteral("de"));
        const auto made = line.run({QStringLiteral("init")});
        QVERIFY2(made.exit == 0, qPrintable(made.told()));
        const auto checked = line.run({QStringLiteral("check")});
        QVERIFY2(checked.out.contains("0 secrets are sealed."), qPrintable(checked.told()));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)

#include "tst_translations.moc"
