// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/requestbuilder.h"

namespace infradots {

/** A request as it may be shown and copied: complete, but for its secrets, which are masked. */
struct ShownRequest
{
    QString method = QStringLiteral("POST");
    QString url; ///< masked where it is a secret
    HeaderList headers;
    QByteArray body;
    friend bool operator==(const ShownRequest &, const ShownRequest &) = default;
};

[[nodiscard]] inline ShownRequest shown(const PreparedRequest &prepared)
{
    return {.method = QString::fromLatin1(prepared.request.method),
            .url = prepared.shownUrl,
            .headers = prepared.shownHeaders,
            .body = prepared.request.body};
}

/** What stands for a secret: no real value holds it, since headers and URLs are ASCII. */
inline constexpr QChar MaskCharacter = u'•';

} // namespace infradots
