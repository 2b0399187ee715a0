// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/emission.h"

#include "app/services/announcing.h"
#include "app/services/deliverymaker.h"
#include "app/services/keyedjobs.h"
#include "app/services/workspaceconfiguration.h"

#include <QCoreApplication>
#include <QPromise>

namespace infradots {

namespace {

constexpr qsizetype EventsPerTransaction = 512;

/** One transaction's work: configurations are loaded once per workspace, URLs opened once per target. */
class EmissionJob
{
public:
    EmissionJob(Connection &connection, const JobContext &job, const QString &sandboxOwner)
        : m_connection(connection)
        , m_outbox(connection)
        , m_job(job)
        , m_sandboxOwner(sandboxOwner)
        , m_maker(job.sealer)
    {
    }

    Result<const WorkspaceConfiguration *> configuration(const WorkspaceId &id)
    {
        auto known = m_configurations.constFind(id);
        if (known == m_configurations.cend()) {
            auto loaded = loadConfiguration(m_connection, id);
            if (!loaded)
                return failure(loaded.error());
            known = m_configurations.insert(id, std::move(*loaded));
        }
        return &*known;
    }

    Result<EmitResult> emitOne(StageEvent event)
    {
        if (!event.key.isEmpty()) {
            const auto received = m_outbox.findByKey(event.key);
            if (!received)
                return failure(received.error());
            if (received->has_value())
                return repeated((*received)->id);
        }
        const auto found = configuration(event.workspaceId);
        if (!found)
            return failure(found.error());

        event.id = EventId::create();
        if (event.key.isEmpty())
            event.key = event.id.text();
        event.environment = event.environment.trimmed();
        event.receivedAt = m_job.now;
        const auto sequence = m_outbox.insertEvent(event);
        if (!sequence)
            return failure(sequence.error());
        event.sequence = *sequence;
        return fanOut(event, **found);
    }

private:
    Result<EmitResult> repeated(const EventId &id)
    {
        auto deliveries = m_outbox.deliveriesOf(id);
        if (!deliveries)
            return failure(deliveries.error());
        auto skips = m_outbox.skipsOf(id);
        if (!skips)
            return failure(skips.error());
        return EmitResult{id, true, std::move(*deliveries), std::move(*skips)};
    }

    Result<EmitResult> fanOut(const StageEvent &event, const WorkspaceConfiguration &configuration)
    {
        const QString environment = effectiveEnvironment(event.environment, configuration.workspace.environment);
        MadeDeliveries made;
        QList<Skip> skips;
        for (const auto &[attachment, integration] : configuration.attached) {
            const Decision decision = decide(integration, attachment, event.stage, event.status, environment);
            if (decision.skip) {
                skips.append({event.id, attachment.workspaceId, attachment.id, integration.id, integration.name,
                              *decision.skip});
                continue;
            }
            if (const auto sealer = sealerOf(m_job); !sealer)
                return failure(sealer.error());
            const MadeDeliveries mine = m_maker.make({.organization = configuration.organization,
                                                      .workspace = configuration.workspace,
                                                      .integration = integration,
                                                      .attachment = attachment.id,
                                                      .event = event,
                                                      .environment = environment,
                                                      .sandboxOwner = m_sandboxOwner,
                                                      .now = m_job.now},
                                                     decision.route);
            made.items.append(mine.items);
            made.rejected.append(mine.rejected);
        }
        return written(event, made, skips);
    }

    Result<EmitResult> written(const StageEvent &event, const MadeDeliveries &made, const QList<Skip> &skips)
    {
        EmitResult result{event.id, false, {}, skips};
        if (const auto inserted = m_outbox.insertDeliveries(made.items, m_job.now); !inserted)
            return failure(inserted.error());
        if (const auto inserted = m_outbox.insertSkips(skips); !inserted)
            return failure(inserted.error());
        if (!made.rejected.isEmpty()) {
            if (const auto recorded = m_outbox.record(made.rejected); !recorded)
                return failure(recorded.error());
            auto stored = m_outbox.deliveriesOf(event.id);
            if (!stored)
                return failure(stored.error());
            result.deliveries = std::move(*stored);
            return result;
        }
        result.deliveries.reserve(made.items.size());
        for (const OutboxItem &item : made.items)
            result.deliveries.append(item.delivery);
        return result;
    }

