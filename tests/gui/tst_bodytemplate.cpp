// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/customform.h"
#include "ui/theme.h"
#include "ui/widgets/bodytemplateedit.h"
#include "ui/widgets/bodytemplatepanel.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSettings>
#include <QTest>
#include <QVBoxLayout>

using namespace infradots;

namespace {

/** The form of a Custom integration in a window of its own. */
struct Window
{
    Window()
    {
        theme.apply();
        auto *layout = new QVBoxLayout(&frame);
        layout->addWidget(form);
        frame.resize(760, 700);
        frame.show();
        form->load(EndpointSettings());
        if (!QTest::qWaitForWindowActive(&frame))
            qWarning("the window is not active");
        edit->setFocus();
    }

    [[nodiscard]] QString result() const
    {
        return form->findChild<QPlainTextEdit *>(QStringLiteral("renderedPlainTextEdit"))->toPlainText();
    }
    [[nodiscard]] QString state() const
    {
        return form->findChild<PlainLabel *>(QStringLiteral("renderedStateLabel"))->text();
    }
    [[nodiscard]] QString fault() const { return form->field(Field::BodyTemplate)->fault(); }
    [[nodiscard]] QAbstractItemView *popup() const { return edit->completer()->popup(); }
    void choose(const QString &sample) const
    {
        auto *box = form->findChild<QComboBox *>(QStringLiteral("sampleComboBox"));
        box->setCurrentIndex(box->findText(sample));
    }
    void setContentType(const QString &type) const
    {
        auto *line = form->findChild<QLineEdit *>(QStringLiteral("contentTypeLineEdit"));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, type);
        edit->setFocus();
    }
    [[nodiscard]] QString stored() const
    {
        EndpointSettings settings;
        form->store(settings);
        return settings.bodyTemplate;
    }

    Theme theme{*qApp};
    QWidget frame;
    CustomForm *form = new CustomForm;
    BodyTemplateEdit *edit = form->findChild<BodyTemplateEdit *>(QStringLiteral("bodyTemplatePlainTextEdit"));
};

} // namespace

