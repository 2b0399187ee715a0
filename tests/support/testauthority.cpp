// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testauthority.h"

#include <QFile>
#include <QProcess>

namespace {

const QStringList NewKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                         QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes")};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

TestAuthority::TestAuthority()
{
    if (run(words(QStringLiteral("req -x509 -keyout ca.key -out ca.pem -days 2 -subj /CN=TestAuthority")) + NewKey))
        m_certificate = QSslCertificate(contents(m_folder.filePath(QStringLiteral("ca.pem"))));
}

WireServer::Identity TestAuthority::issue(const QByteArray &names, int days)
{
    QFile extensions(m_folder.filePath(QStringLiteral("leaf.cnf")));
    if (!extensions.open(QIODevice::WriteOnly) || extensions.write("subjectAltName=" + names + '\n') < 0)
        return {};
    extensions.close();
    if (!run(words(QStringLiteral("req -keyout leaf.key -out leaf.csr -subj /CN=leaf")) + NewKey) ||
        !run(words(QStringLiteral("x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile leaf.cnf "
                                  "-out leaf.pem -days %1")
                       .arg(days))))
        return {};
    return leaf();
}

WireServer::Identity TestAuthority::selfSigned(const QByteArray &names)
{
    const QString extension = QStringLiteral("subjectAltName=") + QString::fromLatin1(names);
    if (!run(words(QStringLiteral("req -x509 -keyout leaf.key -out leaf.pem -days 2 -subj /CN=leaf")) + NewKey +
             QStringList{QStringLiteral("-addext"), extension}))
        return {};
    return leaf();
}

WireServer::Identity TestAuthority::leaf() const
{
    return {QSslCertificate(contents(certificateFile())), QSslKey(contents(keyFile()), QSsl::Ec)};
}

bool TestAuthority::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"), arguments);
    return openssl.waitForFinished(10'000) && openssl.exitCode() == 0;
}
