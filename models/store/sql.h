// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/store/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>
#include <optional>
#include <type_traits>

namespace infradots {

/** How a connection is opened. */
enum class SqlAccess {
    Write, ///< WAL, synchronous=FULL
    Read,  ///< as Write, but every change is refused
    Probe  ///< opens the file itself read-only: looks without touching anything, the -wal file included
};

/**
 * Owns one QSqlDatabase and the statements prepared on it. Everything about it, its end included, happens in the
 * thread that opened it. Internal to models/store.
 */
class SqlConnection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SqlConnection>> openSqlite(const QString &path, SqlAccess access);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    [[nodiscard]] Dialect dialect() const { return Dialect::Sqlite; }
    /** One statement without parameters and without rows that matter; not kept prepared. */
    Result<void> execute(const char *name, const QString &sql);

private:
    friend class Statement;
    friend class Transaction;
    explicit SqlConnection(QString name);
    Result<void> useLog();

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_idle; ///< prepared statements not in use, by their text
};

/** One row of a statement that is being read; columns count from 0. */
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] int integer(int column) const { return m_query.value(column).toInt(); }
    [[nodiscard]] bool boolean(int column) const { return number(column) != 0; }
    /** UTC; invalid for NULL. */
    [[nodiscard]] QDateTime time(int column) const;
    /** A null id for NULL. */
    template<typename AnyId>
    [[nodiscard]] AnyId id(int column) const
    {
        return AnyId(text(column));
    }

private:
    const QSqlQuery &m_query;
};

/**
 * A prepared statement, taken from the connection's cache and given back at the end of the scope, reset so that it
 * holds no lock. Positional '?' parameters are bound in order. Errors name the statement and the code, never a value.
 *
 *     Statement statement(sql, "workspace.get", QStringLiteral("SELECT … WHERE id = ?"));
 *     statement.bind(id);
 *     return statement.first(readWorkspace);
 */
class Statement
{
public:
    /** @p name is for errors and the log: "table.operation". */
    Statement(SqlConnection &connection, const char *name, const QString &sql);
    Statement(Connection &connection, const char *name, const QString &sql)
        : Statement(connection.sql(), name, sql)
    {
    }
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &bind(const QString &text); ///< a null QString is an empty text, not NULL
    Statement &bind(const QByteArray &bytes);
    Statement &bind(const QDateTime &time); ///< NULL when invalid
    Statement &bindNull();
    /** A bool, an int, a qint64: exactly an integer type, so that nothing converts by accident. */
    template<typename Integer>
    requires std::is_integral_v<Integer> Statement &bind(Integer number)
    {
        return bindNumber(static_cast<qint64>(number));
    }
    template<typename Tag>
    Statement &bind(const Id<Tag> &id) ///< NULL for a null id
    {
        return id.isNull() ? bindNull() : bind(id.text());
    }
    template<typename T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }

    /** Executes; rows, if there are any, can then be stepped through. Bindings are used up. */
    Result<void> run();
    /** Executes and tells how many rows were changed. */
    [[nodiscard]] Result<int> change();
    /** True: row() is the next row. False: that was all. */
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] Row row() const { return Row(*m_query); }

    /** Executes and reads every row; @p read is T(const Row &) or Result<T>(const Row &). */
    template<typename Read>
    [[nodiscard]] auto all(Read read)
    {
        using Value = typename Unwrapped<std::invoke_result_t<Read, const Row &>>::Type;
        QList<Value> values;
        const Result<void> read_ = each([&](const Row &row) -> Result<void> {
            Result<Value> value = read(row);
            if (!value)
                return failure(value.error());
            values.append(std::move(*value));
            return {};
        });
        return read_ ? Result<QList<Value>>(std::move(values)) : Result<QList<Value>>(failure(read_.error()));
    }

    /** Executes and reads the first row, if there is one. */
    template<typename Read>
    [[nodiscard]] auto first(Read read)
    {
        using Value = typename Unwrapped<std::invoke_result_t<Read, const Row &>>::Type;
        using Outcome = Result<std::optional<Value>>;
        if (auto ran = run(); !ran)
            return Outcome(failure(ran.error()));
        const Result<bool> found = step();
        if (!found)
            return Outcome(failure(found.error()));
        if (!*found)
            return Outcome(std::nullopt);
        Result<Value> value = read(row());
        return value ? Outcome(std::move(*value)) : Outcome(failure(value.error()));
    }

    /** Executes and calls @p visit, Result<void>(const Row &), for each row until it fails. */
    template<typename Visit>
    [[nodiscard]] Result<void> each(Visit visit)
    {
        if (auto ran = run(); !ran)
            return ran;
        while (true) {
            const Result<bool> more = step();
            if (!more)
                return failure(more.error());
            if (!*more)
                return {};
            if (Result<void> visited = visit(row()); !visited)
                return visited;
        }
    }

private:
    template<typename T>
    struct Unwrapped
    {
        using Type = T;
    };
    template<typename T>
    struct Unwrapped<Result<T>>
    {
        using Type = T;
    };

    Statement &bindNumber(qint64 number);
    Statement &bindVariant(const QVariant &value);

    SqlConnection &m_connection;
    const char *m_name;
    QString m_sql;
    std::shared_ptr<QSqlQuery> m_query;
    std::optional<Error> m_prepareError;
    int m_bound = 0;
};

/** BEGIN … COMMIT; rolled back at the end of the scope unless committed. */
class Transaction
{
public:
    enum class Kind { Immediate, Deferred };

    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(SqlConnection &connection, Kind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<void> commit();

private:
    explicit Transaction(SqlConnection &connection)
        : m_connection(connection)
    {
    }
    SqlConnection &m_connection;
    bool m_open = true;
};

} // namespace infradots
