// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspane.h"

#include "app/services/changes.h"
#include "app/services/organizationservice.h"
#include "ui/async.h"
#include "ui/dialogs/slackappdialog.h"
#include "ui/notices.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int FormWidth = 560;
}

SettingsPane::SettingsPane(UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(new QLineEdit(this))
    , m_platformUrl(new QLineEdit(this))
    , m_clientId(new QLineEdit(this))
    , m_clientSecret(new SecretEdit(SecretEdit::Typing::Masked, this))
    , m_baseUrl(new QLineEdit(this))
    , m_redirectUrl(new QLineEdit(this))
    , m_answer(new MessageBar(this))
    , m_save(new QPushButton(tr("Save"), this))
{
    m_name->setObjectName(QStringLiteral("nameLineEdit"));
    m_platformUrl->setObjectName(QStringLiteral("platformUrlLineEdit"));
    m_platformUrl->setPlaceholderText(QStringLiteral("https://app.infradots.example"));
    m_clientId->setObjectName(QStringLiteral("clientIdLineEdit"));
    m_clientSecret->setObjectName(QStringLiteral("clientSecretEdit"));
    m_baseUrl->setObjectName(QStringLiteral("baseUrlLineEdit"));
    m_redirectUrl->setObjectName(QStringLiteral("redirectUrlLineEdit"));
    m_answer->setObjectName(QStringLiteral("answerMessageBar"));
    m_save->setObjectName(QStringLiteral("savePushButton"));
    m_save->setProperty("role", QStringLiteral("primary"));
    buildForm();
    connect(m_save, &QPushButton::clicked, this, &SettingsPane::save);
    connect(&context.changes, &Changes::organizationsChanged, this, &SettingsPane::refresh);
    for (QLineEdit *edit : {m_name, m_platformUrl, m_clientId, m_baseUrl, m_redirectUrl}) {
        connect(edit, &QLineEdit::returnPressed, this, &SettingsPane::save);
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            if (!(draft() == m_stored))
                showFaults(validate(draft()));
        });
    }
}

void SettingsPane::buildForm()
{
    auto *form = new QWidget;
    form->setProperty("role", QStringLiteral("canvas"));
    form->setMaximumWidth(FormWidth);
    m_nameField = new FormField(tr("Name"), m_name, form);
    m_platformUrlField = new FormField(tr("Platform URL"), m_platformUrl, form);
    m_platformUrlField->setHint(
        tr("Where runs can be looked at and approved; notifications link there. May be blank."));
    auto *slack = new PlainLabel(tr("Slack app"), form);
    slack->setRole(QStringLiteral("heading"));
    auto *about = new PlainLabel(tr("The organization's own Slack app. Not needed where a bot token is pasted."), form);
    about->setRole(QStringLiteral("muted"));
    about->setWordWrap(true);
    m_clientIdField = new FormField(tr("Client ID"), m_clientId, form);
    m_clientSecretField = new FormField(tr("Client secret"), m_clientSecret, form);
    m_baseUrlField = new FormField(tr("Base URL"), m_baseUrl, form);
    m_baseUrlField->setHint(tr("https://slack.com, unless your Slack is somewhere else."));
    m_redirectUrlField = new FormField(tr("Redirect URL"), m_redirectUrl, form);
    m_redirectUrlField->setHint(tr(
        "Where Slack sends the browser back to after a sign-in; it must stand in the app's settings too. On this "
        "machine "
        "(localhost), with https or, where the app takes it, http; or any https page whose address is then pasted."));
    auto *create = new QPushButton(tr("Create the Slack app for me…"), form);
    create->setObjectName(QStringLiteral("createAppPushButton"));
    connect(create, &QPushButton::clicked, this, [this] {
        auto *dialog = new SlackAppDialog(m_context.prompts, draft().slackApp.redirectUrl, window());
        dialog->open();
    });
    auto *fields = new QVBoxLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(spacing::Large);
    fields->addWidget(m_answer);
    fields->addWidget(m_nameField);
    fields->addWidget(m_platformUrlField);
    fields->addWidget(slack);
    fields->addWidget(about);
    fields->addWidget(create, 0, Qt::AlignLeft);
    fields->addWidget(m_clientIdField);
    fields->addWidget(m_clientSecretField);
    fields->addWidget(m_redirectUrlField);
    fields->addWidget(m_baseUrlField);
    fields->addWidget(m_save, 0, Qt::AlignLeft);
    fields->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Large, 0, spacing::Small);
    layout->addWidget(scroll);
}

