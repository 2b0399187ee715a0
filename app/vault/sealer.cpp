// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/sealer.h"

#include <QCoreApplication>
#include <QHash>
#include <QtEndian>

#include <array>
#include <cstring>
#include <initializer_list>
#include <sodium.h>
#include <vector>

namespace infradots {

namespace {

constexpr std::size_t keySize = crypto_kdf_KEYBYTES;
constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t hashSize = 16;
constexpr char formatVersion[] = "infradots sealed 1";
constexpr char derivationContext[crypto_kdf_CONTEXTBYTES + 1] = "idvault1";

/** What the vault's key is used for; numbers of the derivation, never to be changed. */
enum Purpose : std::uint64_t { Sealing = 1, Checking = 2, Destinations = 3 };

/** Without randomness and its self-check the library must not be used at all. */
void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium could not be initialised");
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sealer)
};

struct SodiumFree
{
    void operator()(void *memory) const { sodium_free(memory); }
};

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

/** Fields one after the other, each behind its length, so that no two lists of fields give the same bytes. */
QByteArray encoded(std::initializer_list<QString> fields)
{
    QByteArray result;
    for (const QString &field : fields) {
        const QByteArray utf8 = field.toUtf8();
        std::array<char, sizeof(quint64)> length{};
        qToBigEndian(static_cast<quint64>(utf8.size()), length.data());
        result.append(length.data(), static_cast<qsizetype>(length.size()));
        result.append(utf8);
    }
    return result;
}

QByteArray keyedHash(QByteArrayView message, const unsigned char *key)
{
    QByteArray hash(static_cast<qsizetype>(hashSize), Qt::Uninitialized);
    crypto_generichash(bytes(hash), hashSize, bytes(message), static_cast<unsigned long long>(message.size()), key,
                       keySize);
    return hash;
}

} // namespace

struct Sealer::Keys
{
    /** What is derived from one key: in guarded memory that is not swapped out, read-only once derived. */
    struct Derived
    {
        unsigned char sealing[keySize];
        unsigned char checking[keySize];
        unsigned char hashing[keySize];
    };
    using Guarded = std::shared_ptr<const Derived>;

    QString vaultId;
    QString keyId;
    QHash<QString, Guarded> byId;
    std::shared_ptr<const unsigned char> hashKey; ///< null: the one of keyId

    [[nodiscard]] const Derived &current() const { return *byId.find(keyId).value(); }
    [[nodiscard]] const unsigned char *hashing() const { return hashKey ? hashKey.get() : current().hashing; }
    [[nodiscard]] QByteArray associatedData(const QString &sealedWith, const SecretPlace &place) const
    {
        return encoded({QLatin1String(formatVersion), vaultId, place.table, place.row, place.column, sealedWith});
    }
};

namespace {

tl::unexpected<Error> noMemory()
{
    return failure(ErrorCode::Internal, Words::tr("There is not enough memory to hold the vault key safely."));
}

/** Decodes 32 bytes of base64 to where they are locked and wiped. Null: it is something else. */
std::shared_ptr<unsigned char> decoded(const SecretString &key)
{
    std::shared_ptr<unsigned char> bytesOfKey(static_cast<unsigned char *>(sodium_malloc(keySize)), SodiumFree());
    std::size_t size = 0;
    const QByteArrayView text = key.view();
    if (!bytesOfKey ||
        sodium_base642bin(bytesOfKey.get(), keySize, text.data(), static_cast<std::size_t>(text.size()), nullptr, &size,
                          nullptr, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        size != keySize)
        return nullptr;
    return bytesOfKey;
}

SecretString encodedKey(const unsigned char *key)
{
    std::array<char, sodium_base64_ENCODED_LEN(keySize, sodium_base64_VARIANT_ORIGINAL)> text{};
    sodium_bin2base64(text.data(), text.size(), key, keySize, sodium_base64_VARIANT_ORIGINAL);
    SecretString result{QByteArrayView(text.data(), static_cast<qsizetype>(text.size()) - 1)}; // without the final NUL
    sodium_memzero(text.data(), text.size());
    return result;
}

} // namespace

Sealer::Sealer(std::unique_ptr<Keys> keys)
    : d(std::move(keys))
{
}

Sealer::~Sealer() = default;

Result<std::shared_ptr<const Sealer>> Sealer::create(const QString &vaultId, const QString &keyId,
                                                     const SecretString &key)
{
    return create(vaultId, {keyId, key}, {});
}

Result<std::shared_ptr<const Sealer>> Sealer::create(const QString &vaultId, const VaultKey &key,
                                                     const QList<VaultKey> &others)
{
    requireSodium();
    auto keys = std::make_unique<Keys>();
    keys->vaultId = vaultId;
    keys->keyId = key.id;
    for (const VaultKey &each : QList<VaultKey>{key} + others) {
        const auto master = decoded(each.key);
        if (!master)
            return failure(ErrorCode::VaultWrongKey,
                           Words::tr("What is stored as the vault key is not a key. Restore the key from a backup."));
        const std::shared_ptr<Keys::Derived> derived(static_cast<Keys::Derived *>(sodium_malloc(sizeof(Keys::Derived))),
                                                     SodiumFree());
        if (!derived)
            return noMemory();
        crypto_kdf_derive_from_key(derived->sealing, keySize, Sealing, derivationContext, master.get());
        crypto_kdf_derive_from_key(derived->checking, keySize, Checking, derivationContext, master.get());
        crypto_kdf_derive_from_key(derived->hashing, keySize, Destinations, derivationContext, master.get());
        sodium_mprotect_readonly(derived.get());
        keys->byId.insert(each.id, derived);
    }
    return std::shared_ptr<const Sealer>(new Sealer(std::move(keys)));
}

std::shared_ptr<const Sealer> Sealer::remembering(const Sealer &earlier) const
{
    auto keys = std::make_unique<Keys>(*d);
    if (earlier.d->vaultId == d->vaultId) {
        for (auto key = earlier.d->byId.cbegin(); key != earlier.d->byId.cend(); ++key) {
            if (!keys->byId.contains(key.key()))
                keys->byId.insert(key.key(), key.value());
        }
    }
    return std::shared_ptr<const Sealer>(new Sealer(std::move(keys)));
}

Result<std::shared_ptr<const Sealer>> Sealer::hashingWith(const SecretString &secret) const
{
    auto keys = std::make_unique<Keys>(*d);
    keys->hashKey = decoded(secret);
    if (!keys->hashKey)
        return failure(ErrorCode::SealBroken,
                       Words::tr("What the vault keeps for itself in the database was damaged. Restore the database "
                                 "from a backup."),
                       d->vaultId);
    return std::shared_ptr<const Sealer>(new Sealer(std::move(keys)));
}

SecretString Sealer::hashSecret() const
{
    return encodedKey(d->hashing());
}

QString Sealer::vaultId() const
{
    return d->vaultId;
}

QString Sealer::keyId() const
{
    return d->keyId;
}

bool Sealer::opens(const QString &keyId) const
{
    return d->byId.contains(keyId);
}

SecretString Sealer::newKey()
{
    requireSodium();
    std::array<unsigned char, keySize> key{};
    randombytes_buf(key.data(), key.size());
    SecretString result = encodedKey(key.data());
    sodium_memzero(key.data(), key.size());
    return result;
}

SealedSecret Sealer::seal(const SecretString &secret, const SecretPlace &place) const
{
    const QByteArrayView clear = secret.view();
    const QByteArray authenticated = d->associatedData(d->keyId, place);
    SealedSecret sealed{d->keyId, randomBytes(nonceSize),
                        QByteArray(clear.size() + qsizetype(tagSize), Qt::Uninitialized)};
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed.ciphertext), &written, bytes(clear),
                                               static_cast<unsigned long long>(clear.size()), bytes(authenticated),
                                               static_cast<unsigned long long>(authenticated.size()), nullptr,
                                               bytes(sealed.nonce), d->current().sealing);
    sealed.ciphertext.truncate(static_cast<qsizetype>(written));
    return sealed;
}

