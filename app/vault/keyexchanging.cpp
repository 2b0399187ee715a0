// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/keyexchanging.h"

#include "app/vault/awaiting.h"
#include "app/vault/vaultunlock.h"
#include "models/domain/ids.h"
#include "models/store/auditstore.h"

#include <algorithm>
#include <utility>

namespace infradots {

namespace {

constexpr int maximumRounds = 5;        // as often may another process be quicker before we give up
constexpr int RowsPerPage = 2000;       // looked at by the reading connection
constexpr qsizetype ValuesPerJob = 100; // deliveries wait for a writing job, so each is short

QString auditText(const char *name, const QString &value)
{
    return QStringLiteral("{\"%1\":\"%2\"}").arg(QLatin1String(name), value);
}

QString removalWord(const std::optional<KeyRemoval> &removal)
{
    if (!removal)
        return QStringLiteral("kept");
    return *removal == KeyRemoval::Removed ? QStringLiteral("removed") : QStringLiteral("kept for others");
}

} // namespace

KeyExchanging::KeyExchanging(Database &database, KeyStore &keys, Vault &vault, const Clock &clock,
                             ExchangeOptions options, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_keys(keys)
    , m_vault(vault)
    , m_clock(clock)
    , m_options(std::move(options))
{
}

template<typename T>
void KeyExchanging::await(const QFuture<T> &future, void (KeyExchanging::*take)(const T &))
{
    T givenUp;
    if constexpr (std::is_same_v<T, KeyReading>)
        givenUp.problem = tr("The exchange of the key was given up.");
    else
        givenUp = failure(ErrorCode::Cancelled, tr("The exchange of the key was given up."));
    awaitEnd(future, this, std::move(givenUp), [this, take](const T &value) {
        if (m_stopped)
            fail({ErrorCode::Cancelled,
                  tr("The exchange of the key was stopped. Everything can be used meanwhile; start it again to go on."),
                  {}});
        else
            (this->*take)(value);
    });
}

QFuture<Result<void>> KeyExchanging::change(std::function<Result<void>(Connection &)> job)
{
    return m_database.write([job = std::move(job)](Connection &connection) { return job(connection); });
}

void KeyExchanging::start()
{
    if (!m_vault.isReady()) {
        const QString problem = m_vault.problem();
        return fail({m_vault.state() == KeyState::Locked ? ErrorCode::VaultLocked : ErrorCode::VaultMissing,
                     problem.isEmpty() ? tr("The vault is not open yet. Open it and try again.") : problem,
                     {}});
    }
    lookUp();
}

void KeyExchanging::lookUp()
{
    await(m_database.read([](Connection &connection) -> Result<Stored> {
        VaultStore store(connection);
        Stored stored;
        auto record = store.get();
        if (!record)
            return failure(record.error());
        stored.record = std::move(*record);
        auto exchange = store.exchange();
        if (!exchange)
            return failure(exchange.error());
        stored.exchange = std::move(*exchange);
        const auto hashSecret = store.hashSecret(stored.record.vaultId);
        if (!hashSecret)
            return failure(hashSecret.error());
        stored.hasHashSecret = hashSecret->has_value();
        return stored;
    }),
          &KeyExchanging::takeStored);
}

void KeyExchanging::takeStored(const Result<Stored> &stored)
{
    if (!stored)
        return fail(stored.error());
    m_stored = *stored;
    removeUnused();
    if (!m_stored.exchange && m_target == m_stored.record.keyId)
        return finish(); // another process went on with it as well, and has ended it
    if (!m_stored.exchange)
        return prepare();
    m_report.resumed = m_report.resumed || m_target.isEmpty();
    switch (m_stored.exchange->phase) {
    case ExchangePhase::Coming:
        return await(m_keys.read(m_stored.exchange->entry), &KeyExchanging::takeComing);
    case ExchangePhase::Sealing:
        return loadKeys();
    case ExchangePhase::Ending:
        return removeOldKey();
    }
}

/** Another process was quicker and exchanges the key for its own: that of this run can never come into use. */
void KeyExchanging::removeUnused()
{
    const QString entry = std::exchange(m_created, {});
    if (entry.isEmpty() || entry == m_stored.record.entry || (m_stored.exchange && entry == m_stored.exchange->entry))
        return;
    m_keys.remove(entry, KeySharing::Possible).then([](const Result<KeyRemoval> &) {});
}

void KeyExchanging::takeComing(const KeyReading &reading)
{
    const KeyExchange &coming = *m_stored.exchange;
    if (reading.state == KeyState::Ready) {
        if (const auto key = matchingKey(reading, m_stored.record.vaultId, coming.keyId, coming.keyCheck)) {
            m_new = coming;
            m_key = key->key;
            return switchKeys();
        }
    }
    prepare(); // whoever began it did not get to storing the key
}

void KeyExchanging::prepare()
{
    m_key = Sealer::newKey();
    m_new = {.phase = ExchangePhase::Coming,
             .keyId = newUuidText(),
             .entry = {},
             .keyCheck = {},
             .startedAt = m_clock.now(),
             .startedBy = m_options.actor};
    m_new.entry = m_stored.record.vaultId + u':' + m_new.keyId;
    const auto sealer = Sealer::create(m_stored.record.vaultId, m_new.keyId, m_key);
    if (!sealer)
        return fail(sealer.error());
    m_new.keyCheck = (*sealer)->keyCheck();
    // Noted first and stored then: a crash in between leaves a note, which the next run sees, not a key that nobody
    // knows of.
    await(change([exchange = m_new](Connection &connection) { return VaultStore(connection).beginExchange(exchange); }),
          &KeyExchanging::takePrepared);
}

void KeyExchanging::takePrepared(const Result<void> &noted)
{
    if (!noted)
        return noted.error().code == ErrorCode::Conflict ? beginAgain(noted.error()) : fail(noted.error());
    await(m_keys.create(m_new.entry, m_key), &KeyExchanging::takeCreated);
}

void KeyExchanging::takeCreated(const Result<void> &created)
{
    if (!created)
        return fail(created.error());
    m_created = m_new.entry;
    switchKeys();
}

void KeyExchanging::switchKeys()
{
    const VaultRecord record = m_stored.record;
    const auto current = m_vault.sealer();
    const auto coming = Sealer::create(record.vaultId, m_new.keyId, m_key);
    if (!current || !coming)
        return fail(coming ? Error{ErrorCode::VaultLocked, m_vault.problem(), {}} : coming.error());
    // The keyed hashes of destinations outlive the key they were derived from.
    std::optional<SealedSecret> hashSecret;
    if (!m_stored.hasHashSecret)
        hashSecret = (*coming)->seal(current->hashSecret(), vaultHashSecretPlace(record.vaultId));
    AuditEntry entry{.at = m_clock.now(),
                     .who = m_options.actor,
                     .action = QStringLiteral("vault.rotate"),
                     .what = QStringLiteral("vault"),
                     .before = auditText("key_id", record.keyId),
                     .after = auditText("key_id", m_new.keyId)};
    await(change([keyId = m_new.keyId, hashSecret, entry](Connection &connection) -> Result<void> {
              if (auto switched = VaultStore(connection).switchKeys(keyId, hashSecret); !switched)
                  return switched;
              return AuditStore(connection).append(entry);
          }),
          &KeyExchanging::takeSwitched);
}

void KeyExchanging::takeSwitched(const Result<void> &switched)
{
    if (!switched)
        return switched.error().code == ErrorCode::Conflict ? beginAgain(switched.error()) : fail(switched.error());
    m_stored.exchange = KeyExchange{.phase = ExchangePhase::Sealing,
                                    .keyId = m_stored.record.keyId,
                                    .entry = m_stored.record.entry,
                                    .keyCheck = m_stored.record.keyCheck,
                                    .startedAt = m_new.startedAt,
                                    .startedBy = m_new.startedBy};
    m_stored.record.keyId = m_new.keyId;
    m_stored.record.entry = m_new.entry;
    m_stored.record.keyCheck = m_new.keyCheck;
    loadKeys();
}

void KeyExchanging::loadKeys()
{
    m_key = {};
    m_created.clear();
    m_target = m_stored.record.keyId;
    await(m_vault.refresh(), &KeyExchanging::takeLoaded);
}

void KeyExchanging::takeLoaded(const Result<void> &loaded)
{
    if (!loaded)
        return fail(loaded.error());
    const auto sealer = m_vault.sealer();
    if (!sealer || sealer->keyId() != m_stored.record.keyId)
        return beginAgain({ErrorCode::VaultChanged, tr("Another program exchanges the key too."), {}});
    walk(Walk::Counting);
}

void KeyExchanging::walk(Walk kind)
{
    m_walk = kind;
    m_doneInWalk = 0;
    m_damaged.clear();
    m_page = {};
    readPage();
}

void KeyExchanging::readPage()
{
    await(m_database.read([cursor = m_page.next, keyId = m_stored.exchange->keyId](Connection &connection) {
        return SealedStore(connection).page(cursor, keyId, RowsPerPage);
    }),
          &KeyExchanging::takePage);
}

void KeyExchanging::takePage(const Result<SealedPage> &page)
{
    if (!page)
        return fail(page.error());
    m_page = *page;
    if (m_walk == Walk::Counting) {
        m_total += static_cast<int>(m_page.places.size());
        m_page.places.clear();
    }
    reseal();
}

void KeyExchanging::reseal()
{
    if (m_page.places.isEmpty())
        return m_page.atEnd ? endWalk() : readPage();
    const auto sealer = m_vault.sealer();
    if (!sealer)
        return fail({ErrorCode::VaultLocked, m_vault.problem(), {}});
    const qsizetype count = std::min(ValuesPerJob, m_page.places.size());
    const QList<SecretPlace> places = m_page.places.first(count);
    m_page.places.remove(0, count);
    await(m_database.write([places, keyId = m_stored.exchange->keyId, sealer](Connection &connection) {
        return SealedStore(connection)
            .reseal(places, keyId, [sealer](const SealedSecret &sealed, const SecretPlace &place) {
                return sealer->renewed(sealed, place);
            });
    }),
          &KeyExchanging::takeResealed);
}

void KeyExchanging::takeResealed(const Result<Resealed> &resealed)
{
    if (!resealed)
        return resealed.error().code == ErrorCode::VaultChanged ? beginAgain(resealed.error()) : fail(resealed.error());
    m_doneInWalk += resealed->done;
    m_report.resealed += resealed->done;
    m_damaged += resealed->broken;
    Q_EMIT progressed(m_report.resealed, std::max(m_total, m_report.resealed));
    reseal();
}

void KeyExchanging::endWalk()
{
    if (m_walk == Walk::Counting)
        Q_EMIT progressed(m_report.resealed, m_total);
    // The last walk finds nothing to do: only then is it certain that nothing is left.
    if (m_walk == Walk::Counting || m_doneInWalk > 0)
        return walk(Walk::Sealing);
    m_report.damaged = static_cast<int>(m_damaged.size());
    if (!m_damaged.isEmpty() && !m_options.despiteDamage) {
        const SecretPlace &first = m_damaged.constFirst();
        return fail({ErrorCode::SealBroken,
                     tr("%n stored value(s) cannot be opened with the old key, so it was not removed. Everything else "
                        "is sealed with the new key. Enter those secrets again, or end the exchange without them.",
                        nullptr, m_report.damaged),
                     first.table + u'/' + first.row + u'/' + first.column});
    }
    await(change([keyId = m_stored.exchange->keyId](Connection &connection) {
              return VaultStore(connection).endSealing(keyId);
          }),
          &KeyExchanging::takeEnded);
}

void KeyExchanging::takeEnded(const Result<void> &ended)
{
    if (!ended)
        return ended.error().code == ErrorCode::Conflict ? beginAgain(ended.error()) : fail(ended.error());
    removeOldKey();
}

void KeyExchanging::removeOldKey()
{
    // A database may say anything: what is in use, or belongs to another vault, is not for us to remove.
    const QString entry = m_stored.exchange->entry;
    const QString vaultId = m_stored.record.vaultId;
    const bool isOurs = entry == vaultId || entry.startsWith(vaultId + u':');
    if (m_options.keepOldKey || !isOurs || entry == m_stored.record.entry)
        return conclude();
    await(m_keys.remove(entry, m_options.sharing), &KeyExchanging::takeRemoved);
}

void KeyExchanging::takeRemoved(const Result<KeyRemoval> &removed)
{
    if (!removed)
        return fail(removed.error());
    m_report.oldKey = *removed;
    conclude();
}

void KeyExchanging::conclude()
{
    m_report.oldKeyId = m_stored.exchange->keyId;
    AuditEntry entry{.at = m_clock.now(),
                     .who = m_options.actor,
                     .action = QStringLiteral("vault.rotate.end"),
                     .what = QStringLiteral("vault"),
                     .before = auditText("old_key_id", m_report.oldKeyId),
                     .after = auditText("old_key", removalWord(m_report.oldKey))};
    await(change([keyId = m_report.oldKeyId, entry](Connection &connection) -> Result<void> {
              if (auto ended = VaultStore(connection).endExchange(keyId); !ended)
                  return ended;
              return AuditStore(connection).append(entry);
          }),
          &KeyExchanging::takeConcluded);
}

void KeyExchanging::takeConcluded(const Result<void> &concluded)
{
    if (!concluded)
        return fail(concluded.error());
    m_target = m_stored.record.keyId;
    finish();
}

void KeyExchanging::finish()
{
    m_report.keyId = m_target;
    // Where another process did the most of it, this one's vault may still have the keys of before.
    awaitEnd(m_vault.refresh(), this, Result<void>(), [this](const Result<void> &) { Q_EMIT finished({m_report}); });
}

void KeyExchanging::beginAgain(const Error &conflict)
{
    if (++m_rounds >= maximumRounds)
        return fail(conflict);
    m_total = 0;
    lookUp();
}

void KeyExchanging::fail(const Error &error)
{
    Q_EMIT finished({failure(error)});
}

} // namespace infradots
