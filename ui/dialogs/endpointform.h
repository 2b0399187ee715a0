// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/validation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace infradots {

class CustomForm;
class FormField;
class PlainLabel;
class SecretEdit;
class SigningForm;

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
    void checkRequested(); ///< of a received request's signature

private:
    FormField *addField(Field field, const QString &label, QWidget *editor, const QString &hint = {});
    QWidget *buildKey();
    void connectParts();
    void headerEdited();
    void showKey();
    void showReceiver();
    [[nodiscard]] QString scheme() const;

    IntegrationType m_type;
    QHash<int, FormField *> m_fields; ///< by Field
    EndpointSettings m_loaded;
    QString m_header; ///< as it was before it was edited
    SecretEdit *m_apiUrl;
    PlainLabel *m_receiver; ///< whose URL that looks like, where it matters
    SecretEdit *m_apiKey;
    QLineEdit *m_apiKeyHeader;
    QComboBox *m_apiKeyScheme;
    PlainLabel *m_sentAs;
    SigningForm *m_signing;
    QComboBox *m_cloudEvents;
    CustomForm *m_custom = nullptr; ///< Custom alone
};

} // namespace infradots
