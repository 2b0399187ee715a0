// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/channelpanel.h"

#include "models/items/slackchannelmodel.h"
#include "models/items/wording.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/targetlistedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int MostNotes = 6;

} // namespace

ChannelPanel::ChannelPanel(QList<TargetListEdit *> lists, QWidget *parent)
    : QWidget(parent)
    , m_lists(std::move(lists))
    , m_model(new SlackChannelModel(this))
    , m_state(new PlainLabel(this))
    , m_notes(new PlainLabel(this))
    , m_copy(new QPushButton(this))
    , m_refresh(new QPushButton(tr("Read again"), this))
{
    setObjectName(QStringLiteral("channelPanel"));
    m_state->setObjectName(QStringLiteral("channelStateLabel"));
    m_state->setRole(QStringLiteral("muted"));
    m_state->setWordWrap(true);
    m_notes->setObjectName(QStringLiteral("channelNotesLabel"));
    m_notes->setRole(QStringLiteral("caution"));
    m_notes->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyInvitePushButton"));
    m_refresh->setObjectName(QStringLiteral("readChannelsPushButton"));
    m_refresh->setAccessibleDescription(tr("The channels of Slack"));
    for (QPushButton *button : {m_copy, m_refresh}) {
        button->setAutoDefault(false);
        setStyleRole(button, QStringLiteral("link"));
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Small);
    row->addWidget(m_state, 1);
    row->addWidget(m_refresh, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_notes);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, &ChannelPanel::copyInvite);
    connect(m_refresh, &QPushButton::clicked, this, &ChannelPanel::refreshRequested);
    for (TargetListEdit *list : std::as_const(m_lists)) {
        list->offerChannels(m_model);
        connect(list, &TargetListEdit::changed, this, &ChannelPanel::showNotes);
    }
    showChannels({});
}

void ChannelPanel::showChannels(const ChannelsShown &shown)
{
    m_shown = shown;
    m_directory = ChannelDirectory(shown.channels);
    m_model->setChannels(shown.channels, shown.slack);
    showState();
    showNotes();
}

void ChannelPanel::showState()
{
    QString text;
    switch (m_shown.state) {
    case ChannelsShown::State::Unsaved:
        text = tr("Once the integration is saved and added to Slack, its channels can be chosen here.");
        break;
    case ChannelsShown::State::NotConnected:
        text =
            tr("Not connected: press “Add to Slack” on the integration's card, and its channels can be chosen here.");
        break;
    case ChannelsShown::State::Reading:
        text = tr("Reading the channels of %1…").arg(isolated(m_shown.slack.teamName));
        break;
    case ChannelsShown::State::Ready:
        text =
            tr("%n channel(s) of %1, read %2.", nullptr, static_cast<int>(m_shown.channels.size()))
                .arg(isolated(m_shown.slack.teamName), timeWords(m_shown.fetchedAt, QDateTime::currentDateTimeUtc()));
        break;
    case ChannelsShown::State::Failed:
        text = m_shown.problem;
        break;
    }
    m_state->setText(text);
    m_state->setRole(m_shown.state == ChannelsShown::State::Failed ? QStringLiteral("fault") : QStringLiteral("muted"));
    m_refresh->setVisible(m_shown.state == ChannelsShown::State::Ready ||
                          m_shown.state == ChannelsShown::State::Failed);
}

void ChannelPanel::showNotes()
{
    QStringList sentences;
    bool invite = false;
    for (TargetListEdit *list : std::as_const(m_lists)) {
        const QList<Target> targets = list->targets();
        QStringList troubled;
        for (const ChannelNote &note : channelNotes(targets, m_directory, m_shown.slack)) {
            sentences.append(note.sentence);
            invite = invite || note.kind == ChannelNote::Kind::NotMember || note.kind == ChannelNote::Kind::Unknown;
            if (isTrouble(note.kind))
                troubled.append(targets.at(note.target).value);
        }
        list->setTroubled(troubled);
    }
    sentences.removeDuplicates();
    const auto more = static_cast<int>(sentences.size()) - MostNotes;
    if (more > 0) {
        sentences = sentences.first(MostNotes);
        sentences.append(tr("… and %n more.", nullptr, more));
    }
    m_notes->setText(sentences.join(u'\n'));
    m_notes->setVisible(!sentences.isEmpty());
    m_copy->setText(buttonText(tr("Copy “%1”").arg(inviteCommand(m_shown.slack))));
    m_copy->setVisible(invite);
}

void ChannelPanel::copyInvite()
{
    QGuiApplication::clipboard()->setText(inviteCommand(m_shown.slack));
}

} // namespace infradots
