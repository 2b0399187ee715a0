// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/composition.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace infradots {

/**
 * The tour: makes the demo organization, plays a run through the sandbox, tests every integration, and takes a picture
 * of every page, light and dark. Ends the application with 0 when everything arrived.
 */
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(Composition &composition, MainWindow &window, Theme &theme, QString pictures, QObject *parent = nullptr);

    void start();

private:
    using Step = std::function<void()>;
    void next();
    void fail(const QString &sentence);
    void waitUntilDelivered();
    void makeDemo();
    void readWorkspaces();
    void play(const StageEvent &event);
    void planRun();
    void testAll();
    void printHistory();
    void addPictures();
    void picture(const QString &name);
    void pictureOfDialog(const QString &name);
    void press(const QString &objectName);
    void trigger(const QString &objectName);
    void showTab(const QString &objectName, int index);

    Composition &m_composition;
    MainWindow &m_window;
    Theme &m_theme;
    QString m_pictures;
    std::deque<Step> m_steps;
    OrganizationId m_organization;
    WorkspaceId m_workspace;
    int m_waited = 0;
};

} // namespace infradots
