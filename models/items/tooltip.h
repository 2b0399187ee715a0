// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/plaintext.h"

namespace infradots {

/** Text for a tool tip, shown as it is whatever it holds: tool tips take what looks like markup for markup. */
[[nodiscard]] inline QString toolTipText(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>") + plainText(text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")) +
           QStringLiteral("</qt>");
}

} // namespace infradots
