// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/vault/sealer.h"
#include "models/domain/integration.h"

#include <QHash>

#include <memory>

namespace infradots {

/**
 * Where targets lead: the opened URL, and the keyed hash that limits, breakers and the lint know a destination by.
 * Opened secrets are remembered as long as this lives, which is meant to be one job. Not thread-safe.
 */
class Destinations
{
public:
    explicit Destinations(std::shared_ptr<const Sealer> sealer);

    struct Destination
    {
        SecretString url; ///< empty for Slack
        QByteArray key;
    };
    /**
     * @p target: of a route of @p integration. @p sandboxOwner: of whose sandbox it is a message for, which is another
     * place than the real destination; empty: the real one.
     */
    [[nodiscard]] Result<Destination> of(const Integration &integration, const Target &target,
                                         const QString &sandboxOwner = {});

private:
    /** What tells the Slack workspace apart whose limits count. */
    [[nodiscard]] QByteArray slackTeam(const Integration &integration);
    [[nodiscard]] Result<SecretString> openUrl(const Integration &integration, const Target &target);
    [[nodiscard]] Result<SecretString> opened(const SecretField &field, const SecretPlace &place);

    std::shared_ptr<const Sealer> m_sealer;
    QHash<QString, SecretString> m_opened; ///< by place
};

} // namespace infradots
