// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/slackconnectdialog.h"

#include "app/services/integrationservice.h"
#include "app/services/slackservice.h"
#include "ui/async.h"
#include "ui/dialogs/fitting.h"
#include "ui/notices.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int DialogWidth = 520;
}

SlackConnectDialog::SlackConnectDialog(UiContext &context, const Integration &integration, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_integration(integration)
    , m_token(new QLineEdit(this))
    , m_answer(new MessageBar(this))
{
    setObjectName(QStringLiteral("slackConnectDialog"));
    setWindowTitle(tr("Add to Slack"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(DialogWidth);
    auto *text = new PlainLabel(
        tr("Connect “%1” with a bot token of your own Slack app: at api.slack.com/apps create an app, give it the bot "
           "scope chat:write, choose “Install to Workspace”, and copy the Bot User OAuth Token. Then invite the bot "
           "into the channels it is to post in.")
            .arg(isolated(integration.name)),
        this);
    text->setWordWrap(true);
    m_token->setObjectName(QStringLiteral("tokenLineEdit"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(QStringLiteral("xoxb-…"));
    m_field = new FormField(tr("Bot token"), m_token, this);
    m_field->setHint(tr("Stored encrypted; it is never shown again."));
    m_answer->setObjectName(QStringLiteral("answerMessageBar"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_connect = buttons->addButton(tr("Add to Slack"), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(QStringLiteral("connectPushButton"));
    setStyleRole(m_connect, QStringLiteral("primary"));
    m_connect->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(text);
    layout->addWidget(m_field);
    layout->addWidget(m_answer);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SlackConnectDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &SlackConnectDialog::reject);
    m_token->setFocus();
    fitToText(*this, DialogWidth);
}

void SlackConnectDialog::ask()
{
    const QString typed = m_token->text().trimmed();
    m_field->setFault(typed.isEmpty() ? tr("Paste the bot token first.") : QString());
    if (typed.isEmpty()) {
        m_field->focusEditor();
        return;
    }
    m_connect->setEnabled(false);
    m_answer->showNotice({NoticeKind::Busy, tr("Asking Slack…"), {}});
    whenDone(m_context.slack.connect(m_integration.organizationId, SecretString(typed)), this,
             [this](const Result<SlackSettings> &settings) {
                 if (settings)
                     keep(*settings);
                 else
                     fail(settings.error());
             });
}

void SlackConnectDialog::keep(const SlackSettings &settings)
{
    // Read anew, so that only the connection changes of what is stored by now.
    whenDone(m_context.integrations.get(m_integration.id), this, [this, settings](const Result<Integration> &current) {
        if (!current) {
            fail(current.error());
            return;
        }
        Integration connected = *current;
        connected.slack = settings;
        whenDone(m_context.integrations.save(connected), this, [this, settings](const Result<SavedIntegration> &saved) {
            if (!saved) {
                fail(saved.error());
                return;
            }
            m_context.notices.show(
                {NoticeKind::Success,
                 tr("“%1” is connected to the Slack workspace %2. Invite @%3 into its "
                    "channels, then press Test.")
                     .arg(isolated(m_integration.name), isolated(settings.teamName), isolated(settings.botName)),
                 {}});
            accept();
        });
    });
}

void SlackConnectDialog::fail(const Error &error)
{
    m_connect->setEnabled(true);
    m_answer->showNotice({NoticeKind::Failure, error.message, {}});
}

} // namespace infradots
