// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeprompts.h"
#include "slackscene.h"

#include "models/items/slackchannelmodel.h"
#include "ui/dialogs/attachmentdialog.h"
#include "ui/widgets/channelpanel.h"
#include "ui/widgets/targetlistedit.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace infradots;

namespace {

SlackChannel channel(const char *id, const char *name, bool isMember = true)
{
    return {.id = QString::fromLatin1(id), .name = QString::fromLatin1(name), .isMember = isMember};
}

Target target(const char *value)
{
    Target made;
    made.value = QString::fromLatin1(value);
    return made;
}

QStringList valuesOf(const TargetListEdit *list)
{
    QStringList values;
    for (const Target &one : list->targets())
        values << (one.environment.isEmpty() ? QString() : QString(one.environment + u':')) + one.value;
    return values;
}

QStringList offered(const QLineEdit *edit)
{
    QStringList names;
    const QAbstractItemModel *model = edit->completer()->completionModel();
    for (int row = 0; row < model->rowCount(); ++row)
        names << model->index(row, 0).data().toString();
    return names;
}

} // namespace

/** Choosing channels, and what is said about those that are named. */
class TestSlackChannels : public QObject
{
    Q_OBJECT

    /** A connected integration whose editor is open; its lists of channels. */
    struct Editing
    {
        explicit Editing(SandboxFault fault = SandboxFault::None)
            : scene(prompts)
        {
            scene.start();
            scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, fault);
            scene.addSlack({QStringLiteral("infrastructure")});
            const auto connected = GuiHarness::wait(
                scene.gui.app->slack.connectWithToken(scene.id, SecretString(QStringLiteral("xoxb-1"))));
            if (!connected)
                qFatal("not connected");
        }
        [[nodiscard]] bool open()
        {
            GuiHarness::click(scene.card(), QStringLiteral("editPushButton"));
            dialog = scene.gui.dialog(QStringLiteral("integrationDialog"));
            if (dialog == nullptr)
                return false;
            defaults = dialog->findChild<TargetListEdit *>(QStringLiteral("defaultTargetListEdit"));
            environments = dialog->findChild<TargetListEdit *>(QStringLiteral("environmentTargetListEdit"));
            const auto known = [this] {
                return defaults->input()->completer() != nullptr &&
                       defaults->input()->completer()->model()->rowCount() > 0;
            };
            return QTest::qWaitFor(known, 20'000);
        }

        FakePrompts prompts;
        SlackScene scene;
        QDialog *dialog = nullptr;
        TargetListEdit *defaults = nullptr;
        TargetListEdit *environments = nullptr;
    };

private Q_SLOTS:
    void offersWhatMatches()
    {
        Editing editing;
        QVERIFY(editing.open());
        QLineEdit *input = editing.defaults->input();
        input->setFocus();
        QTest::keyClicks(input, QStringLiteral("infra"));
        QTRY_VERIFY(input->completer()->popup()->isVisible());
        QCOMPARE(offered(input), (QStringList{QStringLiteral("#infrastructure"), QStringLiteral("#staging-infra")}));
        // Chosen by keyboard, it is added at once.
        QWidget *popup = input->completer()->popup();
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_COMPARE(valuesOf(editing.defaults),
                     (QStringList{QStringLiteral("infrastructure"), QStringLiteral("staging-infra")}));
        QVERIFY(input->text().isEmpty());
        // Behind a comma, what stands before it stays.
        QTest::keyClicks(input, QStringLiteral("by-hand, #DEV"));
        QTRY_COMPARE(offered(input), QStringList{QStringLiteral("#devops")});
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_COMPARE(valuesOf(editing.defaults).mid(2),
                     (QStringList{QStringLiteral("by-hand"), QStringLiteral("devops")}));
    }

