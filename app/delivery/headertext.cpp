// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/headertext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

/** Without the quotes and the comma of a language in which it was a string. */
QByteArray unquoted(QByteArray text)
{
    text = text.trimmed();
    if (text.endsWith(','))
        text = text.chopped(1).trimmed();
    if (text.size() >= 2 && QByteArrayView("\"'`").contains(text.front()) && text.back() == text.front())
        text = text.sliced(1, text.size() - 2);
    return text;
}

/** HTTP_WEBHOOK_ID is how CGI and WSGI spell webhook-id. */
QByteArray headerName(QByteArray name)
{
    if (name.startsWith("HTTP_"))
        name = name.mid(5);
    return name.replace('_', '-');
}

void add(HeaderList &headers, const QByteArray &name, const QByteArray &value)
{
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (!name.isEmpty() && plain)
        headers.append({headerName(name), value});
}

std::optional<QByteArray> textOf(const Json &json)
{
    const Json &value = json.is_array() && !json.empty() ? json.front() : json; // several values of one name: the first
    if (value.is_string())
        return QByteArray::fromStdString(value.get<std::string>());
    if (value.is_number_integer())
        return QByteArray::fromStdString(value.dump());
    return std::nullopt;
}

/** {"name": "value"}, [["name", "value"], …], [{"name": …, "value": …}, …]. */
HeaderList fromJson(const Json &json)
{
    HeaderList headers;
    if (json.is_object()) {
        for (const auto &[key, inner] : json.items()) {
            if (const auto value = textOf(inner))
                add(headers, QByteArray::fromStdString(key), *value);
        }
        return headers;
    }
    for (const Json &entry : json) {
        const bool named = entry.is_object() && entry.contains("name") && entry.contains("value");
        const bool pair = entry.is_array() && entry.size() == 2;
        if (!named && !pair)
            continue;
        const auto name = textOf(named ? entry["name"] : entry[0]);
        const auto value = textOf(named ? entry["value"] : entry[1]);
        if (name && value)
            add(headers, *name, *value);
    }
    return headers;
}

HeaderList fromLines(const QByteArray &text)
{
    HeaderList headers;
    for (QByteArray line : text.split('\n')) {
        line = line.trimmed();
        if (line.startsWith("> ") || line.startsWith("< ")) // curl -v
            line = line.mid(2);
        const auto isSeparator = [](char c) { return c == ':' || c == '='; };
        const auto separator = std::find_if(line.cbegin(), line.cend(), isSeparator);
        if (separator == line.cend() || separator == line.cbegin())
            continue;
        const auto at = static_cast<qsizetype>(separator - line.cbegin());
        add(headers, unquoted(line.left(at)), unquoted(line.mid(at + 1)));
    }
    return headers;
}

} // namespace

HeaderList headersFromText(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
        for (const QByteArray &candidate : {trimmed, QByteArray(trimmed).replace('\'', '"')}) {
            const Json json = Json::parse(candidate.cbegin(), candidate.cend(), nullptr, false);
            if (json.is_structured())
                return fromJson(json);
        }
    }
    return fromLines(text);
}

QByteArray headerIn(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[candidate, value] : headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

} // namespace infradots
