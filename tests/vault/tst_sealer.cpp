// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/sealer.h"

#include <QSet>
#include <QTest>

using namespace infradots;

namespace {

SecretPlace place(int row = 1)
{
    return {QStringLiteral("integration"), QStringLiteral("row-%1").arg(row), QStringLiteral("bot_token")};
}

std::shared_ptr<const Sealer> sealer(const SecretString &key, const QString &vault = QStringLiteral("vault"),
                                     const QString &keyId = QStringLiteral("key"))
{
    return Sealer::create(vault, keyId, key).value();
}

SecretString text(const char *utf8)
{
    return SecretString(QString::fromUtf8(utf8));
}

} // namespace

class TestSealer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void hidesWhatItSeals();
    void refusesEveryChange();
    void refusesEveryOtherPlace();
    void fieldsDoNotRunIntoEachOther();
    void refusesOtherVaultsAndKeys();
    void neverRepeatsANonce();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void makesKeysThatDiffer();
    void reveals();
    void keyCheckTellsKeysApart();
    void destinationKeysAreOfTheVault();
};

void TestSealer::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a token") << QByteArray("xoxb-1-2-abc");
    QTest::newRow("not ASCII") << QByteArray("p\xc3\xa4ss\xf0\x9f\x94\x91");
    QTest::newRow("bytes") << QByteArray("\0\xff\0", 3);
    QTest::newRow("large") << QByteArray(1'000'000, 'x');
}

void TestSealer::opensWhatItSealed()
{
    QFETCH(const QByteArray, secret);
    const SecretString key = Sealer::newKey();
    const SealedSecret sealed = sealer(key)->seal(SecretString(QByteArrayView(secret)), place());
    const auto opened = sealer(key)->open(sealed, place()); // by another object with the same key
    QVERIFY(opened);
    QCOMPARE(opened->view().toByteArray(), secret);
}

void TestSealer::hidesWhatItSeals()
{
    const auto vault = sealer(Sealer::newKey());
    const SealedSecret one = vault->seal(text("canary-canary-canary"), place());
    const SealedSecret two = vault->seal(text("canary-canary-canary"), place());
    QVERIFY(!one.ciphertext.contains("canary"));
    QVERIFY2(one.ciphertext != two.ciphertext, "equal secrets must not look equal");
}

