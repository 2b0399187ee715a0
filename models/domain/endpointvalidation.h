// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/validation.h"

namespace infradots {

/** What is wrong with the settings of a Webhook, or of a Custom with its method, headers and success rule. */
[[nodiscard]] FieldErrors validateEndpoint(const EndpointSettings &endpoint, IntegrationType type);

/** Whether a secret is fit for signing in that style; empty: it is. Else the sentence. */
[[nodiscard]] QString signingSecretProblem(const SecretString &secret, SignatureStyle style);

} // namespace infradots
