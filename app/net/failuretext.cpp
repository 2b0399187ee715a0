// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/failuretext.h"
#include "app/net/httptext.h"

namespace infradots {

namespace {

QString reason(HttpError error, QSslError::SslError original)
{
    switch (error) {
    case HttpError::CertificateExpired:
        return HttpText::tr("it has expired");
    case HttpError::CertificateNotYetValid:
        return HttpText::tr("it is not valid yet");
    case HttpError::CertificateName:
        return HttpText::tr("it was issued for another name");
    case HttpError::CertificateSelfSigned:
        return HttpText::tr("it is self-signed");
    case HttpError::CertificateUntrusted:
        return HttpText::tr("its issuer is not trusted on this computer");
    case HttpError::CertificateRevoked:
        return HttpText::tr("it has been revoked");
    default:
        return QSslError(original).errorString();
    }
}

HttpError kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return HttpError::CertificateExpired;
    case QSslError::CertificateNotYetValid:
        return HttpError::CertificateNotYetValid;
    case QSslError::HostNameMismatch:
        return HttpError::CertificateName;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return HttpError::CertificateSelfSigned;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return HttpError::CertificateUntrusted;
    case QSslError::CertificateRevoked:
        return HttpError::CertificateRevoked;
    default:
        return HttpError::Certificate;
    }
}

} // namespace

QString certificateText(const QList<QSslError> &errors, const QString &host)
{
    QStringList reasons;
    for (const QSslError &error : errors) {
        const QString words = reason(kindOf(error.error()), error.error());
        if (!reasons.contains(words))
            reasons.append(words);
    }
    //: %1 is a host name, %2 a list such as "it has expired, it was issued for another name"
    return HttpText::tr("The certificate of %1 does not hold: %2. Nothing was sent.")
        .arg(host, reasons.join(QStringLiteral(", ")));
}

HttpError certificateError(const QList<QSslError> &errors)
{
    // What makes it worthless altogether comes before what one could put right here.
    for (const HttpError kind :
         {HttpError::CertificateRevoked, HttpError::CertificateName, HttpError::CertificateExpired,
          HttpError::CertificateNotYetValid, HttpError::CertificateSelfSigned, HttpError::CertificateUntrusted}) {
        for (const QSslError &error : errors) {
            if (kindOf(error.error()) == kind)
                return kind;
        }
    }
    return HttpError::Certificate;
}

QString failureText(HttpError error, HttpProgress progress, const QString &host)
{
    const bool sent = progress != HttpProgress::NotSent;
    switch (error) {
    case HttpError::None:
        return {};
    case HttpError::Malformed:
        return HttpText::tr("The request to %1 is not fit to be sent.").arg(host);
    case HttpError::RefusedAddress:
        return HttpText::tr("%1 leads to an address that no message is sent to. Check the host name.").arg(host);
    case HttpError::HostNotFound:
        return HttpText::tr("The host name %1 was not found. Check its spelling and the network connection.").arg(host);
    case HttpError::ConnectionRefused:
        return HttpText::tr("%1 cannot be reached: it refuses connections or there is no way to it.").arg(host);
    case HttpError::CertificateExpired:
    case HttpError::CertificateNotYetValid:
    case HttpError::CertificateName:
    case HttpError::CertificateSelfSigned:
    case HttpError::CertificateUntrusted:
    case HttpError::CertificateRevoked:
    case HttpError::Certificate:
        return HttpText::tr("The certificate of %1 does not hold. Nothing was sent.").arg(host);
    case HttpError::Tls:
        return HttpText::tr("No secure connection to %1 (TLS 1.2 or newer) could be made. Nothing was sent.").arg(host);
    case HttpError::TimedOut:
        if (progress == HttpProgress::Answered)
            return HttpText::tr("%1 began to answer but did not finish in time.").arg(host);
        return sent ? HttpText::tr("%1 did not answer in time. The message may have arrived.").arg(host)
                    : HttpText::tr("%1 could not be reached in time. Nothing was sent.").arg(host);
    case HttpError::ConnectionClosed:
        if (progress == HttpProgress::Answered)
            return HttpText::tr("%1 closed the connection before its answer was whole.").arg(host);
        return sent
                   ? HttpText::tr("%1 closed the connection without an answer. The message may have arrived.").arg(host)
                   : HttpText::tr("%1 closed the connection before the message was sent.").arg(host);
    case HttpError::Cancelled:
        return sent ? HttpText::tr("Sending to %1 was cancelled. The message may have arrived.").arg(host)
                    : HttpText::tr("Sending to %1 was cancelled before the message was sent.").arg(host);
    case HttpError::Unopened:
    case HttpError::Unrendered:
    case HttpError::Interrupted:
    case HttpError::Other:
        return sent ? HttpText::tr("The answer of %1 could not be understood. The message may have arrived.").arg(host)
                    : HttpText::tr("The message could not be sent to %1.").arg(host);
    }
    Q_UNREACHABLE();
}

} // namespace infradots
