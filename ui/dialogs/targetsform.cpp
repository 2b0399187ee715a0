// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targetsform.h"

#include "models/domain/receiverurl.h"
#include "ui/theme.h"
#include "ui/widgets/channelpanel.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/stepshelp.h"
#include "ui/widgets/targetlistedit.h"

#include <QVBoxLayout>

namespace infradots {

namespace {

QStringList workflowSteps()
{
    return {
        TargetsForm::tr("In Teams, open the channel that is to hear of runs, and choose ··· (More options), then "
                        "Workflows."),
        TargetsForm::tr("Choose the template “Send webhook alerts to a channel”. Some versions call it “Post to a "
                        "channel when a webhook request is received”."),
        TargetsForm::tr("Give the workflow a name, such as InfraDots, pick the team and the channel, and save it."),
        TargetsForm::tr("Copy the URL that it shows, to its very end, and paste it here. Who has it can post: treat "
                        "it as a password."),
        TargetsForm::tr("Share the flow with a second owner in Power Automate, for it to live on when its owner "
                        "leaves. In a private channel it must post as a person, not as the Flow bot.")};
}

} // namespace

TargetsForm::TargetsForm(IntegrationType type, QWidget *parent)
    : QWidget(parent)
    , m_type(type)
    , m_retired(new PlainLabel(this))
{
    const bool slack = type == IntegrationType::Slack;
    const auto kind = slack ? TargetListEdit::Kind::Channels : TargetListEdit::Kind::Urls;
    m_default = new TargetListEdit(kind, TargetListEdit::Scope::Default,
                                   slack ? tr("Default channels") : tr("Webhook URLs"), this);
    m_default->setObjectName(QStringLiteral("defaultTargetListEdit"));
    auto *help = slack ? nullptr : new StepsHelp(tr("How do I get a Workflows URL?"), workflowSteps(), this);
    m_environments = new TargetListEdit(kind, TargetListEdit::Scope::Environments,
                                        slack ? tr("Environment channels") : tr("Environment webhook URLs"), this);
    m_environments->setObjectName(QStringLiteral("environmentTargetListEdit"));
    m_defaultField = new FormField(slack ? tr("Default channels") : tr("Webhook URLs"), m_default, this);
    m_environmentsField =
        new FormField(slack ? tr("Environment channels (optional)") : tr("Environment webhook URLs (optional)"),
                      m_environments, this);
    if (slack) {
        m_defaultField->setHint(tr("Where notifications go unless an environment or a workspace says otherwise. "
                                   "Separate several with commas."));
        m_environmentsField->setHint(tr("Runs of these environments go to their own channels."));
    } else {
        m_defaultField->setHint(tr(
            "Workflows URLs of one or more channels, separated with commas. They are stored encrypted and never shown "
            "again."));
        m_environmentsField->setHint(tr("Runs of these environments go to their own webhooks."));
    }
    m_retired->setObjectName(QStringLiteral("retiredLabel"));
    m_retired->setRole(QStringLiteral("caution"));
    m_retired->setWordWrap(true);
    m_retired->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Large);
    layout->addWidget(m_defaultField);
    layout->addWidget(m_retired);
    if (help != nullptr)
        layout->addWidget(help);
    layout->addWidget(m_environmentsField);
    if (slack) {
        m_channels = new ChannelPanel({m_default, m_environments}, this);
        layout->addWidget(m_channels);
    }

    const Field defaults = slack ? Field::Channels : Field::WebhookUrls;
    const Field environments = slack ? Field::EnvironmentChannels : Field::EnvironmentWebhookUrls;
    const auto follow = [this](TargetListEdit *edit, Field field) {
        connect(edit, &TargetListEdit::changed, this, [this, field] { Q_EMIT left(field); });
        connect(edit, &TargetListEdit::edited, this, &TargetsForm::showRetired);
        connect(edit, &TargetListEdit::edited, this, &TargetsForm::changed);
    };
    follow(m_default, defaults);
    follow(m_environments, environments);
}

void TargetsForm::load(const QList<Target> &targets)
{
    m_default->setTargets(targets);
    m_environments->setTargets(targets);
    showRetired();
}

QList<Target> TargetsForm::targets() const
{
    return m_default->targets() + m_environments->targets();
}

QList<Target> TargetsForm::targetsAsTyped() const
{
    return m_default->targetsAsTyped() + m_environments->targetsAsTyped();
}

bool TargetsForm::hasPending() const
{
    return m_default->hasPending() || m_environments->hasPending();
}

bool TargetsForm::commitPending()
{
    const bool defaults = m_default->commitPending();
    const bool environments = m_environments->commitPending();
    if (!defaults)
        m_defaultField->focusEditor();
    else if (!environments)
        m_environmentsField->focusEditor();
    return defaults && environments;
}

void TargetsForm::beginDefault()
{
    m_default->beginEntry({});
}

void TargetsForm::beginEnvironment(const QString &environment)
{
    m_environments->beginEntry(environment);
}

FormField *TargetsForm::field(Field field) const
{
    const bool slack = m_type == IntegrationType::Slack;
    if (field == (slack ? Field::Channels : Field::WebhookUrls))
        return m_defaultField;
    if (field == (slack ? Field::EnvironmentChannels : Field::EnvironmentWebhookUrls))
        return m_environmentsField;
    return nullptr;
}

void TargetsForm::showRetired()
{
    if (m_type != IntegrationType::Teams)
        return;
    const QStringList warnings = receiverWarnings(m_default->targetsAsTyped() + m_environments->targetsAsTyped());
    m_retired->setText(QStringLiteral("⚠ ") + warnings.join(QStringLiteral("\n⚠ ")));
    m_retired->setVisible(!warnings.isEmpty());
}

} // namespace infradots
