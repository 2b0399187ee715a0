// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

class QStatusBar;

namespace infradots {

class PlainLabel;
class Startup;

/** The status bar: what is being delivered, how the keychain is, which database. */
class StatusLine : public QObject
{
    Q_OBJECT
public:
    StatusLine(UiContext &context, Startup &startup, QStatusBar *bar);

private:
    void readPending();
    void showPlaces();

    UiContext &m_context;
    Startup &m_startup;
    PlainLabel *m_delivering;
    PlainLabel *m_vault;
    PlainLabel *m_database;
    QTimer m_gather; ///< many changes at once are counted together
    QString m_problem;
};

} // namespace infradots
