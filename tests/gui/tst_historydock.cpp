// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfixture.h"

#include "models/items/deliverymodel.h"
#include "models/store/deliveryrows.h"
#include "models/store/outboxstore.h"
#include "ui/dialogs/deliverydetailsdialog.h"
#include "ui/pages/historydock.h"
#include "ui/widgets/deliveryview.h"
#include "ui/widgets/emptystate.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace infradots;

namespace {

/** An ended delivery of long ago; the number says how old it is among the others. */
Delivery past(const OrganizationId &organization, int number)
{
    Delivery made;
    made.id = DeliveryId(QStringLiteral("01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
    made.eventId = EventId(QStringLiteral("e1"));
    made.organizationId = organization;
    made.workspaceId = WorkspaceId(QStringLiteral("w1"));
    made.integrationId = IntegrationId(QStringLiteral("i1"));
    made.workspaceName = QStringLiteral("acme/past-%1").arg(number);
    made.integrationName = QStringLiteral("Ops Slack");
    made.target = QStringLiteral("ops");
    made.rule = Rule::OrganizationDefault;
    made.stage = Stage::Apply;
    made.state = DeliveryState::Done;
    made.verdict = Verdict::Delivered;
    made.attempts = 1;
    made.createdAt = QDateTime::fromMSecsSinceEpoch(1'720'000'000'000 + number, Qt::UTC);
    return made;
}

struct Scene
{
    Scene()
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        dock = gui.window->findChild<HistoryDock *>();
        view = gui.window->findChild<DeliveryView *>();
        empty = dock->findChild<EmptyState *>();
        gui.window->resize(1200, 900);
    }

    void write(const QList<Delivery> &deliveries)
    {
        RunHarness::must(GuiHarness::wait(gui.app->database.write([deliveries](Connection &connection) -> Result<bool> {
            StageEvent event;
            event.id = deliveries.first().eventId;
            event.key = event.id.text();
            event.receivedAt = deliveries.first().createdAt;
            if (const auto done = OutboxStore(connection).insertEvent(event); !done)
                return failure(done.error());
            for (const Delivery &delivery : deliveries) {
                Statement statement(connection, "test.delivery", deliveryInsert());
                bindDelivery(statement, delivery);
                if (const auto done = statement.run(); !done)
                    return failure(done.error());
            }
            return true;
        })));
        dock->refresh();
    }
    /** One of each kind that the quick filters tell apart. */
    void writeSamples()
    {
        const OrganizationId organization = gui.window->navigation().current();
        QList<Delivery> rows;
        for (int number = 1; number <= 7; ++number)
            rows.append(past(organization, number));
        rows[1].verdict = Verdict::Rejected;
        rows[2].verdict = Verdict::Failed;
        rows[3].source = EventSource::Test;
        rows[4].source = EventSource::Simulated;
        rows[5].integrationName = QStringLiteral("Run log");
        write(rows);
    }
    /** A simulated event of a workspace with a webhook attached, sent to the sandbox. */
    void send()
    {
        if (workspace.id.isNull()) {
            workspace = gui.addWorkspace(QStringLiteral("live"), QStringLiteral("production"));
            gui.attach(workspace, gui.addWebhook(QStringLiteral("Run log")));
        }
        StageEvent event;
        event.workspaceId = workspace.id;
        event.stage = Stage::Apply;
        event.job = QStringLiteral("job-1");
        const auto sent = RunHarness::must(GuiHarness::wait(gui.app->events.simulate(event, SimulationEnd::Sandbox)));
        QCOMPARE(sent.deliveries.size(), 1);
    }

    [[nodiscard]] int rows() const { return view->isVisible() ? view->model()->rowCount() : 0; }
    [[nodiscard]] QString cell(int row, int column = DeliveryModel::Workspace) const
    {
        return view->model()->index(row, column).data().toString();
    }
    void quick(int filter) const { GuiHarness::click(dock, QStringLiteral("historyQuick%1PushButton").arg(filter)); }
    [[nodiscard]] QString emptyText() const
    {
        QStringList texts;
        const auto labels = empty->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return empty->isVisible() ? texts.join(QLatin1Char(' ')) : QString();
    }
    [[nodiscard]] QToolButton *tool(const QString &name) const
    {
        const auto buttons = dock->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    FakePrompts prompts;
    RunHarness gui{&prompts};
    HistoryDock *dock = nullptr;
    DeliveryView *view = nullptr;
    EmptyState *empty = nullptr;
    Workspace workspace;
};

} // namespace

/** The run history: filters, search, details, redelivery, export, many rows, and what arrives meanwhile. */
class TestHistoryDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptySaysWhatWillBeHere()
    {
        Scene scene;
        QTRY_VERIFY2(scene.emptyText().contains(QStringLiteral("No messages yet")), qPrintable(scene.emptyText()));
    }

    void quickFilters()
    {
        Scene scene;
        scene.writeSamples();
        QTRY_COMPARE(scene.rows(), 7);
        QCOMPARE(scene.cell(0), QStringLiteral("acme/past-7"));
        scene.quick(1); // Failed
        QTRY_COMPARE(scene.rows(), 2);
        QCOMPARE(scene.cell(0, DeliveryModel::Outcome), QStringLiteral("Failed"));
        QCOMPARE(scene.cell(1, DeliveryModel::Outcome), QStringLiteral("Rejected"));
        scene.quick(2); // Tests
        QTRY_COMPARE(scene.rows(), 1);
        QCOMPARE(scene.cell(0), QStringLiteral("acme/past-4"));
        scene.quick(3); // Simulated
        QTRY_COMPARE(scene.cell(0), QStringLiteral("acme/past-5"));
        QCOMPARE(scene.rows(), 1);
        scene.quick(0); // All
        QTRY_COMPARE(scene.rows(), 7);
    }

    void searches()
    {
        Scene scene;
        scene.writeSamples();
        QTRY_COMPARE(scene.rows(), 7);
        QTest::keyClick(scene.gui.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *search = scene.dock->findChild<QLineEdit *>(QStringLiteral("historySearchLineEdit"));
        QTRY_COMPARE(QApplication::focusWidget(), search);
        QTest::keyClicks(search, QStringLiteral("run LOG"));
        QTRY_COMPARE(scene.rows(), 1);
        QCOMPARE(scene.cell(0, DeliveryModel::Integration), QStringLiteral("Run log"));

        QTest::keyClicks(search, QStringLiteral(" that nobody has"));
        QTRY_VERIFY2(scene.emptyText().contains(QStringLiteral("Nothing matches")), qPrintable(scene.emptyText()));
        QCOMPARE(scene.empty->findChild<QPushButton *>(QStringLiteral("primaryPushButton"))->text(),
                 QStringLiteral("Clear filter"));
        GuiHarness::click(scene.empty, QStringLiteral("primaryPushButton"));
        QTRY_COMPARE(scene.rows(), 7);
        QVERIFY(search->text().isEmpty());
    }

    void detailsShowTheAttemptAndRedeliver()
    {
        Scene scene;
        scene.gui.app->sandbox.setFault(SandboxReceiver::Webhook, SandboxFault::NotFound);
        scene.send();
        QTRY_COMPARE(scene.rows(), 1);
        QTRY_COMPARE(scene.cell(0, DeliveryModel::Outcome), QStringLiteral("Rejected"));
        scene.view->setFocus();
        scene.view->selectRow(0);
        QTest::keyClick(scene.view, Qt::Key_Return);
        QDialog *dialog = scene.gui.dialog(QStringLiteral("deliveryDetailsDialog"));
        QVERIFY(dialog != nullptr);
        auto *attempts = dialog->findChild<QTreeWidget *>(QStringLiteral("attemptsTreeWidget"));
        QTRY_COMPARE(attempts->topLevelItemCount(), 1);
        QCOMPARE(attempts->topLevelItem(0)->text(3), QStringLiteral("404"));
        QCOMPARE(attempts->topLevelItem(0)->text(4), QStringLiteral("Rejected"));
        const auto *response = dialog->findChild<QPlainTextEdit *>(QStringLiteral("responsePlainTextEdit"));
        QVERIFY2(response->toPlainText().contains(QStringLiteral("Status code 404")),
                 qPrintable(response->toPlainText()));
        const SandboxMessage first = scene.gui.app->sandbox.messages().last();
        const auto *request = dialog->findChild<QPlainTextEdit *>(QStringLiteral("requestPlainTextEdit"));
        dialog->findChild<QCheckBox *>(QStringLiteral("readableCheckBox"))->setChecked(false);
        QVERIFY(request->toPlainText().contains(QString::fromUtf8(first.body)));
        QVERIFY(RunHarness::labelsWithMarkup(dialog).isEmpty());
        GuiHarness::click(dialog, QStringLiteral("copyCurlPushButton"));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("curl --request POST")));

        scene.gui.app->sandbox.setFault(SandboxReceiver::Webhook, SandboxFault::None);
        GuiHarness::click(dialog, QStringLiteral("redeliverPushButton"));
        QTRY_COMPARE(scene.gui.app->sandbox.messages().size(), 2);
        QTRY_COMPARE(attempts->topLevelItemCount(), 2); // the open dialog follows
        QCOMPARE(attempts->topLevelItem(1)->text(3), QStringLiteral("200"));
        QTRY_COMPARE(scene.cell(0, DeliveryModel::Outcome), QStringLiteral("Delivered"));
        QCOMPARE(scene.rows(), 1);
        const SandboxMessage second = scene.gui.app->sandbox.messages().last();
        QCOMPARE(second.body, first.body);
        const auto header = [](const SandboxMessage &message) {
            for (const auto &[name, value] : message.headers) {
                if (name.toLower() == "webhook-id")
                    return value;
            }
            return QByteArray();
        };
        QVERIFY(!header(first).isEmpty());
        QCOMPARE(header(second), header(first));
    }

