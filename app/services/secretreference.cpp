// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/secretreference.h"

#include "app/delivery/signing.h"
#include "app/services/documenttext.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#include <unistd.h>

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

SecretString SecretReferences::readOrMake(const DocumentJson &json, const QString &path, DocumentProblem &problem) const
{
    const bool asked = json.is_object() && json.size() == 2 && json.contains("generate") && json.contains("file") &&
                       json["file"].is_string() && json["generate"].is_boolean();
    if (!asked)
        return read(json, path, problem);
    const QString name = textOfJson(json["file"]);
    const QString file = QDir(m_baseFolder).absoluteFilePath(name);
    return json["generate"].get<bool>() && !QFile::exists(file) ? madeFor(file, path) : fromFile(name, path, problem);
}

SecretString SecretReferences::madeFor(const QString &file, const QString &path) const
{
    const auto same = std::find_if(m_made.cbegin(), m_made.cend(),
                                   [&file](const MadeSecret &candidate) { return candidate.file == file; });
    if (same != m_made.cend())
        return same->secret;
    m_made.append({file, path, newSigningSecret()});
    return m_made.constLast().secret;
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

Result<void> writeSecrets(const MadeSecrets &made)
{
    for (const MadeSecret &one : made) {
        QFile file(one.file);
        bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
        if (written) {
            const QByteArray line = one.secret.view().toByteArray() + '\n';
            written = file.write(line) == line.size() && file.flush() && ::fsync(file.handle()) == 0;
            if (!written)
                file.remove(); // half a secret would be taken for a whole one the next time
        }
        if (!written) {
            return failure(ErrorCode::InvalidInput,
                           DocumentText::tr("The new secret cannot be written to the file %1: %2.")
                               .arg(quotedValue(one.file), file.errorString()),
                           one.path);
        }
    }
    return {};
}

} // namespace infradots
