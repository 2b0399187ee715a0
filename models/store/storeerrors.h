// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <optional>

namespace infradots {

/** "What you were working on is gone." */
[[nodiscard]] Error goneError(const char *table);
/** Somebody else saved first; detail "revision". */
[[nodiscard]] Error revisionError();
/** The outcome as it is, but a Conflict says @p sentence. */
[[nodiscard]] Result<void> withConflict(Result<void> outcome, const QString &sentence);

/** What was found, or that it is gone. */
template<typename T>
[[nodiscard]] Result<T> required(Result<std::optional<T>> found, const char *table)
{
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(goneError(table));
    return std::move(**found);
}

} // namespace infradots
