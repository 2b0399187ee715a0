// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/callbackcertificate.h"

#include <QCoreApplication>

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include <array>
#include <memory>

namespace infradots {

namespace {

constexpr qint64 SecondsBefore = 60 * 60; // clocks differ
constexpr qint64 SecondsAfter = 24 * 60 * 60;

struct KeyDeleter
{
    void operator()(gnutls_x509_privkey_t key) const { gnutls_x509_privkey_deinit(key); }
};
struct CertificateDeleter
{
    void operator()(gnutls_x509_crt_t certificate) const { gnutls_x509_crt_deinit(certificate); }
};
using Key = std::unique_ptr<std::remove_pointer_t<gnutls_x509_privkey_t>, KeyDeleter>;
using Certificate = std::unique_ptr<std::remove_pointer_t<gnutls_x509_crt_t>, CertificateDeleter>;

/** Runs steps until one of them fails. */
class Steps
{
public:
    void operator()(int code)
    {
        if (m_code >= 0 && code < 0)
            m_code = code;
    }
    [[nodiscard]] bool failed() const { return m_code < 0; }
    [[nodiscard]] tl::unexpected<Error> error() const
    {
        return failure(ErrorCode::Internal,
                       QCoreApplication::translate("SlackSignIn",
                                                   "No certificate could be made for this machine. Use a "
                                                   "redirect URL with http, or paste the address."),
                       QString::fromLatin1(gnutls_strerror(m_code)));
    }

private:
    int m_code = 0;
};

void describe(gnutls_x509_crt_t certificate, const QDateTime &now, Steps &step)
{
    static constexpr std::array<unsigned char, 4> loopback{127, 0, 0, 1};
    std::array<unsigned char, 16> serial{};
    step(gnutls_rnd(GNUTLS_RND_NONCE, serial.data(), serial.size()));
    serial.front() &= 0x7f; // a positive number
    serial.front() |= 0x40; // of a fixed length
    step(gnutls_x509_crt_set_version(certificate, 3));
    step(gnutls_x509_crt_set_serial(certificate, serial.data(), serial.size()));
    step(gnutls_x509_crt_set_activation_time(certificate, static_cast<time_t>(now.toSecsSinceEpoch() - SecondsBefore)));
    step(gnutls_x509_crt_set_expiration_time(certificate, static_cast<time_t>(now.toSecsSinceEpoch() + SecondsAfter)));
    static constexpr std::string_view name = "InfraDots Admin on this machine";
    step(gnutls_x509_crt_set_dn_by_oid(certificate, GNUTLS_OID_X520_COMMON_NAME, 0, name.data(),
                                       static_cast<unsigned int>(name.size())));
    static constexpr std::string_view host = "localhost";
    step(gnutls_x509_crt_set_subject_alt_name(certificate, GNUTLS_SAN_DNSNAME, host.data(),
                                              static_cast<unsigned int>(host.size()), GNUTLS_FSAN_SET));
    step(gnutls_x509_crt_set_subject_alt_name(certificate, GNUTLS_SAN_IPADDRESS, loopback.data(), loopback.size(),
                                              GNUTLS_FSAN_APPEND));
    step(gnutls_x509_crt_set_basic_constraints(certificate, 0, -1));
    step(gnutls_x509_crt_set_key_usage(certificate, GNUTLS_KEY_DIGITAL_SIGNATURE));
    step(gnutls_x509_crt_set_key_purpose_oid(certificate, GNUTLS_KP_TLS_WWW_SERVER, 0));
}

QString fingerprintOf(gnutls_x509_crt_t certificate, Steps &step)
{
    QByteArray digest(32, Qt::Uninitialized);
    auto size = static_cast<std::size_t>(digest.size());
    step(gnutls_x509_crt_get_fingerprint(certificate, GNUTLS_DIG_SHA256, digest.data(), &size));
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

} // namespace

Result<CallbackCertificate> makeCallbackCertificate(const QDateTime &now)
{
    Steps step;
    gnutls_x509_privkey_t newKey = nullptr;
    gnutls_x509_crt_t newCertificate = nullptr;
    step(gnutls_x509_privkey_init(&newKey));
    const Key key(newKey);
    step(gnutls_x509_crt_init(&newCertificate));
    const Certificate certificate(newCertificate);
    if (step.failed())
        return step.error();

    step(gnutls_x509_privkey_generate(key.get(), GNUTLS_PK_ECDSA, GNUTLS_CURVE_TO_BITS(GNUTLS_ECC_CURVE_SECP256R1), 0));
    if (step.failed())
        return step.error();
    describe(certificate.get(), now, step);
    step(gnutls_x509_crt_set_key(certificate.get(), key.get()));
    step(gnutls_x509_crt_sign2(certificate.get(), certificate.get(), key.get(), GNUTLS_DIG_SHA256, 0));
    if (step.failed())
        return step.error();

    CallbackCertificate made;
    gnutls_datum_t pem{};
    step(gnutls_x509_crt_export2(certificate.get(), GNUTLS_X509_FMT_PEM, &pem));
    if (step.failed())
        return step.error();
    made.certificate = QByteArray(reinterpret_cast<const char *>(pem.data), static_cast<qsizetype>(pem.size));
    gnutls_free(pem.data);
    pem = {};
    step(gnutls_x509_privkey_export2(key.get(), GNUTLS_X509_FMT_PEM, &pem));
    if (step.failed())
        return step.error();
    made.key = SecretString(QByteArrayView(reinterpret_cast<const char *>(pem.data), static_cast<qsizetype>(pem.size)));
    gnutls_memset(pem.data, 0, pem.size);
    gnutls_free(pem.data);
    made.fingerprint = fingerprintOf(certificate.get(), step);
    if (step.failed())
        return step.error();
    return made;
}

} // namespace infradots
