// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/deliveryjson.h"

#include <QCoreApplication>

namespace infradots {

namespace {

class RedeliverCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::RedeliverCommand)
public:
    QString name() const override { return QStringLiteral("redeliver"); }
    QString summary() const override { return tr("Queues deliveries again, with the same id and body."); }
    Needs needs() const override { return {.vault = VaultUse::Required}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("ID"), tr("Deliveries, as the history names them."),
                                     QStringLiteral("[ID…]"));
        parser.addOption(
            {QStringLiteral("failed-since"), tr("All that failed from this time on."), QStringLiteral("time")});
        parser.addOption({QStringLiteral("count"),
                          tr("How many they have to be where there are more than %1, or nothing is queued.")
                              .arg(HistoryService::MostUncounted),
                          QStringLiteral("N")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        if (parser.isSet(QStringLiteral("count"))) {
            const auto count = optionCount(parser, QStringLiteral("count"));
            if (!count)
                return count.error().message;
            m_counted = *count;
        }
        const auto since = optionTime(parser, QStringLiteral("failed-since"));
        if (!since)
            return since.error().message;
        m_since = *since;
        for (const QString &id : parser.positionalArguments()) {
            if (!m_ids.contains(DeliveryId(id)))
                m_ids.append(DeliveryId(id));
        }
        if (m_ids.isEmpty() != m_since.isValid())
            return tr("Name deliveries by their ids, or a time by --failed-since.");
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        HistoryService &history = session.composition.history;
        if (m_since.isValid())
            return andThen(countAsked(history.redeliverFailedSince(m_since, {}, m_counted)), this,
                           [this, &session](const QList<DeliveryId> &ids) { return print(session, ids); });
        return andThen(countAsked(history.redeliver(m_ids, {}, m_counted)), this,
                       [this, &session](const QList<DeliveryId> &queued) {
                           for (const DeliveryId &id : std::as_const(m_ids)) {
                               if (!queued.contains(id)) {
                                   session.output.fail(
                                       tr("The delivery “%1” cannot be sent again: it is not in the history, is not "
                                          "ended yet, was simulated, or its integration is switched off or deleted.")
                                           .arg(id.text()));
                                   m_exit = 1;
                               }
                           }
                           return queued.isEmpty() ? ends(1) : print(session, queued);
                       });
    }

private:
    /** With the number that would have fitted. */
    static QFuture<Result<QList<DeliveryId>>> countAsked(QFuture<Result<QList<DeliveryId>>> queued)
    {
        return queued.then([](Result<QList<DeliveryId>> result) {
            if (!result && result.error().code == ErrorCode::Refused && !result.error().detail.isEmpty())
                result.error().message += QStringLiteral(" (--count %1)").arg(result.error().detail);
            return result;
        });
    }

    QFuture<Exit> print(Session &session, const QList<DeliveryId> &ids)
    {
        return andThen(session.composition.history.entries(ids), this,
                       [this, &session](const QList<HistoryEntry> &entries) {
                           if (session.output.isJson())
                               session.output.json(deliveriesJson(entries));
                           else
                               printDeliveries(session.output, entries);
                           return ends(m_exit);
                       });
    }

    QList<DeliveryId> m_ids;
    QDateTime m_since;
    qsizetype m_counted = HistoryService::HoweverMany;
    int m_exit = 0;
};

} // namespace

std::unique_ptr<Command> makeRedeliverCommand()
{
    return std::make_unique<RedeliverCommand>();
}

} // namespace infradots
