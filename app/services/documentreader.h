// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace infradots {

using DocumentJson = nlohmann::ordered_json;

/** Reads JSON text strictly: repeated keys and endless nesting are refused too. Error: InvalidInput, detail the path.
 */
[[nodiscard]] Result<DocumentJson> parseDocument(const QByteArray &text);

/** The first thing that is wrong with a document; later ones are not kept. */
class DocumentProblem
{
public:
    /** @p path: of the key, as "organizations[0].name". */
    void add(const QString &path, const QString &sentence);
    [[nodiscard]] bool isEmpty() const { return !m_error; }
    [[nodiscard]] Error error() const { return m_error.value_or(Error{}); }

private:
    std::optional<Error> m_error;
};

/**
 * Reads one object of a document. Whatever is wrong (another type, an unknown key) goes to the problem, and reading
 * goes on with a fallback; ask the problem at the end. The JSON and the problem must outlive the reader.
 */
class DocumentReader
{
public:
    DocumentReader(const DocumentJson &json, QString path, DocumentProblem &problem);

    [[nodiscard]] bool has(const char *key) const;
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString pathOf(const QString &key) const;
    [[nodiscard]] DocumentProblem &problem() const { return *m_problem; }
    void refuse(const char *key, const QString &sentence) const;

    /** The value as it is, or null where the key is absent. */
    [[nodiscard]] const DocumentJson *value(const char *key);
    [[nodiscard]] QString text(const char *key, const QString &fallback = {});
    /** As text(); absent or blank is refused. */
    [[nodiscard]] QString requiredText(const char *key);
    [[nodiscard]] bool flag(const char *key, bool fallback);
    [[nodiscard]] QStringList texts(const char *key);
    [[nodiscard]] QList<DocumentReader> objects(const char *key);
    [[nodiscard]] std::optional<DocumentReader> object(const char *key);
    /** ISO 8601 with an offset or Z; invalid where the key is absent or empty. */
    [[nodiscard]] QDateTime time(const char *key);

    /** Refuses the keys that nobody asked for. */
    void refuseOthers() const;

private:
    const DocumentJson *m_json; ///< null: not an object
    QString m_path;
    DocumentProblem *m_problem;
    QSet<QString> m_known;
};

/** Text of a value for a message: shortened, so that a sentence stays one. */
[[nodiscard]] QString quotedValue(const QString &text);
/** The text of a JSON string. */
[[nodiscard]] QString textOfJson(const DocumentJson &json);

} // namespace infradots