    void redeliveringTheSelectionAsksFirst()
    {
        Scene scene;
        scene.send();
        QTRY_COMPARE(scene.rows(), 1);
        QTRY_COMPARE(scene.cell(0, DeliveryModel::Outcome), QStringLiteral("Delivered"));
        QVERIFY(!scene.tool(QStringLiteral("Redeliver"))->isEnabled());
        scene.view->selectRow(0);
        QTRY_VERIFY(scene.tool(QStringLiteral("Redeliver"))->isEnabled());
        QTest::mouseClick(scene.tool(QStringLiteral("Redeliver")), Qt::LeftButton);
        QCOMPARE(scene.prompts.questions.size(), 1);
        QCOMPARE(scene.gui.app->sandbox.messages().size(), 1);
        scene.prompts.agrees = true;
        QTest::mouseClick(scene.tool(QStringLiteral("Redeliver")), Qt::LeftButton);
        QTRY_COMPARE(scene.gui.app->sandbox.messages().size(), 2);
    }

    void exportsWhatIsShown()
    {
        Scene scene;
        scene.writeSamples();
        QTRY_COMPARE(scene.rows(), 7);
        scene.quick(1);
        QTRY_COMPARE(scene.rows(), 2);
        scene.prompts.path = scene.gui.folder.filePath(QStringLiteral("shown.csv"));
        QTest::mouseClick(scene.tool(QStringLiteral("Export shown history…")), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(scene.prompts.path));
        QFile csv(scene.prompts.path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().split('\n');
        QCOMPARE(lines.size(), 4); // a head, two rows, and nothing behind the last line's end
        QVERIFY(lines.at(1).contains("acme/past-3"));
        QVERIFY(lines.at(2).contains("acme/past-2"));

        scene.prompts.path = scene.gui.folder.filePath(QStringLiteral("shown.jsonl"));
        QTest::mouseClick(scene.tool(QStringLiteral("Export shown history…")), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(scene.prompts.path));
        QFile jsonLines(scene.prompts.path);
        QVERIFY(jsonLines.open(QIODevice::ReadOnly));
        QCOMPARE(jsonLines.readAll().count('\n'), 2);
    }

    void manyRowsAndWhatArrivesMeanwhile()
    {
        constexpr int count = 20'000;
        Scene scene;
        const OrganizationId organization = scene.gui.window->navigation().current();
        QList<Delivery> rows;
        for (int number = 1; number <= count; ++number)
            rows.append(past(organization, number));
        scene.write(rows);
        QTRY_COMPARE(scene.rows(), count);
        scene.view->setFocus();
        QTest::keyClick(scene.view, Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(scene.cell(count - 1), QStringLiteral("acme/past-1"));
        QTRY_COMPARE(scene.cell(count - 2), QStringLiteral("acme/past-2"));
        QVERIFY(scene.view->verticalScrollBar()->value() > count / 2);
        // And anywhere between.
        QTRY_COMPARE(scene.cell(count / 2), QStringLiteral("acme/past-%1").arg(count / 2));

        auto *arrivals = scene.dock->findChild<QPushButton *>(QStringLiteral("historyArrivalsPushButton"));
        QVERIFY(!arrivals->isVisible());
        scene.view->scrollTo(scene.view->model()->index(count / 2, 0), QAbstractItemView::PositionAtTop);
        const QString onTop = scene.cell(scene.view->rowAt(0));
        QCOMPARE(onTop, QStringLiteral("acme/past-%1").arg(count / 2));
        scene.send();
        QTRY_VERIFY(arrivals->isVisible());
        QCOMPARE(scene.cell(scene.view->rowAt(0)), onTop); // what one looks at stays where it is
        QVERIFY2(arrivals->text().startsWith(QStringLiteral("1 new")), qPrintable(arrivals->text()));
        QCOMPARE(scene.rows(), count + 1);
        QTRY_COMPARE(scene.cell(count), QStringLiteral("acme/past-1"));
        QTest::mouseClick(arrivals, Qt::LeftButton);
        QTRY_COMPARE(scene.view->verticalScrollBar()->value(), 0);
        QVERIFY(!arrivals->isVisible());
        QCOMPARE(scene.cell(0), QStringLiteral("acme/live"));
        QTRY_COMPARE(scene.cell(0, DeliveryModel::Outcome), QStringLiteral("Delivered"));
    }
};

INFRADOTS_GUI_TEST_MAIN(TestHistoryDock)
#include "tst_historydock.moc"
