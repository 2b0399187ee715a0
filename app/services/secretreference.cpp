// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/secretreference.h"
#include "app/services/documenttext.h"

#include <QDir>
#include <QFile>

namespace infradots {

SecretString SecretReferences::read(const DocumentJson &json, const QString &path, DocumentProblem &problem) const
{
    if (json.is_string())
        return SecretString(QByteArrayView(json.get_ref<const std::string &>()));
    if (!json.is_object() || json.size() != 1 || !json.begin()->is_string() ||
        (json.begin().key() != "env" && json.begin().key() != "file")) {
        problem.add(path,
                    DocumentText::tr("A secret is written as {\"env\": \"NAME\"}, {\"file\": \"PATH\"} or a text."));
        return {};
    }
    const QString name = textOfJson(*json.begin());
    return json.begin().key() == "env" ? fromEnvironment(name, path, problem) : fromFile(name, path, problem);
}

SecretString SecretReferences::fromEnvironment(const QString &name, const QString &path, DocumentProblem &problem) const
{
    const QByteArray value = qgetenv(name.toLocal8Bit().constData());
    if (value.isEmpty()) {
        problem.add(path,
                    DocumentText::tr("The environment variable %1 is not set. Set it and apply the document again.")
                        .arg(quotedValue(name)));
    }
    return SecretString(QByteArrayView(value));
}

SecretString SecretReferences::fromFile(const QString &name, const QString &path, DocumentProblem &problem) const
{
    constexpr qint64 LargestSecret = 64 * 1024;
    QFile file(QDir(m_baseFolder).absoluteFilePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        problem.add(path,
                    DocumentText::tr("The file %1 cannot be read: %2.").arg(quotedValue(name), file.errorString()));
        return {};
    }
    QByteArray value = file.read(LargestSecret + 1);
    // Editors end a file with a line break; it is not part of the secret.
    while (value.endsWith('\n') || value.endsWith('\r'))
        value.chop(1);
    if (value.isEmpty() || value.size() > LargestSecret)
        problem.add(path, DocumentText::tr("The file %1 is empty or too large for a secret.").arg(quotedValue(name)));
    return SecretString(QByteArrayView(value));
}

} // namespace infradots
