// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/signaturereport.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {

constexpr TextTable<SignaturePart, 5> PartNames{{
    {SignaturePart::Signature, u"signature"},
    {SignaturePart::Id, u"id"},
    {SignaturePart::Timestamp, u"timestamp"},
    {SignaturePart::Secret, u"secret"},
    {SignaturePart::Body, u"body"},
}};

constexpr TextTable<PartState, 3> StateNames{{
    {PartState::Fits, u"ok"},
    {PartState::Wrong, u"wrong"},
    {PartState::Unknown, u"unknown"},
}};

constexpr TextTable<SignatureCause, 10> CauseNames{{
    {SignatureCause::None, u"none"},
    {SignatureCause::NoSignature, u"no_signature"},
    {SignatureCause::BadSignature, u"bad_signature"},
    {SignatureCause::Id, u"id"},
    {SignatureCause::Timestamp, u"timestamp"},
    {SignatureCause::SecretReading, u"secret_reading"},
    {SignatureCause::OtherSecret, u"other_secret"},
    {SignatureCause::Body, u"body"},
    {SignatureCause::SignedParts, u"signed_parts"},
    {SignatureCause::OtherStyle, u"other_style"},
}};

} // namespace

QString toText(SignaturePart part)
{
    return textOf(PartNames, part);
}

QString toText(PartState state)
{
    return textOf(StateNames, state);
}

QString toText(SignatureCause cause)
{
    return textOf(CauseNames, cause);
}

QString styleName(SignatureStyle style)
{
    switch (style) {
    case SignatureStyle::StandardWebhooks:
        return QStringLiteral("Standard Webhooks");
    case SignatureStyle::GitHub:
        return QStringLiteral("GitHub");
    case SignatureStyle::HcpTerraform:
        return QStringLiteral("HCP Terraform");
    }
    Q_UNREACHABLE();
}

} // namespace infradots
