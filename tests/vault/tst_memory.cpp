// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keychainstore.h"
#include "app/vault/keyfilestore.h"
#include "app/vault/vault.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <array>
#include <cstdio>
#include <sodium.h>

using namespace infradots;
using namespace infradots::test;

namespace {

/** Every form in which the key may lie in memory: the bytes, their base64 in both widths, and what is derived. */
QHash<QByteArray, QByteArray> formsOf(const QByteArray &base64)
{
    const QByteArray raw = QByteArray::fromBase64(base64);
    const QString wide = QString::fromLatin1(base64);
    QHash<QByteArray, QByteArray> forms{
        {"the key", raw},
        {"base64", base64},
        {"base64, wide", QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)},
        {"base64 of base64", base64.toBase64()}};
    for (quint64 purpose = 1; purpose <= 3; ++purpose) {
        std::array<unsigned char, 32> derived{};
        crypto_kdf_derive_from_key(derived.data(), derived.size(), purpose, "idvault1",
                                   reinterpret_cast<const unsigned char *>(raw.constData()));
        forms.insert("derived " + QByteArray::number(purpose),
                     QByteArray(reinterpret_cast<const char *>(derived.data()), derived.size()));
    }
    return forms;
}

/** Where each form occurs in all that a process has in its memory. */
QStringList foundIn(qint64 process, const QHash<QByteArray, QByteArray> &forms)
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process));
    QFile memory(QStringLiteral("/proc/%1/mem").arg(process));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {QStringLiteral("the memory cannot be read")};
    QStringList found;
    qint64 looked = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> range = line.left(line.indexOf(' ')).split('-');
        // What is mapped from a file and cannot be written holds what the file holds.
        const bool isFileAlone = line.contains('/') && line.mid(line.indexOf(' ') + 2, 1) != "w";
        if (range.size() != 2 || isFileAlone || line.contains("[v"))
            continue;
        const qint64 begin = range.at(0).toLongLong(nullptr, 16);
        const qint64 end = range.at(1).toLongLong(nullptr, 16);
        // Guarded memory, which the process itself cannot read while it is closed, can be read this way too.
        memory.seek(begin);
        const QByteArray bytes = memory.read(end - begin);
        looked += bytes.size();
        for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
            if (bytes.contains(form.value()))
                found.append(QString::fromLatin1(form.key() + " in " + line));
        }
    }
    if (looked < 1'000'000)
        found.append(QStringLiteral("only %1 bytes could be read").arg(looked));
    return found;
}

/** The process that is looked into: opens a vault, uses it, and locks it, each when told to. */
int runSubject(const QStringList &arguments)
{
    int one = 1;
    char name[] = "subject";
    char *program = name;
    QCoreApplication application(one, &program);
    std::array<char, 16> order{};
    const auto nextStep = [&order](const QByteArray &said) {
        std::puts(said.constData());
        std::fflush(stdout);
        return std::fgets(order.data(), static_cast<int>(order.size()), stdin) != nullptr;
    };
    Database database;
    const DatabaseLocation location{Dialect::Sqlite, arguments.at(2), {}};
    if (!waitFor(database.open(location, OpenMode::CreateOrMigrate)))
        return 1;
    std::unique_ptr<KeyStore> keys;
    if (arguments.size() > 3)
        keys = std::make_unique<KeyFileStore>(arguments.at(3));
    else
        keys = std::make_unique<KeychainStore>();
    Vault vault(database, *keys);
    if (!waitFor(vault.unlock(Vault::Creation::Allowed)))
        return 1;
    const SecretPlace place{QStringLiteral("integration"), QStringLiteral("row"), QStringLiteral("bot_token")};
    for (int i = 0; i < 100; ++i) {
        const SealedSecret sealed = vault.sealer()->seal(SecretString(QStringLiteral("a secret")), place);
        if (!vault.sealer()->open(sealed, place))
            return 1;
    }
    if (!nextStep("open " + vault.sealer()->vaultId().toLatin1()))
        return 1;
    vault.lock();
    QCoreApplication::processEvents();
    return nextStep("locked") ? 0 : 1;
}

} // namespace

/** After the vault is locked the process holds no copy of its key: all of its memory is searched, from outside. */
class TestMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lockedVaultLeavesNoKey_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("key read") << false;
        QTest::newRow("key made") << true;
    }
    void lockedVaultLeavesNoKey();
    void lockedMemoryIsNotSwapped();
};

void TestMemory::lockedVaultLeavesNoKey()
{
    QFETCH(const bool, isNew);
    QTemporaryDir folder;
    const bool keychain = qEnvironmentVariableIsSet("INFRADOTS_TEST_KEYCHAIN");
    QStringList arguments{QStringLiteral("--subject"), folder.filePath(QStringLiteral("test.db"))};
    const QString keyFile = folder.filePath(QStringLiteral("vault.key"));
    if (!keychain)
        arguments.append(keyFile);

    QProcess subject;
    QString entry;
    const auto open = [&] {
        subject.start(QCoreApplication::applicationFilePath(), arguments);
        if (!subject.waitForReadyRead(20'000))
            return false;
        entry = QString::fromLatin1(subject.readLine().trimmed().split(' ').value(1));
        return !entry.isEmpty();
    };
    const auto stop = [&] {
        subject.write("go\ngo\n");
        return subject.waitForFinished(20'000);
    };
    QVERIFY2(open(), subject.readAllStandardError().constData());
    if (!isNew) { // the second time it is there, and only read
        QVERIFY(stop());
        QVERIFY2(open(), subject.readAllStandardError().constData());
    }
    QByteArray key;
    if (keychain) {
        QProcess tool;
        tool.start(QStringLiteral("secret-tool"), {QStringLiteral("lookup"), QStringLiteral("user"), entry,
                                                   QStringLiteral("server"), QStringLiteral("InfraDots Admin")});
        QVERIFY(tool.waitForFinished());
        key = tool.readAllStandardOutput().trimmed();
    } else {
        QFile file(keyFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        key = file.readAll().trimmed();
    }
    QCOMPARE(QByteArray::fromBase64(key).size(), 32);
    const auto forms = formsOf(key);

    // While it is open what is sealed with must be somewhere: a search that finds nothing then proves nothing.
    const QStringList whileOpen = foundIn(subject.processId(), forms);
    QVERIFY2(whileOpen.join(u' ').contains(QStringLiteral("derived 1")), qPrintable(whileOpen.join(u'\n')));
    subject.write("go\n");
    QVERIFY(subject.waitForReadyRead(20'000));
    QCOMPARE(subject.readLine().trimmed(), QByteArray("locked"));
    const QStringList whenLocked = foundIn(subject.processId(), forms);
    QVERIFY2(whenLocked.isEmpty(), qPrintable(whenLocked.join(u'\n')));
    QVERIFY(stop());
}

void TestMemory::lockedMemoryIsNotSwapped()
{
    const auto lockedKilobytes = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmLck:"))
                return line.mid(6).trimmed().split(' ').constFirst().toInt();
        }
        return -1;
    };
    const int before = lockedKilobytes();
    QVERIFY(before >= 0);
    const auto sealer = Sealer::create(QStringLiteral("vault"), QStringLiteral("key"), Sealer::newKey());
    INFRADOTS_REQUIRE(sealer);
    QVERIFY(lockedKilobytes() > before);
}

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.value(1) == QStringLiteral("--subject"))
        return runSubject(arguments);
    QCoreApplication application(argc, argv);
    TestMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_memory.moc"
