// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QDateTime>

namespace infradots {

/** A certificate for this machine that nobody signed, and its key, which is in memory alone. */
struct CallbackCertificate
{
    QByteArray certificate; ///< PEM
    SecretString key;       ///< PEM
    QString fingerprint;    ///< SHA-256, "AB:CD:…": as browsers show it
};

/** Makes one for localhost and 127.0.0.1, on P-256, that holds for a day. Error: Internal. */
[[nodiscard]] Result<CallbackCertificate> makeCallbackCertificate(const QDateTime &now);

} // namespace infradots
