// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiharness.h"

#include "ui/pages/organizationpage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTableView>
#include <QTabWidget>

using namespace infradots;

namespace {

QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" “") + widget->objectName() +
           QStringLiteral("” in ") + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
}

/** Everything below that the keyboard can get to, and is shown. */
QList<QWidget *> reachable(QWidget *below)
{
    QList<QWidget *> result;
    const auto all = below->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool inner = widget->focusProxy() != nullptr || qobject_cast<QComboBox *>(widget->parentWidget());
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !inner)
            result << widget;
    }
    return result;
}

QStringList nameless(QWidget *below)
{
    QStringList result;
    const QList<QWidget *> widgets = reachable(below);
    for (QWidget *widget : widgets) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        // A combo box is announced by its value; its name must come from the property or a buddy.
        QString name = interface != nullptr ? interface->text(QAccessible::Name) : QString();
        if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            // A combo box is announced by its value: its name must come from the property or from a label.
            const QWidget *input = box->isEditable() ? static_cast<QWidget *>(box->lineEdit()) : widget;
            name = input->accessibleName() + widget->accessibleName();
            const auto labels = below->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (label->buddy() == widget || label->buddy() == input)
                    name += label->text();
            }
        }
        if (name.trimmed().isEmpty())
            result << describe(widget);
    }
    return result;
}

} // namespace

/** Every page: whatever takes the focus has a name, and Tab gets to all of it and round again. */
class TestAccessibility : public QObject
{
    Q_OBJECT

    static void sweep(QWidget *window, const QString &where)
    {
        const QStringList found = nameless(window);
        QVERIFY2(found.isEmpty(), qPrintable(where + QStringLiteral(": ") + found.join(QStringLiteral("; "))));

        const QList<QWidget *> wanted = reachable(window);
        QVERIFY(!wanted.isEmpty());
        QSet<QWidget *> seen;
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        wanted.first()->setFocus();
        constexpr int mostSteps = 400;
        for (int i = 0; i < mostSteps && window->focusWidget() != nullptr; ++i) {
            QWidget *focused = window->focusWidget();
            if (seen.contains(focused) && focused == wanted.first() && i > 0)
                break;
            seen.insert(focused);
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        for (QWidget *widget : wanted)
            QVERIFY2(seen.contains(widget) || qobject_cast<QAbstractButton *>(widget) != nullptr,
                     qPrintable(where + QStringLiteral(": Tab does not reach ") + describe(widget)));
    }

private Q_SLOTS:
    void firstRun()
    {
        GuiHarness gui;
        gui.start();
        sweep(gui.window.get(), QStringLiteral("first run"));
    }

    void everyPage()
    {
        GuiHarness gui;
        gui.start();
        gui.window->navigation().createDemo();
        NavigatorModel &model = gui.window->navigation().model();
        QTRY_COMPARE(model.workspaces().size(), 3);
        auto *page = gui.window->findChild<OrganizationPage *>();
        QTRY_VERIFY(page->isVisible());
        sweep(gui.window.get(), QStringLiteral("integrations"));
        gui.window->showPlace(NavigatorModel::Place::Workspaces);
        QTRY_VERIFY(page->tab() == OrganizationPage::Tab::Workspaces);
        sweep(gui.window.get(), QStringLiteral("workspaces"));
        page->showTab(OrganizationPage::Tab::Coverage);
        QTRY_VERIFY(gui.find<QTableView>(QStringLiteral("coverageView"))->isVisible());
        sweep(gui.window.get(), QStringLiteral("coverage"));
        page->showTab(OrganizationPage::Tab::Settings);
        sweep(gui.window.get(), QStringLiteral("settings"));
        gui.window->showPlace(NavigatorModel::Place::Workspace, model.workspaces().first().id);
        QTest::qWait(300);
        sweep(gui.window.get(), QStringLiteral("workspace"));
        auto *tabs = gui.find<QTabWidget>(QStringLiteral("workspaceTabWidget"));
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            sweep(gui.window.get(), QStringLiteral("workspace: ") + tabs->tabText(tab));
        }
        tabs->setCurrentIndex(0);
        gui.window->showPlace(NavigatorModel::Place::Sandbox);
        sweep(gui.window.get(), QStringLiteral("sandbox"));
    }

    void editor()
    {
        GuiHarness gui;
        gui.startWithOrganization(QStringLiteral("acme"));
        QTest::keyClick(gui.window.get(), Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = gui.dialog(QStringLiteral("integrationDialog"));
        QVERIFY(dialog != nullptr);
        auto *types = dialog->findChild<QComboBox *>(QStringLiteral("typeComboBox"));
        for (int i = 0; i < types->count(); ++i) {
            types->setCurrentIndex(i);
            sweep(dialog, types->currentText());
        }
    }

    void attachmentAndDelivery()
    {
        GuiHarness gui;
        gui.start();
        gui.window->navigation().createDemo();
        NavigatorModel &model = gui.window->navigation().model();
        QTRY_COMPARE(model.workspaces().size(), 3);
        gui.window->showPlace(NavigatorModel::Place::Workspace, model.workspaces().first().id);
        auto *table = gui.find<QTableView>(QStringLiteral("attachedTableView"));
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->selectRow(row);
            GuiHarness::click(gui.window.get(), QStringLiteral("editAttachmentPushButton"));
            QDialog *dialog = gui.dialog(QStringLiteral("attachmentDialog"));
            QVERIFY(dialog != nullptr);
            sweep(dialog, QStringLiteral("attachment of ") + table->model()->index(row, 0).data().toString());
            dialog->reject();
            QTRY_VERIFY(gui.find<QDialog>(QStringLiteral("attachmentDialog")) == nullptr);
        }

        StageEvent event;
        event.workspaceId = model.workspaces().first().id;
        QVERIFY(GuiHarness::wait(gui.app->events.simulate(event, SimulationEnd::Sandbox)).has_value());
        auto *history = gui.find<QTableView>(QStringLiteral("deliveryView"));
        QTRY_VERIFY(history->isVisible() && history->model()->rowCount() > 0);
        gui.window->activateWindow();
        history->setFocus();
        history->selectRow(0);
        QTest::keyClick(history, Qt::Key_Return);
        QDialog *details = gui.dialog(QStringLiteral("deliveryDetailsDialog"));
        QVERIFY(details != nullptr);
        auto *tabs = details->findChild<QTabWidget *>(QStringLiteral("deliveryDetailsTabWidget"));
        QTRY_VERIFY(tabs->isVisible());
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            sweep(details, QStringLiteral("delivery: ") + tabs->tabText(tab));
        }
    }

    void shortcutsAreUnique()
    {
        GuiHarness gui;
        gui.start();
        QHash<QString, QString> known;
        const auto actions = gui.window->findChildren<QAction *>();
        for (const QAction *action : actions) {
            if (action->shortcut().isEmpty() || action->shortcutContext() != Qt::WindowShortcut)
                continue;
            const QString keys = action->shortcut().toString();
            QVERIFY2(!known.contains(keys), qPrintable(keys + QLatin1Char(' ') + action->text()));
            known.insert(keys, action->text());
        }
        QVERIFY(known.size() > 8);
    }
};

INFRADOTS_GUI_TEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
