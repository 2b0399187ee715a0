// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "models/domain/changeimpact.h"
#include "models/domain/lint.h"

#include <QFuture>

#include <memory>

namespace infradots {

/** An organization as it was when an edit began. Immutable. */
using ImpactBase = std::shared_ptr<const LintSnapshot>;

/** Tells what an edit changes before it is saved. Thinks in another thread; a form may ask at every keystroke. */
class ImpactService
{
public:
    explicit ImpactService(ServiceContext context);

    [[nodiscard]] QFuture<Result<ImpactBase>> read(const OrganizationId &organization);
    /** Of an integration's draft; a new one changes nothing, being attached nowhere. */
    [[nodiscard]] QFuture<Result<ChangeImpact>> ofIntegration(const ImpactBase &base, Integration draft);
    /** Of an attachment's draft; with a null id, of attaching it. */
    [[nodiscard]] QFuture<Result<ChangeImpact>> ofAttachment(const ImpactBase &base, Attachment draft);

private:
    ServiceContext m_context;
};

} // namespace infradots
