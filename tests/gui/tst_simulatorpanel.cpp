// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfixture.h"

#include "models/items/deliverymodel.h"
#include "models/items/sandboxmodel.h"
#include "ui/pages/sandboxpage.h"
#include "ui/pages/workspacepage.h"
#include "ui/preview/messagepreview.h"
#include "ui/widgets/deliveryview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/simulatorpanel.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTreeWidget>

using namespace infradots;

namespace {

const QString Start = QStringLiteral("simulatorStartPushButton");
const QString Next = QStringLiteral("simulatorNextPushButton");
const QString ToSandbox = QStringLiteral("simulatorSandboxPushButton");
const QString ForReal = QStringLiteral("simulatorRealPushButton");

/** The simulator of the demo's production workspace: Slack, Teams and a webhook on all stages, Custom after apply. */
struct Scene
{
    void show()
    {
        gui.start();
        gui.window->navigation().createDemo();
        const NavigatorModel &model = gui.window->navigation().model();
        QTRY_COMPARE(model.workspaces().size(), 3);
        const auto all = model.workspaces();
        for (const Workspace &workspace : all) {
            if (workspace.name == QStringLiteral("production-infra"))
                gui.window->showPlace(NavigatorModel::Place::Workspace, workspace.id);
        }
        auto *page = gui.window->findChild<WorkspacePage *>();
        QTRY_VERIFY(RunHarness::visible<QTabWidget>(page, QStringLiteral("workspaceTabWidget")) != nullptr);
        panel = page->findChild<SimulatorPanel *>();
        page->findChild<QTabWidget *>(QStringLiteral("workspaceTabWidget"))->setCurrentWidget(panel);
        outcomes = panel->findChild<QTreeWidget *>(QStringLiteral("simulatorOutcomesTreeWidget"));
        QVERIFY(outcomes != nullptr);
    }
    [[nodiscard]] QString where() const
    {
        const auto labels = panel->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->accessibleName().startsWith(QStringLiteral("Current step: ")))
                return label->accessibleName().mid(14);
        }
        return {};
    }
    [[nodiscard]] QTreeWidgetItem *outcome(const QString &integration) const
    {
        const auto found = outcomes->findItems(integration, Qt::MatchExactly, 0);
        return found.isEmpty() ? nullptr : found.first();
    }
    [[nodiscard]] QString does(const QString &integration) const
    {
        const QTreeWidgetItem *item = outcome(integration);
        return item != nullptr ? item->text(1) : QString();
    }
    [[nodiscard]] QString why() const
    {
        return panel->findChild<QLabel *>(QStringLiteral("simulatorWhyLabel"))->text();
    }
    [[nodiscard]] QString preview(const QString &integration) const
    {
        outcomes->setCurrentItem(outcome(integration));
        return panel->findChild<MessagePreview *>()->plainText();
    }
    [[nodiscard]] bool enabled(const QString &button) const
    {
        return panel->findChild<QPushButton *>(button)->isEnabled();
    }
    [[nodiscard]] qint64 deliveriesWritten() { return RunHarness::must(GuiHarness::wait(gui.app->history.count({}))); }

    FakePrompts prompts;
    RunHarness gui{&prompts};
    SimulatorPanel *panel = nullptr;
    QTreeWidget *outcomes = nullptr;
};

} // namespace

