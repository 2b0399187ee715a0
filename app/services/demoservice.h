// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/requestbuilder.h"
#include "app/services/servicecontext.h"

#include <QFuture>

namespace infradots {

/** The demo organization: something to look at and play with on the first day; its integrations end in the sandbox. */
class DemoService
{
public:
    explicit DemoService(ServiceContext context);
    /** "acme" with three workspaces, one integration of each type, and attachments with overrides. Conflict: exists. */
    [[nodiscard]] QFuture<Result<OrganizationId>> create(SandboxAddresses sandbox);

private:
    ServiceContext m_context;
};

} // namespace infradots
