// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "ui/uicontext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace infradots {

class FormField;
class MessageBar;
class SecretEdit;
class SignatureReportView;

/**
 * Checks the signature of a request as its receiver got it: headers and body are pasted, the secret is an integration's
 * stored one or typed. Says which part does not fit. Sends and stores nothing.
 */
class SignatureDialog : public QDialog
{
    Q_OBJECT
public:
    /** @p chosen: the integration to begin with; null: none. */
    SignatureDialog(UiContext &context, const OrganizationId &organization, const IntegrationId &chosen,
                    QWidget *parent = nullptr);

private:
    QWidget *buildSecret();
    QWidget *buildReceived();
    void offer(const QList<Integration> &integrations, const IntegrationId &chosen);
    void showSource();
    void check();
    [[nodiscard]] IntegrationId source() const; ///< null: the typed secret

    UiContext &m_context;
    QComboBox *m_source;
    SecretEdit *m_secret;
    FormField *m_secretField = nullptr;
    FormField *m_headersField = nullptr;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    QCheckBox *m_earlier;
    QDateTimeEdit *m_receivedAt;
    MessageBar *m_answer;
    SignatureReportView *m_report;
    QScrollArea *m_scroll;
    QPushButton *m_check;
    bool m_checking = false;
};

} // namespace infradots
