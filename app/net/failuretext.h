// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"

#include <QSslError>

namespace infradots {

/** One translated sentence that says what went wrong with @p host and what to do. Never holds the URL. */
[[nodiscard]] QString failureText(HttpError error, HttpProgress progress, const QString &host);

/** What a certificate fails by; of several the gravest. */
[[nodiscard]] HttpError certificateError(const QList<QSslError> &errors);
/** As failureText() for a certificate that does not hold, with all that does not. */
[[nodiscard]] QString certificateText(const QList<QSslError> &errors, const QString &host);

} // namespace infradots
