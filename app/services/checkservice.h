// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/servicecontext.h"

#include <QFuture>

namespace infradots {

enum class Severity { Information, Warning, Failure };

struct Finding
{
    Severity severity = Severity::Information;
    QString where; ///< "database", "keychain", "dispatcher", "acme/Ops Teams"
    QString message;
};

/** Health of database, vault and outbox. */
class CheckService
{
public:
    explicit CheckService(ServiceContext context);
    [[nodiscard]] QFuture<Result<QList<Finding>>> check();

private:
    ServiceContext m_context;
};

} // namespace infradots
