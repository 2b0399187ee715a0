// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QUuid>

namespace infradots {

namespace {

QString serviceName()
{
    return QStringLiteral("org.freedesktop.secrets");
}

/** A connection of this one question: a shared one does not come back when the bus was started anew. */
class BusConnection
{
public:
    BusConnection()
        : m_name(QUuid::createUuid().toString())
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name))
    {
    }
    ~BusConnection() { QDBusConnection::disconnectFromBus(m_name); }
    Q_DISABLE_COPY_MOVE(BusConnection)

    [[nodiscard]] const QDBusConnection &bus() const { return m_bus; }

private:
    QString m_name;
    QDBusConnection m_bus;
};

QDBusMessage call(const BusConnection &connection, QDBusMessage message, const QVariantList &arguments,
                  const QDeadlineTimer &deadline)
{
    message.setArguments(arguments);
    const auto rest = std::max<qint64>(1, deadline.remainingTime());
    return connection.bus().call(message, QDBus::Block, static_cast<int>(rest));
}

SecretServiceAnswer failed(const QDBusMessage &reply)
{
    const bool silent = reply.errorName() == u"org.freedesktop.DBus.Error.NoReply" ||
                        reply.errorName() == u"org.freedesktop.DBus.Error.Timeout" ||
                        reply.errorName() == u"org.freedesktop.DBus.Error.TimedOut";
    return {silent ? CollectionState::Silent : CollectionState::Absent,
            reply.errorName() + QStringLiteral(": ") + reply.errorMessage()};
}

SecretServiceAnswer foreign(const QDBusMessage &reply)
{
    return {CollectionState::Absent, QStringLiteral("unexpected answer of type ") + reply.signature()};
}

} // namespace

bool hasSessionBus()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return !address.startsWith("autolaunch:");
    const QString runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtimeFolder.isEmpty() && QFileInfo::exists(runtimeFolder + QStringLiteral("/bus"));
}

SecretServiceAnswer askSecretService(std::chrono::milliseconds limit)
{
    if (!hasSessionBus())
        return {CollectionState::Absent, QStringLiteral("no session bus")};
    const QDeadlineTimer deadline(limit);
    const BusConnection connection;
    if (!connection.bus().isConnected())
        return {CollectionState::Absent, connection.bus().lastError().message()};

    const QDBusMessage alias = call(
        connection,
        QDBusMessage::createMethodCall(serviceName(), QStringLiteral("/org/freedesktop/secrets"),
                                       QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias")),
        {QStringLiteral("default")}, deadline);
    if (alias.type() != QDBusMessage::ReplyMessage)
        return failed(alias);
    if (alias.signature() != u"o")
        return foreign(alias);
    const QString collection = alias.arguments().constFirst().value<QDBusObjectPath>().path();
    if (collection == u"/")
        return {CollectionState::None, QStringLiteral("no default collection")};

    const QDBusMessage locked =
        call(connection,
             QDBusMessage::createMethodCall(serviceName(), collection,
                                            QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get")),
             {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")}, deadline);
    if (locked.type() != QDBusMessage::ReplyMessage)
        return failed(locked);
    if (locked.signature() != u"v")
        return foreign(locked);
    const QVariant value = locked.arguments().constFirst().value<QDBusVariant>().variant();
    if (value.typeId() != QMetaType::Bool)
        return foreign(locked);
    return {value.toBool() ? CollectionState::Locked : CollectionState::Unlocked, collection};
}

} // namespace infradots
