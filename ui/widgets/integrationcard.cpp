// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/integrationcard.h"

#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

namespace infradots {

namespace {

constexpr int TypeIconSize = 32;
constexpr int StatusIconSize = 16;

QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

/** The last days as a line of bars: "▁▁▃▅▂". */
QString bars(const QList<int> &perDay)
{
    static constexpr std::array<char16_t, 8> heights{u'▁', u'▂', u'▃', u'▄', u'▅', u'▆', u'▇', u'█'};
    const int most = perDay.isEmpty() ? 0 : *std::max_element(perDay.begin(), perDay.end());
    if (most == 0)
        return {};
    QString result;
    for (const int count : perDay)
        result += QChar(heights.at(static_cast<std::size_t>(count * (static_cast<int>(heights.size()) - 1) / most)));
    return result;
}

QString targetsText(const Integration &integration)
{
    switch (integration.type) {
    case IntegrationType::Slack:
        return integration.targets.isEmpty() ? IntegrationCard::tr("No channel yet")
                                             : targetSummary(integration.targets, 2);
    case IntegrationType::Teams:
        return integration.targets.isEmpty()
                   ? IntegrationCard::tr("No webhook URL yet")
                   : IntegrationCard::tr("%n webhook(s)", nullptr, static_cast<int>(integration.targets.size()));
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return integration.endpoint.apiUrl.isSet() ? integration.endpoint.apiUrlShown
                                                   : IntegrationCard::tr("No API URL yet");
    }
    Q_UNREACHABLE();
}

} // namespace

IntegrationCard::IntegrationCard(QWidget *parent)
    : QFrame(parent)
    , m_typeIcon(new QLabel(this))
    , m_name(new PlainLabel(this))
    , m_type(new PlainLabel(this))
    , m_connection(new QToolButton(this))
    , m_targets(new PlainLabel(this))
    , m_statusIcon(new QLabel(this))
    , m_status(new PlainLabel(this))
    , m_trend(new PlainLabel(this))
    , m_attached(new PlainLabel(this))
    , m_answer(new MessageBar(this))
    , m_connect(makeButton(tr("Add to Slack"), "connectPushButton", this))
    , m_test(makeButton(tr("Test"), "testPushButton", this))
    , m_edit(makeButton(tr("Edit"), "editPushButton", this))
    , m_delete(makeButton(tr("Delete"), "deletePushButton", this))
{
    setProperty("role", QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    m_name->setObjectName(QStringLiteral("nameLabel"));
    m_name->setRole(QStringLiteral("heading"));
    m_status->setObjectName(QStringLiteral("statusLabel"));
    m_targets->setObjectName(QStringLiteral("targetsLabel"));
    m_answer->setObjectName(QStringLiteral("answerMessageBar"));
    m_connect->setProperty("role", QStringLiteral("primary"));
    m_connection->setObjectName(QStringLiteral("connectionToolButton"));
    m_connection->setAccessibleName(tr("Slack connection"));
    for (PlainLabel *label : {m_name, m_targets, m_status})
        label->setElided(true);
    for (PlainLabel *label : {m_type, m_attached, m_trend})
        label->setRole(QStringLiteral("muted"));

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_type);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::Medium);
    head->addWidget(m_typeIcon);
    head->addLayout(names, 1);
    head->addWidget(m_connection, 0, Qt::AlignTop);
    auto *status = new QHBoxLayout;
    status->setSpacing(spacing::Tight);
    status->addWidget(m_statusIcon);
    status->addWidget(m_status, 1);
    status->addWidget(m_trend);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_test);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_delete);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Small);
    layout->addLayout(head);
    layout->addWidget(m_targets);
    layout->addLayout(status);
    layout->addWidget(m_attached);
    layout->addWidget(m_answer);
    layout->addStretch();
    layout->addLayout(buttons);

    connect(m_connect, &QPushButton::clicked, this, [this] { Q_EMIT connectRequested(integration().id); });
    connect(m_connection, &QToolButton::clicked, this, [this] { Q_EMIT connectRequested(integration().id); });
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(integration().id); });
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(integration().id); });
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(integration().id); });
}

void IntegrationCard::setOverview(const IntegrationOverview &overview)
{
    const QString icons = iconNames();
    m_overview = overview;
    const Integration &shown = overview.integration;
    m_name->setText(shown.name);
    m_type->setText(shown.type == IntegrationType::Slack && !shown.slack.teamName.isEmpty()
                        ? tr("Slack · %1").arg(isolated(shown.slack.teamName))
                        : typeWords(shown.type));
    m_targets->setText(targetsText(shown));
    m_attached->setText(overview.attachedWorkspaces == 0
                            ? tr("not attached to a workspace")
                            : tr("attached to %n workspace(s)", nullptr, overview.attachedWorkspaces));
    showConnection();
    m_test->setVisible(isTestable());
    // Each is called what it shows; whose it is comes after.
    for (QAbstractButton *button :
         std::initializer_list<QAbstractButton *>{m_connection, m_connect, m_test, m_edit, m_delete})
        button->setAccessibleDescription(shown.name);
    setToolTip(toolTipText(shown.description));
    showStatus();
    if (iconNames() != icons) // drawing them takes longer than all the rest
        showIcons();
    setAccessibleName(tr("Integration %1, %2").arg(isolated(shown.name), m_type->text()));
    QStringList described{m_targets->text(), m_status->text(), m_attached->text()};
    if (!shown.description.isEmpty())
        described << shown.description;
    setAccessibleDescription(described.join(QStringLiteral(", ")));
}

