// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/slackconnectdialog.h"

#include "app/services/organizationservice.h"
#include "app/services/slacksignin.h"
#include "models/domain/slackscopes.h"
#include "ui/async.h"
#include "ui/dialogs/fitting.h"
#include "ui/dialogs/slackappdialog.h"
#include "ui/notices.h"
#include "ui/prompts.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/slackconnectform.h"
#include "ui/widgets/slackconnectionview.h"
#include "ui/widgets/slacksigninpanel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int DialogWidth = 560;
}

SlackConnectDialog::SlackConnectDialog(UiContext &context, const Integration &integration, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_integration(integration)
    , m_pages(new QWidget(this))
    , m_form(new SlackConnectForm(m_pages))
    , m_waiting(new SlackSignInPanel(m_pages))
    , m_connection(new SlackConnectionView(m_pages))
    , m_answer(new MessageBar(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_go(m_buttons->addButton(tr("Add to Slack"), QDialogButtonBox::AcceptRole))
    , m_reconnect(m_buttons->addButton(tr("Reconnect"), QDialogButtonBox::ActionRole))
    , m_disconnect(m_buttons->addButton(tr("Disconnect"), QDialogButtonBox::ActionRole))
    , m_back(m_buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole))
    , m_cancel(m_buttons->addButton(QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("slackConnectDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(DialogWidth);
    build();
    loadOrganization();
    if (integration.slack.botToken.isSet())
        showConnection();
    else
        showForm();
}

void SlackConnectDialog::build()
{
    for (const auto &[button, name] :
         {std::pair(m_go, "connectPushButton"), std::pair(m_reconnect, "reconnectPushButton"),
          std::pair(m_disconnect, "disconnectPushButton"), std::pair(m_back, "backPushButton"),
          std::pair(m_cancel, "cancelPushButton")}) {
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
    }
    setStyleRole(m_go, QStringLiteral("primary"));
    setStyleRole(m_disconnect, QStringLiteral("danger"));
    m_go->setDefault(true);
    m_answer->setObjectName(QStringLiteral("answerMessageBar"));
    auto *pages = new QVBoxLayout(m_pages);
    pages->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page : std::initializer_list<QWidget *>{m_form, m_waiting, m_connection})
        pages->addWidget(page);
    auto *title = new PlainLabel(m_integration.name, this);
    title->setRole(QStringLiteral("heading"));
    title->setElided(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(title);
    layout->addWidget(m_answer);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);

    connect(m_buttons, &QDialogButtonBox::rejected, this, &SlackConnectDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &SlackConnectDialog::go);
    connect(m_reconnect, &QPushButton::clicked, this, &SlackConnectDialog::showForm);
    connect(m_disconnect, &QPushButton::clicked, this, &SlackConnectDialog::askToDisconnect);
    connect(m_back, &QPushButton::clicked, this, &SlackConnectDialog::showForm);
    connect(m_form, &SlackConnectForm::wayChanged, this, [this] { showPage(m_page); });
    connect(m_form, &SlackConnectForm::createAppRequested, this, [this] {
        auto *dialog = new SlackAppDialog(m_context.prompts, m_form->organization().slackApp.redirectUrl, this);
        dialog->open();
    });
    connect(m_waiting, &SlackSignInPanel::openRequested, this, [this] { static_cast<void>(openPage()); });
    connect(m_waiting, &SlackSignInPanel::copyRequested, this, [this] {
        if (m_signIn != nullptr)
            QGuiApplication::clipboard()->setText(QString::fromLatin1(m_signIn->authorizeUrl().toEncoded()));
    });
    connect(m_waiting, &SlackSignInPanel::pasted, this, &SlackConnectDialog::paste);
}

void SlackConnectDialog::loadOrganization()
{
    whenDone(m_context.organizations.get(m_integration.organizationId), this,
             [this](const Result<Organization> &organization) {
                 if (!organization)
                     return fail(organization.error());
                 m_form->setOrganization(*organization);
                 if (m_page == m_form)
                     m_form->focusFirst();
             });
}

void SlackConnectDialog::showForm()
{
    delete std::exchange(m_signIn, nullptr);
    m_answer->clear();
    showPage(m_form);
    m_form->focusFirst();
}

void SlackConnectDialog::showConnection()
{
    m_connection->showConnection(m_integration.slack);
    showPage(m_connection);
}

void SlackConnectDialog::showPage(QWidget *page)
{
    m_page = page;
    // Not a stack of pages, which is as high as the highest of them.
    for (QWidget *one : std::initializer_list<QWidget *>{m_form, m_waiting, m_connection}) {
        if (one != page)
            one->hide(); // first, so that there is never room for two
    }
    page->show();
    showButtons();
    fitToText(*this, qMax(width(), DialogWidth));
    // Once more when the page has been laid out: only then do its texts know how high they are.
    QTimer::singleShot(0, this, [this] { fitToText(*this, width()); });
}

void SlackConnectDialog::showButtons()
{
    const bool connected = m_page == m_connection;
    setWindowTitle(connected ? tr("Slack connection") : tr("Add to Slack"));
    m_go->setText(m_form->way() == SlackConnectForm::Way::SignIn ? tr("Sign in with Slack") : tr("Add to Slack"));
    m_go->setVisible(m_page == m_form);
    m_reconnect->setVisible(connected);
    m_disconnect->setVisible(connected);
    for (QPushButton *button : {m_go, m_reconnect, m_disconnect})
        button->setEnabled(!m_busy);
    m_back->setVisible(m_page == m_waiting);
    m_cancel->setText(connected ? tr("Close") : tr("Cancel"));
}

bool SlackConnectDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // The pages' texts wrap, so that their height follows from the width: the dialog grows with what they say.
    if (event->type() == QEvent::LayoutRequest)
        resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
    return handled;
}

void SlackConnectDialog::go()
{
    if (!m_form->check())
        return;
    if (m_form->way() == SlackConnectForm::Way::Token)
        connectByToken();
    else
        saveApp();
}

void SlackConnectDialog::connectByToken()
{
    setBusy(tr("Asking Slack…"));
    whenDone(m_context.slack.connectWithToken(m_integration.id, SecretString(m_form->token())), this,
             [this](const Result<SlackSettings> &settings) {
                 if (settings)
                     keep(*settings);
                 else
                     fail(settings.error());
             });
}

void SlackConnectDialog::saveApp()
{
    setBusy(tr("Preparing the sign-in…"));
    whenDone(m_context.organizations.save(m_form->organization()), this, [this](const Result<Organization> &saved) {
        if (!saved)
            return fail(saved.error());
        m_form->setOrganization(*saved);
        planSignIn();
    });
}

void SlackConnectDialog::planSignIn()
{
    whenDone(m_context.slack.planSignIn(m_integration.id), this, [this](const Result<SlackSignInPlan> &plan) {
        if (plan)
            startSignIn(*plan);
        else
            fail(plan.error());
    });
}

void SlackConnectDialog::startSignIn(const SlackSignInPlan &plan)
{
    settle();
    m_signIn = new SlackSignIn(m_context.slack, plan, this);
    connect(m_signIn, &SlackSignIn::answered, m_waiting, &SlackSignInPanel::showExchange);
    connect(m_signIn, &SlackSignIn::connected, this, &SlackConnectDialog::keep);
    connect(m_signIn, &SlackSignIn::failed, this, [this](const Error &error) {
        m_signIn->deleteLater();
        m_signIn = nullptr;
        showPage(m_form);
        fail(error);
    });
    m_signIn->start();
    m_waiting->showSignIn(*m_signIn, openPage());
    showPage(m_waiting);
}

bool SlackConnectDialog::openPage()
{
    return m_signIn != nullptr && m_context.prompts.openPage(m_signIn->authorizeUrl());
}

void SlackConnectDialog::paste(const QString &address)
{
    if (m_signIn == nullptr)
        return;
    const Result<void> taken = m_signIn->paste(address);
    m_waiting->showPasteFault(taken ? QString() : taken.error().message);
}

void SlackConnectDialog::askToDisconnect()
{
    Question question{tr("Disconnect from Slack"),
                      tr("Disconnect “%1” from the Slack workspace %2? Its token is revoked, and nothing can be sent "
                         "until it is connected again.")
                          .arg(isolated(m_integration.name), isolated(m_integration.slack.teamName)),
                      {},
                      tr("Disconnect")};
    m_context.prompts.confirm(this, question, this, [this] { disconnectSlack(SlackService::Unreachable::Fail); });
}

void SlackConnectDialog::disconnectSlack(SlackService::Unreachable unreachable)
{
    setBusy(tr("Telling Slack…"));
    whenDone(m_context.slack.disconnect(m_integration.id, unreachable), this,
             [this](const Result<SlackDisconnection> &done) {
                 if (!done) {
                     Notice notice{NoticeKind::Failure, done.error().message, {}};
                     notice.actions.emplace_back(tr("Forget it here"),
                                                 [this] { disconnectSlack(SlackService::Unreachable::Forget); });
                     settle();
                     m_answer->showNotice(notice);
                     return;
                 }
                 QString text = tr("“%1” is disconnected from the Slack workspace %2.")
                                    .arg(isolated(m_integration.name), isolated(done->teamName));
                 if (!done->sharedWith.isEmpty())
                     text += u' ' + tr("The token was not revoked, since others use it: %1.")
                                        .arg(done->sharedWith.join(QStringLiteral(", ")));
                 m_context.notices.show({NoticeKind::Information, text, {}});
                 accept();
             });
}

void SlackConnectDialog::keep(const SlackSettings &settings)
{
    QStringList missing;
    for (const SlackScope &scope : missingSlackScopes(settings.scopes))
        missing.append(scope.name);
    QString text = tr("“%1” is connected to the Slack workspace %2. Invite @%3 into its channels, then press Test.")
                       .arg(isolated(m_integration.name), isolated(settings.teamName), isolated(settings.botName));
    if (!missing.isEmpty())
        text += u' ' + tr("The app lacks %1.").arg(missing.join(QStringLiteral(", ")));
    m_context.notices.show({missing.isEmpty() ? NoticeKind::Success : NoticeKind::Warning, text, {}});
    // In the background, so that they can be chosen from; the form says what is wrong with them.
    static_cast<void>(m_context.slack.refreshChannels(m_integration.id));
    accept();
}

void SlackConnectDialog::fail(const Error &error)
{
    settle();
    m_answer->showNotice({NoticeKind::Failure, error.message, {}});
    if (m_page == m_form)
        m_form->focusFirst();
}

void SlackConnectDialog::setBusy(const QString &sentence)
{
    m_busy = true;
    m_pages->setEnabled(false);
    showButtons();
    m_answer->showNotice({NoticeKind::Busy, sentence, {}});
}

void SlackConnectDialog::settle()
{
    m_busy = false;
    m_pages->setEnabled(true);
    m_answer->clear();
    showButtons();
}

} // namespace infradots
