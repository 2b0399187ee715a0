// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/httperror.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {

constexpr TextTable<HttpError, 20> Words{{
    {HttpError::None, u""},
    {HttpError::Malformed, u"malformed"},
    {HttpError::RefusedAddress, u"refused_address"},
    {HttpError::HostNotFound, u"host_not_found"},
    {HttpError::ConnectionRefused, u"connection_refused"},
    {HttpError::Tls, u"tls"},
    {HttpError::CertificateExpired, u"certificate_expired"},
    {HttpError::CertificateNotYetValid, u"certificate_not_yet_valid"},
    {HttpError::CertificateName, u"certificate_name"},
    {HttpError::CertificateSelfSigned, u"certificate_self_signed"},
    {HttpError::CertificateUntrusted, u"certificate_untrusted"},
    {HttpError::CertificateRevoked, u"certificate_revoked"},
    {HttpError::Certificate, u"certificate"},
    {HttpError::TimedOut, u"timed_out"},
    {HttpError::ConnectionClosed, u"connection_closed"},
    {HttpError::Cancelled, u"cancelled"},
    {HttpError::Other, u"other"},
    {HttpError::Unopened, u"unopened"},
    {HttpError::Unrendered, u"unrendered"},
    {HttpError::Interrupted, u"interrupted"},
}};

} // namespace

QString toText(HttpError error)
{
    return textOf(Words, error);
}

std::optional<HttpError> httpErrorFromText(const QString &text)
{
    return valueOf(Words, text);
}

QList<HttpError> allHttpErrors()
{
    QList<HttpError> all;
    for (const auto &[error, word] : Words) {
        if (error != HttpError::None)
            all.append(error);
    }
    return all;
}

bool isTlsError(HttpError error)
{
    return error >= HttpError::Tls && error <= HttpError::Certificate;
}

} // namespace infradots