void IntegrationCard::showConnection()
{
    const Integration &shown = m_overview.integration;
    const bool slack = shown.type == IntegrationType::Slack;
    const bool lost = slack && !shown.slack.lostBecause.isEmpty();
    m_connect->setVisible(slack && (lost || !isConnected(shown)));
    m_connect->setText(lost ? tr("Reconnect") : tr("Add to Slack"));
    m_connection->setVisible(slack && isConnected(shown));
    m_connection->setToolTip(toolTipText(tr("Connected to %1 as @%2: permissions, reconnect, disconnect")
                                             .arg(isolated(shown.slack.teamName), isolated(shown.slack.botName))));
}

bool IntegrationCard::isTestable() const
{
    const Integration &shown = m_overview.integration;
    return shown.type == IntegrationType::Teams ? !shown.targets.isEmpty() : isConnected(shown);
}

QList<QWidget *> IntegrationCard::focusOrder()
{
    return {this, m_answer->closeButton(), m_connection, m_connect, m_test, m_edit, m_delete};
}

void IntegrationCard::showAnswer(const Notice &notice)
{
    m_answer->showNotice(notice);
    m_test->setEnabled(notice.kind != NoticeKind::Busy);
    updateGeometry();
}

void IntegrationCard::showStatus()
{
    const Integration &shown = m_overview.integration;
    const HistoryStore::IntegrationActivity &activity = m_overview.activity;
    QString role = QStringLiteral("muted");
    QString explanation;
    if (!shown.enabled) {
        m_status->setText(tr("Switched off"));
        m_statusIconName = QStringLiteral("media-playback-pause");
    } else if (!shown.slack.lostBecause.isEmpty()) {
        m_status->setText(tr("Connection lost: connect Slack again"));
        m_statusIconName = QStringLiteral("data-error");
        role = QStringLiteral("fault");
    } else if (!isTestable()) {
        m_status->setText(shown.type == IntegrationType::Slack ? tr("Not connected") : tr("Not ready to send"));
        m_statusIconName = QStringLiteral("data-warning");
        role = QStringLiteral("caution");
    } else if (activity.failedToday > 0) {
        m_status->setText(tr("%n failed today", nullptr, activity.failedToday));
        m_statusIconName = QStringLiteral("data-error");
        role = QStringLiteral("fault");
    } else if (activity.last) {
        const Delivery &last = *activity.last;
        const bool unconfirmed = last.state == DeliveryState::Done && last.verdict == Verdict::Accepted;
        m_status->setText(tr("%1 · %2").arg(unconfirmed ? tr("Accepted, not confirmed") : outcomeWords(last),
                                            timeWords(last.createdAt, QDateTime::currentDateTimeUtc())));
        explanation = outcomeExplanation(last);
        const Outlook outlook = outlookOf(last.state, last.verdict);
        m_statusIconName = outlookIconName(outlook);
        role = outlook == Outlook::Good ? QStringLiteral("good") : QStringLiteral("muted");
    } else {
        m_status->setText(tr("Nothing sent yet"));
        m_statusIconName = QStringLiteral("data-information");
    }
    m_status->setRole(role);
    m_status->setToolTip(explanation.isEmpty() ? QString() : toolTipText(explanation));
    m_status->setAccessibleDescription(explanation);
    m_trend->setText(bars(activity.perDay));
    const int total = std::accumulate(activity.perDay.begin(), activity.perDay.end(), 0);
    m_trend->setAccessibleName(tr("%n message(s) in the last 14 days", nullptr, total));
    m_trend->setToolTipText(m_trend->accessibleName());
    m_trend->setVisible(!m_trend->text().isEmpty());
}

QString IntegrationCard::iconNames() const
{
    return typeIconName(m_overview.integration.type) + QLatin1Char(' ') + m_statusIconName;
}

void IntegrationCard::showIcons()
{
    const auto pixmap = [this](const QString &name, int size) {
        return Theme::icon(name).pixmap(QSize(size, size), devicePixelRatioF());
    };
    m_typeIcon->setPixmap(pixmap(typeIconName(m_overview.integration.type), TypeIconSize));
    m_statusIcon->setPixmap(pixmap(m_statusIconName, StatusIconSize));
    m_connection->setIcon(Theme::icon(QStringLiteral("network-connect")));
}

void IntegrationCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

void IntegrationCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT editRequested(integration().id);
    else
        QFrame::keyPressEvent(event);
}

} // namespace infradots
