// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runfixture.h"

#include "models/store/auditstore.h"
#include "models/store/sql.h"
#include "ui/pages/auditpage.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTreeWidget>

using namespace infradots;

namespace {

struct Scene
{
    Scene()
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        page = gui.window->findChild<AuditPage *>();
        table = gui.find<QTableView>(QStringLiteral("auditTableView"));
        differences = gui.find<QTreeWidget>(QStringLiteral("auditDifferencesTreeWidget"));
        search = gui.find<QLineEdit>(QStringLiteral("auditSearchLineEdit"));
    }

    void open() const
    {
        gui.find<QAction>(QStringLiteral("showChangesAction"))->trigger();
        QTRY_VERIFY(page->isVisible());
    }
    void write(const QList<AuditEntry> &entries)
    {
        RunHarness::must(GuiHarness::wait(gui.app->database.write([entries](Connection &connection) -> Result<bool> {
            for (const AuditEntry &entry : entries) {
                if (const auto done = AuditStore(connection).append(entry); !done)
                    return failure(done.error());
            }
            return true;
        })));
    }
    [[nodiscard]] static AuditEntry entry(const QString &what, const QString &before = {}, const QString &after = {})
    {
        return {QDateTime::currentDateTimeUtc(),
                QStringLiteral("alice@host"),
                QStringLiteral("workspace.update"),
                what,
                before,
                after};
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList told() const
    {
        QStringList lines;
        for (int i = 0; i < differences->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = differences->topLevelItem(i);
            lines << QStringList{item->text(0), item->text(1), item->text(2)}.join(u'|');
        }
        return lines;
    }

    RunHarness gui;
    AuditPage *page = nullptr;
    QTableView *table = nullptr;
    QTreeWidget *differences = nullptr;
    QLineEdit *search = nullptr;
};

} // namespace

/** The page of changes: who, when, before and after, whatever the database holds. */
class TestAuditPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoChangedWhat();
    void followsWhatChanges();
    void filters();
    void readsOlderOnes();
    void showsHostileTextAsItIs();
    void tellsWhatCannotBeRead();
};

void TestAuditPage::tellsWhoChangedWhat()
{
    Scene scene;
    Workspace workspace = scene.gui.addWorkspace(QStringLiteral("w"), QStringLiteral("staging"));
    workspace.environment = QStringLiteral("production");
    RunHarness::must(GuiHarness::wait(scene.gui.app->workspaces.save(workspace)));
    scene.open();
    QTRY_COMPARE(scene.table->model()->rowCount(), 3);
    QCOMPARE(scene.cell(0, AuditModel::Action), QStringLiteral("Workspace changed"));
    QCOMPARE(scene.cell(0, AuditModel::What), QStringLiteral("acme/w"));
    QVERIFY(!scene.cell(0, AuditModel::Who).isEmpty());
    QVERIFY(!scene.cell(0, AuditModel::Time).isEmpty());
    QCOMPARE(scene.told(), QStringList(QStringLiteral("environment|staging|production")));
    scene.table->setFocus();
    QTest::keyClick(scene.table, Qt::Key_Down);
    QVERIFY(scene.told().contains(QStringLiteral("environment|–|staging")));
    QCOMPARE(scene.gui.find<QLabel>(QStringLiteral("auditTitleLabel"))->text(),
             QStringLiteral("Workspace created: acme/w"));
}

void TestAuditPage::followsWhatChanges()
{
    Scene scene;
    scene.open();
    QTRY_COMPARE(scene.table->model()->rowCount(), 1);
    static_cast<void>(scene.gui.addWorkspace(QStringLiteral("later"), {}));
    QTRY_COMPARE(scene.table->model()->rowCount(), 2);
    // What was looked at is still looked at.
    QCOMPARE(scene.table->currentIndex().row(), 1);
    QVERIFY(
        scene.gui.find<QLabel>(QStringLiteral("auditTitleLabel"))->text().startsWith(QStringLiteral("Organization")));
}

