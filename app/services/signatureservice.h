// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/signaturecheck.h"
#include "app/delivery/signing.h"
#include "app/services/servicecontext.h"
#include "models/domain/ids.h"

#include <QFuture>

namespace infradots {

/** A request that somebody pasted. */
struct PastedRequest
{
    QByteArray body;
    QByteArray headers; ///< text of any of the kinds that headersFromText() reads
    QDateTime receivedAt;
};

/**
 * Checks the signature of a request as its receiver got it. Nothing is stored or sent. Errors: InvalidInput (too
 * large), NotFound (the integration, or it has no signing secret), Vault….
 */
class SignatureService
{
public:
    explicit SignatureService(ServiceContext context);

    /** With a secret that was typed. */
    [[nodiscard]] QFuture<Result<SignatureReport>> check(PastedRequest request, SecretString secret);
    /**
     * With the stored secrets of an integration, the previous one too while it signs; and with what was sent under the
     * request's webhook-id, when that is in the history.
     */
    [[nodiscard]] QFuture<Result<SignatureReport>> check(PastedRequest request, const IntegrationId &integration);

private:
    ServiceContext m_context;
};

} // namespace infradots
