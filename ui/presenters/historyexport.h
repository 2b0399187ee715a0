// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/historystore.h"
#include "ui/uicontext.h"

#include <QObject>

namespace infradots {

[[nodiscard]] QByteArray historyCsv(const QList<HistoryEntry> &entries);
/** One JSON object a line, with the attempts. */
[[nodiscard]] QByteArray historyJsonLines(const QList<HistoryEntry> &entries);

/**
 * Reads what @p filter shows (at most 100,000 rows) and writes it to @p path, whole or not at all: CSV unless the name
 * ends in .jsonl. Says how it went through the notices; @p context gone: nothing more is said.
 */
void exportHistory(UiContext &ui, const HistoryFilter &filter, const QString &path, QObject *context);

} // namespace infradots
