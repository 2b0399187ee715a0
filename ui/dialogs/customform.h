// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/validation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace infradots {

class BodyTemplatePanel;
class FormField;
class HeadersEdit;

/** The part of the editor that Custom has alone: method, content type, headers, body template, success rule. */
class CustomForm : public QWidget
{
    Q_OBJECT
public:
    explicit CustomForm(QWidget *parent = nullptr);

    void load(const EndpointSettings &settings);
    void store(EndpointSettings &settings) const;
    [[nodiscard]] FormField *field(Field field) const; ///< null for a field it does not have

Q_SIGNALS:
    void changed();
    void left(infradots::Field field);

private:
    FormField *addField(Field field, const QString &label, QWidget *editor, const QString &hint = {});
    QWidget *buildMethod();
    QWidget *buildSuccess();
    void connectParts();

    QHash<int, FormField *> m_fields; ///< by Field
    QComboBox *m_method = nullptr;
    QComboBox *m_contentType = nullptr;
    HeadersEdit *m_headers = nullptr;
    BodyTemplatePanel *m_bodyTemplate = nullptr;
    QSpinBox *m_statusFrom = nullptr;
    QSpinBox *m_statusTo = nullptr;
    QLineEdit *m_pointer = nullptr;
    QLineEdit *m_equals = nullptr;
};

} // namespace infradots
