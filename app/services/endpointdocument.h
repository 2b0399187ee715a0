// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/secretreference.h"
#include "models/domain/integration.h"

#include <QSet>

namespace infradots {

/** The keys of a Webhook or Custom integration. @p secrets: gets the secret keys that are there. */
[[nodiscard]] EndpointSettings readEndpoint(DocumentReader &reader, IntegrationType type,
                                            const SecretReferences &references, QSet<QString> &secrets);

} // namespace infradots