/** The run simulator, from push to apply, and what it sends when it is told to. */
class TestSimulatorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsARunWithAnApproval()
    {
        Scene scene;
        scene.show();
        QVERIFY(!scene.enabled(ToSandbox));
        QVERIFY(!scene.enabled(ForReal));
        GuiHarness::click(scene.panel, Start);
        QCOMPARE(scene.where(), QStringLiteral("Push"));
        QCOMPARE(scene.outcomes->topLevelItemCount(), 0);
        QVERIFY(!scene.enabled(ToSandbox));

        GuiHarness::click(scene.panel, Next);
        QCOMPARE(scene.where(), QStringLiteral("Plan"));
        QTRY_COMPARE(scene.outcomes->topLevelItemCount(), 4);
        QCOMPARE(scene.does(QStringLiteral("Ops Slack")), QStringLiteral("Fires"));
        QCOMPARE(scene.does(QStringLiteral("Ops Teams")), QStringLiteral("Fires"));
        QCOMPARE(scene.does(QStringLiteral("Run log")), QStringLiteral("Fires"));
        QCOMPARE(scene.does(QStringLiteral("Change record")), QStringLiteral("Skips"));
        QCOMPARE(scene.outcome(QStringLiteral("Ops Slack"))->text(2), QStringLiteral("#prod-alerts"));
        for (const QString &name : {QStringLiteral("Ops Slack"), QStringLiteral("Ops Teams")}) {
            const QString message = scene.preview(name);
            QVERIFY2(message.contains(QStringLiteral("production-infra")), qPrintable(message));
            QVERIFY2(message.contains(QStringLiteral("Approve")), qPrintable(message));
        }
        QVERIFY(scene.preview(QStringLiteral("Run log")).contains(QStringLiteral("WAITING_FOR_APPROVAL")));
        QCOMPARE(scene.preview(QStringLiteral("Change record")), QString());
        QCOMPARE(scene.why(), QStringLiteral("Skips: ") + skipSentence(SkipReason::Stage));
        static_cast<void>(scene.preview(QStringLiteral("Ops Slack")));
        QCOMPARE(scene.why(), QStringLiteral("Goes to #prod-alerts, by the rule “Organization environment override”."));

        GuiHarness::click(scene.panel, Next);
        QCOMPARE(scene.where(), QStringLiteral("Approval"));
        QTRY_COMPARE(scene.outcomes->topLevelItemCount(), 0);
        QVERIFY(!scene.enabled(ToSandbox));

        GuiHarness::click(scene.panel, Next);
        QCOMPARE(scene.where(), QStringLiteral("Apply"));
        QTRY_COMPARE(scene.outcomes->topLevelItemCount(), 4);
        QCOMPARE(scene.does(QStringLiteral("Change record")), QStringLiteral("Fires"));
        for (const QString &name : {QStringLiteral("Ops Slack"), QStringLiteral("Ops Teams")}) {
            const QString message = scene.preview(name);
            QVERIFY2(message.contains(QStringLiteral("production-infra")), qPrintable(message));
            QVERIFY2(!message.contains(QStringLiteral("Approve")), qPrintable(message));
        }
        QVERIFY(!scene.enabled(Next));

        // Looking sends and writes nothing.
        QCOMPARE(scene.deliveriesWritten(), 0);
        QVERIFY(scene.gui.app->sandbox.messages().isEmpty());
    }

    void sendsAStepToTheSandbox()
    {
        Scene scene;
        scene.show();
        GuiHarness::click(scene.panel, Start);
        GuiHarness::click(scene.panel, Next);
        QTRY_COMPARE(scene.outcomes->topLevelItemCount(), 4);
        GuiHarness::click(scene.panel, ToSandbox);
        QTRY_COMPARE(scene.gui.app->sandbox.messages().size(), 3);
        QVERIFY(scene.prompts.questions.isEmpty());
        QTRY_VERIFY(scene.where().endsWith(QStringLiteral("✓")));
        QTRY_VERIFY(scene.panel->findChild<MessageBar *>()->isVisible());

        auto *history = scene.gui.window->findChild<DeliveryView *>();
        QVERIFY(history != nullptr);
        QTRY_COMPARE(history->model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row) {
            QTRY_COMPARE(history->model()->index(row, DeliveryModel::Outcome).data().toString(),
                         QStringLiteral("Delivered"));
            QCOMPARE(history->model()->index(row, DeliveryModel::Stage).data().toString(),
                     QStringLiteral("Plan, simulated"));
        }

        scene.gui.window->showPlace(NavigatorModel::Place::Sandbox);
        auto *page = scene.gui.window->findChild<SandboxPage *>();
        QTRY_VERIFY(page->isVisible());
        auto *table = page->findChild<QTableView *>(QStringLiteral("sandboxTableView"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QStringList receivers;
        for (int row = 0; row < 3; ++row) {
            receivers << table->model()->index(row, SandboxModel::Receiver).data().toString();
            QCOMPARE(table->model()->index(row, SandboxModel::Answer).data().toString(), QStringLiteral("200"));
            table->selectRow(row);
            const QString message = page->findChild<MessagePreview *>()->plainText();
            QVERIFY2(message.contains(QStringLiteral("production-infra")), qPrintable(message));
        }
        receivers.sort();
        QCOMPARE(receivers,
                 QStringList({QStringLiteral("Microsoft Teams"), QStringLiteral("Slack"), QStringLiteral("Webhook")}));
    }

    void sendingForRealAsksEveryTime()
    {
        Scene scene;
        scene.show();
        GuiHarness::click(scene.panel, Start);
        GuiHarness::click(scene.panel, Next);
        QTRY_COMPARE(scene.outcomes->topLevelItemCount(), 4);
        GuiHarness::click(scene.panel, ForReal);
        QCOMPARE(scene.prompts.questions.size(), 1);
        const Question &question = scene.prompts.questions.first();
        QCOMPARE(question.verb, QStringLiteral("Send for real"));
        QVERIFY(question.destructive);
        QCOMPARE(question.affected.size(), 3); // Change record skips
        QVERIFY(question.affected.contains(QStringLiteral("Ops Slack: #prod-alerts")));
        // Declined: the database has been asked after whatever the click could have written.
        QCOMPARE(scene.deliveriesWritten(), 0);
        QVERIFY(scene.gui.app->sandbox.messages().isEmpty());
        QVERIFY(!scene.where().endsWith(QStringLiteral("✓")));

        // The demo's real destinations are the sandbox's.
        scene.prompts.agrees = true;
        GuiHarness::click(scene.panel, ForReal);
        QCOMPARE(scene.prompts.questions.size(), 2);
        QTRY_COMPARE(scene.gui.app->sandbox.messages().size(), 3);
        GuiHarness::click(scene.panel, ForReal);
        QCOMPARE(scene.prompts.questions.size(), 3);
    }

    void aFailedPlanEndsTheRun()
    {
        Scene scene;
        scene.show();
        auto *planEnds = scene.panel->findChild<QComboBox *>(QStringLiteral("planEndsComboBox"));
        planEnds->setCurrentIndex(planEnds->findText(QStringLiteral("Failed")));
        GuiHarness::click(scene.panel, Start);
        GuiHarness::click(scene.panel, Next);
        QTRY_COMPARE(scene.outcomes->topLevelItemCount(), 4);
        QVERIFY(!scene.enabled(Next)); // a plan that failed is the end
        QVERIFY(!scene.preview(QStringLiteral("Ops Slack")).contains(QStringLiteral("Approve")));
    }
};

INFRADOTS_GUI_TEST_MAIN(TestSimulatorPanel)
#include "tst_simulatorpanel.moc"
