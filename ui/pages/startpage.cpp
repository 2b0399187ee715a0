// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/startpage.h"

namespace infradots {

StartPage::StartPage(QWidget *parent)
    : EmptyState(parent)
{
    setObjectName(QStringLiteral("startPage"));
    connect(this, &EmptyState::primaryClicked, this, [this] {
        if (m_picture == Picture::Problem)
            Q_EMIT retryRequested();
        else
            Q_EMIT createRequested();
    });
    connect(this, &EmptyState::secondaryClicked, this, &StartPage::demoRequested);
    showOpening();
}

void StartPage::showOpening()
{
    m_picture = Picture::Opening;
    setContent(QStringLiteral("infradots-admin"), tr("Opening the database…"), {});
    setPrimary({});
    setSecondary({});
    setBusy(true);
}

void StartPage::showProblem(const QString &sentence)
{
    m_picture = Picture::Problem;
    setContent(QStringLiteral("data-error"), tr("The database cannot be used"), sentence);
    setPrimary(tr("Retry"));
    setSecondary({});
    setBusy(false);
}

void StartPage::showFirstRun()
{
    m_picture = Picture::FirstRun;
    setContent(QStringLiteral("infradots-admin"), tr("Who hears about which run, and where?"),
               tr("Connect Slack, Microsoft Teams and webhooks to your workspaces, press Test, play a run through, and "
                  "see where every message goes and why. Start with an organization of your own, or look around in the "
                  "demo: its messages stay on this machine."));
    setPrimary(tr("Create organization"));
    setSecondary(tr("Try the demo organization"));
    setBusy(false);
}

} // namespace infradots
