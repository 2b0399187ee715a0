// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace infradots {

/**
 * What a refusal by a connector or a Workflows URL means in Teams, and what to do; translated. Empty where the status
 * says no more than anywhere else. Codes of flows: https://github.com/caronc/apprise/issues/1161
 */
[[nodiscard]] QString teamsRefusal(int status, const QByteArray &body);

} // namespace infradots
