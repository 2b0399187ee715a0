// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfixture.h"

#include "ui/dialogs/findingsdialog.h"
#include "ui/preview/messagepreview.h"
#include "ui/widgets/deliveryview.h"
#include "ui/widgets/doctorpanel.h"
#include "ui/widgets/impactpanel.h"
#include "ui/widgets/integrationcard.h"
#include "ui/widgets/lintbadge.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/previewpanel.h"
#include "ui/widgets/requestview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace infradots;

namespace {

/** The window with two integrations in two workspaces, and the editor opened from a card. */
struct Scene
{
    void start()
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        production = gui.addWorkspace(QStringLiteral("production-infra"), QStringLiteral("production"));
        staging = gui.addWorkspace(QStringLiteral("staging-infra"), QStringLiteral("staging"));
        slack = gui.addSlack(QStringLiteral("Ops Slack"),
                             {channelTarget(QStringLiteral("infrastructure")),
                              channelTarget(QStringLiteral("prod-alerts"), QStringLiteral("production"))});
        webhook = gui.addWebhook(QStringLiteral("Run log"));
        gui.attach(production, slack);
        gui.attach(staging, slack);
        gui.attach(production, webhook);
    }
    [[nodiscard]] IntegrationCard *card(const QString &name) const
    {
        IntegrationCard *found = nullptr;
        const auto look = [&] {
            const auto all = gui.window->findChildren<IntegrationCard *>();
            for (IntegrationCard *one : all) {
                if (one->integration().name == name && one->isVisible())
                    found = one;
            }
            return found != nullptr;
        };
        return QTest::qWaitFor(look) ? found : nullptr;
    }
    [[nodiscard]] QDialog *edit(const QString &name) const
    {
        IntegrationCard *shown = card(name);
        if (shown == nullptr)
            return nullptr;
        GuiHarness::click(shown, QStringLiteral("editPushButton"));
        return gui.dialog(QStringLiteral("integrationDialog"));
    }

    FakePrompts prompts;
    RunHarness gui{&prompts};
    Workspace production;
    Workspace staging;
    Integration slack;
    Integration webhook;
};

/** The messages, not what else Slack is asked. */
QList<SandboxMessage> posted(const Sandbox &sandbox)
{
    QList<SandboxMessage> messages = sandbox.messages();
    messages.removeIf([](const SandboxMessage &message) {
        return message.receiver == SandboxReceiver::Slack && !message.path.endsWith("chat.postMessage");
    });
    return messages;
}

QString previewText(const QDialog *dialog)
{
    return dialog->findChild<MessagePreview *>()->plainText();
}

QString labelText(const QWidget *below, const QString &name)
{
    const auto *label = below->findChild<QLabel *>(name);
    return label != nullptr && !label->isHidden() ? label->text() : QString();
}

