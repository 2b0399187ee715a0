// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace infradots {

/** For this folder's own files: JSON that keeps the order of its keys. */
using Json = nlohmann::ordered_json;

[[nodiscard]] inline Json jsonText(const QString &text)
{
    return text.toStdString();
}

/** Compact UTF-8. What is not valid UTF-8 is replaced rather than thrown about. */
[[nodiscard]] inline QByteArray compactJson(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace infradots
