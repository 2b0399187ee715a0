// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slackconnectform.h"

#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace infradots {

namespace {

PlainLabel *explanation(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setRole(QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    return layout;
}

} // namespace

SlackConnectForm::SlackConnectForm(QWidget *parent)
    : QWidget(parent)
    , m_signIn(new QRadioButton(tr("&Sign in with the organization's Slack app"), this))
    , m_byToken(new QRadioButton(tr("&Paste a bot token"), this))
    , m_redirect(explanation({}, this))
    , m_clientId(new QLineEdit(this))
    , m_clientSecret(new SecretEdit(SecretEdit::Typing::Masked, this))
    , m_token(new QLineEdit(this))
{
    m_signIn->setObjectName(QStringLiteral("signInRadioButton"));
    m_byToken->setObjectName(QStringLiteral("tokenRadioButton"));
    m_signInPage = buildSignIn();
    m_tokenPage = buildToken();
    auto *create = new QPushButton(tr("Create the Slack app for me…"), this);
    create->setObjectName(QStringLiteral("createAppPushButton"));
    create->setAutoDefault(false);
    setStyleRole(create, QStringLiteral("link"));
    auto *layout = pageLayout(this);
    layout->addWidget(m_signIn);
    layout->addWidget(m_byToken);
    layout->addWidget(m_signInPage);
    layout->addWidget(m_tokenPage);
    layout->addWidget(create, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(create, &QPushButton::clicked, this, &SlackConnectForm::createAppRequested);
    connect(m_signIn, &QRadioButton::toggled, this, &SlackConnectForm::showWay);
    m_byToken->setChecked(true);
}

QWidget *SlackConnectForm::buildSignIn()
{
    auto *page = new QWidget(this);
    m_clientId->setObjectName(QStringLiteral("clientIdLineEdit"));
    m_clientSecret->setObjectName(QStringLiteral("clientSecretEdit"));
    m_redirect->setObjectName(QStringLiteral("redirectLabel"));
    m_clientIdField = new FormField(tr("Client ID of the Slack app"), m_clientId, page);
    m_clientSecretField = new FormField(tr("Client secret"), m_clientSecret, page);
    m_clientSecretField->setHint(
        tr("Both stand under “Basic Information” in the app's settings. They are kept with the "
           "organization; the secret is stored encrypted."));
    auto *layout = pageLayout(page);
    layout->addWidget(m_redirect);
    layout->addWidget(m_clientIdField);
    layout->addWidget(m_clientSecretField);
    return page;
}

QWidget *SlackConnectForm::buildToken()
{
    auto *page = new QWidget(this);
    m_token->setObjectName(QStringLiteral("tokenLineEdit"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(QStringLiteral("xoxb-…"));
    m_tokenField = new FormField(tr("Bot token"), m_token, page);
    m_tokenField->setHint(tr("Stored encrypted; it is never shown again."));
    auto *layout = pageLayout(page);
    layout->addWidget(
        explanation(tr("In the settings of your Slack app choose “Install to Workspace”, and copy the Bot User "
                       "OAuth Token. No page of Slack has to be opened from here."),
                    page));
    layout->addWidget(m_tokenField);
    return page;
}

void SlackConnectForm::setOrganization(const Organization &organization)
{
    m_organization = organization;
    m_clientId->setText(organization.slackApp.clientId);
    m_clientSecret->setField(organization.slackApp.clientSecret);
    m_redirect->setText(
        tr("Slack's page opens in your browser and asks for your consent. Then it comes back to %1, which has to "
           "stand under “OAuth & Permissions” in the app's settings.")
            .arg(organization.slackApp.redirectUrl));
    const bool hasApp = !organization.slackApp.clientId.isEmpty() && organization.slackApp.clientSecret.isSet();
    (hasApp ? m_signIn : m_byToken)->setChecked(true);
    showWay();
}

SlackConnectForm::Way SlackConnectForm::way() const
{
    return m_signIn->isChecked() ? Way::SignIn : Way::Token;
}

QString SlackConnectForm::token() const
{
    return m_token->text().trimmed();
}

Organization SlackConnectForm::organization() const
{
    Organization result = m_organization;
    result.slackApp.clientId = m_clientId->text().trimmed();
    result.slackApp.clientSecret = m_clientSecret->field();
    return result;
}

bool SlackConnectForm::check()
{
    const bool signsIn = way() == Way::SignIn;
    const SlackApp app = organization().slackApp;
    m_tokenField->setFault(!signsIn && token().isEmpty() ? tr("Paste the bot token first.") : QString());
    m_clientIdField->setFault(signsIn && app.clientId.isEmpty() ? tr("Enter the client ID of the Slack app.")
                                                                : QString());
    m_clientSecretField->setFault(signsIn && !app.clientSecret.isSet() ? tr("Enter the client secret of the Slack app.")
                                                                       : QString());
    for (FormField *field : {m_tokenField, m_clientIdField, m_clientSecretField}) {
        if (field->fault().isEmpty())
            continue;
        field->focusEditor();
        return false;
    }
    return true;
}

void SlackConnectForm::focusFirst()
{
    if (way() == Way::Token)
        m_token->setFocus();
    else
        m_signIn->setFocus();
}

void SlackConnectForm::showWay()
{
    // Not a stack of pages, which is as high as the highest of them.
    QWidget *shown = way() == Way::SignIn ? m_signInPage : m_tokenPage;
    (shown == m_signInPage ? m_tokenPage : m_signInPage)->hide(); // first, so that there is never room for both
    shown->show();
    Q_EMIT wayChanged();
}

} // namespace infradots
