// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/tour/tour.h"

#include "app/events/simulator.h"
#include "models/domain/clock.h"
#include "models/items/wording.h"
#include "ui/async.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QTableView>
#include <QTabWidget>
#include <QTextStream>

namespace infradots {

namespace {
constexpr int SettleMilliseconds = 350;
constexpr int PollMilliseconds = 200;
constexpr int LongestWait = 60'000;
} // namespace

Tour::Tour(Composition &composition, MainWindow &window, Theme &theme, QString pictures, QObject *parent)
    : QObject(parent)
    , m_composition(composition)
    , m_window(window)
    , m_theme(theme)
    , m_pictures(std::move(pictures))
{
}

void Tour::start()
{
    m_steps = {[this] { picture(QStringLiteral("01-first-run-light")); },
               [this] { makeDemo(); },
               [this] { readWorkspaces(); },
               [this] { planRun(); },
               [this] { waitUntilDelivered(); },
               [this] { testAll(); },
               [this] { waitUntilDelivered(); }};
    addPictures();
    m_steps.push_back([this] { printHistory(); });
    next();
}

void Tour::next()
{
    if (m_steps.empty()) {
        QApplication::exit(0);
        return;
    }
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    QTimer::singleShot(SettleMilliseconds, this, step);
}

void Tour::fail(const QString &sentence)
{
    QTextStream(stderr) << "The tour stopped: " << sentence << Qt::endl;
    QApplication::exit(1);
}

void Tour::makeDemo()
{
    if (!m_composition.vault.isReady() || !m_composition.sandbox.isRunning()) {
        m_waited += PollMilliseconds;
        if (m_waited > LongestWait) {
            fail(QStringLiteral("keychain or sandbox are not ready. ") + m_composition.vault.problem());
            return;
        }
        QTimer::singleShot(PollMilliseconds, this, &Tour::makeDemo);
        return;
    }
    whenDone(m_composition.demo.create(m_composition.sandbox.addresses()), this,
             [this](const Result<OrganizationId> &organization) {
                 if (!organization) {
                     fail(organization.error().message);
                     return;
                 }
                 m_organization = *organization;
                 next();
             });
}

void Tour::readWorkspaces()
{
    whenDone(m_composition.workspaces.list(m_organization), this, [this](const Result<QList<Workspace>> &workspaces) {
        if (!workspaces || workspaces->isEmpty()) {
            fail(QStringLiteral("the demo organization has no workspaces."));
            return;
        }
        m_workspace = workspaces->first().id;
        next();
    });
}

void Tour::planRun()
{
    RunScript script;
    script.workspace = m_workspace;
    script.job = QStringLiteral("job-42");
    script.commit = QStringLiteral("abc1234");
    script.commitUrl = QStringLiteral("https://github.com/acme/infrastructure/commit/abc1234");
    script.comment = QStringLiteral("Resize the database");
    const QList<RunStep> steps = runSteps(script, QDateTime::currentDateTimeUtc());
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->event)
            m_steps.push_front([this, event = *step->event] { play(event); });
    }
    next();
}

void Tour::play(const StageEvent &event)
{
    whenDone(m_composition.events.simulate(event, SimulationEnd::Sandbox), this,
             [this](const Result<EmitResult> &result) {
                 if (!result)
                     fail(result.error().message);
                 else
                     next();
             });
}

void Tour::testAll()
{
    whenDone(m_composition.integrations.list(m_organization), this,
             [this](const Result<QList<Integration>> &integrations) {
                 if (!integrations || integrations->isEmpty()) {
                     fail(QStringLiteral("the demo organization has no integrations."));
                     return;
                 }
                 for (const Integration &integration : *integrations) {
                     m_steps.push_front([this, id = integration.id] {
                         whenDone(m_composition.tests.test(id, {}), this,
                                  [this](const Result<QList<HistoryEntry>> &entries) {
                                      if (!entries)
                                          fail(entries.error().message);
                                      else
                                          next();
                                  });
                     });
                 }
                 next();
             });
}

void Tour::waitUntilDelivered()
{
    m_waited = 0;
    const auto ask = [this](const auto &again) -> void {
        whenDone(m_composition.history.countPending(m_composition.sandboxOwner()), this,
                 [this, again](const Result<int> &pending) {
                     if (!pending) {
                         fail(pending.error().message);
                     } else if (*pending == 0) {
                         next();
                     } else if ((m_waited += PollMilliseconds) > LongestWait) {
                         fail(QStringLiteral("%1 messages were not delivered in time.").arg(*pending));
                     } else {
                         QTimer::singleShot(PollMilliseconds, this, [again] { again(again); });
                     }
                 });
    };
    ask(ask);
}

