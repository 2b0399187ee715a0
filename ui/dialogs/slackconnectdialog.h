// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/slackservice.h"
#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "ui/uicontext.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace infradots {

class MessageBar;
class SlackConnectForm;
class SlackConnectionView;
class SlackSignIn;
class SlackSignInPanel;

/**
 * "Add to Slack": connects an integration, by a sign-in in the browser or by a bot token; where it is connected, shows
 * to what, and reconnects or disconnects.
 */
class SlackConnectDialog : public QDialog
{
    Q_OBJECT
public:
    SlackConnectDialog(UiContext &context, const Integration &integration, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void build();
    void loadOrganization();
    void showForm();
    void showConnection();
    void showPage(QWidget *page);
    void showButtons();

    void go();
    void connectByToken();
    void saveApp();
    void planSignIn();
    void startSignIn(const SlackSignInPlan &plan);
    [[nodiscard]] bool openPage();
    void paste(const QString &address);

    void disconnectSlack(SlackService::Unreachable unreachable);
    void askToDisconnect();

    void keep(const SlackSettings &settings);
    void fail(const Error &error);
    /** One thing at a time: until settle() nothing else can be begun. */
    void setBusy(const QString &sentence);
    void settle();

    UiContext &m_context;
    Integration m_integration;
    QWidget *m_pages;
    SlackConnectForm *m_form;
    SlackSignInPanel *m_waiting;
    SlackConnectionView *m_connection;
    MessageBar *m_answer;
    QDialogButtonBox *m_buttons;
    QPushButton *m_go;
    QPushButton *m_reconnect;
    QPushButton *m_disconnect;
    QPushButton *m_back;
    QPushButton *m_cancel;
    SlackSignIn *m_signIn = nullptr;
    QWidget *m_page = nullptr; ///< the one that is shown
    bool m_busy = false;
};

} // namespace infradots
