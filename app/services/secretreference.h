// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/documentreader.h"
#include "models/domain/secret.h"

namespace infradots {

/**
 * Reads secrets of a document: {"env": NAME}, {"file": PATH} (relative to the document) or a plain text. What cannot
 * be found is refused with the path of the key; values are never told.
 */
class SecretReferences
{
public:
    explicit SecretReferences(QString baseFolder)
        : m_baseFolder(std::move(baseFolder))
    {
    }

    /** @p path: where @p json stands, for the problem. Empty for an empty plain text. */
    [[nodiscard]] SecretString read(const DocumentJson &json, const QString &path, DocumentProblem &problem) const;

private:
    [[nodiscard]] SecretString fromEnvironment(const QString &name, const QString &path,
                                               DocumentProblem &problem) const;
    [[nodiscard]] SecretString fromFile(const QString &name, const QString &path, DocumentProblem &problem) const;

    QString m_baseFolder;
};

} // namespace infradots
