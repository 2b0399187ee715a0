// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/attachmentform.h"

#include "models/domain/receiverurl.h"
#include "models/domain/routing.h"
#include "models/items/wording.h"
#include "ui/looks.h"
#include "ui/widgets/channelpanel.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/routetrace.h"
#include "ui/widgets/targetlistedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace infradots {

namespace {

PlainLabel *hint(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setRole(QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

} // namespace

AttachmentForm::AttachmentForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_integration(new QComboBox(this))
    , m_runAfter(new QComboBox(this))
    , m_statusFault(new PlainLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_receiver(new PlainLabel(this))
    , m_route(new RouteTrace(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::Large);

    m_integration->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_integration->setObjectName(QStringLiteral("integrationComboBox"));
    m_integration->setAccessibleName(tr("Integration to attach"));
    m_runAfter->setObjectName(QStringLiteral("runAfterComboBox"));
    m_runAfter->setAccessibleName(tr("Run after stage"));
    for (const RunAfter value : {RunAfter::Plan, RunAfter::Apply, RunAfter::All})
        m_runAfter->addItem(runAfterWords(value), static_cast<int>(value));
    setFocusProxy(m_runAfter);
    layout->addWidget(new FormField(tr("&Integration"), m_integration, this));
    layout->addWidget(new FormField(tr("&Run after"), m_runAfter, this));
    layout->addWidget(buildStatuses());

    m_slack = addOverrides(IntegrationType::Slack);
    m_teams = addOverrides(IntegrationType::Teams);
    auto *endpoint = new QWidget(m_stack);
    auto *endpointLayout = new QVBoxLayout(endpoint);
    endpointLayout->setContentsMargins(0, 0, 0, 0);
    endpointLayout->addWidget(
        hint(tr("This type sends every message to its API URL; there is nothing to override."), endpoint));
    endpointLayout->addStretch(1);
    m_stack->addWidget(endpoint);
    layout->addWidget(m_stack);
    m_receiver->setObjectName(QStringLiteral("receiverLabel"));
    m_receiver->setRole(QStringLiteral("caution"));
    m_receiver->setWordWrap(true);
    layout->addWidget(m_receiver);

    auto *box = new QGroupBox(tr("Where a message will go"), this);
    m_environment = new QComboBox(box);
    auto *boxLayout = new QVBoxLayout(box);
    boxLayout->setSpacing(spacing::Small);
    m_environment->setObjectName(QStringLiteral("routeEnvironmentComboBox"));
    m_environment->setAccessibleDescription(tr("Environment to try"));
    m_environment->setEditable(true);
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_environment->setInsertPolicy(QComboBox::NoInsert);
    m_environment->lineEdit()->setPlaceholderText(tr("the workspace’s own"));
    m_environment->lineEdit()->setAccessibleName(tr("Environment to try"));
    auto *label = new PlainLabel(tr("For &environment"), box);
    label->setBuddy(m_environment);
    auto *environmentRow = new QHBoxLayout;
    environmentRow->setSpacing(spacing::Small);
    environmentRow->addWidget(label);
    environmentRow->addWidget(m_environment, 1);
    boxLayout->addLayout(environmentRow);
    boxLayout->addWidget(m_route);
    layout->addWidget(box);
    layout->addStretch(1);

    connect(m_integration, &QComboBox::currentIndexChanged, this, &AttachmentForm::showType);
    connect(m_environment, &QComboBox::currentTextChanged, this, &AttachmentForm::showRoute);
    for (TargetListEdit *edit : {m_slack.defaults, m_slack.environments, m_teams.defaults, m_teams.environments})
        connect(edit, &TargetListEdit::edited, this, &AttachmentForm::showRoute);
}

AttachmentForm::Overrides AttachmentForm::addOverrides(IntegrationType type)
{
    const bool slack = type == IntegrationType::Slack;
    const auto kind = slack ? TargetListEdit::Kind::Channels : TargetListEdit::Kind::Urls;
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Large);
    const QString defaultsName = slack ? tr("Workspace channels") : tr("Workspace webhook URLs");
    const QString environmentsName = slack ? tr("Environment channels") : tr("Environment webhook URLs");
    Overrides made{new TargetListEdit(kind, TargetListEdit::Scope::Default, defaultsName, page),
                   new TargetListEdit(kind, TargetListEdit::Scope::Environments, environmentsName, page)};
    layout->addWidget(new FormField(defaultsName, made.defaults, page));
    layout->addWidget(new FormField(environmentsName, made.environments, page));
    layout->addWidget(hint(tr("Leave blank to use the organization's. An override is for this workspace only."), page));
    if (slack) {
        m_channels = new ChannelPanel({made.defaults, made.environments}, page);
        layout->addWidget(m_channels);
    }
    layout->addStretch(1);
    m_stack->addWidget(page);
    return made;
}

QWidget *AttachmentForm::buildStatuses()
{
    auto *box = new QGroupBox(tr("For runs that are"), this);
    auto *layout = new QGridLayout(box);
    int index = 0;
    for (const RunStatus status : runStatusOrder()) {
        auto *check = new QCheckBox(statusWordsShown(status), box);
        check->setObjectName(QStringLiteral("status%1CheckBox").arg(toText(status)));
        check->setProperty("status", static_cast<int>(status));
        m_statuses.append(check);
        layout->addWidget(check, index / 3, index % 3, Qt::AlignLeft);
        ++index;
    }
    m_statusFault->setRole(QStringLiteral("fault"));
    m_statusFault->hide();
    layout->addWidget(m_statusFault, 2, 0, 1, 3);
    return box;
}

void AttachmentForm::setChoice(const Workspace &workspace, const QList<Integration> &candidates,
                               const Attachment &draft)
{
    m_workspace = workspace;
    m_candidates = candidates;
    m_draft = draft;
    {
        const QSignalBlocker blocker(m_integration);
        m_integration->clear();
        for (const Integration &integration : candidates)
            m_integration->addItem(Theme::icon(typeIconName(integration.type)), integration.name);
        m_integration->setEnabled(draft.id.isNull());
    }
    m_runAfter->setCurrentIndex(m_runAfter->findData(static_cast<int>(draft.runAfter)));
    for (QCheckBox *check : m_statuses)
        check->setChecked(draft.statuses.contains(static_cast<RunStatus>(check->property("status").toInt())));
    for (const Overrides &overrides : {m_slack, m_teams}) {
        overrides.defaults->setTargets({});
        overrides.environments->setTargets({});
    }
    showType();
    if (integration() && hasTargets(integration()->type)) {
        current().defaults->setTargets(draft.targets);
        current().environments->setTargets(draft.targets);
    }
    showRoute();
    m_loaded = this->draft();
}

bool AttachmentForm::isChanged() const
{
    if (integration() && hasTargets(integration()->type) &&
        (current().defaults->hasPending() || current().environments->hasPending()))
        return true;
    Attachment now = draft();
    now.integrationId = m_loaded.integrationId;
    return !(now == m_loaded);
}

const Integration *AttachmentForm::integration() const
{
    const int index = m_integration->currentIndex();
    return index >= 0 && index < m_candidates.size() ? &m_candidates.at(index) : nullptr;
}

AttachmentForm::Overrides AttachmentForm::current() const
{
    return integration() && integration()->type == IntegrationType::Teams ? m_teams : m_slack;
}

Attachment AttachmentForm::draft() const
{
    Attachment attachment = m_draft;
    attachment.workspaceId = m_workspace.id;
    attachment.runAfter = static_cast<RunAfter>(m_runAfter->currentData().toInt());
    attachment.statuses.clear();
    for (const QCheckBox *check : m_statuses) {
        if (check->isChecked())
            attachment.statuses.insert(static_cast<RunStatus>(check->property("status").toInt()));
    }
    attachment.targets.clear();
    if (const Integration *chosen = integration()) {
        attachment.integrationId = chosen->id;
        if (hasTargets(chosen->type))
            attachment.targets = current().defaults->targets() + current().environments->targets();
    }
    return attachment;
}

void AttachmentForm::focusOn(const FormFocus &focus)
{
    if (!focus.environment.isEmpty())
        m_environment->setCurrentText(focus.environment);
    const bool targets = integration() && hasTargets(integration()->type);
    if (focus.field)
        focusField(*focus.field);
    else if (focus.place == FormFocus::Place::Defaults && targets)
        current().defaults->beginEntry({});
    else if (focus.place == FormFocus::Place::Environments && targets)
        current().environments->beginEntry(focus.environment);
    else if (focus.place == FormFocus::Place::Statuses)
        m_statuses.first()->setFocus(Qt::OtherFocusReason);
    else if (focus.place == FormFocus::Place::RunAfter || !m_integration->isEnabled())
        m_runAfter->setFocus(Qt::OtherFocusReason);
    else
        m_integration->setFocus(Qt::OtherFocusReason);
}

bool AttachmentForm::check()
{
    const Integration *chosen = integration();
    if (!chosen)
        return false;
    m_statusFault->hide();
    if (hasTargets(chosen->type)) {
        for (TargetListEdit *edit : {current().defaults, current().environments}) {
            if (!edit->commitPending()) {
                edit->input()->setFocus();
                return false;
            }
            edit->setFault({});
        }
    }
    const FieldErrors errors = validate(draft(), chosen->type);
    for (const FieldError &error : errors)
        showFault(documentKey(error.field), error.message);
    return errors.isEmpty();
}

void AttachmentForm::showFault(const QString &key, const QString &sentence)
{
    const bool environments =
        key == documentKey(Field::EnvironmentChannels) || key == documentKey(Field::EnvironmentWebhookUrls);
    if (environments || key == documentKey(Field::Channels) || key == documentKey(Field::WebhookUrls)) {
        TargetListEdit *edit = environments ? current().environments : current().defaults;
        edit->setFault(sentence);
        edit->input()->setFocus();
        return;
    }
    m_statusFault->setText(sentence);
    m_statusFault->show();
    m_statuses.first()->setFocus();
}

void AttachmentForm::focusField(Field field)
{
    switch (field) {
    case Field::Channels:
    case Field::WebhookUrls:
        current().defaults->input()->setFocus();
        return;
    case Field::EnvironmentChannels:
    case Field::EnvironmentWebhookUrls:
        current().environments->input()->setFocus();
        return;
    case Field::RunAfter:
        m_runAfter->setFocus();
        return;
    case Field::Statuses:
        m_statuses.first()->setFocus();
        return;
    default:
        return;
    }
}

Attachment AttachmentForm::typed() const
{
    Attachment typed = draft();
    if (const Integration *chosen = integration(); chosen && hasTargets(chosen->type))
        typed.targets = current().defaults->targetsAsTyped() + current().environments->targetsAsTyped();
    return typed;
}

void AttachmentForm::showType()
{
    const Integration *chosen = integration();
    if (chosen)
        Q_EMIT integrationChosen(*chosen);
    const int page = !chosen || !hasTargets(chosen->type) ? 2 : chosen->type == IntegrationType::Slack ? 0 : 1;
    m_stack->setCurrentIndex(page);
    // As high as what is shown, not as the highest of the pages.
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    Q_EMIT typeChanged();

    // The environments one would want to try: the workspace's own and those that anything is set for.
    const QString shown = m_environment->count() == 0 ? m_workspace.environment : m_environment->currentText();
    QStringList names;
    if (!m_workspace.environment.isEmpty())
        names.append(m_workspace.environment);
    if (chosen)
        names += environmentsOf(chosen->targets);
    names += environmentsOf(m_draft.targets);
    QStringList keys;
    const QSignalBlocker blocker(m_environment);
    m_environment->clear();
    for (const QString &name : std::as_const(names)) {
        if (keys.contains(environmentKey(name)))
            continue;
        keys.append(environmentKey(name));
        m_environment->addItem(name);
    }
    m_environment->setCurrentText(shown);
    showRoute();
}

void AttachmentForm::showRoute()
{
    const Integration *chosen = integration();
    if (!chosen) {
        m_receiver->hide();
        m_route->hide();
        return;
    }
    const QString environment = effectiveEnvironment(m_environment->currentText(), m_workspace.environment);
    const Attachment now = typed();
    const QStringList warnings = chosen->type == IntegrationType::Teams ? receiverWarnings(now.targets) : QStringList();
    m_receiver->setText(QStringLiteral("⚠ ") + warnings.join(QStringLiteral("\n⚠ ")));
    m_receiver->setVisible(!warnings.isEmpty());
    m_route->setRoute(resolve(*chosen, now, environment), *chosen, now, environment);
    m_route->show();
    Q_EMIT edited(now);
}

} // namespace infradots
