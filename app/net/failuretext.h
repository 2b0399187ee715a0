// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"

#include <QSslError>

namespace infradots {

/** One translated sentence that says what went wrong with @p host and what to do. Never holds the URL. */
[[nodiscard]] QString failureText(HttpError error, HttpProgress progress, const QString &host);

/** As failureText() for HttpError::Tls, with what does not hold about the certificate. */
[[nodiscard]] QString certificateText(const QList<QSslError> &errors, const QString &host);

} // namespace infradots
