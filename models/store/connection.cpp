// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"

#include "models/store/sql.h"

namespace infradots {

Connection::Connection(std::unique_ptr<SqlConnection> sql)
    : m_sql(std::move(sql))
{
}

Connection::~Connection() = default;

Dialect Connection::dialect() const
{
    return m_sql->dialect();
}

} // namespace infradots
