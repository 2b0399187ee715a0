// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "models/store/secretrows.h"

#include <QPair>

namespace infradots {

/** What is the type's own, without secrets, as the JSON text of column `settings`. */
[[nodiscard]] QString settingsToText(const Integration &integration);
/** Puts settings and secrets into the integration, whose type is set. Error: DatabaseCorrupt. */
[[nodiscard]] Result<void> settingsFromText(const QString &text, const SecretsByColumn &secrets,
                                            Integration &integration);

/** The type's own secrets with their columns; those that are not set too. */
[[nodiscard]] QList<QPair<QString, SecretField>> secretsOf(const Integration &integration);

} // namespace infradots