/** Chooses an entry as somebody does: with the signal that only people cause. */
void choose(QComboBox *box, const QString &text)
{
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

/** Seeing what would be sent, testing one route, what saving moves, what failed and how it is put right, and lint. */
class TestRepairing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEditorShowsWhatIsSent()
    {
        Scene scene;
        scene.start();
        QDialog *dialog = scene.edit(QStringLiteral("Ops Slack"));
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(previewText(dialog).contains(QStringLiteral("Raise the connection limit")));

        // Every status, drawn anew.
        auto *sample = dialog->findChild<QComboBox *>(QStringLiteral("sampleComboBox"));
        QCOMPARE(sample->count(), 6); // five, and the edited one
        choose(sample, QStringLiteral("Plan: Waiting for approval"));
        QTRY_VERIFY(previewText(dialog).contains(QStringLiteral("Approve")));

        // An edited run: with every letter.
        GuiHarness::click(dialog, QStringLiteral("editRunPushButton"));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("eventCommentPlainTextEdit"))
            ->setPlainText(QStringLiteral("R&D: a > b, 100 %"));
        QTRY_VERIFY2(previewText(dialog).contains(QStringLiteral("R&D: a > b, 100 %")),
                     qPrintable(previewText(dialog)));
        QCOMPARE(sample->currentText(), QStringLiteral("Edited run"));
        QVERIFY(labelText(dialog, QStringLiteral("limitUsesLabel")).contains(QStringLiteral("of 50 blocks")));

        // Light and dark, whatever the window is.
        const auto *preview = dialog->findChild<MessagePreview *>();
        const bool dark = preview->isDark();
        GuiHarness::click(dialog, QStringLiteral("previewLookToolButton"));
        QCOMPARE(preview->isDark(), !dark);

        // Another route, another channel in the very request.
        auto *request = dialog->findChild<RequestView *>();
        const auto channel = [request] {
            return QJsonDocument::fromJson(request->request().body)
                .object()
                .value(QStringLiteral("channel"))
                .toString();
        };
        QCOMPARE(channel(), QStringLiteral("infrastructure"));
        choose(dialog->findChild<QComboBox *>(QStringLiteral("testWorkspaceComboBox")),
               QStringLiteral("production-infra"));
        QTRY_COMPARE(channel(), QStringLiteral("prod-alerts"));
        QVERIFY(RunHarness::labelsWithMarkup(dialog).isEmpty());
        QVERIFY(posted(scene.gui.app->sandbox).isEmpty());
    }

    void limitsAreShownWhileTyping()
    {
        Scene scene;
        scene.start();
        QDialog *dialog = scene.edit(QStringLiteral("Ops Slack"));
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(!labelText(dialog, QStringLiteral("limitUsesLabel")).isEmpty());
        QCOMPARE(labelText(dialog, QStringLiteral("limitWarningLabel")), QString());
        GuiHarness::click(dialog, QStringLiteral("editRunPushButton"));
        auto *comment = dialog->findChild<QPlainTextEdit *>(QStringLiteral("eventCommentPlainTextEdit"));
        comment->setPlainText(QString(1400, u'x'));
        QTRY_COMPARE(labelText(dialog, QStringLiteral("limitWarningLabel")),
                     QStringLiteral("A comment much longer than this one is cut."));
        comment->setPlainText(QString(1700, u'x'));
        QTRY_COMPARE(labelText(dialog, QStringLiteral("limitWarningLabel")),
                     QStringLiteral("The end of the comment is left out of the message."));
    }

    /** Copied from the window and run as it is, with the secret URL in the environment: byte for byte the same. */
    void theCopiedCommandSendsTheSameRequest()
    {
        Scene scene;
        scene.start();
        QDialog *dialog = scene.edit(QStringLiteral("Run log"));
        QVERIFY(dialog != nullptr);
        GuiHarness::click(dialog, QStringLiteral("editRunPushButton"));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("eventCommentPlainTextEdit"))
            ->setPlainText(QStringLiteral("it's \"done\" $HOME `id` \\ ü 🚀"));
        auto *request = dialog->findChild<RequestView *>();
        QTRY_VERIFY(request->request().body.contains("🚀"));
        dialog->findChild<QTabWidget *>(QStringLiteral("messagePaneTabWidget"))->setCurrentIndex(1);
        GuiHarness::click(request, QStringLiteral("requestCopyPushButton"));
        const QString command = QApplication::clipboard()->text();
        const QString url = scene.gui.app->sandbox.addresses().webhookUrl + QStringLiteral("/run-log");
        QVERIFY2(!command.contains(QStringLiteral("/run-log")), qPrintable(command));
        QVERIFY(command.startsWith(QStringLiteral("# Set first: INFRADOTS_URL\n")));

        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("INFRADOTS_URL"), url);
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("sh"), QStringList());
        shell.write(command.toUtf8());
        shell.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 20'000);
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        QTRY_COMPARE(scene.gui.app->sandbox.messages().size(), 1);
        const SandboxMessage arrived = scene.gui.app->sandbox.messages().first();
        QCOMPARE(arrived.method, QByteArray("POST"));
        QCOMPARE(arrived.body, request->request().body);
        const auto header = [](const HeaderList &headers, const QByteArray &wanted) {
            for (const auto &[name, value] : headers) {
                if (name.toLower() == wanted)
                    return value;
            }
            return QByteArray("(missing)");
        };
        const QByteArray names[]{"content-type", "webhook-id", "x-infradots-stage"};
        for (const QByteArray &name : names)
            QCOMPARE(header(arrived.headers, name), header(request->request().headers, name));
    }

    void testsOneRouteWithAnEditedRun()
    {
        Scene scene;
        scene.start();
        QDialog *dialog = scene.edit(QStringLiteral("Ops Slack"));
        QVERIFY(dialog != nullptr);
        auto *workspace = dialog->findChild<QComboBox *>(QStringLiteral("testWorkspaceComboBox"));
        QTRY_COMPARE(workspace->count(), 3);
        choose(workspace, QStringLiteral("production-infra"));
        QTRY_VERIFY(labelText(dialog, QStringLiteral("routeLabel")).contains(QStringLiteral("#prod-alerts")));
        choose(dialog->findChild<QComboBox *>(QStringLiteral("sampleComboBox")), QStringLiteral("Apply: Failed"));
        GuiHarness::click(dialog, QStringLiteral("editRunPushButton"));
        GuiHarness::type(dialog, QStringLiteral("eventJobLineEdit"), QStringLiteral("job-0815"));
        GuiHarness::click(dialog, QStringLiteral("testPushButton"));
        QTRY_COMPARE(posted(scene.gui.app->sandbox).size(), 1);
        const SandboxMessage message = posted(scene.gui.app->sandbox).first();
        QCOMPARE(message.channel, QStringLiteral("prod-alerts"));
        for (const char *part : {"production-infra", "job-0815", "Failed"})
            QVERIFY2(message.body.contains(part), part);
        const auto history = GuiHarness::wait(scene.gui.app->history.page({}, {}, 10));
        QVERIFY(history.has_value());
        QCOMPARE(history->size(), 1);
        QCOMPARE(history->first().source, EventSource::Test);
        QCOMPARE(history->first().rule, Rule::OrganizationEnvironment);
    }

    void tellsWhatSavingMovesBeforeItIsSaved()
    {
        Scene scene;
        scene.start();
        QDialog *dialog = scene.edit(QStringLiteral("Ops Slack"));
        QVERIFY(dialog != nullptr);
        const auto *impact = dialog->findChild<ImpactPanel *>();
        // The default list: runs in staging, and those without an environment, go elsewhere; production does not.
        QLineEdit *channels = RunHarness::edit(dialog, QStringLiteral("Default channels"));
        QVERIFY(channels != nullptr);
        auto *remove = dialog->findChild<QToolButton *>(QStringLiteral("removeToolButton"));
        QTest::mouseClick(remove, Qt::LeftButton);
        QTest::keyClicks(channels, QStringLiteral("devops"));
        QTest::keyClick(channels, Qt::Key_Return);
        QTRY_VERIFY(impact->isVisible());
        QTRY_VERIFY2(
            labelText(impact, QStringLiteral("impactLabel")).contains(QStringLiteral("from #infrastructure to #devops")),
            qPrintable(labelText(impact, QStringLiteral("impactLabel"))));
        auto *list = dialog->findChild<QTreeView *>(QStringLiteral("impactTreeView"));
        QVERIFY(!list->isVisible());
        GuiHarness::click(dialog, QStringLiteral("impactTogglePushButton"));
        QVERIFY(list->isVisible());
        bool staging = false;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QString environment = list->model()->index(row, MovesModel::Environment).data().toString();
            QVERIFY(environment != QStringLiteral("production"));
            QCOMPARE(list->model()->index(row, MovesModel::Before).data().toString(), QStringLiteral("#infrastructure"));
            QCOMPARE(list->model()->index(row, MovesModel::After).data().toString(), QStringLiteral("#devops"));
            staging = staging || environment == QStringLiteral("staging");
        }
        QVERIFY(staging);

        // Back again: nothing moves, and nothing is said.
        remove = nullptr;
        const auto crosses = dialog->findChildren<QToolButton *>(QStringLiteral("removeToolButton"));
        for (QToolButton *cross : crosses) {
            if (cross->isVisible() && cross->accessibleName() == QStringLiteral("Remove #devops"))
                remove = cross;
        }
        QVERIFY(remove != nullptr);
        QTest::mouseClick(remove, Qt::LeftButton);
        QTest::keyClicks(channels, QStringLiteral("infrastructure"));
        QTest::keyClick(channels, Qt::Key_Return);
        QTRY_VERIFY(!impact->isVisible());
        const auto stored = GuiHarness::wait(scene.gui.app->integrations.get(scene.slack.id));
        QCOMPARE(stored->revision, scene.slack.revision);
    }

    void aFailureIsExplainedAndLeadsToItsField()
    {
        Scene scene;
        scene.start();
        scene.gui.app->sandbox.setFault(SandboxReceiver::Webhook, SandboxFault::Gone);
        IntegrationCard *shown = scene.card(QStringLiteral("Run log"));
        QVERIFY(shown != nullptr);
        GuiHarness::click(shown, QStringLiteral("testPushButton"));
        auto *answer = shown->findChild<MessageBar *>(QStringLiteral("answerMessageBar"));
        QTRY_COMPARE(answer->property("kind").toString(), QStringLiteral("failure"));
        QVERIFY2(answer->text().contains(QStringLiteral("410")), qPrintable(answer->text()));
        auto *remedy = answer->findChild<QPushButton *>(QStringLiteral("noticePushButton"));
        QVERIFY(remedy != nullptr);
        QCOMPARE(remedy->text(), QStringLiteral("Edit API URL"));
        QTest::mouseClick(remedy, Qt::LeftButton);
        QDialog *editor = scene.gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(editor != nullptr);
        QTRY_VERIFY(editor->focusWidget() != nullptr && editor->focusWidget()->isVisible());
        QTRY_COMPARE(editor->focusWidget()->accessibleName(), QStringLiteral("API URL"));
        editor->close();
    }

    void theHistoryOffersTheRemedy_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("dialog");
        const auto row = [](const char *name, SandboxFault fault, const QString &words, const QString &cause,
                            const QString &dialog) {
            QTest::newRow(name) << static_cast<int>(fault) << words << cause << dialog;
        };
        row("archived", SandboxFault::SlackIsArchived, QStringLiteral("Choose channels"), QStringLiteral("archived"),
            QStringLiteral("integrationDialog"));
        row("token", SandboxFault::SlackInvalidAuth, QStringLiteral("Connect Slack again"), QStringLiteral("token"),
            QStringLiteral("slackConnectDialog"));
        row("not in channel", SandboxFault::SlackNotInChannel, QStringLiteral("Redeliver"), QStringLiteral("channel"),
            QString());
    }

    void theHistoryOffersTheRemedy()
    {
        QFETCH(const int, fault);
        QFETCH(const QString, words);
        QFETCH(const QString, cause);
        QFETCH(const QString, dialog);
        Scene scene;
        scene.start();
        scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, static_cast<SandboxFault>(fault));
        IntegrationCard *shown = scene.card(QStringLiteral("Ops Slack"));
        QVERIFY(shown != nullptr);
        GuiHarness::click(shown, QStringLiteral("testPushButton"));
        auto *history = scene.gui.window->findChild<DeliveryView *>();
        QTRY_COMPARE(history->model()->rowCount(), 1);
        QTRY_VERIFY(history->model()->index(0, 0).isValid());
        QTRY_VERIFY(!shown->findChild<MessageBar *>(QStringLiteral("answerMessageBar"))
                         ->text()
                         .contains(QStringLiteral("Sending")));
        history->setFocus();
        history->selectRow(0);
        QTest::keyClick(history, Qt::Key_Return);
        QDialog *details = scene.gui.dialog(QStringLiteral("deliveryDetailsDialog"));
        QVERIFY(details != nullptr);
        const auto *doctor = details->findChild<DoctorPanel *>();
        QTRY_VERIFY(doctor->isVisible());
        QVERIFY2(labelText(doctor, QStringLiteral("causeLabel")).contains(cause),
                 qPrintable(labelText(doctor, QStringLiteral("causeLabel"))));
        QVERIFY(!labelText(doctor, QStringLiteral("adviceLabel")).isEmpty());
        QCOMPARE(doctor->findChild<QPushButton *>(QStringLiteral("remedyPushButton"))->text(), words);
        scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, SandboxFault::None);
        GuiHarness::click(details, QStringLiteral("remedyPushButton"));
        if (!dialog.isEmpty()) {
            QVERIFY(scene.gui.dialog(dialog) != nullptr);
            return;
        }
        QTRY_COMPARE(posted(scene.gui.app->sandbox).size(), 2);
        QTRY_VERIFY(!doctor->isVisible()); // it arrived: nothing is wrong any more
    }

    void theBadgeLeadsToWhatLooksLikeASlip()
    {
        Scene scene;
        scene.start();
        auto *badge = scene.gui.find<LintBadge>(QStringLiteral("lintBadgePushButton"));
        // The addresses of this machine are named; nothing is a warning.
        QTRY_VERIFY(badge->isVisible());
        QCOMPARE(badge->property("kind").toString(), QStringLiteral("information"));

        Integration slip = scene.slack;
        slip.targets.append(channelTarget(QStringLiteral("prod-alerts"), QStringLiteral("prod")));
        slip.targets.last().id = {};
        QVERIFY(GuiHarness::wait(scene.gui.app->integrations.save(slip)).has_value());
        QTRY_COMPARE(badge->property("kind").toString(), QStringLiteral("warning"));
        QTest::mouseClick(badge, Qt::LeftButton);
        QTRY_VERIFY(scene.gui.window->findChild<FindingsDialog *>() != nullptr);
        auto *list = scene.gui.window->findChild<FindingsDialog *>();
        QTRY_VERIFY(list->isVisible());
        const auto *table = list->findChild<QTableView *>(QStringLiteral("findingsTableView"));
        QVERIFY(table->currentIndex().row() == 0); // the worst first
        const QString message = labelText(list, QStringLiteral("findingLabel"));
        QVERIFY2(message.contains(QStringLiteral("production")), qPrintable(message));
        QVERIFY(RunHarness::labelsWithMarkup(list).isEmpty());
        GuiHarness::click(list, QStringLiteral("jumpPushButton"));
        QDialog *editor = scene.gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(editor != nullptr);
        const QLineEdit *field = RunHarness::edit(editor, QStringLiteral("Environment channels"));
        QVERIFY(field != nullptr);
        QTRY_VERIFY(field->parentWidget()->isAncestorOf(editor->focusWidget()));
        editor->close();

        // Put right, and the badge says no more of it.
        const auto now = GuiHarness::wait(scene.gui.app->integrations.get(slip.id));
        Integration right = *now;
        right.targets.removeLast();
        QVERIFY(GuiHarness::wait(scene.gui.app->integrations.save(right)).has_value());
        QTRY_COMPARE(badge->property("kind").toString(), QStringLiteral("information"));
    }
};

INFRADOTS_GUI_TEST_MAIN(TestRepairing)
#include "tst_repairing.moc"