    Connection &m_connection;
    OutboxStore m_outbox;
    const JobContext &m_job;
    const QString &m_sandboxOwner;
    DeliveryMaker m_maker;
    QHash<WorkspaceId, WorkspaceConfiguration> m_configurations;
};

void announceEmission(Changes &changes, const QList<EmitResult> &results)
{
    QList<DeliveryId> ids;
    bool skipped = false;
    for (const EmitResult &result : results) {
        if (result.repeated)
            continue;
        skipped = skipped || !result.skips.isEmpty();
        for (const Delivery &delivery : result.deliveries)
            ids.append(delivery.id);
    }
    if (skipped)
        Q_EMIT changes.skipsChanged();
    if (ids.isEmpty())
        return;
    Q_EMIT changes.deliveriesChanged(ids);
    Q_EMIT changes.deliveriesDue();
}

Result<void> checkEvent(const StageEvent &event)
{
    if (!event.workspaceId.isNull())
        return {};
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate("Events", "An event belongs to a workspace. Name one."),
                   QStringLiteral("workspace"));
}

/** Emits batch after batch; each is queued when the one before has been committed. */
class Emission : public std::enable_shared_from_this<Emission>
{
public:
    Emission(const ServiceContext &context, QList<StageEvent> events, QString sandboxOwner)
        : m_context(context)
        , m_job(jobContext(context))
        , m_events(std::move(events))
        , m_sandboxOwner(std::move(sandboxOwner))
    {
    }

    [[nodiscard]] QFuture<Result<QList<EmitResult>>> start()
    {
        m_promise.start();
        next();
        return m_promise.future();
    }

private:
    void next()
    {
        // The job's own copy of the pointer keeps everything alive until the last batch has ended.
        auto batch = infradots::written(m_context, m_job,
                                        [self = shared_from_this()](Connection &connection, const JobContext &job) {
                                            return self->runBatch(connection, job);
                                        });
        static_cast<void>(announced(std::move(batch), m_context.changes, announceEmission)
                              .then([self = shared_from_this()](const Result<QList<EmitResult>> &results) {
                                  self->batchEnded(results);
                              }));
    }

    Result<QList<EmitResult>> runBatch(Connection &connection, const JobContext &current)
    {
        m_job = current;
        m_job.now = m_context.clock.now();
        EmissionJob job(connection, m_job, m_sandboxOwner);
        if (m_done == 0) {
            for (const StageEvent &event : std::as_const(m_events)) {
                const auto valid = checkEvent(event);
                if (!valid)
                    return failure(valid.error());
                const auto there = job.configuration(event.workspaceId);
                if (!there)
                    return failure(there.error());
            }
        }
        QList<EmitResult> results;
        const qsizetype end = std::min(m_done + EventsPerTransaction, m_events.size());
        for (qsizetype i = m_done; i < end; ++i) {
            auto result = job.emitOne(m_events.at(i));
            if (!result)
                return failure(result.error());
            results.append(std::move(*result));
        }
        return results;
    }

    void batchEnded(const Result<QList<EmitResult>> &results)
    {
        if (!results) {
            m_promise.addResult(failure(results.error()));
            m_promise.finish();
            return;
        }
        m_results.append(*results);
        m_done += results->size();
        if (m_done < m_events.size()) {
            next();
            return;
        }
        m_promise.addResult(std::move(m_results));
        m_promise.finish();
    }

    ServiceContext m_context;
    JobContext m_job;
    QList<StageEvent> m_events;
    QString m_sandboxOwner;
    QList<EmitResult> m_results;
    qsizetype m_done = 0;
    QPromise<Result<QList<EmitResult>>> m_promise;
};

} // namespace

QFuture<Result<EmitResult>> emitted(const ServiceContext &context, StageEvent event, const QString &sandboxOwner)
{
    return emittedAll(context, {std::move(event)}, sandboxOwner)
        .then([](const Result<QList<EmitResult>> &results) -> Result<EmitResult> {
            if (!results)
                return failure(results.error());
            return results->constFirst();
        });
}

QFuture<Result<QList<EmitResult>>> emittedAll(const ServiceContext &context, QList<StageEvent> events,
                                              const QString &sandboxOwner)
{
    if (events.isEmpty())
        return ended(Result<QList<EmitResult>>(QList<EmitResult>()));
    return std::make_shared<Emission>(context, std::move(events), sandboxOwner)->start();
}

} // namespace infradots
