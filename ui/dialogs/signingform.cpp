// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signingform.h"

#include "app/services/signatureservice.h"
#include "models/items/endpointwording.h"
#include "models/items/wording.h"
#include "ui/secretclipboard.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace infradots {

namespace {

constexpr std::chrono::seconds ShownAnewAfter{20};

QString styleHint(SignatureStyle style)
{
    switch (style) {
    case SignatureStyle::StandardWebhooks:
        return SigningForm::tr("For new receivers: libraries in many languages verify the id, the time and the body.");
    case SignatureStyle::GitHub:
        return SigningForm::tr("For receivers that verify webhooks of GitHub: HMAC-SHA256 of the body, in hex. All of "
                               "the secret's text is the key.");
    case SignatureStyle::HcpTerraform:
        return SigningForm::tr("For receivers that verify notifications of HCP Terraform: HMAC-SHA512 of the body, in "
                               "hex. All of the secret's text is the key.");
    }
    Q_UNREACHABLE();
}

} // namespace

SigningForm::SigningForm(QWidget *parent)
    : QWidget(parent)
    , m_style(new QComboBox(this))
    , m_secret(new SecretEdit(SecretEdit::Typing::Masked, this))
    , m_generate(new QPushButton(tr("Generate"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_once(new PlainLabel(this))
    , m_keep(new QCheckBox(tr("The stored secret goes on signing beside it for 24 hours"), this))
    , m_handover(new PlainLabel(this))
    , m_left(new PlainLabel(this))
    , m_end(new QPushButton(this))
{
    m_style->setObjectName(QStringLiteral("signatureComboBox"));
    for (const SignatureStyle each : signatureStyles())
        m_style->addItem(signatureWords(each), static_cast<int>(each));
    m_styleField = new FormField(tr("Signature"), m_style, this);
    m_secretField = new FormField(tr("Signing secret (optional)"), buildSecret(), this);
    m_secretField->setHint(tr("With it the receiver knows that a request is yours. Stored encrypted."));
    m_once->setObjectName(QStringLiteral("generatedLabel"));
    m_once->setRole(QStringLiteral("caution"));
    m_once->setWordWrap(true);
    m_once->setText(tr("Copy it for the receiver now: once saved, it is not shown again."));
    m_keep->setObjectName(QStringLiteral("keepPreviousCheckBox"));
    m_handover->setObjectName(QStringLiteral("handoverLabel"));
    m_handover->setRole(QStringLiteral("caution"));
    m_handover->setWordWrap(true);
    m_handover->setText(tr("Requests are signed with the new secret from the moment this is saved: the header of this "
                           "style has room for one signature. Give the receiver the new secret first."));
    auto *check = new QPushButton(tr("Check a received signature…"), this);
    check->setObjectName(QStringLiteral("checkSignaturePushButton"));
    check->setAutoDefault(false);
    setStyleRole(check, QStringLiteral("inline"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_styleField);
    layout->addSpacing(spacing::Large - 2 * spacing::Tight);
    layout->addWidget(m_secretField);
    layout->addWidget(m_once);
    layout->addWidget(m_keep);
    layout->addWidget(m_handover);
    layout->addSpacing(spacing::Tight);
    layout->addWidget(buildRotation());
    layout->addWidget(check, 0, Qt::AlignLeft);

    connect(m_style, &QComboBox::currentIndexChanged, this, [this] {
        showState();
        Q_EMIT changed();
        Q_EMIT left(Field::SigningSecret); // what is fit in one style is not in another
    });
    connect(m_secret, &SecretEdit::edited, this, [this] {
        showState();
        Q_EMIT changed();
    });
    connect(m_secret, &SecretEdit::editingFinished, this, [this] { Q_EMIT left(Field::SigningSecret); });
    connect(m_keep, &QCheckBox::toggled, this, &SigningForm::changed);
    connect(m_generate, &QPushButton::clicked, this, &SigningForm::generate);
    connect(m_end, &QPushButton::clicked, this, &SigningForm::endOrKeep);
    connect(check, &QPushButton::clicked, this, &SigningForm::checkRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const SecretField typed = m_secret->field(); typed.clear() != nullptr)
            copySecret(*typed.clear());
        m_copy->setText(tr("Copied"));
    });
    m_minute.setInterval(ShownAnewAfter);
    connect(&m_minute, &QTimer::timeout, this, &SigningForm::showRotation);
    showState();
}

QWidget *SigningForm::buildSecret()
{
    m_secret->setObjectName(QStringLiteral("signingSecretEdit"));
    m_secret->setColumn(QStringLiteral("signing_secret"));
    m_generate->setObjectName(QStringLiteral("generateSecretPushButton"));
    m_generate->setAutoDefault(false);
    m_generate->setToolTip(tr("Makes a new random secret, whsec_…"));
    m_copy->setObjectName(QStringLiteral("copySecretPushButton"));
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Copies the secret; it leaves the clipboard after 15 seconds."));
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_secret, 1);
    layout->addWidget(m_generate);
    layout->addWidget(m_copy);
    row->setFocusProxy(m_secret->input());
    return row;
}

QWidget *SigningForm::buildRotation()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("rotationFrame"));
    frame->setProperty("role", QStringLiteral("message"));
    frame->setProperty("kind", QStringLiteral("information"));
    m_left->setObjectName(QStringLiteral("rotationLabel"));
    m_left->setWordWrap(true);
    m_end->setObjectName(QStringLiteral("endRotationPushButton"));
    m_end->setAutoDefault(false);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(spacing::Medium, spacing::Tight, spacing::Small, spacing::Tight);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_left, 1);
    layout->addWidget(m_end);
    m_rotation = frame;
    return frame;
}

