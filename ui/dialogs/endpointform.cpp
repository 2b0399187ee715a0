// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointform.h"

#include "models/domain/receiverurl.h"
#include "models/domain/target.h"
#include "models/items/endpointwording.h"
#include "ui/dialogs/customform.h"
#include "ui/dialogs/signingform.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace infradots {

EndpointForm::EndpointForm(IntegrationType type, QWidget *parent)
    : QWidget(parent)
    , m_type(type)
    , m_apiUrl(new SecretEdit(SecretEdit::Typing::Visible, this))
    , m_receiver(new PlainLabel(this))
    , m_apiKey(new SecretEdit(SecretEdit::Typing::Masked, this))
    , m_apiKeyHeader(new QLineEdit(this))
    , m_apiKeyScheme(new QComboBox(this))
    , m_sentAs(new PlainLabel(this))
    , m_signing(new SigningForm(this))
    , m_cloudEvents(new QComboBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Large);
    m_apiUrl->setObjectName(QStringLiteral("apiUrlSecretEdit"));
    m_apiUrl->setColumn(QStringLiteral("api_url"));
    m_apiKey->setColumn(QStringLiteral("api_key"));
    m_apiUrl->setPlaceholderText(tr("https://example.org/hook"));
    m_receiver->setObjectName(QStringLiteral("receiverLabel"));
    m_receiver->setRole(QStringLiteral("caution"));
    m_receiver->setWordWrap(true);
    auto *url = new QVBoxLayout;
    url->setSpacing(spacing::Tight);
    url->addWidget(
        addField(Field::ApiUrl, tr("API URL"), m_apiUrl,
                 tr("The endpoint that receives the data. Use https; plain http is for this machine alone.")));
    url->addWidget(m_receiver);
    layout->addLayout(url);
    layout->addWidget(buildKey());
    layout->addWidget(m_signing);
    m_cloudEvents->setObjectName(QStringLiteral("cloudEventsComboBox"));
    for (const CloudEvents mode : {CloudEvents::None, CloudEvents::Structured, CloudEvents::Binary})
        m_cloudEvents->addItem(cloudEventsWords(mode), static_cast<int>(mode));
    layout->addWidget(addField(Field::CloudEvents, tr("CloudEvents"), m_cloudEvents,
                               tr("The envelope of CloudEvents 1.0, for event brokers and functions.")));
    if (type == IntegrationType::Custom) {
        m_custom = new CustomForm(this);
        layout->addWidget(m_custom);
    }
    connectParts();
    showKey();
    showReceiver();
}

FormField *EndpointForm::addField(Field field, const QString &label, QWidget *editor, const QString &hint)
{
    auto *box = new FormField(label, editor, this);
    box->setHint(hint);
    m_fields.insert(static_cast<int>(field), box);
    return box;
}

QWidget *EndpointForm::buildKey()
{
    m_apiKey->setObjectName(QStringLiteral("apiKeySecretEdit"));
    m_apiKeyHeader->setObjectName(QStringLiteral("apiKeyHeaderLineEdit"));
    m_apiKeyScheme->setObjectName(QStringLiteral("apiKeySchemeComboBox"));
    m_apiKeyScheme->setEditable(true);
    m_apiKeyScheme->setInsertPolicy(QComboBox::NoInsert);
    m_apiKeyScheme->setCompleter(nullptr); // what is typed is meant
    m_apiKeyScheme->addItems({QStringLiteral("Bearer"), QStringLiteral("Token"), QStringLiteral("Basic"), QString()});
    m_apiKeyScheme->setItemData(3, tr("nothing"), Qt::ToolTipRole);
    m_apiKeyScheme->lineEdit()->setObjectName(QStringLiteral("apiKeySchemeLineEdit"));
    m_apiKeyScheme->lineEdit()->setPlaceholderText(tr("nothing"));
    m_apiKeyScheme->lineEdit()->setAccessibleName(tr("In front of the key"));
    m_sentAs->setObjectName(QStringLiteral("sentAsLabel"));
    m_sentAs->setRole(QStringLiteral("muted"));
    m_sentAs->setWordWrap(true);
    auto *area = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Medium);
    row->addWidget(addField(Field::ApiKeyHeader, tr("API Key header"), m_apiKeyHeader), 1, Qt::AlignTop);
    row->addWidget(addField(Field::ApiKeyScheme, tr("In front of the key"), m_apiKeyScheme), 1, Qt::AlignTop);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(
        addField(Field::ApiKey, tr("API Key"), m_apiKey, tr("Authentication for the endpoint. Stored encrypted.")));
    layout->addLayout(row);
    layout->addWidget(m_sentAs);
    // Made before it, but after it for Tab.
    setTabOrder(m_apiKey->input(), m_apiKeyHeader);
    return area;
}

