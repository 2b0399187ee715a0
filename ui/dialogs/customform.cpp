// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/customform.h"

#include "ui/theme.h"
#include "ui/widgets/bodytemplatepanel.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/headersedit.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int LeastStatus = 100;
constexpr int MostStatus = 599;

QSpinBox *makeStatus(const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->setRange(LeastStatus, MostStatus);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

} // namespace

CustomForm::CustomForm(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Large);
    layout->addWidget(buildMethod());
    m_headers = new HeadersEdit(this);
    m_headers->setObjectName(QStringLiteral("headersEdit"));
    layout->addWidget(addField(Field::Headers, tr("Headers"), m_headers,
                               tr("Sent with every request. Values are stored encrypted.")));
    m_bodyTemplate = new BodyTemplatePanel(this);
    m_bodyTemplate->setObjectName(QStringLiteral("bodyTemplatePanel"));
    layout->addWidget(
        addField(Field::BodyTemplate, tr("Body template"), m_bodyTemplate,
                 tr("A Mustache template with the fields of the webhook payload, and stage, environment, run_url, "
                    "approval_url and delivery_id. {{#comment}}…{{/comment}} is left out where there is no comment.")));
    layout->addWidget(addField(Field::Success, tr("Counts as delivered when"), buildSuccess(),
                               tr("Leave the JSON part blank to go by the status alone.")));
    connectParts();
}

FormField *CustomForm::addField(Field field, const QString &label, QWidget *editor, const QString &hint)
{
    auto *box = new FormField(label, editor, this);
    box->setHint(hint);
    m_fields.insert(static_cast<int>(field), box);
    return box;
}

QWidget *CustomForm::buildMethod()
{
    m_method = new QComboBox(this);
    m_method->setObjectName(QStringLiteral("methodComboBox"));
    m_method->addItems({QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH"),
                        QStringLiteral("DELETE"), QStringLiteral("GET")});
    m_contentType = new QComboBox(this);
    m_contentType->setObjectName(QStringLiteral("contentTypeComboBox"));
    m_contentType->setEditable(true);
    m_contentType->setInsertPolicy(QComboBox::NoInsert);
    m_contentType->setCompleter(nullptr); // what is typed is meant
    m_contentType->lineEdit()->setObjectName(QStringLiteral("contentTypeLineEdit"));
    m_contentType->lineEdit()->setAccessibleName(tr("Content type"));
    m_contentType->addItems({EndpointSettings().contentType, QStringLiteral("application/x-www-form-urlencoded"),
                             QStringLiteral("text/plain; charset=utf-8"),
                             QStringLiteral("application/xml; charset=utf-8")});
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(addField(Field::Method, tr("Method"), m_method), 1, Qt::AlignTop);
    layout->addWidget(addField(Field::ContentType, tr("Content type"), m_contentType), 3, Qt::AlignTop);
    return row;
}

QWidget *CustomForm::buildSuccess()
{
    auto *success = new QWidget(this);
    m_statusFrom = makeStatus("statusFromSpinBox", tr("Success: lowest status"), success);
    m_statusTo = makeStatus("statusToSpinBox", tr("Success: highest status"), success);
    m_pointer = new QLineEdit(success);
    m_pointer->setObjectName(QStringLiteral("pointerLineEdit"));
    m_pointer->setAccessibleName(tr("Success: JSON pointer"));
    m_pointer->setPlaceholderText(QStringLiteral("/ok"));
    m_equals = new QLineEdit(success);
    m_equals->setObjectName(QStringLiteral("equalsLineEdit"));
    m_equals->setAccessibleName(tr("Success: expected JSON value"));
    m_equals->setPlaceholderText(QStringLiteral("true"));
    auto *row = new QHBoxLayout(success);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(new PlainLabel(tr("Status"), success));
    row->addWidget(m_statusFrom);
    row->addWidget(new PlainLabel(tr("to"), success));
    row->addWidget(m_statusTo);
    row->addWidget(new PlainLabel(tr("and JSON at"), success));
    row->addWidget(m_pointer, 1);
    row->addWidget(new PlainLabel(tr("equals"), success));
    row->addWidget(m_equals, 1);
    success->setFocusProxy(m_statusFrom);
    return success;
}

void CustomForm::connectParts()
{
    connect(m_method, &QComboBox::currentIndexChanged, this, &CustomForm::changed);
    connect(m_headers, &HeadersEdit::edited, this, &CustomForm::changed);
    connect(m_bodyTemplate, &BodyTemplatePanel::edited, this, &CustomForm::changed);
    connect(m_bodyTemplate, &BodyTemplatePanel::problemChanged, field(Field::BodyTemplate), &FormField::setFault);
    connect(m_contentType, &QComboBox::editTextChanged, m_bodyTemplate, &BodyTemplatePanel::setContentType);
    connect(m_contentType, &QComboBox::editTextChanged, this, &CustomForm::changed);
    connect(m_contentType->lineEdit(), &QLineEdit::editingFinished, this, [this] { Q_EMIT left(Field::ContentType); });
    for (QLineEdit *edit : {m_pointer, m_equals}) {
        connect(edit, &QLineEdit::textEdited, this, &CustomForm::changed);
        connect(edit, &QLineEdit::editingFinished, this, [this] { Q_EMIT left(Field::Success); });
    }
    for (QSpinBox *box : {m_statusFrom, m_statusTo}) {
        connect(box, &QSpinBox::valueChanged, this, &CustomForm::changed);
        connect(box, &QSpinBox::editingFinished, this, [this] { Q_EMIT left(Field::Success); });
    }
}

void CustomForm::load(const EndpointSettings &settings)
{
    if (m_method->findText(settings.method) < 0)
        m_method->addItem(settings.method);
    m_method->setCurrentText(settings.method);
    m_contentType->setEditText(settings.contentType);
    m_bodyTemplate->setContentType(settings.contentType);
    m_headers->setHeaders(settings.headers);
    m_bodyTemplate->setText(settings.bodyTemplate);
    m_statusFrom->setValue(settings.success.statusFrom);
    m_statusTo->setValue(settings.success.statusTo);
    m_pointer->setText(settings.success.jsonPointer);
    m_equals->setText(settings.success.equalsJson);
}

void CustomForm::store(EndpointSettings &settings) const
{
    settings.method = m_method->currentText();
    settings.contentType = m_contentType->currentText().trimmed();
    settings.headers = m_headers->headers();
    settings.bodyTemplate = m_bodyTemplate->text();
    settings.success = {m_statusFrom->value(), m_statusTo->value(), m_pointer->text().trimmed(),
                        m_equals->text().trimmed()};
}

FormField *CustomForm::field(Field field) const
{
    return m_fields.value(static_cast<int>(field));
}

} // namespace infradots
