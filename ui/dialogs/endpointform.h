// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/validation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace infradots {

class FormField;
class HeadersEdit;
class SecretEdit;

/** The part of the editor with the endpoint of a Webhook or Custom integration. */
class EndpointForm : public QWidget
{
    Q_OBJECT
public:
    explicit EndpointForm(IntegrationType type, QWidget *parent = nullptr);

    void load(const EndpointSettings &settings);
    [[nodiscard]] EndpointSettings settings() const;
    [[nodiscard]] FormField *field(Field field) const; ///< null for a field it does not have

Q_SIGNALS:
    void changed();
    void left(infradots::Field field);

private:
    FormField *addField(Field field, const QString &label, QWidget *editor, const QString &hint = {});
    void buildCustom();

    QHash<int, FormField *> m_fields; ///< by Field
    EndpointSettings m_loaded;
    SecretEdit *m_apiUrl;
    SecretEdit *m_apiKey;
    QLineEdit *m_apiKeyHeader;
    SecretEdit *m_signingSecret;
    QComboBox *m_method = nullptr; ///< this and what follows: Custom alone
    HeadersEdit *m_headers = nullptr;
    QLineEdit *m_contentType = nullptr;
    QPlainTextEdit *m_bodyTemplate = nullptr;
    QSpinBox *m_statusFrom = nullptr;
    QSpinBox *m_statusTo = nullptr;
    QLineEdit *m_pointer = nullptr;
    QLineEdit *m_equals = nullptr;
};

} // namespace infradots
