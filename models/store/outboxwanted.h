// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace infradots {

/** SQL of a condition on `delivery`: another attempt still has somebody who wants it. */
[[nodiscard]] inline QString stillWanted()
{
    return QStringLiteral("(EXISTS (SELECT 1 FROM integration WHERE integration.id = delivery.integration_id AND "
                          "integration.enabled = 1) AND (delivery.attachment_id IS NULL OR EXISTS (SELECT 1 FROM "
                          "attachment WHERE attachment.id = delivery.attachment_id)))");
}

} // namespace infradots
