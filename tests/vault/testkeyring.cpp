// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/testkeyring.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>

#include <csignal>
#include <sys/types.h>

namespace infradots::test {

namespace {

const char *const secretsName = "org.freedesktop.secrets";
const char *const root = "/org/freedesktop/secrets";
const char *const login = "/org/freedesktop/secrets/collection/login";
const char *const serviceInterface = "org.freedesktop.Secret.Service";
const char *const keyringInterface = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface";

QDBusMessage call(const char *path, const char *interface, const char *method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(QLatin1String(secretsName), QLatin1String(path),
                                                          QLatin1String(interface), QLatin1String(method));
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5'000);
}

bool succeeded(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ReplyMessage)
        return true;
    qWarning("%s", qPrintable(reply.errorName() + QStringLiteral(": ") + reply.errorMessage()));
    return false;
}

QVariant path(const char *text)
{
    return QVariant::fromValue(QDBusObjectPath(QLatin1String(text)));
}

/** The keyring's password as the Secret Service wants it: (session, parameters, value, content type). */
QVariant masterPassword()
{
    const QDBusMessage session = call(root, serviceInterface, "OpenSession",
                                      {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    if (!succeeded(session))
        return {};
    QDBusArgument secret;
    secret.beginStructure();
    secret << session.arguments().at(1).value<QDBusObjectPath>() << QByteArray() << qgetenv("KEYRING_PASSWORD")
           << QStringLiteral("text/plain");
    secret.endStructure();
    return QVariant::fromValue(secret);
}

} // namespace

TestKeyring::~TestKeyring()
{
    thaw();
}

bool TestKeyring::isPrivate()
{
    return qEnvironmentVariableIsSet("KEYRING_PASSWORD");
}

bool TestKeyring::lock()
{
    return succeeded(call(root, serviceInterface, "Lock",
                          {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(QLatin1String(login))})}));
}

bool TestKeyring::unlock()
{
    return succeeded(call(root, keyringInterface, "UnlockWithMasterPassword", {path(login), masterPassword()}));
}

bool TestKeyring::remove()
{
    return succeeded(call(login, "org.freedesktop.Secret.Collection", "Delete", {}));
}

bool TestKeyring::createAgain()
{
    const QVariantMap properties{{QStringLiteral("org.freedesktop.Secret.Collection.Label"), QStringLiteral("login")}};
    const QDBusMessage created =
        call(root, keyringInterface, "CreateWithMasterPassword", {properties, masterPassword()});
    return succeeded(created) && succeeded(call(root, serviceInterface, "SetAlias",
                                                {QStringLiteral("default"), created.arguments().constFirst()}));
}

bool TestKeyring::freeze()
{
    const QDBusReply<uint> process = QDBusConnection::sessionBus().interface()->servicePid(QLatin1String(secretsName));
    if (!process.isValid() || ::kill(static_cast<pid_t>(process.value()), SIGSTOP) != 0)
        return false;
    m_frozen = process.value();
    return true;
}

bool TestKeyring::thaw()
{
    if (m_frozen == 0)
        return false;
    const bool done = ::kill(static_cast<pid_t>(m_frozen), SIGCONT) == 0;
    m_frozen = 0;
    return done;
}

int TestKeyring::countKeys() const
{
    QDBusArgument attributes;
    attributes.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
    attributes.beginMapEntry();
    attributes << QStringLiteral("server") << QStringLiteral("InfraDots Admin");
    attributes.endMapEntry();
    attributes.endMap();
    const QDBusMessage found = call(root, serviceInterface, "SearchItems", {QVariant::fromValue(attributes)});
    if (!succeeded(found))
        return -1;
    int count = 0;
    for (const QVariant &list : found.arguments())
        count += static_cast<int>(qdbus_cast<QList<QDBusObjectPath>>(list).size());
    return count;
}

} // namespace infradots::test
