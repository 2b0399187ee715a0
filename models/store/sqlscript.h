// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace infradots {

/**
 * The statements of a script, one by one, as the driver takes them: split at semicolons that stand outside of
 * strings, quoted names, comments and trigger bodies. Comments in front of a statement go; empty statements too.
 */
[[nodiscard]] QStringList splitStatements(const QString &script);

} // namespace infradots
