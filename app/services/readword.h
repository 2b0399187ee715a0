// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/documentreader.h"
#include "app/services/documenttext.h"

namespace infradots {

/** Reads one of the words of an enumeration; none where the key is absent, or the word is not known and refused. */
template<typename Value>
[[nodiscard]] std::optional<Value> readWord(DocumentReader &reader, const char *key,
                                            std::optional<Value> (*fromText)(const QString &), const QString &expected)
{
    if (!reader.has(key)) {
        (void)reader.value(key);
        return std::nullopt;
    }
    const QString word = reader.text(key);
    const std::optional<Value> value = fromText(word);
    if (!value)
        reader.refuse(key, DocumentText::tr("%1 is not known here. Use %2.").arg(quotedValue(word), expected));
    return value;
}

} // namespace infradots
