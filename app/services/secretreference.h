// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/documentreader.h"
#include "models/domain/secret.h"

namespace infradots {

/** A signing secret that was made for a file which is not there yet. */
struct MadeSecret
{
    QString file; ///< absolute
    QString path; ///< of the key, for messages
    SecretString secret;
};
using MadeSecrets = QList<MadeSecret>;

/**
 * Reads secrets of a document: {"env": NAME}, {"file": PATH} (relative to the document) or a plain text. What cannot
 * be found is refused with the path of the key; values are never told.
 */
class SecretReferences
{
public:
    /** @p made: gets what readOrMake() makes; must outlive this. */
    SecretReferences(QString baseFolder, MadeSecrets &made)
        : m_baseFolder(std::move(baseFolder))
        , m_made(made)
    {
    }

    /** @p path: where @p json stands, for the problem. Empty for an empty plain text. */
    [[nodiscard]] SecretString read(const DocumentJson &json, const QString &path, DocumentProblem &problem) const;
    /**
     * As read(), and {"file": PATH, "generate": true}: where there is no such file, a new signing secret, the same for
     * the same file. Nothing is written here.
     */
    [[nodiscard]] SecretString readOrMake(const DocumentJson &json, const QString &path,
                                          DocumentProblem &problem) const;

private:
    [[nodiscard]] SecretString fromEnvironment(const QString &name, const QString &path,
                                               DocumentProblem &problem) const;
    [[nodiscard]] SecretString fromFile(const QString &name, const QString &path, DocumentProblem &problem) const;
    [[nodiscard]] SecretString madeFor(const QString &file, const QString &path) const;

    QString m_baseFolder;
    MadeSecrets &m_made;
};

/** Writes made secrets to their files, of mode 0600; never over a file. Error: InvalidInput with the key's path. */
[[nodiscard]] Result<void> writeSecrets(const MadeSecrets &made);

} // namespace infradots
