// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/deliveryjson.h"

#include <QCoreApplication>

namespace infradots {

namespace {

class HistoryCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::HistoryCommand)
public:
    QString name() const override { return QStringLiteral("history"); }
    QString summary() const override { return tr("Prints what was sent, newest first."); }
    Needs needs() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("workspace"), tr("Only of this workspace."), QStringLiteral("ORG/WS")});
        parser.addOption(
            {QStringLiteral("state"), tr("queued, sending, waiting, done, held, cancelled"), QStringLiteral("state")});
        parser.addOption({QStringLiteral("verdict"), tr("delivered, accepted, rejected, failed, unknown"),
                          QStringLiteral("verdict")});
        parser.addOption({QStringLiteral("since"), tr("Only from this time on."), QStringLiteral("time")});
        parser.addOption({QStringLiteral("search"), tr("Only where this text occurs."), QStringLiteral("text")});
        parser.addOption({QStringLiteral("limit"), tr("At most so many."), QStringLiteral("N")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        m_workspace = parser.value(QStringLiteral("workspace"));
        m_filter.search = parser.value(QStringLiteral("search"));
        for (const QString &value : optionValues(parser, QStringLiteral("state"))) {
            const auto state = deliveryStateFromText(value);
            if (!state)
                return badOption(QStringLiteral("state"), value,
                                 QStringLiteral("queued, sending, waiting, done, held, cancelled"));
            m_filter.states.insert(*state);
        }
        for (const QString &value : optionValues(parser, QStringLiteral("verdict"))) {
            const auto verdict = verdictFromText(value);
            if (!verdict)
                return badOption(QStringLiteral("verdict"), value,
                                 QStringLiteral("delivered, accepted, rejected, failed, unknown"));
            m_filter.verdicts.insert(*verdict);
        }
        const auto since = optionTime(parser, QStringLiteral("since"));
        if (!since)
            return since.error().message;
        m_filter.since = *since;
        const auto limit = optionCount(parser, QStringLiteral("limit"));
        if (!limit)
            return limit.error().message;
        m_left = *limit;
        return Command::read(parser);
    }

    QFuture<Exit> run(Session &session) override
    {
        if (m_workspace.isEmpty())
            return page(session, DeliveryId());
        return andThen(session.composition.events.findWorkspace(m_workspace), this,
                       [this, &session](const WorkspaceId &workspace) {
                           m_filter.workspace = workspace;
                           return page(session, DeliveryId());
                       });
    }

private:
    /** Page by page, so that a long history needs no more memory than a short one. */
    QFuture<Exit> page(Session &session, const DeliveryId &before)
    {
        constexpr qint64 PageSize = 256;
        const int size = static_cast<int>(qMin(PageSize, m_left));
        HistoryService &history = session.composition.history;
        return andThen(history.page(m_filter, before, size), this,
                       [this, &session, &history, size](const QList<Delivery> &deliveries) {
                           QList<DeliveryId> ids;
                           for (const Delivery &delivery : deliveries)
                               ids.append(delivery.id);
                           if (ids.isEmpty())
                               return ends(0);
                           return andThen(history.entries(ids), this,
                                          [this, &session, ids, size](const QList<HistoryEntry> &entries) {
                                              print(session.output, ids, entries);
                                              m_left -= ids.size();
                                              if (ids.size() < size || m_left == 0)
                                                  return ends(0);
                                              return page(session, ids.constLast());
                                          });
                       });
    }

    static void print(Output &output, const QList<DeliveryId> &order, const QList<HistoryEntry> &entries)
    {
        QHash<DeliveryId, HistoryEntry> byId;
        for (const HistoryEntry &entry : entries)
            byId.insert(entry.delivery.id, entry);
        QList<HistoryEntry> sorted;
        for (const DeliveryId &id : order) {
            if (byId.contains(id))
                sorted.append(byId.value(id));
        }
        if (!output.isJson()) {
            printDeliveries(output, sorted);
            return;
        }
        for (const HistoryEntry &entry : std::as_const(sorted))
            output.json(deliveryJson(entry));
    }

    QString m_workspace;
    HistoryFilter m_filter;
    qint64 m_left = std::numeric_limits<qint64>::max();
};

} // namespace

std::unique_ptr<Command> makeHistoryCommand()
{
    return std::make_unique<HistoryCommand>();
}

} // namespace infradots