void SettingsPane::setOrganization(const OrganizationId &organization)
{
    m_organization = organization;
    m_stored = {};
    take({});
    refresh();
}

void SettingsPane::refresh()
{
    const OrganizationId organization = m_organization;
    if (organization.isNull())
        return;
    whenDone(m_context.organizations.get(organization), this, [this, organization](const Result<Organization> &result) {
        if (organization != m_organization)
            return;
        if (result && (draft() == m_stored))
            take(*result);
        else if (!result && result.error().code != ErrorCode::NotFound)
            m_answer->showNotice({NoticeKind::Failure, result.error().message, {}});
    });
}

void SettingsPane::focusField(Field field)
{
    if (FormField *found = fieldOf(field))
        found->focusEditor();
}

void SettingsPane::take(const Organization &organization)
{
    m_stored = organization;
    m_name->setText(organization.name);
    m_platformUrl->setText(organization.platformUrl);
    m_clientId->setText(organization.slackApp.clientId);
    if (!organization.id.isNull())
        m_clientSecret->offerReveal(m_context.guard, slackAppSecretPlace(organization.id));
    m_clientSecret->setField(organization.slackApp.clientSecret);
    m_baseUrl->setText(organization.slackApp.baseUrl);
    m_redirectUrl->setText(organization.slackApp.redirectUrl);
    m_answer->clear();
    showFaults({});
}

Organization SettingsPane::draft() const
{
    Organization result = m_stored;
    result.name = m_name->text().trimmed();
    result.platformUrl = m_platformUrl->text().trimmed();
    result.slackApp.clientId = m_clientId->text().trimmed();
    result.slackApp.clientSecret = m_clientSecret->field();
    result.slackApp.baseUrl = m_baseUrl->text().trimmed();
    result.slackApp.redirectUrl = m_redirectUrl->text().trimmed();
    return result;
}

FormField *SettingsPane::fieldOf(Field field) const
{
    switch (field) {
    case Field::Name:
        return m_nameField;
    case Field::PlatformUrl:
        return m_platformUrlField;
    case Field::SlackClientId:
        return m_clientIdField;
    case Field::SlackClientSecret:
        return m_clientSecretField;
    case Field::SlackBaseUrl:
        return m_baseUrlField;
    case Field::SlackRedirectUrl:
        return m_redirectUrlField;
    default:
        return nullptr;
    }
}

void SettingsPane::showFaults(const FieldErrors &errors)
{
    for (FormField *field :
         {m_nameField, m_platformUrlField, m_clientIdField, m_clientSecretField, m_redirectUrlField, m_baseUrlField}) {
        QString sentence;
        for (const FieldError &error : errors) {
            if (fieldOf(error.field) == field)
                sentence = error.message;
        }
        field->setFault(sentence);
    }
}

void SettingsPane::save()
{
    const Organization edited = draft();
    const FieldErrors errors = validate(edited);
    showFaults(errors);
    if (!errors.isEmpty()) {
        if (FormField *first = fieldOf(errors.first().field))
            first->focusEditor();
        return;
    }
    m_save->setEnabled(false);
    whenDone(m_context.organizations.save(edited), this, [this](const Result<Organization> &result) { saved(result); });
}

void SettingsPane::saved(const Result<Organization> &result)
{
    m_save->setEnabled(true);
    if (!result) {
        m_answer->showNotice({NoticeKind::Failure, result.error().message, {}});
        if (result.error().code == ErrorCode::Conflict) {
            m_nameField->setFault(result.error().message);
            m_nameField->focusEditor();
        }
        return;
    }
    take(*result);
    m_answer->showNotice({NoticeKind::Success, tr("Saved."), {}});
}

} // namespace infradots
