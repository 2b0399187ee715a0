// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"

namespace infradots {

/**
 * The headers in a text that somebody copied from somewhere: lines as on the wire or as curl -v prints them, a JSON
 * object or list, the environment of a CGI program (HTTP_WEBHOOK_ID=…), or the dictionary of a scripting language.
 * What is no header is left out; names keep their spelling, but for the environment's.
 */
[[nodiscard]] HeaderList headersFromText(const QByteArray &text);

/** The value of a header, whatever the case of its name; a null array where it is not there. */
[[nodiscard]] QByteArray headerIn(const HeaderList &headers, QByteArrayView name);

} // namespace infradots
