// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/auditchanges.h"

#include "app/services/documentreader.h"

#include <QSet>

#include <optional>

namespace infradots {

namespace {

QString shown(const DocumentJson &json);

/** "production: ops", "ops"; "(entered)" behind a URL that was typed anew. */
QString target(const DocumentJson &json)
{
    QString text = shown(json.at("value"));
    if (const QString environment = shown(json.at("environment")); !environment.isEmpty())
        text.prepend(environment + QStringLiteral(": "));
    if (json.contains("url"))
        text += QStringLiteral(" (") + shown(json.at("url")) + u')';
    return text;
}

/** A value on one line: texts as they are, an entry of a list as "production: ops" or as its fields. */
QString shown(const DocumentJson &json)
{
    if (json.is_string())
        return textOfJson(json);
    if (!json.is_object())
        return QString::fromStdString(json.dump(-1, ' ', false, DocumentJson::error_handler_t::replace));
    if (json.contains("environment") && json.contains("value"))
        return target(json);
    QStringList parts;
    for (const auto &[key, value] : json.items()) {
        const QString text = shown(value);
        if (!text.isEmpty())
            parts.append(QString(QString::fromStdString(key) + QStringLiteral(": ") + text));
    }
    return parts.join(QStringLiteral(", "));
}

/** The object of one side; an empty one where there was nothing, none where the text is something else. */
std::optional<DocumentJson> objectOf(const QString &text)
{
    if (text.isEmpty())
        return DocumentJson::object();
    const auto parsed = parseDocument(text.toUtf8()); // refuses endless nesting
    if (!parsed || !parsed->is_object())
        return std::nullopt;
    return *parsed;
}

class Comparison
{
public:
    [[nodiscard]] QList<AuditChange> changes() const { return m_changes; }

    void compareObjects(const QString &path, const DocumentJson &before, const DocumentJson &after)
    {
        for (const auto &[key, value] : before.items())
            compare(path, key, value, after.contains(key) ? after.at(key) : DocumentJson());
        for (const auto &[key, value] : after.items()) {
            if (!before.contains(key))
                compare(path, key, DocumentJson(), value);
        }
    }

private:
    void compare(const QString &path, const std::string &key, const DocumentJson &before, const DocumentJson &after)
    {
        const QString name = path + QString::fromStdString(key);
        const bool objects = (before.is_object() || before.is_null()) && (after.is_object() || after.is_null()) &&
                             (before.is_object() || after.is_object());
        if (objects)
            return compareObjects(name + u'.', before.is_null() ? DocumentJson::object() : before,
                                  after.is_null() ? DocumentJson::object() : after);
        if (before.is_array() || after.is_array())
            return compareLists(name, before, after);
        const QString left = before.is_null() ? QString() : shown(before);
        const QString right = after.is_null() ? QString() : shown(after);
        if (left != right)
            m_changes.append({name, left, right});
    }

    void compareLists(const QString &name, const DocumentJson &before, const DocumentJson &after)
    {
        const QStringList left = entries(before);
        const QStringList right = entries(after);
        if (left == right)
            return;
        const QSet<QString> inLeft(left.cbegin(), left.cend());
        const QSet<QString> inRight(right.cbegin(), right.cend());
        if (inLeft == inRight) { // only the order, or how often
            m_changes.append({name, left.join(QStringLiteral("; ")), right.join(QStringLiteral("; "))});
            return;
        }
        for (const QString &entry : left) {
            if (!inRight.contains(entry))
                m_changes.append({name, entry, {}});
        }
        for (const QString &entry : right) {
            if (!inLeft.contains(entry))
                m_changes.append({name, {}, entry});
        }
    }

    static QStringList entries(const DocumentJson &json)
    {
        QStringList list;
        if (json.is_array()) {
            for (const DocumentJson &entry : json)
                list.append(shown(entry));
        } else if (!json.is_null()) {
            list.append(shown(json));
        }
        return list;
    }

    QList<AuditChange> m_changes;
};

} // namespace

QList<AuditChange> auditChanges(const QString &before, const QString &after)
{
    const auto left = objectOf(before);
    const auto right = objectOf(after);
    if (!left || !right) {
        if (before == after)
            return {};
        return {{{}, before, after}};
    }
    Comparison comparison;
    comparison.compareObjects({}, *left, *right);
    return comparison.changes();
}

} // namespace infradots
