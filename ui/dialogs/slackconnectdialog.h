// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "ui/uicontext.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace infradots {

class FormField;
class MessageBar;

/** "Add to Slack": takes a bot token, asks Slack whose it is, and keeps it with the integration. */
class SlackConnectDialog : public QDialog
{
    Q_OBJECT
public:
    SlackConnectDialog(UiContext &context, const Integration &integration, QWidget *parent = nullptr);

private:
    void ask();
    void keep(const SlackSettings &settings);
    void fail(const Error &error);

    UiContext &m_context;
    Integration m_integration;
    QLineEdit *m_token;
    FormField *m_field;
    MessageBar *m_answer;
    QPushButton *m_connect;
};

} // namespace infradots
