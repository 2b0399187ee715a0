// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <memory>

namespace infradots {

class SqlConnection;

enum class Dialect { Sqlite, PostgreSql };

/**
 * One open database connection, bound to the thread that opened it. Only the stores look inside; everybody else
 * passes it on from a job of the DatabaseExecutor to a store.
 */
class Connection
{
public:
    explicit Connection(std::unique_ptr<SqlConnection> sql);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] Dialect dialect() const;
    /** For the stores. */
    [[nodiscard]] SqlConnection &sql() { return *m_sql; }

private:
    std::unique_ptr<SqlConnection> m_sql;
};

} // namespace infradots
