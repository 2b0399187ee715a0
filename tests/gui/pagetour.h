// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runfixture.h"

#include <QMetaType>

#include <functional>

namespace infradots {

/** What things are called while the tour is made. */
struct TourNames
{
    QString organization = QStringLiteral("acme");
    QString workspace = QStringLiteral("production-infra");
    QString environment = QStringLiteral("production");
    QString integration = QStringLiteral("Ops"); ///< the beginning of each integration's name
    QString channel = QStringLiteral("infrastructure");
    QString comment = QStringLiteral("Resize the database");

    /** Long, of markup, with '&', placeholders, right-to-left marks and line breaks where they may be. */
    [[nodiscard]] static TourNames hostile();
    /** As long as names may be, in one word. */
    [[nodiscard]] static TourNames endless();
};

/** Brings the window to every page, dialog and state there is, one after the other, and shows each to a visitor. */
class PageTour
{
public:
    /** @p shown: the window, or the dialog that is open; @p name: of the page and its state, for messages and files. */
    using Visit = std::function<void(QWidget *shown, const QString &name)>;

    PageTour(RunHarness &gui, Visit visit);

    void firstRun();                       ///< of an empty database; what the harness starts with
    void nothingYet(const QString &name);  ///< the pages of an organization without anything
    void populate(const TourNames &names); ///< an organization with all four types, a workspace, runs and tests
    void pages();                          ///< every page of what is populated
    void dialogs();                        ///< every dialog of it

private:
    void organizationPages();
    void coverage();
    void workspacePages();
    void simulator();
    void sandbox();
    void history();
    void changes();
    void locked();
    void editors();
    void signatures();
    void attachments();
    void renaming();
    void questions();
    void slack();
    void hints();
    void details();
    void show(QWidget *shown, const QString &name);
    void showDialog(const QString &objectName, const QString &name);
    void closeDialog(const QString &objectName);
    void selectTab(const QString &tabWidget, int index);

    RunHarness &m_gui;
    Visit m_visit;
    Workspace m_workspace;
    QList<Integration> m_integrations;
};

} // namespace infradots

Q_DECLARE_METATYPE(infradots::TourNames)
