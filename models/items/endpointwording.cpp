// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/endpointwording.h"

#include <QCoreApplication>

namespace infradots {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

} // namespace

QString signatureWords(SignatureStyle style)
{
    switch (style) {
    case SignatureStyle::StandardWebhooks:
        return words(QT_TRANSLATE_NOOP("Wording", "Standard Webhooks (webhook-signature)"));
    case SignatureStyle::GitHub:
        return words(QT_TRANSLATE_NOOP("Wording", "GitHub (X-Hub-Signature-256)"));
    case SignatureStyle::HcpTerraform:
        return words(QT_TRANSLATE_NOOP("Wording", "HCP Terraform (X-TFE-Notification-Signature)"));
    }
    Q_UNREACHABLE();
}

QString cloudEventsWords(CloudEvents mode)
{
    switch (mode) {
    case CloudEvents::None:
        return words(QT_TRANSLATE_NOOP("Wording", "No envelope: the payload alone"));
    case CloudEvents::Structured:
        return words(QT_TRANSLATE_NOOP("Wording", "Structured: attributes and payload in the body"));
    case CloudEvents::Binary:
        return words(QT_TRANSLATE_NOOP("Wording", "Binary: attributes in ce-… headers"));
    }
    Q_UNREACHABLE();
}

QString timeLeftWords(const QDateTime &end, const QDateTime &now)
{
    const qint64 minutes = now.secsTo(end) / 60;
    if (minutes < 1)
        return words(QT_TRANSLATE_NOOP("Wording", "less than a minute"));
    if (minutes < 60)
        return words(QT_TRANSLATE_NOOP("Wording", "%1 min")).arg(minutes);
    return words(QT_TRANSLATE_NOOP("Wording", "%1 h %2 min"))
        .arg(QString::number(minutes / 60), QString::number(minutes % 60));
}

} // namespace infradots
