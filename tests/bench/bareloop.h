// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace infradots::bench {

/** POSTs @p body @p count times to @p hosts hosts by one QNetworkAccessManager in this thread, with nothing around it
 * but the settings a message needs so that it is sent once: what the delivery engine is measured against. */
void bareLoop(const QList<QByteArray> &urls, const QByteArray &body, int count, int inFlight);

} // namespace infradots::bench
