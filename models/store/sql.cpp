// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql.h"

#include "models/store/sqlerror.h"

#include <QDeadlineTimer>
#include <QSqlError>
#include <QThread>
#include <QTimeZone>
#include <QVariant>

#include <array>
#include <atomic>
#include <chrono>

namespace infradots {

namespace {

struct Pragma
{
    const char *name;
    const char16_t *sql;
};

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds BusyTimeout = 5s;

constexpr Pragma LogMode{"pragma.journal_mode", u"PRAGMA journal_mode = WAL"};
constexpr std::array WritePragmas{
    Pragma{"pragma.synchronous", u"PRAGMA synchronous = FULL"},
    Pragma{"pragma.foreign_keys", u"PRAGMA foreign_keys = ON"},
    // The reading thread checkpoints, so that a commit does not have to; this is for when it cannot keep up.
    Pragma{"pragma.wal_autocheckpoint", u"PRAGMA wal_autocheckpoint = 16384"},
    Pragma{"pragma.journal_size_limit", u"PRAGMA journal_size_limit = 67108864"},
};
constexpr std::array ReadPragmas{
    Pragma{"pragma.synchronous", u"PRAGMA synchronous = FULL"}, // holds for its checkpoints
    Pragma{"pragma.query_only", u"PRAGMA query_only = ON"},
};

/** Two connections may be opened at the same moment in two threads, and Qt knows them by name. */
QString uniqueName()
{
    static std::atomic<quint64> last{0};
    return QStringLiteral("infradots-%1").arg(++last);
}

} // namespace

SqlConnection::SqlConnection(QString name)
    : m_name(std::move(name))
{
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::openSqlite(const QString &path, SqlAccess access)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(uniqueName()));
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(path);
    const QString busy = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(BusyTimeout.count());
    database.setConnectOptions(access == SqlAccess::Probe ? QStringLiteral("QSQLITE_OPEN_READONLY;") + busy : busy);
    if (!database.open())
        return failure(sqliteError("open", database.lastError()));

    const auto apply = [&](const auto &pragmas) -> Result<void> {
        for (const Pragma &pragma : pragmas) {
            if (auto done = connection->execute(pragma.name, QString::fromUtf16(pragma.sql)); !done)
                return done;
        }
        return {};
    };
    Result<void> prepared;
    if (access == SqlAccess::Write)
        prepared = connection->useLog().and_then([&] { return apply(WritePragmas); });
    else if (access == SqlAccess::Read)
        prepared = apply(ReadPragmas);
    if (!prepared)
        return failure(prepared.error());
    return connection;
}

Result<void> SqlConnection::useLog()
{
    // Changing the journal's mode answers "busy" at once, whatever the busy timeout says, where another program opens
    // the same new file at the same moment.
    const QDeadlineTimer deadline(BusyTimeout);
    while (true) {
        auto done = execute(LogMode.name, QString::fromUtf16(LogMode.sql));
        if (done || done.error().code != ErrorCode::DatabaseBusy || deadline.hasExpired())
            return done;
        QThread::msleep(10);
    }
}

SqlConnection::~SqlConnection()
{
    m_idle.clear(); // a query that outlives its connection is what Qt warns about
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqlConnection::execute(const char *name, const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(sqliteError(name, query.lastError()));
    return {};
}

QDateTime Row::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(column), Qt::UTC);
}

Statement::Statement(SqlConnection &connection, const char *name, const QString &sql)
    : m_connection(connection)
    , m_name(name)
    , m_sql(sql)
    , m_query(connection.m_idle.take(sql))
{
    if (m_query)
        return;
    m_query = std::make_shared<QSqlQuery>(connection.m_database);
    m_query->setForwardOnly(true);
    if (!m_query->prepare(sql))
        m_prepareError = sqliteError(name, m_query->lastError());
}

Statement::~Statement()
{
    m_query->finish();
    if (!m_prepareError)
        m_connection.m_idle.insert(m_sql, std::move(m_query));
}

Statement &Statement::bindVariant(const QVariant &value)
{
    m_query->bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::bind(const QString &text)
{
    return bindVariant(text.isNull() ? QStringLiteral("") : text);
}

Statement &Statement::bind(const QByteArray &bytes)
{
    return bindVariant(bytes.isNull() ? QByteArrayLiteral("") : bytes);
}

Statement &Statement::bind(const QDateTime &time)
{
    return time.isValid() ? bindNumber(time.toMSecsSinceEpoch()) : bindNull();
}

Statement &Statement::bindNumber(qint64 number)
{
    return bindVariant(number);
}

Statement &Statement::bindNull()
{
    return bindVariant(QVariant(QMetaType::fromType<QString>()));
}

Result<void> Statement::run()
{
    if (m_prepareError)
        return failure(*m_prepareError);
    m_bound = 0;
    if (!m_query->exec())
        return failure(sqliteError(m_name, m_query->lastError()));
    return {};
}

Result<int> Statement::change()
{
    if (auto ran = run(); !ran)
        return failure(ran.error());
    return m_query->numRowsAffected();
}

Result<bool> Statement::step()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return failure(sqliteError(m_name, m_query->lastError()));
    return false;
}

Result<std::unique_ptr<Transaction>> Transaction::begin(SqlConnection &connection, Kind kind)
{
    const QString sql = kind == Kind::Immediate ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
    if (auto begun = Statement(connection, "begin", sql).run(); !begun)
        return failure(begun.error());
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full): that this then fails is no news.
    if (m_open)
        (void)QSqlQuery(m_connection.m_database).exec(QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    auto done = Statement(m_connection, "commit", QStringLiteral("COMMIT")).run();
    if (done)
        m_open = false;
    return done;
}

} // namespace infradots
