// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/configurationdocument.h"
#include "app/vault/sealer.h"

#include <QStringList>

namespace infradots {

/** A thing as the document wants it, on the stored one's row, and what that changes. */
template<typename Value>
struct Merged
{
    Value wanted;       ///< what is the same keeps its sealed secret and its id
    QStringList fields; ///< document keys that differ; empty: nothing to do
};

/**
 * Lays what a document says over what is stored. Secrets are compared opened; one that is the same stays as it was
 * sealed. A secret key that the document leaves out keeps what is stored. @p sealer may be null where no secret is
 * to be compared; otherwise it counts as changed.
 */
[[nodiscard]] Merged<Organization> merged(const Organization &stored, const DocumentOrganization &document,
                                          const Sealer *sealer);
[[nodiscard]] Merged<Workspace> merged(const Workspace &stored, const DocumentWorkspace &document);
[[nodiscard]] Merged<Integration> merged(const Integration &stored, const DocumentIntegration &document,
                                         const Sealer *sealer);
[[nodiscard]] Merged<Attachment> merged(const Attachment &stored, const Attachment &document, IntegrationType type,
                                        const Sealer *sealer);

} // namespace infradots
