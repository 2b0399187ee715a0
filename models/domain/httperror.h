// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace infradots {

/** Why an attempt has no answer, or not a whole one. Kept with the attempt, so that its remedy can be told later. */
enum class HttpError {
    None,
    Malformed,      ///< URL or header not fit to be sent
    RefusedAddress, ///< resolves to an address no message is sent to
    HostNotFound,
    ConnectionRefused,      ///< or there is no way to it
    Tls,                    ///< no TLS 1.2 or newer could be agreed on
    CertificateExpired,     ///< this and the next six: a certificate that does not hold
    CertificateNotYetValid, ///< or the clock of this computer is wrong
    CertificateName,        ///< issued for another name
    CertificateSelfSigned,
    CertificateUntrusted, ///< its issuer is not known here
    CertificateRevoked,
    Certificate,      ///< in any other way
    TimedOut,         ///< own deadline
    ConnectionClosed, ///< closed or reset before the answer was whole
    Cancelled,        ///< by us, at shutdown
    Other,
    Unopened,   ///< never came to a request: a URL or a credential is missing or does not open
    Unrendered, ///< never came to a request: its body cannot be made
    Interrupted ///< the process that sent it ended before it could tell
};

/** "host_not_found", …: the words of the database; empty for None. */
[[nodiscard]] QString toText(HttpError error);
[[nodiscard]] std::optional<HttpError> httpErrorFromText(const QString &text);
/** All but None. */
[[nodiscard]] QList<HttpError> allHttpErrors();

/** No secure connection: nothing was sent, and trying again changes nothing. */
[[nodiscard]] bool isTlsError(HttpError error);

} // namespace infradots