void TestSealer::refusesEveryChange()
{
    const auto vault = sealer(Sealer::newKey());
    const SealedSecret sealed = vault->seal(SecretString(QByteArrayView(QByteArray(400, 's'))), place());
    int refused = 0;
    const auto expectBroken = [&](const SealedSecret &changed) {
        const auto opened = vault->open(changed, place());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::SealBroken);
        ++refused;
    };
    for (int bit = 0; bit < sealed.ciphertext.size() * 8; ++bit) {
        SealedSecret changed = sealed;
        changed.ciphertext[bit / 8] = char(changed.ciphertext.at(bit / 8) ^ (1 << (bit % 8)));
        expectBroken(changed);
    }
    for (int bit = 0; bit < sealed.nonce.size() * 8; ++bit) {
        SealedSecret changed = sealed;
        changed.nonce[bit / 8] = char(changed.nonce.at(bit / 8) ^ (1 << (bit % 8)));
        expectBroken(changed);
    }
    for (int size = 0; size < sealed.ciphertext.size(); ++size)
        expectBroken({sealed.keyId, sealed.nonce, sealed.ciphertext.left(size)});
    for (int size = 0; size < 100; ++size) {
        if (size != sealed.nonce.size())
            expectBroken({sealed.keyId, QByteArray(size, '\1'), sealed.ciphertext});
    }
    for (int extra = 1; extra <= 2'500; ++extra)
        expectBroken({sealed.keyId, sealed.nonce, sealed.ciphertext + QByteArray(extra, char(extra))});
    for (int offset = 1; offset < sealed.ciphertext.size(); ++offset) // turned round
        expectBroken({sealed.keyId, sealed.nonce, sealed.ciphertext.mid(offset) + sealed.ciphertext.left(offset)});
    QVERIFY(refused > 6'000);
    QVERIFY(vault->open(sealed, place()));
}

void TestSealer::refusesEveryOtherPlace()
{
    const auto vault = sealer(Sealer::newKey());
    const QStringList tables{QStringLiteral("integration"), QStringLiteral("organization"), QStringLiteral("target"),
                             QStringLiteral("delivery")};
    const QStringList columns{QStringLiteral("bot_token"), QStringLiteral("api_key"), QStringLiteral("api_url"),
                              QStringLiteral("header:x"), QStringLiteral("value")};
    QList<std::pair<SecretPlace, SealedSecret>> all;
    for (const QString &table : tables) {
        for (const QString &column : columns) {
            for (int row = 0; row < 4; ++row) {
                const SecretPlace where{table, QString::number(row), column};
                all.append({where, vault->seal(text("secret"), where)});
            }
        }
    }
    int refused = 0;
    for (const auto &[home, sealed] : std::as_const(all)) {
        for (const auto &[other, unused] : std::as_const(all)) {
            const auto opened = vault->open(sealed, other);
            const bool same = home.table == other.table && home.row == other.row && home.column == other.column;
            QCOMPARE(opened.has_value(), same);
            refused += same ? 0 : 1;
        }
    }
    QCOMPARE(refused, 80 * 79);
}

void TestSealer::fieldsDoNotRunIntoEachOther()
{
    const auto vault = sealer(Sealer::newKey());
    const SealedSecret sealed =
        vault->seal(text("s"), {QStringLiteral("ab"), QStringLiteral("c"), QStringLiteral("d")});
    QVERIFY(!vault->open(sealed, {QStringLiteral("a"), QStringLiteral("bc"), QStringLiteral("d")}));
    QVERIFY(!vault->open(sealed, {QStringLiteral("ab"), QStringLiteral("cd"), QString()}));
    QVERIFY(!vault->open(sealed, {QStringLiteral("abc"), QString(), QStringLiteral("d")}));
    QVERIFY(!vault->open(sealed, {QStringLiteral("c"), QStringLiteral("ab"), QStringLiteral("d")}));
}

void TestSealer::refusesOtherVaultsAndKeys()
{
    const SecretString key = Sealer::newKey();
    const SealedSecret sealed = sealer(key)->seal(text("s"), place());

    const auto otherVault = sealer(key, QStringLiteral("another vault"))->open(sealed, place());
    QVERIFY(!otherVault);
    QCOMPARE(otherVault.error().code, ErrorCode::SealBroken);

    const auto otherId = sealer(key, QStringLiteral("vault"), QStringLiteral("another key"))->open(sealed, place());
    QVERIFY(!otherId);
    QCOMPARE(otherId.error().code, ErrorCode::VaultWrongKey);

    SealedSecret renamed = sealed; // under the name of the key we have, but sealed under another name
    renamed.keyId = QStringLiteral("another key");
    const auto pretended = sealer(key, QStringLiteral("vault"), QStringLiteral("another key"))->open(renamed, place());
    QVERIFY(!pretended);
    QCOMPARE(pretended.error().code, ErrorCode::SealBroken);

    const auto otherKey = sealer(Sealer::newKey())->open(sealed, place());
    QVERIFY(!otherKey);
    QCOMPARE(otherKey.error().code, ErrorCode::SealBroken);
    QVERIFY(!otherKey.error().message.isEmpty());
}

void TestSealer::neverRepeatsANonce()
{
    const auto vault = sealer(Sealer::newKey());
    const SecretString secret = text("s");
    QSet<QByteArray> nonces;
    for (int i = 0; i < 100'000; ++i)
        nonces.insert(vault->seal(secret, place()).nonce);
    QCOMPARE(nonces.size(), 100'000);
    QCOMPARE(nonces.cbegin()->size(), 24);
}

void TestSealer::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("nothing") << QString();
    QTest::newRow("too short") << QString::fromLatin1(QByteArray(31, 'k').toBase64());
    QTest::newRow("too long") << QString::fromLatin1(QByteArray(33, 'k').toBase64());
    QTest::newRow("not base64") << QStringLiteral("this is no key at all, not even close to one");
    QTest::newRow("something behind it") << QString::fromLatin1(QByteArray(32, 'k').toBase64()) + QStringLiteral(" x");
}

void TestSealer::refusesWhatIsNoKey()
{
    QFETCH(const QString, key);
    const auto created = Sealer::create(QStringLiteral("v"), QStringLiteral("k"), SecretString(key));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::VaultWrongKey);
    QVERIFY(key.isEmpty() || !created.error().message.contains(key));
}

void TestSealer::makesKeysThatDiffer()
{
    QSet<QByteArray> keys;
    for (int i = 0; i < 1'000; ++i) {
        const QByteArray bytes = QByteArray::fromBase64(Sealer::newKey().view().toByteArray());
        QCOMPARE(bytes.size(), 32);
        keys.insert(bytes);
    }
    QCOMPARE(keys.size(), 1'000);
}

void TestSealer::reveals()
{
    const auto vault = sealer(Sealer::newKey());
    QCOMPARE(vault->reveal(SecretField(text("typed")), place()).value().toText(), QStringLiteral("typed"));
    QCOMPARE(vault->reveal(SecretField(vault->seal(text("kept"), place())), place()).value().toText(),
             QStringLiteral("kept"));
    QCOMPARE(vault->reveal(SecretField(), place()).error().code, ErrorCode::NotFound);
    QCOMPARE(vault->reveal(SecretField(vault->seal(text("kept"), place(2))), place()).error().code,
             ErrorCode::SealBroken);
}

void TestSealer::keyCheckTellsKeysApart()
{
    const SecretString key = Sealer::newKey();
    const QByteArray check = sealer(key)->keyCheck();
    QCOMPARE(check.size(), 16);
    QCOMPARE(sealer(key)->keyCheck(), check);
    QVERIFY(sealer(Sealer::newKey())->keyCheck() != check);
    QVERIFY(sealer(key, QStringLiteral("another vault"))->keyCheck() != check);
}

void TestSealer::destinationKeysAreOfTheVault()
{
    const SecretString key = Sealer::newKey();
    const QByteArray one = sealer(key)->destinationKey("https://example.org/one");
    QCOMPARE(one.size(), 16);
    QCOMPARE(sealer(key)->destinationKey("https://example.org/one"), one);
    QVERIFY(sealer(key)->destinationKey("https://example.org/two") != one);
    QVERIFY(sealer(Sealer::newKey())->destinationKey("https://example.org/one") != one);
}

QTEST_GUILESS_MAIN(TestSealer)
#include "tst_sealer.moc"