void EndpointForm::connectParts()
{
    for (const auto &[edit, field] : {std::pair{m_apiUrl, Field::ApiUrl}, std::pair{m_apiKey, Field::ApiKey}}) {
        connect(edit, &SecretEdit::edited, this, &EndpointForm::changed);
        connect(edit, &SecretEdit::editingFinished, this, [this, field = field] { Q_EMIT left(field); });
    }
    connect(m_apiKeyHeader, &QLineEdit::textEdited, this, &EndpointForm::headerEdited);
    connect(m_apiKeyHeader, &QLineEdit::editingFinished, this, [this] { Q_EMIT left(Field::ApiKeyHeader); });
    connect(m_apiKeyScheme, &QComboBox::editTextChanged, this, &EndpointForm::changed);
    connect(m_apiKeyScheme->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { Q_EMIT left(Field::ApiKeyScheme); });
    connect(m_cloudEvents, &QComboBox::currentIndexChanged, this, &EndpointForm::changed);
    connect(m_signing, &SigningForm::changed, this, &EndpointForm::changed);
    connect(m_signing, &SigningForm::left, this, &EndpointForm::left);
    connect(m_signing, &SigningForm::checkRequested, this, &EndpointForm::checkRequested);
    if (m_custom != nullptr) {
        connect(m_custom, &CustomForm::changed, this, &EndpointForm::changed);
        connect(m_custom, &CustomForm::left, this, &EndpointForm::left);
    }
    connect(this, &EndpointForm::changed, this, [this] {
        showKey();
        showReceiver();
    });
}

void EndpointForm::headerEdited()
{
    // The scheme goes with the header until somebody has chosen another.
    const QString header = m_apiKeyHeader->text();
    if (scheme() == defaultApiKeyScheme(m_header)) {
        const QSignalBlocker quiet(m_apiKeyScheme);
        m_apiKeyScheme->setEditText(defaultApiKeyScheme(header));
    }
    m_header = header;
    Q_EMIT changed();
}

QString EndpointForm::scheme() const
{
    return m_apiKeyScheme->currentText().trimmed();
}

void EndpointForm::showKey()
{
    const QString header = m_apiKeyHeader->text().trimmed();
    const QString key = scheme().isEmpty() ? QStringLiteral("••••") : scheme() + QStringLiteral(" ••••");
    m_sentAs->setText(m_apiKey->field().isSet() ? tr("Sent as “%1: %2”.").arg(header, key)
                                                : tr("A key would be sent as “%1: %2”.").arg(header, key));
}

void EndpointForm::showReceiver()
{
    const EndpointSettings now = settings();
    const SecretString *typed = now.apiUrl.clear();
    const ReceiverKind kind = receiverKind(typed != nullptr ? typed->toText() : now.apiUrlShown);
    const bool ownBody = m_type == IntegrationType::Custom && !now.bodyTemplate.isEmpty();
    const QString warning = receiverWarning(kind, m_type, ownBody);
    m_receiver->setText(warning.isEmpty() ? QString() : QStringLiteral("⚠ ") + warning);
    m_receiver->setVisible(!warning.isEmpty());
}

void EndpointForm::load(const EndpointSettings &settings)
{
    {
        const QSignalBlocker quiet(this);
        m_loaded = settings;
        m_apiUrl->setField(settings.apiUrl, settings.apiUrlShown);
        m_apiKey->setField(settings.apiKey);
        m_header = settings.apiKeyHeader;
        m_apiKeyHeader->setText(settings.apiKeyHeader);
        m_apiKeyScheme->setEditText(apiKeyScheme(settings));
        m_signing->load(settings);
        m_cloudEvents->setCurrentIndex(m_cloudEvents->findData(static_cast<int>(settings.cloudEvents)));
        if (m_custom != nullptr)
            m_custom->load(settings);
    }
    showKey();
    showReceiver();
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
    result.apiKeyScheme.reset();
    if (scheme() != defaultApiKeyScheme(result.apiKeyHeader))
        result.apiKeyScheme = scheme();
    m_signing->store(result);
    result.cloudEvents = static_cast<CloudEvents>(m_cloudEvents->currentData().toInt());
    if (m_custom != nullptr)
        m_custom->store(result);
    return result;
}

FormField *EndpointForm::field(Field field) const
{
    if (FormField *own = m_fields.value(static_cast<int>(field)))
        return own;
    if (FormField *signing = m_signing->field(field))
        return signing;
    return m_custom != nullptr ? m_custom->field(field) : nullptr;
}

} // namespace infradots