SignatureStyle SigningForm::style() const
{
    return static_cast<SignatureStyle>(m_style->currentData().toInt());
}

bool SigningForm::isReplacing() const
{
    return m_loaded.signingSecret.sealed() != nullptr && m_secret->field().clear() != nullptr;
}

void SigningForm::load(const EndpointSettings &settings)
{
    m_loaded = settings;
    m_ended = false;
    const QSignalBlocker quiet(this);
    m_style->setCurrentIndex(m_style->findData(static_cast<int>(settings.signature)));
    m_secret->setField(settings.signingSecret);
    m_keep->setChecked(true);
    showState();
}

void SigningForm::store(EndpointSettings &settings) const
{
    settings.signature = style();
    settings.signingSecret = m_secret->field();
    if (isReplacing()) {
        // Saving seals it for its new place and sets the end.
        settings.previousSigningSecret = m_keep->isChecked() ? m_loaded.signingSecret : SecretField();
        settings.previousSigningUntil = {};
    } else if (m_ended || !settings.signingSecret.isSet()) {
        settings.previousSigningSecret = {};
        settings.previousSigningUntil = {};
    } else {
        settings.previousSigningSecret = m_loaded.previousSigningSecret;
        settings.previousSigningUntil = m_loaded.previousSigningUntil;
    }
}

FormField *SigningForm::field(Field field) const
{
    switch (field) {
    case Field::Signature:
        return m_styleField;
    case Field::SigningSecret:
        return m_secretField;
    default:
        return nullptr;
    }
}

void SigningForm::generate()
{
    m_secret->propose(newSigningSecret());
    m_copy->setText(tr("Copy"));
    showState();
    m_copy->setFocus();
    Q_EMIT changed();
    Q_EMIT left(Field::SigningSecret);
}

void SigningForm::endOrKeep()
{
    m_ended = !m_ended;
    showRotation();
    Q_EMIT changed();
}

void SigningForm::showState()
{
    m_styleField->setHint(styleHint(style()));
    m_copy->setVisible(m_secret->isProposed());
    m_once->setVisible(m_secret->isProposed());
    const bool standard = style() == SignatureStyle::StandardWebhooks;
    m_keep->setVisible(isReplacing() && standard);
    m_handover->setVisible(isReplacing() && !standard);
    showRotation();
}

void SigningForm::showRotation()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool rotating = isRotating(m_loaded, now) && !isReplacing() && m_secret->field().isSet();
    m_rotation->setVisible(rotating);
    if (!rotating) {
        m_minute.stop();
        return;
    }
    if (m_ended) {
        m_left->setText(tr("The previous secret ends when this is saved."));
        m_end->setText(tr("Keep it"));
    } else {
        const QString left = timeLeftWords(m_loaded.previousSigningUntil, now);
        const QString until = localTimeWords(m_loaded.previousSigningUntil);
        m_left->setText(
            style() == SignatureStyle::StandardWebhooks
                ? tr("The previous secret signs beside this one for another %1, until %2. Give the receiver "
                     "the new one by then.")
                      .arg(left, until)
                : tr("The previous secret is kept for another %1, until %2, and does not sign: the header "
                     "of this style has room for one signature, which is the new secret's.")
                      .arg(left, until));
        m_end->setText(tr("End now"));
    }
    m_minute.start();
}

} // namespace infradots
