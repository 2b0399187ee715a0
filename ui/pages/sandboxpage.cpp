// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sandboxpage.h"

#include "models/domain/target.h"
#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagepane.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/requestview.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace infradots {

namespace {

IntegrationType typeOf(SandboxReceiver receiver)
{
    switch (receiver) {
    case SandboxReceiver::Slack:
        return IntegrationType::Slack;
    case SandboxReceiver::Teams:
        return IntegrationType::Teams;
    case SandboxReceiver::Webhook:
        return IntegrationType::Webhook;
    }
    Q_UNREACHABLE();
}

QString faultWords(SandboxFault fault)
{
    switch (fault) {
    case SandboxFault::None:
        return SandboxPage::tr("Answers as it should");
    case SandboxFault::RateLimited:
        return SandboxPage::tr("429: too many requests, retry after 2 s");
    case SandboxFault::ServerError:
        return SandboxPage::tr("500: server error");
    case SandboxFault::Unavailable:
        return SandboxPage::tr("503: unavailable");
    case SandboxFault::NoAnswer:
        return SandboxPage::tr("Never answers");
    case SandboxFault::CloseConnection:
        return SandboxPage::tr("Closes the connection");
    case SandboxFault::NotFound:
        return SandboxPage::tr("404: not found");
    case SandboxFault::Gone:
        return SandboxPage::tr("410: gone");
    case SandboxFault::Redirect:
        return SandboxPage::tr("302: redirects elsewhere");
    case SandboxFault::HugeBody:
        return SandboxPage::tr("Answers with far too much");
    case SandboxFault::SlackNotInChannel:
        return SandboxPage::tr("not_in_channel: the bot is not in the channel");
    case SandboxFault::SlackChannelNotFound:
        return SandboxPage::tr("channel_not_found: no such channel");
    case SandboxFault::SlackIsArchived:
        return SandboxPage::tr("is_archived: the channel is archived");
    case SandboxFault::SlackInvalidAuth:
        return SandboxPage::tr("invalid_auth: the token is not valid");
    case SandboxFault::SlackMissingScope:
        return SandboxPage::tr("missing_scope: a permission is missing");
    case SandboxFault::SlackTokenRotation:
        return SandboxPage::tr("Answers as it should, with tokens that are renewed");
    case SandboxFault::SlackTokenExpired:
        return SandboxPage::tr("token_expired: the token has to be renewed");
    case SandboxFault::SlackInvalidRefreshToken:
        return SandboxPage::tr("invalid_refresh_token: the token cannot be renewed");
    case SandboxFault::SlackBadClientSecret:
        return SandboxPage::tr("bad_client_secret: a sign-in with the wrong secret");
    case SandboxFault::SlackInvalidCode:
        return SandboxPage::tr("invalid_code: a sign-in whose code was used");
    case SandboxFault::SlackManyChannels:
        return SandboxPage::tr("Answers as it should, with 5,000 channels");
    case SandboxFault::TeamsErrorInBody:
        return SandboxPage::tr("200 with an error in its text");
    case SandboxFault::TeamsWorkflowsAccepted:
        return SandboxPage::tr("202: accepted, as Workflows does");
    }
    Q_UNREACHABLE();
}

} // namespace

SandboxPage::SandboxPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("sandboxPage"));
    setCrumbs({tr("Sandbox")});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, 0, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    auto *text =
        new PlainLabel(tr("Receivers on this machine that play Slack, Teams and a webhook. Simulated runs end here; "
                          "nothing leaves the machine."),
                       this);
    text->setWordWrap(true);
    text->setRole(QStringLiteral("muted"));
    layout->addWidget(text);
    layout->addWidget(buildReceivers());
    layout->addWidget(buildMessages(), 1);
    connect(&context.sandbox, &Sandbox::received, this, &SandboxPage::take);
    refresh();
}

