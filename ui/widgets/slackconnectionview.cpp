// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slackconnectionview.h"

#include "app/slack/slackerrors.h"
#include "models/domain/slackchannel.h"
#include "models/domain/slackscopes.h"
#include "models/items/wording.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace infradots {

namespace {

QString tokenWords(const SlackSettings &slack)
{
    if (!slack.refreshToken.isSet())
        return SlackConnectionView::tr("The token holds until the app is removed in Slack.");
    return SlackConnectionView::tr("The token is renewed by itself; this one ends %1.")
        .arg(localTimeWords(slack.tokenExpiresAt));
}

} // namespace

SlackConnectionView::SlackConnectionView(QWidget *parent)
    : QWidget(parent)
    , m_team(new PlainLabel(this))
    , m_bot(new PlainLabel(this))
    , m_token(new PlainLabel(this))
    , m_lost(new PlainLabel(this))
    , m_scopes(new QGridLayout)
    , m_missing(new PlainLabel(this))
{
    m_team->setObjectName(QStringLiteral("teamLabel"));
    m_team->setRole(QStringLiteral("heading"));
    m_bot->setObjectName(QStringLiteral("botLabel"));
    m_token->setObjectName(QStringLiteral("tokenLabel"));
    m_token->setRole(QStringLiteral("muted"));
    m_lost->setObjectName(QStringLiteral("lostLabel"));
    m_lost->setRole(QStringLiteral("fault"));
    m_missing->setObjectName(QStringLiteral("missingLabel"));
    m_missing->setRole(QStringLiteral("muted"));
    for (PlainLabel *label : {m_team, m_bot, m_token, m_lost, m_missing})
        label->setWordWrap(true);
    m_scopes->setHorizontalSpacing(spacing::Medium);
    m_scopes->setVerticalSpacing(spacing::Tight);
    m_scopes->setColumnStretch(2, 1);
    auto *heading = new PlainLabel(tr("What the app may do"), this);
    heading->setRole(QStringLiteral("heading"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_team);
    layout->addWidget(m_lost);
    layout->addWidget(m_bot);
    layout->addWidget(m_token);
    layout->addSpacing(spacing::Small);
    layout->addWidget(heading);
    layout->addLayout(m_scopes);
    layout->addWidget(m_missing);
    layout->addStretch();
}

void SlackConnectionView::showConnection(const SlackSettings &slack)
{
    m_team->setText(slack.teamName.isEmpty() ? tr("Connected; the workspace is not known yet.")
                                             : tr("Connected to the Slack workspace %1").arg(isolated(slack.teamName)));
    m_bot->setText(slack.botName.isEmpty() ? tr("The bot's name is not known yet.")
                                           : tr("Posts as @%1. To let it into a private channel, type %2 there.")
                                                 .arg(isolated(slack.botName), inviteCommand(slack)));
    m_token->setText(tokenWords(slack));
    m_lost->setText(slack.lostBecause.isEmpty() ? QString() : slackErrorSentence(slack.lostBecause));
    m_lost->setVisible(!slack.lostBecause.isEmpty());
    showScopes(slack);
}

void SlackConnectionView::showScopes(const SlackSettings &slack)
{
    while (QLayoutItem *item = m_scopes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const bool known = !slack.scopes.isEmpty();
    int row = 0;
    for (const SlackScope &scope : slackScopes()) {
        const bool granted = slack.scopes.contains(scope.name);
        auto *mark = new PlainLabel(!known ? tr("not known") : granted ? tr("✓ granted") : tr("✗ missing"), this);
        mark->setRole(!known ? QStringLiteral("muted") : granted ? QStringLiteral("good") : QStringLiteral("caution"));
        mark->setObjectName(QStringLiteral("scopeMarkLabel"));
        auto *purpose = new PlainLabel(scope.purpose, this);
        purpose->setRole(QStringLiteral("muted"));
        purpose->setWordWrap(true);
        m_scopes->addWidget(mark, row, 0, Qt::AlignTop);
        m_scopes->addWidget(new PlainLabel(scope.name, this), row, 1, Qt::AlignTop);
        m_scopes->addWidget(purpose, row++, 2);
    }
    const bool someMissing = !missingSlackScopes(slack.scopes).isEmpty();
    m_missing->setText(
        tr("Add what is missing under “OAuth & Permissions” in the app's settings, install the app again there, "
           "then reconnect."));
    m_missing->setVisible(someMissing);
}

} // namespace infradots