void Tour::addPictures()
{
    const auto add = [this](Step step) {
        m_steps.push_back([this, step = std::move(step)] {
            step();
            next();
        });
    };
    using Place = NavigatorModel::Place;
    for (const bool dark : {false, true}) {
        const QString look = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        add([this, dark] { m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light); });
        add([this] { m_window.showPlace(Place::Integrations); });
        m_steps.push_back([this, look] { picture(QStringLiteral("02-integrations") + look); });
        add([this] { press(QStringLiteral("addIntegrationPushButton")); });
        m_steps.push_back([this, look] { pictureOfDialog(QStringLiteral("03-add-integration") + look); });
        add([this] { m_window.showPlace(Place::Workspaces); });
        m_steps.push_back([this, look] { picture(QStringLiteral("04-workspaces") + look); });
        add([this] { trigger(QStringLiteral("showCoverageAction")); });
        m_steps.push_back([this, look] { picture(QStringLiteral("05-coverage") + look); });
        add([this] { trigger(QStringLiteral("showSettingsAction")); });
        m_steps.push_back([this, look] { picture(QStringLiteral("06-settings") + look); });
        add([this] { m_window.showPlace(Place::Workspace, m_workspace); });
        add([this] { showTab(QStringLiteral("workspaceTabWidget"), 0); });
        m_steps.push_back([this, look] { picture(QStringLiteral("07-workspace") + look); });
        add([this] {
            if (auto *table = m_window.findChild<QTableView *>(QStringLiteral("attachedTableView")))
                table->selectRow(0);
            press(QStringLiteral("editAttachmentPushButton"));
        });
        m_steps.push_back([this, look] { pictureOfDialog(QStringLiteral("08-attachment") + look); });
        add([this] { showTab(QStringLiteral("workspaceTabWidget"), 1); });
        m_steps.push_back([this, look] { picture(QStringLiteral("09-routes") + look); });
        add([this] { showTab(QStringLiteral("workspaceTabWidget"), 2); });
        add([this] { press(QStringLiteral("simulatorStartPushButton")); });
        add([this] { press(QStringLiteral("simulatorNextPushButton")); });
        m_steps.push_back([this, look] { picture(QStringLiteral("10-simulator") + look); });
        add([this] { m_window.showPlace(Place::Sandbox); });
        m_steps.push_back([this, look] { picture(QStringLiteral("11-sandbox") + look); });
        add([this] {
            if (auto *table = m_window.findChild<QTableView *>(QStringLiteral("deliveryView"))) {
                table->selectRow(0);
                Q_EMIT table->doubleClicked(table->model()->index(0, 0));
            }
        });
        m_steps.push_back([this, look] { pictureOfDialog(QStringLiteral("12-delivery") + look); });
        add([this] { trigger(QStringLiteral("showChangesAction")); });
        m_steps.push_back([this, look] { picture(QStringLiteral("13-changes") + look); });
    }
    add([this] { m_theme.setMode(Theme::Mode::Light); });
}

void Tour::picture(const QString &name)
{
    if (!m_window.grab().save(m_pictures + u'/' + name + QStringLiteral(".png")))
        fail(QStringLiteral("the picture %1 could not be written.").arg(name));
    else
        next();
}

void Tour::pictureOfDialog(const QString &name)
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog) {
        fail(QStringLiteral("no dialog opened for %1.").arg(name));
        return;
    }
    const bool saved = dialog->grab().save(m_pictures + u'/' + name + QStringLiteral(".png"));
    dialog->close();
    if (saved)
        next();
    else
        fail(QStringLiteral("the picture %1 could not be written.").arg(name));
}

void Tour::press(const QString &objectName)
{
    if (auto *button = m_window.findChild<QAbstractButton *>(objectName))
        button->click();
}

void Tour::trigger(const QString &objectName)
{
    if (auto *action = m_window.findChild<QAction *>(objectName))
        action->trigger();
}

void Tour::showTab(const QString &objectName, int index)
{
    if (auto *tabs = m_window.findChild<QTabWidget *>(objectName))
        tabs->setCurrentIndex(index);
}

void Tour::printHistory()
{
    whenDone(
        m_composition.history.entries(HistoryFilter(), 200), this, [this](const Result<QList<HistoryEntry>> &entries) {
            if (!entries || entries->isEmpty()) {
                fail(QStringLiteral("the history is empty."));
                return;
            }
            QTextStream out(stdout);
            const QString line = QStringLiteral("%1  %2  %3  %4  %5  %6  %7\n");
            const auto row = [&](const QStringList &cells) {
                out << line.arg(cells.at(0), -8)
                           .arg(cells.at(1), -22)
                           .arg(cells.at(2), -9)
                           .arg(cells.at(3), -20)
                           .arg(cells.at(4), -14)
                           .arg(cells.at(5), -34)
                           .arg(cells.at(6));
            };
            row({QStringLiteral("TIME"), QStringLiteral("WORKSPACE"), QStringLiteral("STAGE"), QStringLiteral("STATUS"),
                 QStringLiteral("INTEGRATION"), QStringLiteral("TARGET"), QStringLiteral("RESULT BY RULE")});
            int bad = 0;
            for (const HistoryEntry &entry : *entries) {
                const Delivery &delivery = entry.delivery;
                const bool good = delivery.verdict == Verdict::Delivered || delivery.verdict == Verdict::Accepted;
                bad += good ? 0 : 1;
                row({delivery.createdAt.toLocalTime().time().toString(QStringLiteral("HH:mm:ss")),
                     delivery.workspaceName,
                     delivery.source == EventSource::Test ? QStringLiteral("test") : toText(delivery.stage),
                     toText(delivery.status), delivery.integrationName, shownTarget(delivery.target).right(34),
                     outcomeWords(delivery) + QStringLiteral(" by ") + toText(delivery.rule)});
            }
            out << entries->size() << " messages, " << bad << " not delivered" << Qt::endl;
            if (bad > 0)
                fail(QStringLiteral("not every message was delivered."));
            else
                next();
        });
}

} // namespace infradots
