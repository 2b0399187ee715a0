// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/organization.h"

#include <QWidget>

class QLineEdit;
class QRadioButton;

namespace infradots {

class FormField;
class PlainLabel;
class SecretEdit;

/** How an integration is to be connected: by signing in with the organization's own Slack app, or by a bot token. */
class SlackConnectForm : public QWidget
{
    Q_OBJECT
public:
    enum class Way { SignIn, Token };

    explicit SlackConnectForm(QWidget *parent = nullptr);

    /** What the organization's settings say. With an app, signing in is what is offered first. */
    void setOrganization(const Organization &organization);
    [[nodiscard]] Way way() const;
    [[nodiscard]] QString token() const;
    /** The organization with the client ID and secret that were typed here. */
    [[nodiscard]] Organization organization() const;
    /** Checks what the chosen way needs, and shows what is missing. */
    [[nodiscard]] bool check();
    void focusFirst();

Q_SIGNALS:
    void wayChanged();
    /** Help with creating a Slack app is wanted. */
    void createAppRequested();

private:
    [[nodiscard]] QWidget *buildSignIn();
    [[nodiscard]] QWidget *buildToken();
    void showWay();

    Organization m_organization;
    QRadioButton *m_signIn;
    QRadioButton *m_byToken;
    QWidget *m_signInPage = nullptr;
    QWidget *m_tokenPage = nullptr;
    PlainLabel *m_redirect;
    QLineEdit *m_clientId;
    SecretEdit *m_clientSecret;
    QLineEdit *m_token;
    FormField *m_clientIdField = nullptr;
    FormField *m_clientSecretField = nullptr;
    FormField *m_tokenField = nullptr;
};

} // namespace infradots
