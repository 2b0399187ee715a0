// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keychainstore.h"
#include "app/vault/sealer.h"
#include "app/vault/secretservice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QTest>

using namespace infradots;
using namespace std::chrono_literals;

namespace {

template<typename T>
T await(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("a keychain call went on for 20 s");
    return future.result();
}

/**
 * A Secret Service that says whether it is locked and then keeps silent: what a keychain looks like while its prompt is
 * on the screen, or when it hangs half-way.
 */
class SilentService : public QDBusVirtualObject
{
public:
    SilentService()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("silent service")))
    {
        m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }
    ~SilentService() override
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.secrets"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/secrets"), QDBusConnection::UnregisterTree);
        QDBusConnection::disconnectFromBus(QStringLiteral("silent service"));
    }
    Q_DISABLE_COPY_MOVE(SilentService)

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() == u"ReadAlias") {
            bus.send(message.createReply(
                QVariant::fromValue(QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/c")))));
        } else if (message.member() == u"Get") {
            bus.send(message.createReply(QVariant::fromValue(QDBusVariant(locked))));
        } else {
            ++unanswered;
            if (answerRest)
                refuse(message, bus);
            else
                m_waiting.append(message);
        }
        return true;
    }

    /** Answers what was left waiting with an error, and all that follows as well. */
    void speak()
    {
        answerRest = true;
        for (const QDBusMessage &message : std::as_const(m_waiting))
            refuse(message, m_bus);
        m_waiting.clear();
    }

    bool locked = false;
    bool answerRest = false;
    int unanswered = 0;

private:
    static void refuse(const QDBusMessage &message, const QDBusConnection &bus)
    {
        bus.send(message.createErrorReply(QDBusError::InternalError, QStringLiteral("not today")));
    }

    QDBusConnection m_bus;
    QList<QDBusMessage> m_waiting;
};

} // namespace

/** KeychainStore where there is no keychain, or one that says too little. Runs on a private bus without services. */
class TestKeychainAbsent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void startsNoBusBehindTheUser();
    void isUnreachableWithoutAService();
    void isUnreachableWhenItFallsSilent();
    void isLockedWhenAPromptStaysOpen();
    void isUnreachableWhenItRefuses();
};

void TestKeychainAbsent::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("KEYRING_PASSWORD"), "run this by tests/support/with-keyring --no-service");
}

void TestKeychainAbsent::startsNoBusBehindTheUser()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const auto restore = qScopeGuard([&] {
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qunsetenv("DISPLAY");
    });
    qputenv("DISPLAY", ":987"); // with a display, the D-Bus libraries would start a bus
    for (const QByteArray &value : {QByteArray(), QByteArray("autolaunch:"), QByteArray("autolaunch:scope=x")}) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", value);
        QVERIFY(!hasSessionBus());
        KeychainStore store;
        const KeyReading reading = await(store.read(QStringLiteral("v")));
        QCOMPARE(reading.state, KeyState::Unreachable);
        QVERIFY2(reading.problem.contains(u"no keychain service"), qPrintable(reading.problem));
        const Result<void> created = await(store.create(QStringLiteral("v"), Sealer::newKey()));
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::VaultUnreachable);
    }
}

void TestKeychainAbsent::isUnreachableWithoutAService()
{
    QVERIFY(hasSessionBus());
    KeychainStore store;
    const KeyReading reading = await(store.read(QStringLiteral("v")));
    QCOMPARE(reading.state, KeyState::Unreachable);
    QVERIFY2(reading.problem.contains(u"no keychain service"), qPrintable(reading.problem));
    QVERIFY2(reading.detail.contains(u"ServiceUnknown"), qPrintable(reading.detail));
    QVERIFY(!await(store.create(QStringLiteral("v"), Sealer::newKey())));
}

void TestKeychainAbsent::isUnreachableWhenItFallsSilent()
{
    SilentService service;
    KeychainStore store(500ms);
    const KeyReading reading = await(store.read(QStringLiteral("v")));
    QCOMPARE(reading.state, KeyState::Unreachable);
    QVERIFY2(reading.problem.contains(u"did not answer"), qPrintable(reading.problem));
    QVERIFY2(service.unanswered > 0, "the keychain library was asked, and is still waiting");

    // The late end of that job is nobody's: the next question gets its own answer.
    service.speak();
    const KeyReading next = await(KeychainStore().read(QStringLiteral("v")));
    QCOMPARE(next.state, KeyState::Unreachable);
    QVERIFY2(next.detail.contains(u"not today"), qPrintable(next.detail));
}

void TestKeychainAbsent::isLockedWhenAPromptStaysOpen()
{
    SilentService service;
    service.locked = true;
    KeychainStore store(500ms);
    const KeyReading reading = await(store.read(QStringLiteral("v")));
    QCOMPARE(reading.state, KeyState::Locked);
    QVERIFY2(reading.problem.contains(u"locked"), qPrintable(reading.problem));
    const Result<void> created = await(store.create(QStringLiteral("v"), Sealer::newKey()));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::VaultLocked);
    service.speak();
    QTest::qWait(50);
}

void TestKeychainAbsent::isUnreachableWhenItRefuses()
{
    SilentService service;
    service.answerRest = true;
    const KeyReading reading = await(KeychainStore().read(QStringLiteral("v")));
    QCOMPARE(reading.state, KeyState::Unreachable);
    QVERIFY2(reading.detail.contains(u"QtKeychain error"), qPrintable(reading.detail));
}

QTEST_GUILESS_MAIN(TestKeychainAbsent)
#include "tst_keychainabsent.moc"
