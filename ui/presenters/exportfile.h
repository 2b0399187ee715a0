// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace infradots {

/** A CSV cell by RFC 4180; text that a spreadsheet would take for a formula gets an apostrophe in front. */
[[nodiscard]] QString csvCell(const QString &text);
/** A CSV line with its end. */
[[nodiscard]] QString csvLine(const QStringList &cells);

/**
 * Has @p content made in another thread and written to @p path, whole or not at all, and says through the notices how
 * many @p rows it was, or what went wrong; @p context gone: nothing more is said.
 */
void exportFile(Notices &notices, const QString &path, QObject *context, int rows, std::function<QByteArray()> content);

} // namespace infradots