    void offersAllAndWorksPerEnvironment()
    {
        Editing editing;
        QVERIFY(editing.open());
        QLineEdit *input = editing.environments->input();
        GuiHarness::type(editing.environments, QStringLiteral("environmentLineEdit"), QStringLiteral("production"));
        GuiHarness::click(editing.environments, QStringLiteral("choosePushButton"));
        QTRY_VERIFY(input->completer()->popup()->isVisible());
        QCOMPARE(offered(input).size(), 11);
        QCOMPARE(offered(input).constLast(), QStringLiteral("#incidents-2024")); // archived ones come last
        QTest::keyClick(input->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(input->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(valuesOf(editing.environments), QStringList{QStringLiteral("production:announcements")});
        // In the notation with a colon, too.
        input->setFocus();
        QTest::keyClicks(input, QStringLiteral("staging:rand"));
        QTRY_COMPARE(offered(input), QStringList{QStringLiteral("#random")});
        QTest::keyClick(input->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(input->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(valuesOf(editing.environments).constLast(), QStringLiteral("staging:random"));
        // The down arrow opens the list as well.
        QTest::keyClick(input, Qt::Key_Down);
        QTRY_VERIFY(input->completer()->popup()->isVisible());
    }

    void marksWhatIsSpecial()
    {
        Editing editing;
        QVERIFY(editing.open());
        const QAbstractItemModel *model = editing.defaults->input()->completer()->model();
        QHash<QString, QString> marks;
        for (int row = 0; row < model->rowCount(); ++row)
            marks.insert(model->index(row, 0).data().toString(),
                         model->index(row, 0).data(SlackChannelModel::MarksRole).toString());
        QCOMPARE(marks.value(QStringLiteral("#infrastructure")), QString());
        QCOMPARE(marks.value(QStringLiteral("#platform-leads")), QStringLiteral("private"));
        QCOMPARE(marks.value(QStringLiteral("#incidents-2024")), QStringLiteral("archived"));
        QCOMPARE(model->index(model->rowCount() - 1, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("#incidents-2024, archived"));
    }

    void saysWhatKeepsMessagesAway()
    {
        TargetListEdit defaults(TargetListEdit::Kind::Channels, TargetListEdit::Scope::Default, QStringLiteral("x"));
        ChannelPanel panel({&defaults});
        auto *notes = panel.findChild<QLabel *>(QStringLiteral("channelNotesLabel"));
        auto *copy = panel.findChild<QPushButton *>(QStringLiteral("copyInvitePushButton"));
        defaults.setTargets({target("ops"), target("devops"), target("typo"), target("C000000001")});
        ChannelsShown shown;
        shown.state = ChannelsShown::State::Ready;
        shown.slack.botName = QStringLiteral("infradots");
        shown.slack.scopes = QStringList{QStringLiteral("chat:write")};
        shown.channels = {channel("C000000001", "ops"), channel("C000000002", "devops", false)};
        panel.showChannels(shown);
        QCOMPARE(notes->text().count(u'\n'), 2);
        QVERIFY(notes->text().contains(QStringLiteral("The bot is not in #devops. Type /invite @infradots")));
        QVERIFY(notes->text().contains(QStringLiteral("#typo is not among the channels")));
        QVERIFY(notes->text().contains(QStringLiteral("#ops and C000000001 are the same channel")));
        QStringList chips;
        for (const QLabel *chip : defaults.findChildren<QLabel *>(QStringLiteral("chipLabel"))) {
            if (!chip->isHidden() && !chip->parentWidget()->isHidden())
                chips << chip->text();
        }
        QCOMPARE(chips, (QStringList{QStringLiteral("#ops"), QStringLiteral("⚠ #devops"), QStringLiteral("⚠ #typo"),
                                     QStringLiteral("C000000001")}));
        QVERIFY(!copy->isHidden());
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/invite @infradots"));
        // When the bot has been let in, there is nothing left to say of it.
        shown.channels = {channel("C000000001", "ops"), channel("C000000002", "devops"), channel("C000000003", "typo")};
        panel.showChannels(shown);
        QCOMPARE(notes->text().count(u'\n'), 0);
        QVERIFY(copy->isHidden());
        // As much as can be read at once.
        QList<Target> many;
        for (int i = 0; i < 40; ++i)
            many << target(QByteArray("unknown-" + QByteArray::number(i)).constData());
        defaults.setTargets(many);
        panel.showChannels(shown);
        QCOMPARE(notes->text().count(u'\n'), 6);
        QVERIFY(notes->text().endsWith(QStringLiteral("… and 34 more.")));
    }

    void saysHowItStands()
    {
        TargetListEdit defaults(TargetListEdit::Kind::Channels, TargetListEdit::Scope::Default, QStringLiteral("x"));
        ChannelPanel panel({&defaults});
        auto *state = panel.findChild<QLabel *>(QStringLiteral("channelStateLabel"));
        auto *again = panel.findChild<QPushButton *>(QStringLiteral("readChannelsPushButton"));
        QVERIFY(state->text().contains(QStringLiteral("saved")));
        QVERIFY(again->isHidden());
        ChannelsShown shown;
        shown.state = ChannelsShown::State::NotConnected;
        panel.showChannels(shown);
        QVERIFY(state->text().contains(QStringLiteral("Add to Slack")));
        shown.state = ChannelsShown::State::Failed;
        shown.problem = QStringLiteral("The Slack app lacks the permission channels:read.");
        panel.showChannels(shown);
        QCOMPARE(state->text(), shown.problem);
        QVERIFY(!again->isHidden());
    }

    void readsThemInTheBackground()
    {
        Editing editing;
        QVERIFY(!editing.scene.channelsAreKnown());
        QVERIFY(editing.open()); // which reads them
        QVERIFY(editing.scene.channelsAreKnown());
        editing.scene.gui.app->sandbox.setFault(SandboxReceiver::Slack, SandboxFault::SlackMissingScope);
        GuiHarness::click(editing.dialog, QStringLiteral("readChannelsPushButton"));
        auto *state = editing.dialog->findChild<QLabel *>(QStringLiteral("channelStateLabel"));
        QTRY_VERIFY2(state->text().contains(QStringLiteral("channels:read")), qPrintable(state->text()));
        // What was known stays of use.
        QCOMPARE(editing.defaults->input()->completer()->model()->rowCount(), 11);
    }

    void fiveThousandDoNotSlowItDown()
    {
        Editing editing(SandboxFault::SlackManyChannels);
        QVERIFY(editing.open());
        QLineEdit *input = editing.defaults->input();
        QCOMPARE(input->completer()->model()->rowCount(), 5000);
        input->setFocus();
        qint64 slowest = 0;
        QElapsedTimer timer;
        const auto measured = [&](auto act) {
            timer.start();
            act();
            slowest = std::max(slowest, timer.elapsed());
        };
        for (const QChar letter : QStringLiteral("team-4999"))
            measured([&] { QTest::keyClick(input, letter.toLatin1()); });
        QTRY_COMPARE(offered(input), QStringList{QStringLiteral("#team-4999")});
        for (int i = 0; i < 9; ++i)
            measured([&] { QTest::keyClick(input, Qt::Key_Backspace); });
        measured([&] { GuiHarness::click(editing.defaults, QStringLiteral("choosePushButton")); });
        QCOMPARE(input->completer()->completionCount(), 5000);
        qInfo("the slowest of them took %lld ms", slowest);
        QVERIFY2(slowest < 1000, "a letter takes a second"); // about 10 ms where nothing else runs
        // A hundred chips with what there is to say about each.
        QList<Target> targets;
        for (int i = 0; i < 100; ++i)
            targets << target(QByteArray("team-" + QByteArray::number(4000 + i)).constData());
        editing.defaults->setTargets(targets);
        timer.start();
        Q_EMIT editing.defaults->changed();
        QVERIFY2(timer.elapsed() < 2000, "the notes take two seconds");
    }

    void attachmentsOfferThemToo()
    {
        Editing editing;
        Workspace draft;
        draft.organizationId = editing.scene.gui.window->navigation().current();
        draft.name = QStringLiteral("production-infra");
        const auto workspace = GuiHarness::wait(editing.scene.gui.app->workspaces.save(draft));
        QVERIFY(workspace.has_value());
        editing.scene.gui.window->showPlace(NavigatorModel::Place::Workspace, workspace->id);
        auto *attach =
            editing.scene.gui.window->findChild<QPushButton *>(QStringLiteral("attachIntegrationPushButton"));
        QVERIFY(attach != nullptr);
        QTRY_VERIFY(attach->isVisible() && attach->isEnabled());
        QTest::qWait(100); // for the candidates to be read
        QTest::mouseClick(attach, Qt::LeftButton);
        QDialog *dialog = editing.scene.gui.dialog(QStringLiteral("attachmentDialog"));
        QVERIFY(dialog != nullptr);
        auto *panel = dialog->findChild<ChannelPanel *>();
        QTRY_VERIFY(panel->findChild<SlackChannelModel *>()->rowCount() == 11);
        TargetListEdit *list = nullptr;
        for (TargetListEdit *one : dialog->findChildren<TargetListEdit *>()) {
            if (list == nullptr && one->input()->isVisible() && one->input()->completer() != nullptr)
                list = one;
        }
        QVERIFY(list != nullptr);
        list->input()->setFocus();
        QTest::keyClicks(list->input(), QStringLiteral("prod"));
        QTRY_COMPARE(offered(list->input()), QStringList{QStringLiteral("#prod-alerts")});
    }
};

INFRADOTS_GUI_TEST_MAIN(TestSlackChannels)
#include "tst_slackchannels.moc"