QWidget *SandboxPage::buildReceivers()
{
    auto *card = new QFrame(this);
    setStyleRole(card, QStringLiteral("card"));
    auto *grid = new QGridLayout(card);
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(spacing::Small);
    int row = 0;
    for (const SandboxReceiver receiver : {SandboxReceiver::Slack, SandboxReceiver::Teams, SandboxReceiver::Webhook}) {
        const IntegrationType type = typeOf(receiver);
        auto *icon = new QLabel(card);
        icon->setPixmap(Theme::icon(typeIconName(type)).pixmap(20, 20));
        auto *name = new PlainLabel(typeWords(type), card);
        auto *fault = new QComboBox(card);
        fault->setObjectName(toText(type).toLower() + QStringLiteral("FaultComboBox"));
        fault->setAccessibleDescription(tr("How %1 answers").arg(typeWords(type)));
        for (const SandboxFault candidate : faultsOf(receiver))
            fault->addItem(faultWords(candidate), static_cast<int>(candidate));
        // In a narrow window shorter than its longest entry; the list is not.
        fault->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        fault->setMinimumContentsLength(22);
        fault->view()->setMinimumWidth(fault->view()->sizeHintForColumn(0) + spacing::Page);
        fault->setCurrentIndex(fault->findData(static_cast<int>(m_context.sandbox.fault(receiver))));
        name->setBuddy(fault);
        connect(fault, &QComboBox::currentIndexChanged, this, [this, fault, receiver] {
            m_context.sandbox.setFault(receiver, static_cast<SandboxFault>(fault->currentData().toInt()));
        });
        grid->addWidget(icon, row, 0);
        grid->addWidget(name, row, 1);
        grid->addWidget(fault, row, 2);
        ++row;
    }
    m_address = new PlainLabel(card);
    m_address->setRole(QStringLiteral("muted"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(m_address, 0, 3, 2, 1, Qt::AlignTop | Qt::AlignRight);
    auto *clear = new QPushButton(Theme::icon(QStringLiteral("edit-clear-all")), tr("Clear messages"), card);
    clear->setObjectName(QStringLiteral("sandboxClearPushButton"));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_context.sandbox.clear();
        refresh();
    });
    grid->addWidget(clear, 2, 3, Qt::AlignRight);
    grid->setColumnStretch(3, 1);
    return card;
}

QWidget *SandboxPage::buildMessages()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_table = new QTableView(splitter);
    m_table->setObjectName(QStringLiteral("sandboxTableView"));
    m_table->setAccessibleName(tr("Received messages"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SandboxModel::Destination, QHeaderView::Stretch);
    m_message = new MessagePane(m_context.theme, splitter);
    m_message->setObjectName(QStringLiteral("sandboxTabWidget"));
    m_message->setAccessibleName(tr("Received message"));
    m_message->tabBar()->setAccessibleName(tr("Received message"));
    m_message->request()->setTextName(QStringLiteral("sandboxRequestPlainTextEdit"), tr("Request as received"));
    splitter->addWidget(m_table);
    splitter->addWidget(m_message);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({420, 520});
    setStyleRole(splitter, QStringLiteral("gap"));
    splitter->setHandleWidth(spacing::Medium);
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(splitter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SandboxPage::showSelected);
    return m_stack;
}

namespace {
SandboxModel::Row rowOf(const SandboxMessage &message)
{
    return {message.number, message.receivedAt, typeWords(typeOf(message.receiver)),
            message.channel.isEmpty() ? QString::fromUtf8(message.path) : shownTarget(message.channel),
            message.answeredStatus};
}
} // namespace

void SandboxPage::refresh()
{
    if (m_context.sandbox.isRunning()) {
        m_address->setText(tr("Listening on 127.0.0.1:%1").arg(m_context.sandbox.port()));
        m_empty->setContent(
            QStringLiteral("mail-folder-inbox"), tr("Nothing received yet"),
            tr("Simulate a run in a workspace and send it to the sandbox: its messages appear here as Slack "
               "and Teams would show them."));
    } else {
        m_address->setText(tr("Not running"));
        m_empty->setContent(QStringLiteral("data-warning"), tr("The sandbox is not running"),
                            tr("Its port on this machine could not be opened. Restart the application to try again."));
    }
    const QList<SandboxMessage> all = m_context.sandbox.messages();
    m_messages = QList<SandboxMessage>(all.crbegin(), all.crend());
    QList<SandboxModel::Row> rows;
    for (const SandboxMessage &message : std::as_const(m_messages))
        rows.append(rowOf(message));
    m_model.setRows(rows);
    m_stack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    if (!rows.isEmpty())
        m_table->selectRow(0);
}

void SandboxPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh(); // the receivers start after the window is shown
}

void SandboxPage::take(const SandboxMessage &message)
{
    const bool atTop = m_messages.isEmpty() || m_table->currentIndex().row() == 0;
    m_messages.prepend(message);
    if (m_messages.size() > SandboxModel::MostRows)
        m_messages.resize(SandboxModel::MostRows);
    m_model.prepend(rowOf(message));
    m_stack->setCurrentIndex(1);
    if (atTop)
        m_table->selectRow(0);
}

void SandboxPage::showSelected()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_messages.size()) {
        m_message->clear();
        return;
    }
    const SandboxMessage &message = m_messages.at(row);
    ShownRequest request;
    request.method = QString::fromUtf8(message.method);
    request.url = QStringLiteral("http://127.0.0.1:%1").arg(m_context.sandbox.port()) + QString::fromUtf8(message.path);
    request.headers = message.headers;
    request.body = message.body;
    m_message->setMessage(typeOf(message.receiver), request, {}, message.receivedAt);
}

} // namespace infradots
