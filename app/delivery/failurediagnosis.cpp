// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/diagnosis.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct DoctorText
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

/** Where the address that was used is entered. */
Diagnosis withAddress(IntegrationType type, Diagnosis diagnosis)
{
    switch (type) {
    case IntegrationType::Slack:
        diagnosis.remedy = Remedy::EditField;
        diagnosis.field = Field::SlackBaseUrl;
        break;
    case IntegrationType::Teams:
        diagnosis.remedy = Remedy::Targets;
        break;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        diagnosis.remedy = Remedy::EditField;
        diagnosis.field = Field::ApiUrl;
        break;
    }
    return diagnosis;
}

Diagnosis again(Diagnosis diagnosis)
{
    diagnosis.remedy = Remedy::Redeliver;
    return diagnosis;
}

/** What an attempt needed and did not find. */
Diagnosis unopened(IntegrationType type, Diagnosis diagnosis)
{
    diagnosis.cause = DoctorText::tr("A URL or a secret that the message needs is missing, or cannot be opened.");
    switch (type) {
    case IntegrationType::Slack:
        diagnosis.advice = DoctorText::tr("Connect Slack again.");
        diagnosis.remedy = Remedy::Reconnect;
        return diagnosis;
    case IntegrationType::Teams:
        diagnosis.advice = DoctorText::tr("Enter the webhook URL again.");
        return withAddress(type, diagnosis);
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        diagnosis.advice = DoctorText::tr("Enter the URL and the keys again.");
        return withAddress(type, diagnosis);
    }
    Q_UNREACHABLE();
}

/** The message left this computer, and nobody knows how far it came. */
Diagnosis doubtful(HttpError error, Diagnosis diagnosis)
{
    switch (error) {
    case HttpError::TimedOut:
        diagnosis.cause = DoctorText::tr("The receiver did not answer in time.");
        break;
    case HttpError::ConnectionClosed:
        diagnosis.cause = DoctorText::tr("The receiver closed the connection without an answer.");
        break;
    case HttpError::Cancelled:
        diagnosis.cause = DoctorText::tr("Sending was broken off before the answer came.");
        break;
    case HttpError::Interrupted:
        diagnosis.cause = DoctorText::tr("The program that sent it ended before the answer came.");
        break;
    default:
        diagnosis.cause = DoctorText::tr("The receiver's answer could not be understood.");
        break;
    }
    diagnosis.advice = DoctorText::tr("The message may have arrived: look there before you send it again.");
    return again(diagnosis);
}

} // namespace

Diagnosis diagnosisOfFailure(IntegrationType type, HttpError error, bool maybeSent)
{
    Diagnosis told{.key =
                       QStringLiteral("network:") + (error == HttpError::None ? QStringLiteral("none") : toText(error)),
                   .cause = {},
                   .advice = {}};
    if (maybeSent || error == HttpError::Interrupted)
        return doubtful(error, told);
    switch (error) {
    case HttpError::Malformed:
        told.cause = DoctorText::tr("The URL or a header is not fit to be sent. Nothing was sent.");
        told.advice = DoctorText::tr("Enter it again.");
        return withAddress(type, told);
    case HttpError::RefusedAddress:
        told.cause =
            DoctorText::tr("The host name leads to an address that no message is sent to: a link-local, metadata, "
                           "multicast or unspecified one. Nothing was sent.");
        told.advice = DoctorText::tr("Check the host name, and what it stands for in the network of this computer.");
        return withAddress(type, told);
    case HttpError::HostNotFound:
        told.cause = DoctorText::tr("The host name was not found. Nothing was sent.");
        told.advice = DoctorText::tr("Check its spelling, and the network connection of this computer.");
        return withAddress(type, told);
    case HttpError::ConnectionRefused:
        told.cause =
            DoctorText::tr("The receiver cannot be reached: it refuses connections, or there is no way to it. Nothing "
                           "was sent.");
        told.advice =
            DoctorText::tr("See that the service runs, that the port is right and that no firewall is in between. "
                           "Then send it again.");
        return again(told);
    case HttpError::CertificateExpired:
        told.cause = DoctorText::tr("The receiver's certificate has expired. Nothing was sent.");
        told.advice = DoctorText::tr("Have it renewed, then send it again.");
        return again(told);
    case HttpError::CertificateNotYetValid:
        told.cause = DoctorText::tr("The receiver's certificate is not valid yet. Nothing was sent.");
        told.advice = DoctorText::tr("Check the clock of this computer, then send it again.");
        return again(told);
    case HttpError::CertificateName:
        told.cause = DoctorText::tr("The receiver's certificate was issued for another name. Nothing was sent.");
        told.advice = DoctorText::tr("Enter the URL with the host name that the certificate is for.");
        return withAddress(type, told);
    case HttpError::CertificateSelfSigned:
    case HttpError::CertificateUntrusted:
        told.cause =
            error == HttpError::CertificateSelfSigned
                ? DoctorText::tr("The receiver's certificate is self-signed. Nothing was sent.")
                : DoctorText::tr("The issuer of the receiver's certificate is not trusted on this computer. Nothing "
                                 "was sent.");
        told.advice =
            DoctorText::tr("Let this computer trust the issuer (update-ca-certificates), or give the receiver a "
                           "certificate of a public authority. Then send it again.");
        return again(told);
    case HttpError::CertificateRevoked:
        told.cause = DoctorText::tr("The receiver's certificate has been revoked. Nothing was sent.");
        told.advice = DoctorText::tr("Ask whoever runs the receiver: it may be somebody else who answers there.");
        return told;
    case HttpError::Certificate:
        told.cause = DoctorText::tr("The receiver's certificate does not hold. Nothing was sent.");
        told.advice = DoctorText::tr("Have it put right, then send it again.");
        return again(told);
    case HttpError::Tls:
        told.cause = DoctorText::tr("No secure connection (TLS 1.2 or newer) could be made. Nothing was sent.");
        told.advice = DoctorText::tr("See that https is spoken at that port, with TLS 1.2 or 1.3.");
        return withAddress(type, told);
    case HttpError::TimedOut:
        told.cause = DoctorText::tr("The receiver could not be reached in time. Nothing was sent.");
        told.advice =
            DoctorText::tr("See that the service runs and that no firewall is in between. Then send it again.");
        return again(told);
    case HttpError::ConnectionClosed:
        told.cause = DoctorText::tr("The receiver closed the connection before the message was sent.");
        told.advice =
            DoctorText::tr("Send it again. If it happens each time, something in between may be refusing it.");
        return again(told);
    case HttpError::Cancelled:
        told.cause = DoctorText::tr("Sending was given up before the message was sent.");
        told.advice = DoctorText::tr("Send it again.");
        return again(told);
    case HttpError::Unopened:
        return unopened(type, told);
    case HttpError::Unrendered:
        told.cause = DoctorText::tr("The body of the message could not be made. Nothing was sent.");
        told.advice = DoctorText::tr("Correct the body template.");
        told.remedy = Remedy::EditField;
        told.field = Field::BodyTemplate;
        return told;
    case HttpError::Interrupted:
    case HttpError::None:
    case HttpError::Other:
        break;
    }
    told.cause = DoctorText::tr("The message could not be sent.");
    told.advice = DoctorText::tr("Send it again.");
    return again(told);
}

} // namespace infradots
