// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coveragefixture.h"

#include "ui/pages/workspacepage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/routecard.h"
#include "ui/widgets/routeexplainer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>

using namespace infradots;

namespace {

struct Scene
{
    template<typename Write>
    explicit Scene(Write write)
    {
        gui.startWithOrganization(QStringLiteral("acme"));
        writeOrganization(gui, write);
        QTRY_COMPARE(gui.window->navigation().model().workspaces().size(), 1);
        gui.window->showPlace(NavigatorModel::Place::Workspace,
                              gui.window->navigation().model().workspaces().first().id);
        page = gui.window->findChild<WorkspacePage *>();
        explainer = page->findChild<RouteExplainer *>();
        auto *tabs = page->findChild<QTabWidget *>(QStringLiteral("workspaceTabWidget"));
        QTRY_VERIFY(tabs->isVisible());
        tabs->setCurrentWidget(explainer);
        QTRY_VERIFY(RunHarness::visible<RouteCard>(explainer, {}) != nullptr);
    }

    void choose(const char *box, int index) const
    {
        explainer->findChild<QComboBox *>(QString::fromLatin1(box))->setCurrentIndex(index);
    }
    void environment(const QString &name) const
    {
        explainer->findChild<QComboBox *>(QStringLiteral("explainerEnvironmentComboBox"))->setCurrentText(name);
    }
    /** The rungs as assistive technology hears them, from the top. */
    [[nodiscard]] QStringList ladder() const
    {
        QStringList rungs;
        const auto labels = explainer->findChildren<PlainLabel *>();
        for (const PlainLabel *label : labels) {
            if (label->isVisible() && !label->accessibleName().isEmpty())
                rungs.append(label->accessibleName());
        }
        return rungs;
    }
    [[nodiscard]] QList<QPushButton *> changes() const
    {
        QList<QPushButton *> shown;
        const auto buttons = explainer->findChildren<QPushButton *>(QStringLiteral("changeRulePushButton"));
        for (QPushButton *button : buttons) {
            if (button->isVisible())
                shown.append(button);
        }
        return shown;
    }

    RunHarness gui;
    WorkspacePage *page = nullptr;
    RouteExplainer *explainer = nullptr;
};

/** Workspace default and organization environment override; nothing for the other two. */
void writeTwoRules(OrganizationWriter &writer)
{
    const IntegrationId ops =
        writer.slack(QStringLiteral("Ops"), {channelTarget(QStringLiteral("org-prod"), QStringLiteral("production")),
                                             channelTarget(QStringLiteral("org-staging"), QStringLiteral("staging"))});
    writer.attach(writer.workspace(QStringLiteral("api"), QStringLiteral("production")), ops, RunAfter::All,
                  {channelTarget(QStringLiteral("ws"))});
}

QString focusName(const QDialog *dialog)
{
    return dialog->focusWidget() != nullptr ? dialog->focusWidget()->accessibleName() : QString();
}

} // namespace

