// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyfilestore.h"
#include "app/vault/sealer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace infradots;

namespace {

const QString vaultId = QStringLiteral("any");

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

void put(const QString &path, const QByteArray &content, int mode = 0600)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode_t(mode)), 0);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

KeyReading read(const QString &path)
{
    return KeyFileStore(path).read(vaultId).result();
}

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsAKey();
    void isPrivateWhateverTheUmask_data();
    void isPrivateWhateverTheUmask();
    void neverOverwrites();
    void letsOneOfManyWin();
    void readsWhatAnAdministratorMade_data();
    void readsWhatAnAdministratorMade();
    void refusesWhatOthersMayRead_data();
    void refusesWhatOthersMayRead();
    void refusesWhatHoldsNoKey_data();
    void refusesWhatHoldsNoKey();
    void refusesWhatIsNoFile();
    void saysWhyItCannotBeMade();
    void leavesNothingBehindWhenItFails();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestKeyFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(QStringLiteral("vault.key"));
}

void TestKeyFile::keepsAKey()
{
    KeyFileStore store(m_path);
    QCOMPARE(store.read(vaultId).result().state, KeyState::Missing);
    const SecretString key = Sealer::newKey();
    QVERIFY(store.create(vaultId, key).result());

    const KeyReading reading = read(m_path);
    QCOMPARE(reading.state, KeyState::Ready);
    QVERIFY(reading.key == key);
    QVERIFY(reading.problem.isEmpty());
    QCOMPARE(contentOf(m_path), key.view().toByteArray() + '\n');
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(QStringLiteral("vault.key")));
    QVERIFY(store.place().contains(m_path));
}

void TestKeyFile::isPrivateWhateverTheUmask_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("000") << 0;
    QTest::newRow("022") << 022;
    QTest::newRow("077") << 077;
    QTest::newRow("777") << 0777;
}

void TestKeyFile::isPrivateWhateverTheUmask()
{
    QFETCH(const int, mask);
    const mode_t before = ::umask(mode_t(mask));
    const Result<void> created = KeyFileStore(m_path).create(vaultId, Sealer::newKey()).result();
    ::umask(before);
    QVERIFY(created);
    QCOMPARE(modeOf(m_path), 0600);
}

void TestKeyFile::neverOverwrites()
{
    QVERIFY(KeyFileStore(m_path).create(vaultId, Sealer::newKey()).result());
    const QByteArray before = contentOf(m_path);
    const Result<void> again = KeyFileStore(m_path).create(vaultId, Sealer::newKey()).result();
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(contentOf(m_path), before);

    const QString dangling = m_folder->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("nowhere")), dangling));
    QVERIFY(!KeyFileStore(dangling).create(vaultId, Sealer::newKey()).result());
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("nowhere"))));
}

void TestKeyFile::letsOneOfManyWin()
{
    for (int round = 0; round < 20; ++round) {
        const QString path = m_folder->filePath(QString::number(round));
        KeyFileStore store(path);
        QList<SecretString> keys;
        QList<QFuture<Result<void>>> attempts;
        for (int i = 0; i < 8; ++i) {
            keys.append(Sealer::newKey());
            attempts.append(store.create(vaultId, keys.constLast()));
        }
        int winners = 0;
        for (int i = 0; i < attempts.size(); ++i) {
            if (attempts[i].result()) {
                ++winners;
                QVERIFY(read(path).key == keys.at(i));
            }
        }
        QCOMPARE(winners, 1);
    }
}

void TestKeyFile::readsWhatAnAdministratorMade_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<int>("mode");
    QTest::newRow("no line break") << QByteArray() << 0600;
    QTest::newRow("line break") << QByteArray("\n") << 0600;
    QTest::newRow("line break of another system") << QByteArray("\r\n") << 0600;
    QTest::newRow("read-only") << QByteArray("\n") << 0400;
}

void TestKeyFile::readsWhatAnAdministratorMade()
{
    QFETCH(const QByteArray, suffix);
    QFETCH(const int, mode);
    const SecretString key = Sealer::newKey();
    put(m_path, key.view().toByteArray() + suffix, mode);
    const KeyReading reading = read(m_path);
    QCOMPARE(reading.state, KeyState::Ready);
    QVERIFY(reading.key == key);
}

void TestKeyFile::refusesWhatOthersMayRead_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0644, 0640, 0604, 0660, 0601, 0620, 0777})
        QTest::newRow(qPrintable(QString::number(mode, 8))) << mode;
}

void TestKeyFile::refusesWhatOthersMayRead()
{
    QFETCH(const int, mode);
    const SecretString key = Sealer::newKey();
    put(m_path, key.view().toByteArray(), mode);
    const KeyReading reading = read(m_path);
    QCOMPARE(reading.state, KeyState::Unreachable);
    QVERIFY(reading.key.isEmpty());
    QVERIFY2(reading.problem.contains(u"chmod 600") && reading.problem.contains(m_path), qPrintable(reading.problem));
    QVERIFY2(reading.problem.contains(QString::number(mode, 8)), qPrintable(reading.problem));
}

void TestKeyFile::refusesWhatHoldsNoKey_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray key = Sealer::newKey().view().toByteArray();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("correct horse battery staple");
    QTest::newRow("half a key") << key.left(20);
    QTest::newRow("two keys") << key + '\n' + key;
    QTest::newRow("bytes") << QByteArray(32, '\xfe');
    QTest::newRow("huge") << QByteArray(5'000'000, 'A');
    QTest::newRow("a key and a lot behind it") << key + QByteArray(1000, '\n');
}

void TestKeyFile::refusesWhatHoldsNoKey()
{
    QFETCH(const QByteArray, content);
    put(m_path, content);
    const KeyReading reading = read(m_path);
    QCOMPARE(reading.state, KeyState::Unreachable);
    QVERIFY2(reading.problem.contains(m_path), qPrintable(reading.problem));
    QVERIFY(content.size() < 20 || !reading.problem.contains(QString::fromLatin1(content.left(20))));
    QVERIFY(!KeyFileStore(m_path).create(vaultId, Sealer::newKey()).result());
    QCOMPARE(contentOf(m_path), content);
}

void TestKeyFile::refusesWhatIsNoFile()
{
    QCOMPARE(read(m_folder->path()).state, KeyState::Unreachable);
    QVERIFY(!read(m_folder->path()).problem.isEmpty());

    const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(read(pipe).state, KeyState::Unreachable); // and it does not wait for a writer
    QCOMPARE(read(QStringLiteral("/dev/zero")).state, KeyState::Unreachable);
}

void TestKeyFile::saysWhyItCannotBeMade()
{
    const QString nowhere = m_folder->filePath(QStringLiteral("no/such/folder/vault.key"));
    QCOMPARE(read(nowhere).state, KeyState::Missing);
    const Result<void> created = KeyFileStore(nowhere).create(vaultId, Sealer::newKey()).result();
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::VaultUnreachable);
    QVERIFY2(created.error().message.contains(nowhere), qPrintable(created.error().message));

    const Result<void> onFolder = KeyFileStore(m_folder->path()).create(vaultId, Sealer::newKey()).result();
    QVERIFY(!onFolder);
    QCOMPARE(onFolder.error().code, ErrorCode::Conflict);
}

void TestKeyFile::leavesNothingBehindWhenItFails()
{
    put(m_path, "x");
    QVERIFY(!KeyFileStore(m_path).create(vaultId, Sealer::newKey()).result());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(QStringLiteral("vault.key")));
}

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
