// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetour.h"

#include "models/items/auditmodel.h"
#include "ui/pages/historydock.h"
#include "ui/pages/organizationpage.h"
#include "ui/pages/startpage.h"
#include "ui/widgets/deliveryview.h"
#include "ui/widgets/integrationcard.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>

namespace infradots {

namespace {

constexpr int LayoutSteps = 8;
constexpr int Settle = 120; ///< milliseconds, for layouts and what is read in the background
constexpr qsizetype LongestName = 200;
constexpr qsizetype LongestChannel = 80;

QString endlessWord(const QString &beginning, qsizetype length)
{
    return beginning + QString(length - beginning.size(), u'w');
}

} // namespace

TourNames TourNames::hostile()
{
    TourNames names;
    names.organization = QStringLiteral("<b>a&c %1 %n \u202eemca\u202c & <i>R&D<i>");
    names.workspace = QStringLiteral("<a href=\"https://evil.example\">prod & infra</a> \u202eorp %2 [*]");
    names.environment = QStringLiteral("<u>prod</u> & \u202edorp");
    names.integration = QStringLiteral("<img src=x> R&D %1 \u202espO");
    names.channel = QStringLiteral("infrastructure-and-more");
    names.comment = QStringLiteral("<!channel> first line\nsecond & <b>line</b>\n\u202ethird");
    return names;
}

TourNames TourNames::endless()
{
    TourNames names;
    names.organization = endlessWord(QStringLiteral("Organization"), LongestName);
    names.workspace = endlessWord(QStringLiteral("Workspace"), LongestName);
    names.environment = endlessWord(QStringLiteral("environment"), LongestName);
    names.integration = endlessWord(QStringLiteral("Integration"), LongestName - 8);
    names.channel = endlessWord(QStringLiteral("channel"), LongestChannel - 2);
    names.comment = endlessWord(QStringLiteral("comment"), 2000);
    return names;
}

PageTour::PageTour(RunHarness &gui, Visit visit)
    : m_gui(gui)
    , m_visit(std::move(visit))
{
}

void PageTour::firstRun()
{
    show(m_gui.window.get(), QStringLiteral("first-run"));
    GuiHarness::click(m_gui.window->findChild<StartPage *>(), QStringLiteral("primaryPushButton"));
    QDialog *dialog = m_gui.dialog(QStringLiteral("textDialog"));
    QVERIFY(dialog != nullptr);
    GuiHarness::click(dialog, QStringLiteral("verbPushButton"));
    showDialog(QStringLiteral("textDialog"), QStringLiteral("create-organization"));
    closeDialog(QStringLiteral("textDialog"));
}

void PageTour::nothingYet(const QString &name)
{
    Organization organization;
    organization.name = name;
    const Organization saved = RunHarness::must(GuiHarness::wait(m_gui.app->organizations.save(organization)));
    m_gui.window->navigation().choose(saved.id);
    show(m_gui.window.get(), QStringLiteral("no-integrations"));
    m_gui.window->showPlace(NavigatorModel::Place::Workspaces);
    show(m_gui.window.get(), QStringLiteral("no-workspaces"));
    auto *page = m_gui.window->findChild<OrganizationPage *>();
    page->showTab(OrganizationPage::Tab::Coverage);
    show(m_gui.window.get(), QStringLiteral("coverage-no-workspaces"));
    const Workspace empty = m_gui.addWorkspace(QStringLiteral("empty"), {});
    QTRY_VERIFY(m_gui.window->navigation().model().indexOf(empty.id).isValid());
    m_gui.window->showPlace(NavigatorModel::Place::Workspace, empty.id);
    for (int tab = 0; tab < 3; ++tab) {
        selectTab(QStringLiteral("workspaceTabWidget"), tab);
        show(m_gui.window.get(), QStringLiteral("workspace-without-anything-%1").arg(tab));
    }
    m_gui.window->showPlace(NavigatorModel::Place::Sandbox);
    show(m_gui.window.get(), QStringLiteral("sandbox-nothing-received"));
}

void PageTour::populate(const TourNames &names)
{
    Organization organization;
    organization.name = names.organization;
    organization.platformUrl = QStringLiteral("https://app.infradots.example");
    organization.slackApp.baseUrl = m_gui.app->sandbox.addresses().slackBaseUrl;
    organization.slackApp.redirectUrl = QStringLiteral("https://sign-in.example/slack"); // no port is taken
    const Organization saved = RunHarness::must(GuiHarness::wait(m_gui.app->organizations.save(organization)));
    m_gui.window->navigation().choose(saved.id);
    m_workspace = m_gui.addWorkspace(names.workspace, names.environment);
    (void)m_gui.addWorkspace(QStringLiteral("staging-infra"), QStringLiteral("staging"));

    const Integration slack = m_gui.addSlack(names.integration + QStringLiteral(" Slack"),
                                             {channelTarget(names.channel), channelTarget(QStringLiteral("devops")),
                                              channelTarget(names.channel + QStringLiteral("-2"), names.environment)});
    Integration teams;
    teams.organizationId = saved.id;
    teams.name = names.integration + QStringLiteral(" Teams");
    teams.type = IntegrationType::Teams;
    Target webhook;
    webhook.url = SecretString(m_gui.app->sandbox.addresses().teamsUrl + QStringLiteral("/channel-4f1c"));
    teams.targets = {webhook};
    teams = RunHarness::must(GuiHarness::wait(m_gui.app->integrations.save(teams))).integration;
    Integration custom;
    custom.organizationId = saved.id;
    custom.name = names.integration + QStringLiteral(" Custom");
    custom.type = IntegrationType::Custom;
    custom.endpoint.apiUrl = SecretString(m_gui.app->sandbox.addresses().webhookUrl + QStringLiteral("/changes"));
    custom.endpoint.headers = {{QStringLiteral("X-Change-System"), SecretString(QStringLiteral("demo"))}};
    custom.endpoint.bodyTemplate = QStringLiteral("{\"summary\": \"{{workspace_name}}: {{status}}\"}");
    custom.endpoint.signingSecret = SecretString(QStringLiteral("whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5"));
    custom = RunHarness::must(GuiHarness::wait(m_gui.app->integrations.save(custom))).integration;
    custom.endpoint.previousSigningSecret = custom.endpoint.signingSecret; // replaced, and signing beside the new one
    custom.endpoint.signingSecret = SecretString(QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    custom = RunHarness::must(GuiHarness::wait(m_gui.app->integrations.save(custom))).integration;
    Integration unfinished;
    unfinished.organizationId = saved.id;
    unfinished.name = names.integration + QStringLiteral(" new");
    RunHarness::must(GuiHarness::wait(m_gui.app->integrations.save(unfinished)));
    m_integrations = {slack, teams, m_gui.addWebhook(names.integration + QStringLiteral(" Hook")), custom};
    m_gui.attach(m_workspace, slack, RunAfter::All,
                 {channelTarget(names.channel + QStringLiteral("-3"), names.environment)});
    m_gui.attach(m_workspace, teams, RunAfter::Plan);
    m_gui.attach(m_workspace, m_integrations.at(2), RunAfter::Apply);
    m_gui.attach(m_workspace, custom);

    m_gui.app->sandbox.setFault(SandboxReceiver::Teams, SandboxFault::NotFound);
    StageEvent event;
    event.workspaceId = m_workspace.id;
    event.stage = Stage::Plan;
    event.status = RunStatus::WaitingForApproval;
    event.job = QStringLiteral("job-42");
    event.commit = QStringLiteral("abc1234");
    event.commitUrl = QStringLiteral("https://github.com/org/repo/commit/abc1234");
    event.comment = names.comment;
    RunHarness::must(GuiHarness::wait(m_gui.app->events.simulate(event, SimulationEnd::Sandbox)));
    for (const Integration &integration : std::as_const(m_integrations))
        RunHarness::must(GuiHarness::wait(m_gui.app->tests.test(integration.id, {})));
    QTRY_COMPARE(GuiHarness::wait(m_gui.app->history.countPending(m_gui.app->sandboxOwner())), 0);
}

void PageTour::pages()
{
    organizationPages();
    coverage();
    workspacePages();
    simulator();
    sandbox();
    history();
    changes();
    locked();
}

void PageTour::dialogs()
{
    editors();
    signatures();
    attachments();
    slack();
    renaming();
    questions();
    hints();
    details();
}

void PageTour::organizationPages()
{
    m_gui.window->showPlace(NavigatorModel::Place::Integrations);
    QTRY_COMPARE(m_gui.window->findChildren<IntegrationCard *>().size(), 5);
    const auto cards = m_gui.window->findChildren<IntegrationCard *>();
    for (IntegrationCard *card : cards) {
        if (card->isTestable())
            Q_EMIT card->testRequested(card->integration().id);
    }
    QTRY_COMPARE(GuiHarness::wait(m_gui.app->history.countPending(m_gui.app->sandboxOwner())), 0);
    show(m_gui.window.get(), QStringLiteral("integrations"));
    GuiHarness::type(m_gui.window.get(), QStringLiteral("integrationFilterLineEdit"), QStringLiteral("no such thing"));
    show(m_gui.window.get(), QStringLiteral("integrations-no-match"));
    m_gui.find<QLineEdit>(QStringLiteral("integrationFilterLineEdit"))->clear();

    m_gui.window->showPlace(NavigatorModel::Place::Workspaces);
    auto *table = m_gui.find<QTableView>(QStringLiteral("workspacesTableView"));
    QTRY_VERIFY(table->isVisible());
    table->selectRow(0);
    show(m_gui.window.get(), QStringLiteral("workspaces"));

    auto *page = m_gui.window->findChild<OrganizationPage *>();
    page->showTab(OrganizationPage::Tab::Settings);
    show(m_gui.window.get(), QStringLiteral("settings"));
    auto *url = m_gui.find<QLineEdit>(QStringLiteral("platformUrlLineEdit"));
    const QString before = url->text();
    url->setText(QStringLiteral("not a URL"));
    GuiHarness::click(page, QStringLiteral("savePushButton"));
    show(m_gui.window.get(), QStringLiteral("settings-fault"));
    url->setText(before);
}

void PageTour::coverage()
{
    m_gui.window->findChild<OrganizationPage *>()->showTab(OrganizationPage::Tab::Coverage);
    auto *view = m_gui.find<QTableView>(QStringLiteral("coverageView"));
    QTRY_VERIFY(view->isVisible());
    view->setCurrentIndex(view->model()->index(0, 0));
    show(m_gui.window.get(), QStringLiteral("coverage"));
    auto *stage = m_gui.find<QComboBox>(QStringLiteral("coverageStageComboBox"));
    stage->setCurrentIndex(2);
    show(m_gui.window.get(), QStringLiteral("coverage-of-apply"));
    stage->setCurrentIndex(0);
    GuiHarness::type(m_gui.window.get(), QStringLiteral("coverageSearchLineEdit"), QStringLiteral("no such thing"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    show(m_gui.window.get(), QStringLiteral("coverage-no-match"));
    m_gui.find<QLineEdit>(QStringLiteral("coverageSearchLineEdit"))->clear();
}

void PageTour::workspacePages()
{
    m_gui.window->showPlace(NavigatorModel::Place::Workspace, m_workspace.id);
    selectTab(QStringLiteral("workspaceTabWidget"), 0);
    auto *table = m_gui.find<QTableView>(QStringLiteral("attachedTableView"));
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->selectRow(0);
    show(m_gui.window.get(), QStringLiteral("workspace"));
    selectTab(QStringLiteral("workspaceTabWidget"), 1);
    show(m_gui.window.get(), QStringLiteral("workspace-routes"));
}

void PageTour::simulator()
{
    selectTab(QStringLiteral("workspaceTabWidget"), 2);
    show(m_gui.window.get(), QStringLiteral("simulator-before"));
    GuiHarness::click(m_gui.window.get(), QStringLiteral("simulatorStartPushButton"));
    show(m_gui.window.get(), QStringLiteral("simulator-push"));
    GuiHarness::click(m_gui.window.get(), QStringLiteral("simulatorNextPushButton"));
    show(m_gui.window.get(), QStringLiteral("simulator-plan"));
    GuiHarness::click(m_gui.window.get(), QStringLiteral("simulatorSandboxPushButton"));
    show(m_gui.window.get(), QStringLiteral("simulator-sent"));
    GuiHarness::click(m_gui.window.get(), QStringLiteral("simulatorRealPushButton"));
    showDialog(QStringLiteral("confirmDialog"), QStringLiteral("send-for-real"));
    closeDialog(QStringLiteral("confirmDialog"));
}

void PageTour::sandbox()
{
    m_gui.window->showPlace(NavigatorModel::Place::Sandbox);
    auto *table = m_gui.find<QTableView>(QStringLiteral("sandboxTableView"));
    QTRY_VERIFY(table->isVisible());
    QStringList seen;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString receiver = table->model()->index(row, 1).data().toString();
        if (seen.contains(receiver))
            continue;
        seen << receiver;
        table->selectRow(row);
        show(m_gui.window.get(), QStringLiteral("sandbox-%1").arg(seen.size()));
    }
}

void PageTour::history()
{
    auto *dock = m_gui.window->findChild<HistoryDock *>();
    m_gui.window->showPlace(NavigatorModel::Place::Integrations);
    dock->setWorkspace(m_workspace.id, m_workspace.name);
    show(m_gui.window.get(), QStringLiteral("history-of-a-workspace"));
    dock->setWorkspace({}, {});
    GuiHarness::type(dock, QStringLiteral("historySearchLineEdit"), QStringLiteral("no such thing"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    show(m_gui.window.get(), QStringLiteral("history-no-match"));
    auto *search = dock->findChild<QLineEdit *>(QStringLiteral("historySearchLineEdit"));
    search->clear();
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(m_gui.window->findChild<DeliveryView *>()->isVisible());
}

void PageTour::changes()
{
    m_gui.find<QAction>(QStringLiteral("showChangesAction"))->trigger();
    auto *table = m_gui.find<QTableView>(QStringLiteral("auditTableView"));
    QTRY_VERIFY(table->isVisible());
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, AuditModel::What).data().toString().contains(QStringLiteral("Slack")))
            table->selectRow(row);
    }
    show(m_gui.window.get(), QStringLiteral("changes"));
    GuiHarness::type(m_gui.window.get(), QStringLiteral("auditSearchLineEdit"), QStringLiteral("no such thing"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!table->isVisible());
    show(m_gui.window.get(), QStringLiteral("changes-no-match"));
    m_gui.find<QLineEdit>(QStringLiteral("auditSearchLineEdit"))->clear();
}

void PageTour::locked()
{
    m_gui.guard->lock();
    show(m_gui.window.get(), QStringLiteral("locked"));
    m_gui.guard->unlock();
    QTRY_VERIFY(!m_gui.guard->isLocked());
}

void PageTour::show(QWidget *shown, const QString &name)
{
    QTest::qWait(Settle);
    // On a busy machine that is not enough for what is laid out in steps: shown, sized, and what is in it sized anew.
    for (int i = 0; i < LayoutSteps; ++i)
        QCoreApplication::sendPostedEvents();
    m_visit(shown, name);
}

void PageTour::showDialog(const QString &objectName, const QString &name)
{
    QDialog *dialog = m_gui.dialog(objectName);
    QVERIFY2(dialog != nullptr, qPrintable(objectName));
    show(dialog, name);
}

void PageTour::closeDialog(const QString &objectName)
{
    if (QDialog *dialog = m_gui.dialog(objectName))
        dialog->done(QDialog::Rejected);
    QTRY_VERIFY(RunHarness::visible<QDialog>(m_gui.window.get(), objectName) == nullptr);
    QVERIFY(m_gui.activate());
}

void PageTour::selectTab(const QString &tabWidget, int index)
{
    auto *tabs = m_gui.find<QTabWidget>(tabWidget);
    QTRY_VERIFY2(tabs->isVisible(), qPrintable(tabWidget));
    tabs->setCurrentIndex(index);
}

} // namespace infradots
