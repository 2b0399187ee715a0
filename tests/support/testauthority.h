// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wireserver.h"

#include <QTemporaryDir>

/** A certificate authority made by the openssl command, for as long as the object lives. */
class TestAuthority
{
public:
    TestAuthority();

    /** False where the openssl command is missing or failed; the tests that need it cannot pass then. */
    [[nodiscard]] bool isReady() const { return !m_certificate.isNull(); }
    [[nodiscard]] QSslCertificate certificate() const { return m_certificate; }

    /** Signed for @p names ("DNS:localhost,IP:127.0.0.1"); expired for a negative number of days. */
    [[nodiscard]] WireServer::Identity issue(const QByteArray &names, int days = 2);
    [[nodiscard]] WireServer::Identity selfSigned(const QByteArray &names);

    /** Where an issued certificate and its key are as PEM files: the last one's. */
    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("leaf.pem")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("leaf.key")); }

private:
    [[nodiscard]] bool run(const QStringList &arguments) const;
    [[nodiscard]] WireServer::Identity leaf() const;

    QTemporaryDir m_folder;
    QSslCertificate m_certificate;
};