void TestAuditPage::filters()
{
    Scene scene;
    static_cast<void>(scene.gui.addWorkspace(QStringLiteral("first"), {}));
    static_cast<void>(scene.gui.addWorkspace(QStringLiteral("second"), {}));
    scene.open();
    QTRY_COMPARE(scene.table->model()->rowCount(), 3);
    GuiHarness::type(scene.page, QStringLiteral("auditSearchLineEdit"), QStringLiteral("second"));
    QTRY_COMPARE(scene.table->model()->rowCount(), 1);
    GuiHarness::type(scene.page, QStringLiteral("auditSearchLineEdit"), QStringLiteral("nowhere"));
    QTRY_VERIFY(!scene.table->isVisible());
    auto *empty = scene.page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    auto *clear = RunHarness::visible<QPushButton>(empty, QStringLiteral("primaryPushButton"));
    QVERIFY(clear != nullptr);
    clear->click();
    QTRY_COMPARE(scene.table->model()->rowCount(), 3);
    QTRY_VERIFY(scene.table->isVisible());
}

void TestAuditPage::readsOlderOnes()
{
    Scene scene;
    QList<AuditEntry> many;
    for (int i = 0; i < 900; ++i)
        many << Scene::entry(QStringLiteral("acme/w%1").arg(i));
    scene.write(many);
    scene.open();
    QTRY_VERIFY(scene.table->model()->rowCount() >= 200);
    const bool all = QTest::qWaitFor(
        [&] {
            scene.table->scrollToBottom();
            return scene.table->model()->rowCount() == 901;
        },
        20'000);
    QVERIFY(all);
    QCOMPARE(scene.cell(0, AuditModel::What), QStringLiteral("acme/w899"));
    QCOMPARE(scene.cell(899, AuditModel::What), QStringLiteral("acme/w0"));
    QSet<QString> different;
    for (int row = 0; row < 901; ++row)
        different.insert(scene.cell(row, AuditModel::What));
    QCOMPARE(different.size(), 901);
}

void TestAuditPage::showsHostileTextAsItIs()
{
    Scene scene;
    const QString evil = QStringLiteral("<b>bold</b>\n\u202egnp.exe\u001b[31m");
    AuditEntry entry = Scene::entry(evil, QStringLiteral("<img src=x>"), QStringLiteral("{\"a\":\"<u>x</u>\"}"));
    entry.who = evil;
    entry.action = evil;
    scene.write({entry, Scene::entry(QStringLiteral("huge"), QString(5'000'000, u'x'), {})});
    scene.open();
    QTRY_COMPARE(scene.table->model()->rowCount(), 3);
    scene.table->selectRow(0);
    QCOMPARE(scene.told().size(), 1);
    QVERIFY(scene.told().constFirst().size() < 10'000);
    scene.table->selectRow(1);
    QCOMPARE(scene.told(), QStringList(QStringLiteral("Text|<img src=x>|{\"a\":\"<u>x</u>\"}")));
    for (const int column : {AuditModel::Who, AuditModel::Action, AuditModel::What}) {
        QVERIFY(scene.cell(1, column).contains(QStringLiteral("<b>bold</b>")));
        for (const QChar c : {QChar(u'\n'), QChar(u'\u202e'), QChar(u'\u001b')})
            QVERIFY(!scene.cell(1, column).contains(c));
        QVERIFY(
            scene.table->model()->index(1, column).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b")));
    }
    QCOMPARE(RunHarness::labelsWithMarkup(scene.gui.window.get()), QStringList());
}

void TestAuditPage::tellsWhatCannotBeRead()
{
    Scene scene;
    RunHarness::must(GuiHarness::wait(scene.gui.app->database.write([](Connection &connection) -> Result<bool> {
        Statement statement(connection, "test.rename", QStringLiteral("ALTER TABLE audit_entry RENAME TO elsewhere"));
        if (const auto done = statement.run(); !done)
            return failure(done.error());
        return true;
    })));
    scene.open();
    auto *empty = scene.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible() &&
                RunHarness::visible<QPushButton>(empty, QStringLiteral("primaryPushButton")) != nullptr);
    RunHarness::must(GuiHarness::wait(scene.gui.app->database.write([](Connection &connection) -> Result<bool> {
        Statement statement(connection, "test.back", QStringLiteral("ALTER TABLE elsewhere RENAME TO audit_entry"));
        if (const auto done = statement.run(); !done)
            return failure(done.error());
        return true;
    })));
    RunHarness::visible<QPushButton>(empty, QStringLiteral("primaryPushButton"))->click();
    QTRY_COMPARE(scene.table->model()->rowCount(), 1);
    QTRY_VERIFY(scene.table->isVisible());
}

INFRADOTS_GUI_TEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
