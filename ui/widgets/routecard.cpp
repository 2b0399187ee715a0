// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routecard.h"

#include "app/services/eventservice.h"
#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/routetrace.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace infradots {

namespace {
constexpr int IconSize = 20;
}

RouteJump jumpTo(Rule rule, const QString &environment)
{
    using Place = FormFocus::Place;
    switch (rule) {
    case Rule::WorkspaceEnvironment:
        return {RouteJump::Form::Attachment, {Place::Environments, environment}};
    case Rule::OrganizationEnvironment:
        return {RouteJump::Form::Integration, {Place::Environments, environment}};
    case Rule::WorkspaceDefault:
        return {RouteJump::Form::Attachment, {Place::Defaults, environment}};
    case Rule::OrganizationDefault:
        return {RouteJump::Form::Integration, {Place::Defaults, environment}};
    case Rule::Endpoint:
    case Rule::None:
        return {RouteJump::Form::Integration, {Place::ApiUrl, environment}};
    }
    Q_UNREACHABLE();
}

std::optional<RouteJump> jumpTo(SkipReason reason, IntegrationType type)
{
    using Place = FormFocus::Place;
    switch (reason) {
    case SkipReason::Stage:
        return RouteJump{RouteJump::Form::Attachment, {Place::RunAfter, {}}};
    case SkipReason::Status:
        return RouteJump{RouteJump::Form::Attachment, {Place::Statuses, {}}};
    case SkipReason::Disabled:
        return RouteJump{RouteJump::Form::Integration, {Place::Enabled, {}}};
    case SkipReason::NotConnected:
        return type == IntegrationType::Slack ? RouteJump{RouteJump::Form::SlackConnection, {}}
                                              : RouteJump{RouteJump::Form::Integration, {Place::ApiUrl, {}}};
    case SkipReason::NoTarget:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

RouteCard::RouteCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_name(new PlainLabel(this))
    , m_fires(new PlainLabel(this))
    , m_verdict(new PlainLabel(this))
    , m_reasonRow(new QWidget(this))
    , m_reason(new PlainLabel(m_reasonRow))
    , m_change(new QPushButton(m_reasonRow))
    , m_trace(new RouteTrace(theme, this))
{
    setStyleRole(this, QStringLiteral("card"));
    m_name->setRole(QStringLiteral("heading"));
    m_name->setElided(true);
    m_fires->setRole(QStringLiteral("muted"));
    m_verdict->setObjectName(QStringLiteral("routeVerdictLabel"));
    m_reason->setWordWrap(true);
    m_change->setObjectName(QStringLiteral("changeReasonPushButton"));
    setStyleRole(m_change, QStringLiteral("link"));
    m_trace->setChangeable(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::Small);
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    head->addWidget(m_fires);
    head->addWidget(m_verdict);
    auto *reason = new QHBoxLayout(m_reasonRow);
    reason->setContentsMargins(0, 0, 0, 0);
    reason->setSpacing(spacing::Small);
    reason->addWidget(m_reason, 1);
    reason->addWidget(m_change);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Medium, spacing::Large, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addLayout(head);
    layout->addWidget(m_reasonRow);
    layout->addWidget(m_trace);

    connect(m_trace, &RouteTrace::changeRequested, this,
            [this](Rule rule) { Q_EMIT jumpRequested(jumpTo(rule, m_environment)); });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const auto jump = m_skip ? jumpTo(*m_skip, m_row.integration.type) : std::nullopt)
            Q_EMIT jumpRequested(*jump);
    });
}

void RouteCard::setDecision(const AttachedModel::Row &row, const Decision &decision, const QString &environment)
{
    m_row = row;
    m_skip = decision.skip;
    m_environment = environment;
    const Integration &integration = row.integration;
    m_icon->setPixmap(
        Theme::icon(typeIconName(integration.type)).pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
    m_name->setText(integration.name);
    const Attachment &attachment = row.attachment;
    m_fires->setText(attachment.statuses == allRunStatuses()
                         ? runAfterWords(attachment.runAfter)
                         : tr("%1, %n status(es) only", nullptr, static_cast<int>(attachment.statuses.size()))
                               .arg(runAfterWords(attachment.runAfter)));
    m_verdict->setText(m_skip ? tr("Skips") : tr("Fires"));
    m_verdict->setRole(m_skip ? QStringLiteral("badgeCaution") : QStringLiteral("badgeGood"));
    m_reasonRow->setVisible(m_skip.has_value());
    if (m_skip) {
        m_reason->setText(skipSentence(*m_skip));
        const auto jump = jumpTo(*m_skip, integration.type);
        m_change->setVisible(jump.has_value());
        m_change->setText(jump && jump->form == RouteJump::Form::SlackConnection ? tr("Add to Slack…") : tr("Change…"));
        m_change->setAccessibleName(tr("Change why %1 skips").arg(isolated(integration.name)));
    }
    m_trace->setRoute(decision.route, integration, attachment, environment);
}

QWidget *RouteCard::tabAfter(QWidget *previous)
{
    const auto buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        setTabOrder(previous, button);
        previous = button;
    }
    return previous;
}

} // namespace infradots