/** The route explainer: the ladder, why each rule stands where it does, and the way to the field that changes it. */
class TestRouteExplainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOfEachRuleWhyItWinsOrNot()
    {
        Scene scene(writeTwoRules);
        QCOMPARE(scene.ladder(), QStringList({QStringLiteral("Workspace environment override: not set. –"),
                                              QStringLiteral("Organization environment override: wins. #org-prod"),
                                              QStringLiteral("Workspace default: would win next. #ws"),
                                              QStringLiteral("Organization default: not set. –")}));
        scene.environment(QStringLiteral("qa"));
        QCOMPARE(scene.ladder(),
                 QStringList({QStringLiteral("Workspace environment override: not set. –"),
                              QStringLiteral("Organization environment override: empty for “qa”: counts as not set. –"),
                              QStringLiteral("Workspace default: wins. #ws"),
                              QStringLiteral("Organization default: not set. –")}));
        QCOMPARE(scene.explainer->findChild<PlainLabel *>(QStringLiteral("explainerSummaryLabel"))->text(),
                 QStringLiteral("1 of 1 integrations fires: #ws"));
    }

    void aRunWithoutEnvironmentSkipsTwoRungs()
    {
        Scene scene([](OrganizationWriter &writer) {
            const IntegrationId ops =
                writer.slack(QStringLiteral("Ops"), {channelTarget(QStringLiteral("all")),
                                                     channelTarget(QStringLiteral("prod"), QStringLiteral("prod"))});
            writer.attach(writer.workspace(QStringLiteral("api"), {}), ops);
        });
        QCOMPARE(scene.ladder(),
                 QStringList({QStringLiteral("Workspace environment override: not set. –"),
                              QStringLiteral("Organization environment override: the run has no environment. –"),
                              QStringLiteral("Workspace default: not set. –"),
                              QStringLiteral("Organization default: wins. #all")}));
    }

    void eachRungLeadsToItsField_data()
    {
        QTest::addColumn<int>("rung");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("verb");
        const QString attachment = QStringLiteral("attachmentDialog");
        const QString integration = QStringLiteral("integrationDialog");
        QTest::newRow("workspace environment")
            << 0 << attachment << QStringLiteral("Environment channels") << QStringLiteral("Set…");
        QTest::newRow("organization environment")
            << 1 << integration << QStringLiteral("Environment channels") << QStringLiteral("Change…");
        QTest::newRow("workspace default")
            << 2 << attachment << QStringLiteral("Workspace channels") << QStringLiteral("Change…");
        QTest::newRow("organization default")
            << 3 << integration << QStringLiteral("Default channels") << QStringLiteral("Set…");
    }

    void eachRungLeadsToItsField()
    {
        QFETCH(const int, rung);
        QFETCH(const QString, form);
        QFETCH(const QString, field);
        QFETCH(const QString, verb);
        Scene scene(writeTwoRules);
        QCOMPARE(scene.changes().size(), 4);
        QPushButton *change = scene.changes().at(rung);
        QCOMPARE(change->text(), verb);
        change->setFocus();
        QTest::keyClick(change, Qt::Key_Space);
        QDialog *dialog = scene.gui.dialog(form);
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(focusName(dialog), field);
        // Seen, not merely focused.
        QTRY_VERIFY(!dialog->focusWidget()->visibleRegion().isEmpty());
        const bool forEnvironment = rung < 2;
        if (forEnvironment)
            QVERIFY(RunHarness::edit(dialog, field) != nullptr);
        // The environment is filled in already, and alone is no change to ask about.
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(scene.gui.window->findChild<QDialog *>(form) == nullptr);

        QTest::mouseClick(change, Qt::LeftButton);
        dialog = scene.gui.dialog(form);
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(focusName(dialog), field);
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("new-channel"));
        GuiHarness::click(dialog, form == QStringLiteral("attachmentDialog")
                                      ? QStringLiteral("attachmentSavePushButton")
                                      : QStringLiteral("savePushButton"));
        QTRY_VERIFY(scene.ladder().at(rung).contains(QStringLiteral("#new-channel")));
    }

    void whatKeepsItFromFiringLeadsToItsField_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("field");
        QTest::newRow("stage") << 1 << 0 << true << QStringLiteral("attachmentDialog")
                               << QStringLiteral("runAfterComboBox");
        QTest::newRow("status") << 0 << 1 << true << QStringLiteral("attachmentDialog")
                                << QStringLiteral("statusCOMPLETEDCheckBox");
        QTest::newRow("switched off") << 0 << 0 << false << QStringLiteral("integrationDialog")
                                      << QStringLiteral("enabledCheckBox");
    }

    void whatKeepsItFromFiringLeadsToItsField()
    {
        QFETCH(const int, stage);
        QFETCH(const int, status);
        QFETCH(const bool, enabled);
        QFETCH(const QString, form);
        QFETCH(const QString, field);
        Scene scene([enabled = enabled](OrganizationWriter &writer) {
            const IntegrationId ops =
                writer.slack(QStringLiteral("Ops"), {channelTarget(QStringLiteral("all"))}, enabled);
            writer.attach(writer.workspace(QStringLiteral("api"), {}), ops, RunAfter::Plan, {}, {RunStatus::Completed});
        });
        scene.choose("explainerStageComboBox", stage);
        scene.choose("explainerStatusComboBox", status);
        QCOMPARE(scene.explainer->findChild<PlainLabel *>(QStringLiteral("routeVerdictLabel"))->text(),
                 QStringLiteral("Skips"));
        GuiHarness::click(scene.explainer, QStringLiteral("changeReasonPushButton"));
        QDialog *dialog = scene.gui.dialog(form);
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(dialog->focusWidget()->objectName(), field);
        dialog->reject();
    }

    void aSlackThatIsNotConnectedLeadsThere()
    {
        Scene scene([](OrganizationWriter &writer) {
            const IntegrationId ops = writer.slack(QStringLiteral("Ops"), {channelTarget(QStringLiteral("all"))}, true,
                                                   OrganizationWriter::Connected::No);
            writer.attach(writer.workspace(QStringLiteral("api"), {}), ops);
        });
        auto *change = RunHarness::visible<QPushButton>(scene.explainer, QStringLiteral("changeReasonPushButton"));
        QVERIFY(change != nullptr);
        QCOMPARE(change->text(), QStringLiteral("Add to Slack…"));
        QTest::mouseClick(change, Qt::LeftButton);
        QDialog *dialog = scene.gui.dialog(QStringLiteral("slackConnectDialog"));
        QVERIFY(dialog != nullptr);
        dialog->reject();
    }

    void aWebhookHasOneRung()
    {
        Scene scene([](OrganizationWriter &writer) {
            writer.attach(writer.workspace(QStringLiteral("api"), {}), writer.webhook(QStringLiteral("Hook")));
        });
        QCOMPARE(scene.ladder().size(), 1);
        QVERIFY(scene.ladder().first().startsWith(QStringLiteral("API URL: wins. https://example.org/")));
        QCOMPARE(scene.changes().size(), 1);
        QTest::mouseClick(scene.changes().first(), Qt::LeftButton);
        QDialog *dialog = scene.gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(focusName(dialog), QStringLiteral("API URL"));
        dialog->reject();
    }
};

INFRADOTS_GUI_TEST_MAIN(TestRouteExplainer)
#include "tst_routeexplainer.moc"
