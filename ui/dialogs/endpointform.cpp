// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointform.h"

#include "models/domain/target.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/headersedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int LeastStatus = 100;
constexpr int MostStatus = 599;
constexpr int TemplateLines = 7;

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

EndpointForm::EndpointForm(IntegrationType type, QWidget *parent)
    : QWidget(parent)
    , m_apiUrl(new SecretEdit(SecretEdit::Typing::Visible, this))
    , m_apiKey(new SecretEdit(SecretEdit::Typing::Masked, this))
    , m_apiKeyHeader(new QLineEdit(this))
    , m_signingSecret(new SecretEdit(SecretEdit::Typing::Masked, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Large);
    m_apiUrl->setObjectName(QStringLiteral("apiUrlSecretEdit"));
    m_apiKey->setObjectName(QStringLiteral("apiKeySecretEdit"));
    m_apiKeyHeader->setObjectName(QStringLiteral("apiKeyHeaderLineEdit"));
    m_signingSecret->setObjectName(QStringLiteral("signingSecretEdit"));
    m_apiUrl->setPlaceholderText(tr("https://example.org/hook"));
    addField(Field::ApiUrl, tr("API URL"), m_apiUrl,
             tr("The endpoint that receives the data. Use https; plain http is for this machine alone."));
    addField(Field::ApiKey, tr("API Key"), m_apiKey, tr("Authentication for the endpoint. Stored encrypted."));
    addField(Field::ApiKeyHeader, tr("API Key header"), m_apiKeyHeader,
             tr("Authorization sends “Bearer KEY”; any other header the key alone."));
    addField(Field::SigningSecret, tr("Signing secret (optional)"), m_signingSecret,
             tr("Signs every request by Standard Webhooks, so that the receiver knows it is yours: whsec_…"));
    if (type == IntegrationType::Custom)
        buildCustom();
    for (const auto &[edit, field] : {std::pair{m_apiUrl, Field::ApiUrl}, std::pair{m_apiKey, Field::ApiKey},
                                      std::pair{m_signingSecret, Field::SigningSecret}}) {
        connect(edit, &SecretEdit::edited, this, &EndpointForm::changed);
        connect(edit, &SecretEdit::editingFinished, this, [this, field = field] { Q_EMIT left(field); });
    }
    connect(m_apiKeyHeader, &QLineEdit::textEdited, this, &EndpointForm::changed);
    connect(m_apiKeyHeader, &QLineEdit::editingFinished, this, [this] { Q_EMIT left(Field::ApiKeyHeader); });
}

FormField *EndpointForm::addField(Field field, const QString &label, QWidget *editor, const QString &hint)
{
    auto *box = new FormField(label, editor, this);
    box->setHint(hint);
    m_fields.insert(static_cast<int>(field), box);
    layout()->addWidget(box);
    return box;
}

void EndpointForm::buildCustom()
{
    m_method = new QComboBox(this);
    m_method->setObjectName(QStringLiteral("methodComboBox"));
    m_method->addItems({QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH")});
    m_headers = new HeadersEdit(this);
    m_headers->setObjectName(QStringLiteral("headersEdit"));
    m_bodyTemplate = new QPlainTextEdit(this);
    m_bodyTemplate->setObjectName(QStringLiteral("bodyTemplatePlainTextEdit"));
    m_bodyTemplate->setTabChangesFocus(true);
    m_bodyTemplate->setPlaceholderText(QStringLiteral("{\"text\": \"{{workspace_name}}: {{status}}\"}"));
    m_bodyTemplate->setFixedHeight(m_bodyTemplate->fontMetrics().lineSpacing() * TemplateLines);
    m_contentType = new QLineEdit(this);
    m_contentType->setObjectName(QStringLiteral("contentTypeLineEdit"));
    addField(Field::Method, tr("Method"), m_method);
    addField(Field::Headers, tr("Headers"), m_headers, tr("Sent with every request. Values are stored encrypted."));
    addField(
        Field::BodyTemplate, tr("Body template"), m_bodyTemplate,
        tr("A Mustache template with the fields of the webhook payload, such as {{workspace_name}}, {{status}} and "
           "{{commit_url}}. Blank sends the webhook payload itself."));
    addField(Field::ContentType, tr("Content type"), m_contentType);

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
    addField(Field::Success, tr("Counts as delivered when"), success,
             tr("Leave the JSON part blank to go by the status alone."));

    connect(m_method, &QComboBox::currentIndexChanged, this, &EndpointForm::changed);
    connect(m_headers, &HeadersEdit::edited, this, &EndpointForm::changed);
    connect(m_bodyTemplate, &QPlainTextEdit::textChanged, this, &EndpointForm::changed);
    for (QLineEdit *edit : {m_contentType, m_pointer, m_equals})
        connect(edit, &QLineEdit::textEdited, this, &EndpointForm::changed);
    connect(m_contentType, &QLineEdit::editingFinished, this, [this] { Q_EMIT left(Field::ContentType); });
    for (QLineEdit *edit : {m_pointer, m_equals})
        connect(edit, &QLineEdit::editingFinished, this, [this] { Q_EMIT left(Field::Success); });
    for (QSpinBox *box : {m_statusFrom, m_statusTo}) {
        connect(box, &QSpinBox::valueChanged, this, &EndpointForm::changed);
        connect(box, &QSpinBox::editingFinished, this, [this] { Q_EMIT left(Field::Success); });
    }
}

void EndpointForm::load(const EndpointSettings &settings)
{
    const QSignalBlocker quiet(this);
    m_loaded = settings;
    m_apiUrl->setField(settings.apiUrl, settings.apiUrlShown);
    m_apiKey->setField(settings.apiKey);
    m_apiKeyHeader->setText(settings.apiKeyHeader);
    m_signingSecret->setField(settings.signingSecret);
    if (m_method == nullptr)
        return;
    if (m_method->findText(settings.method) < 0)
        m_method->addItem(settings.method);
    m_method->setCurrentText(settings.method);
    m_headers->setHeaders(settings.headers);
    m_contentType->setText(settings.contentType);
    m_bodyTemplate->setPlainText(settings.bodyTemplate);
    m_statusFrom->setValue(settings.success.statusFrom);
    m_statusTo->setValue(settings.success.statusTo);
    m_pointer->setText(settings.success.jsonPointer);
    m_equals->setText(settings.success.equalsJson);
}

EndpointSettings EndpointForm::settings() const
{
    EndpointSettings result = m_loaded;
    result.apiUrl = m_apiUrl->field();
    if (const SecretString *typed = result.apiUrl.clear())
        result.apiUrlShown = maskedUrl(typed->toText());
    else if (!result.apiUrl.isSet())
        result.apiUrlShown.clear();
    result.apiKey = m_apiKey->field();
    result.apiKeyHeader = m_apiKeyHeader->text().trimmed();
    result.signingSecret = m_signingSecret->field();
    if (m_method == nullptr)
        return result;
    result.method = m_method->currentText();
    result.headers = m_headers->headers();
    result.contentType = m_contentType->text().trimmed();
    result.bodyTemplate = m_bodyTemplate->toPlainText();
    result.success = {m_statusFrom->value(), m_statusTo->value(), m_pointer->text().trimmed(),
                      m_equals->text().trimmed()};
    return result;
}

FormField *EndpointForm::field(Field field) const
{
    return m_fields.value(static_cast<int>(field));
}

} // namespace infradots
