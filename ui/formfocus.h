// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/validation.h"

#include <QString>

#include <optional>

namespace infradots {

/** The place in a form of an integration or an attachment that somebody came for. A form without it takes its first. */
struct FormFocus
{
    enum class Place {
        First,        ///< where one begins
        Defaults,     ///< the default channels or URLs
        Environments, ///< those per environment
        ApiUrl,
        Enabled,
        RunAfter,
        Statuses
    };
    Place place = Place::First;
    QString environment;                       ///< filled in where an environment is asked for or tried; may be empty
    std::optional<Field> field = std::nullopt; ///< given: this one, whatever the place
};

} // namespace infradots
