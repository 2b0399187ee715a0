// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace infradots {

/** The words an enumeration has on the wire and in the database; both directions come from the one table. */
template<typename Enum, std::size_t Size>
using TextTable = std::array<std::pair<Enum, const char16_t *>, Size>;

template<typename Enum, std::size_t Size>
[[nodiscard]] QString textOf(const TextTable<Enum, Size> &table, Enum value)
{
    for (const auto &[candidate, text] : table) {
        if (candidate == value)
            return QString::fromUtf16(text);
    }
    Q_UNREACHABLE();
}

template<typename Enum, std::size_t Size>
[[nodiscard]] std::optional<Enum> valueOf(const TextTable<Enum, Size> &table, const QString &text)
{
    for (const auto &[value, candidate] : table) {
        if (text == QStringView(candidate))
            return value;
    }
    return std::nullopt;
}

} // namespace infradots
