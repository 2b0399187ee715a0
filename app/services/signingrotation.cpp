// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/signingrotation.h"

#include "models/domain/endpointvalidation.h"

namespace infradots {

namespace {

class Rotation
{
public:
    Rotation(const JobContext &context, Integration &draft, const Integration &stored)
        : m_context(context)
        , m_draft(draft.endpoint)
        , m_stored(stored.endpoint)
        , m_id(stored.id)
    {
    }

    Result<void> settle()
    {
        const SecretString *typed = m_draft.signingSecret.clear();
        if (typed != nullptr && m_stored.signingSecret.isSet()) {
            const auto current = storedSecret();
            if (!current)
                return failure(current.error());
            if (*current == *typed)
                takeStored();
            else if (m_draft.previousSigningSecret == m_stored.signingSecret)
                return rotate(*current);
        }
        if (m_draft.previousSigningSecret == m_stored.signingSecret || !isRotating(m_draft, m_context.now))
            endRotation();
        return checkStyle();
    }

private:
    [[nodiscard]] Result<SecretString> storedSecret() const
    {
        const auto sealer = sealerOf(m_context);
        if (!sealer)
            return failure(sealer.error());
        return (*sealer)->reveal(m_stored.signingSecret,
                                 integrationSecretPlace(m_id, QStringLiteral("signing_secret")));
    }

    void takeStored()
    {
        const bool meantToRotate = m_draft.previousSigningSecret == m_stored.signingSecret;
        m_draft.signingSecret = m_stored.signingSecret;
        if (meantToRotate) {
            m_draft.previousSigningSecret = m_stored.previousSigningSecret;
            m_draft.previousSigningUntil = m_stored.previousSigningUntil;
        }
    }

    Result<void> rotate(const SecretString &replaced)
    {
        m_draft.previousSigningSecret = SecretField(replaced);
        m_draft.previousSigningUntil = m_context.now + RotationTime;
        return seal(m_context, m_draft.previousSigningSecret,
                    integrationSecretPlace(m_id, QStringLiteral("previous_signing_secret")));
    }

    void endRotation()
    {
        m_draft.previousSigningSecret = {};
        m_draft.previousSigningUntil = {};
    }

    [[nodiscard]] Result<void> checkStyle() const
    {
        if (m_draft.signature == m_stored.signature || m_draft.signingSecret.sealed() == nullptr)
            return {};
        const auto kept = storedSecret();
        if (!kept)
            return failure(kept.error());
        const QString problem = signingSecretProblem(*kept, m_draft.signature);
        if (problem.isEmpty())
            return {};
        return failure(ErrorCode::InvalidInput, problem, documentKey(Field::SigningSecret));
    }

    const JobContext &m_context;
    EndpointSettings &m_draft;
    const EndpointSettings &m_stored;
    const IntegrationId &m_id;
};

} // namespace

Result<void> settleSigning(const JobContext &context, Integration &draft, const Integration &stored)
{
    if (hasTargets(draft.type))
        return {};
    return Rotation(context, draft, stored).settle();
}

} // namespace infradots
