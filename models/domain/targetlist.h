// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace infradots {

/**
 * The comma notation of lists, as people type and paste it:
 *   channels               infrastructure, #devops
 *   environment channels   production:#prod-alerts, production:#ops, staging:#staging
 *   URLs                   https://a/…, https://b/…   (a comma separates only where a new entry begins after it)
 *   environment URLs       production:https://a/…, staging:https://b/…   (split at the first colon)
 * Line breaks separate too. Duplicates go; a repeated environment name adds up. Errors name the entry.
 */
struct EnvironmentEntry
{
    QString environment; ///< trimmed, as first typed
    QString value;       ///< channel without '#', or a URL byte for byte
    friend bool operator==(const EnvironmentEntry &, const EnvironmentEntry &) = default;
};

[[nodiscard]] QStringList parseChannels(const QString &text);
[[nodiscard]] Result<QList<EnvironmentEntry>> parseEnvironmentChannels(const QString &text);
[[nodiscard]] QStringList parseUrls(const QString &text);
[[nodiscard]] Result<QList<EnvironmentEntry>> parseEnvironmentUrls(const QString &text);

[[nodiscard]] QString printChannels(const QStringList &channels);
[[nodiscard]] QString printEnvironmentEntries(const QList<EnvironmentEntry> &entries);

} // namespace infradots