Result<SecretString> Sealer::open(const SealedSecret &sealed, const SecretPlace &place) const
{
    const QString detail = place.table + u'/' + place.row + u'/' + place.column;
    const auto key = d->byId.constFind(sealed.keyId);
    if (key == d->byId.cend())
        return failure(ErrorCode::VaultWrongKey,
                       Words::tr("A stored secret was sealed with another key than the vault has now. Enter it again."),
                       detail);
    const auto broken = [&] {
        return failure(ErrorCode::SealBroken,
                       Words::tr("A stored secret was changed or moved and cannot be used. Enter it again."), detail);
    };
    if (sealed.nonce.size() != qsizetype(nonceSize) || sealed.ciphertext.size() < qsizetype(tagSize))
        return broken();

    const QByteArray authenticated = d->associatedData(sealed.keyId, place);
    std::vector<unsigned char> clear(static_cast<std::size_t>(sealed.ciphertext.size()) - tagSize + 1); // never empty
    unsigned long long written = 0;
    const int refused = crypto_aead_xchacha20poly1305_ietf_decrypt(
        clear.data(), &written, nullptr, bytes(sealed.ciphertext),
        static_cast<unsigned long long>(sealed.ciphertext.size()), bytes(authenticated),
        static_cast<unsigned long long>(authenticated.size()), bytes(sealed.nonce), (*key)->sealing);
    if (refused != 0)
        return broken();
    SecretString secret{QByteArrayView(clear.data(), static_cast<qsizetype>(written))};
    sodium_memzero(clear.data(), clear.size());
    return secret;
}

Result<SecretString> Sealer::reveal(const SecretField &field, const SecretPlace &place) const
{
    if (const SecretString *clear = field.clear())
        return *clear;
    if (const SealedSecret *sealed = field.sealed())
        return open(*sealed, place);
    return failure(ErrorCode::NotFound, Words::tr("No secret is stored here yet."),
                   place.table + u'/' + place.row + u'/' + place.column);
}

Result<SealedSecret> Sealer::renewed(const SealedSecret &sealed, const SecretPlace &place) const
{
    if (sealed.keyId == d->keyId)
        return sealed;
    const auto clear = open(sealed, place);
    if (!clear)
        return failure(clear.error());
    return seal(*clear, place);
}

QByteArray Sealer::keyCheck() const
{
    return keyedHash(encoded({QStringLiteral("infradots key check 1"), d->vaultId, d->keyId}), d->current().checking);
}

QByteArray Sealer::destinationKey(const QByteArray &destination) const
{
    return keyedHash(destination, d->hashing());
}

QByteArray randomBytes(int size)
{
    requireSodium();
    QByteArray result(size, Qt::Uninitialized);
    randombytes_buf(result.data(), static_cast<std::size_t>(size));
    return result;
}

} // namespace infradots
