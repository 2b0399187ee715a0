// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/organization.h"
#include "models/domain/result.h"
#include "models/domain/validation.h"
#include "ui/uicontext.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace infradots {

class FormField;
class MessageBar;
class SecretEdit;

/** The tab "Settings" of an organization: its name, the platform's address, its Slack app. */
class SettingsPane : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPane(UiContext &context, QWidget *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    void refresh();               ///< keeps what is typed and not saved
    void focusField(Field field); ///< one that it does not have: nothing

private:
    void buildForm();
    void take(const Organization &organization);
    [[nodiscard]] Organization draft() const;
    [[nodiscard]] FormField *fieldOf(Field field) const;
    void showFaults(const FieldErrors &errors);
    void save();
    void saved(const Result<Organization> &result);

    UiContext &m_context;
    Organization m_stored;
    OrganizationId m_organization;
    QLineEdit *m_name;
    QLineEdit *m_platformUrl;
    QLineEdit *m_clientId;
    SecretEdit *m_clientSecret;
    QLineEdit *m_baseUrl;
    QLineEdit *m_redirectUrl;
    FormField *m_nameField = nullptr;
    FormField *m_platformUrlField = nullptr;
    FormField *m_clientIdField = nullptr;
    FormField *m_clientSecretField = nullptr;
    FormField *m_baseUrlField = nullptr;
    FormField *m_redirectUrlField = nullptr;
    MessageBar *m_answer;
    QPushButton *m_save;
};

} // namespace infradots
