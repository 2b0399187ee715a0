// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"
#include "models/domain/finding.h"

#include <QFuture>

namespace infradots {

/** Health of database, vault and outbox, and the lint of the configuration. */
class CheckService
{
public:
    explicit CheckService(ServiceContext context);
    [[nodiscard]] QFuture<Result<QList<Finding>>> check();

private:
    ServiceContext m_context;
};

} // namespace infradots