/** The template editor of Custom bodies: names offered while typing, the result beside it, errors by line. */
class TestBodyTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void offersNamesWhileTyping()
    {
        Window window;
        QTest::keyClicks(window.edit, QStringLiteral("{\"a\": \"sta"));
        QVERIFY(!window.popup()->isVisible()); // no tag is open
        QTest::keyClicks(window.edit, QStringLiteral("{{"));
        QTRY_VERIFY(window.popup()->isVisible());
        const int all = window.edit->completer()->completionCount();
        QVERIFY(all >= 18);
        QTest::keyClicks(window.edit, QStringLiteral("stat"));
        QTRY_COMPARE(window.edit->completer()->currentCompletion(), QStringLiteral("status"));
        QVERIFY(window.edit->completer()->completionCount() < all);
        QTest::keyClick(window.popup(), Qt::Key_Return);
        QTRY_VERIFY(!window.popup()->isVisible());
        QCOMPARE(window.edit->text(), QStringLiteral("{\"a\": \"sta{{status}}"));
        QTest::keyClicks(window.edit, QStringLiteral("\"}"));
        QTRY_COMPARE(window.result(), QStringLiteral("{\"a\": \"staCOMPLETED\"}"));
        QCOMPARE(window.fault(), QString());
        QCOMPARE(window.stored(), QStringLiteral("{\"a\": \"sta{{status}}\"}"));
    }

    void takesANameByTabAndByMouse()
    {
        Window window;
        QTest::keyClicks(window.edit, QStringLiteral("{{#comm"));
        QTRY_VERIFY(window.popup()->isVisible());
        QTest::keyClick(window.popup(), Qt::Key_Down); // commit, commit_url, comment
        QTest::keyClick(window.popup(), Qt::Key_Down);
        QTest::keyClick(window.popup(), Qt::Key_Tab);
        QTRY_COMPARE(window.edit->text(), QStringLiteral("{{#comment}}"));
        QVERIFY(window.edit->hasFocus()); // Tab took the name and went no further
        QTest::keyClicks(window.edit, QStringLiteral("{{integration.n"));
        QTRY_VERIFY(window.popup()->isVisible());
        const QModelIndex first = window.popup()->model()->index(0, 0);
        QTest::mouseClick(window.popup()->viewport(), Qt::LeftButton, {}, window.popup()->visualRect(first).center());
        QTRY_COMPARE(window.edit->text(), QStringLiteral("{{#comment}}{{integration.name}}"));
    }

    void completesWithinATag()
    {
        Window window;
        window.edit->setPlainText(QStringLiteral("x {{ wor_name }} y"));
        QTextCursor cursor = window.edit->textCursor();
        cursor.setPosition(8); // after "wor"
        window.edit->setTextCursor(cursor);
        QTest::keyClick(window.edit, Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(window.popup()->isVisible());
        QTest::keyClick(window.popup(), Qt::Key_Down);
        QTest::keyClick(window.popup(), Qt::Key_Return);
        QTRY_COMPARE(window.edit->text(), QStringLiteral("x {{ workspace_name }} y"));
        QTest::keyClicks(window.edit, QStringLiteral("!")); // behind the tag
        QCOMPARE(window.edit->text(), QStringLiteral("x {{ workspace_name }}! y"));
        QTest::keyClick(window.edit, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(window.edit, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(window.edit->text(), QStringLiteral("x {{ wor_name }} y")); // one step takes it back
    }

    void escapeClosesTheListAlone()
    {
        Window window;
        QTest::keyClicks(window.edit, QStringLiteral("{{s"));
        QTRY_VERIFY(window.popup()->isVisible());
        QTest::keyClick(window.popup(), Qt::Key_Escape);
        QTRY_VERIFY(!window.popup()->isVisible());
        QVERIFY(window.frame.isVisible());
        QCOMPARE(window.edit->text(), QStringLiteral("{{s"));
        // Without a list Tab goes on.
        QTest::keyClick(window.edit, Qt::Key_Tab);
        QTRY_VERIFY(!window.edit->hasFocus());
    }

    void unknownNamesOfferNothing()
    {
        Window window;
        QTest::keyClicks(window.edit, QStringLiteral("{{zz"));
        QVERIFY(!window.popup()->isVisible());
        QTest::keyClicks(window.edit, QStringLiteral("}}"));
        QTRY_VERIFY(window.fault().startsWith(QStringLiteral("Line 1: ")));
        QVERIFY2(window.fault().contains(QStringLiteral("zz")), qPrintable(window.fault()));
    }

    void errorsNameAndMarkTheLine()
    {
        Window window;
        window.edit->setPlainText(QStringLiteral("{\n  \"a\": \"{{job}}\",\n  \"b\": \"{{stauts}}\"\n}"));
        QTRY_VERIFY(window.fault().startsWith(QStringLiteral("Line 3: ")));
        QCOMPARE(window.edit->extraSelections().size(), 1);
        QCOMPARE(window.edit->extraSelections().constFirst().cursor.blockNumber(), 2);
        QCOMPARE(window.result(), QString());
        QCOMPARE(window.edit->accessibleDescription(), window.fault());
        window.edit->setPlainText(QStringLiteral("{\n  \"a\": \"{{job}}\"\n}"));
        QTRY_COMPARE(window.fault(), QString());
        QVERIFY(window.edit->extraSelections().isEmpty());
        QTRY_COMPARE(window.result(), QStringLiteral("{\n  \"a\": \"job-42\"\n}"));
    }

    void resultFollowsTheSample()
    {
        Window window;
        QTRY_VERIFY(window.result().startsWith(QStringLiteral("{\"workspace_id\""))); // nothing typed: the payload
        QVERIFY2(window.state().contains(QStringLiteral("payload")), qPrintable(window.state()));
        window.edit->setPlainText(QStringLiteral("[\"{{stage}}\", \"{{status}}\"]"));
        QTRY_COMPARE(window.result(), QStringLiteral("[\"apply\", \"COMPLETED\"]"));
        window.choose(QStringLiteral("Plan: waiting for approval"));
        QTRY_COMPARE(window.result(), QStringLiteral("[\"plan\", \"WAITING_FOR_APPROVAL\"]"));
        QVERIFY2(window.state().contains(QStringLiteral("is JSON")), qPrintable(window.state()));
    }

    void resultShowsWhereItIsNotJson()
    {
        Window window;
        window.edit->setPlainText(QStringLiteral("{\n  \"a\": {{job}}\n}"));
        QTRY_VERIFY2(window.state().contains(QStringLiteral("Line 2, column")), qPrintable(window.state()));
        QVERIFY(window.result().contains(QStringLiteral("job-42"))); // shown all the same
        QCOMPARE(window.fault(), QString());                         // and no fault: other values may fit
    }

    void contentTypeDecidesTheEscape()
    {
        Window window;
        window.edit->setPlainText(QStringLiteral("{{comment}}"));
        window.choose(QStringLiteral("Awkward characters"));
        QTRY_VERIFY(window.result().contains(QStringLiteral("\\\"Höhe\\\"")));
        window.setContentType(QStringLiteral("application/xml"));
        QTRY_VERIFY(window.result().contains(QStringLiteral("&lt;b&gt;&quot;Höhe&quot;")));
        QVERIFY(window.state().contains(QStringLiteral("XML")));
        window.setContentType(QStringLiteral("application/x-www-form-urlencoded"));
        QTRY_VERIFY(window.result().contains(QStringLiteral("%26%20%3Cb%3E")));
        window.setContentType(QStringLiteral("text/plain"));
        QTRY_VERIFY(window.result().contains(QStringLiteral("& <b>\"Höhe\"</b>")));
        EndpointSettings settings;
        window.form->store(settings);
        QCOMPARE(settings.contentType, QStringLiteral("text/plain"));
    }

    void textIsKeptAsItWasTyped()
    {
        Window window;
        EndpointSettings settings;
        settings.bodyTemplate = QStringLiteral("a\u00a0b\u2003c 🚀\n\n\tx");
        window.form->load(settings);
        QCOMPARE(window.stored(), settings.bodyTemplate);
    }

    void hugeTemplateStaysUsable()
    {
        Window window;
        EndpointSettings settings;
        settings.bodyTemplate = QStringLiteral("{\"line\": \"{{workspace_name}}\"}\n").repeated(5000);
        window.form->load(settings);
        QTRY_VERIFY(window.result().size() > 100'000);
        QCOMPARE(window.stored(), settings.bodyTemplate);
    }
};

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setOrganizationName(QStringLiteral("InfraDots"));
    QCoreApplication::setApplicationName(QStringLiteral("infradots-template-test"));
    QApplication application(argc, argv);
    TestBodyTemplate test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bodytemplate.moc"
