// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/deliveryjson.h"
#include "app/cli/eventinput.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

namespace infradots {

namespace {

using namespace std::chrono_literals;

/** As long as a delivery into the own sandbox may take, rate limits included. */
constexpr auto LongestWait = 120s;

class SimulateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::SimulateCommand)
public:
    QString name() const override { return QStringLiteral("simulate"); }
    QString summary() const override { return tr("Plays an event into the sandbox, or for real."); }
    Needs needs() const override { return {.vault = VaultUse::Required}; }

    void describe(QCommandLineParser &parser) const override
    {
        m_event.describe(parser);
        parser.addOption({QStringLiteral("for-real"), tr("Queue it for the real destinations instead.")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        m_end = parser.isSet(QStringLiteral("for-real")) ? SimulationEnd::ForReal : SimulationEnd::Sandbox;
        if (auto problem = m_event.read(parser))
            return problem;
        return Command::read(parser);
    }

    void configure(CompositionOptions &options) const override { options.engine.live = false; }

    QFuture<Exit> run(Session &session) override
    {
        if (m_end == SimulationEnd::Sandbox) {
            if (const auto started = session.composition.sandbox.start(); !started)
                return ends(failure(started.error()));
            session.composition.engine.setSandbox(session.composition.sandbox.addresses());
        }
        return m_event.resolved(session, this, [this, &session](const StageEvent &event) {
            return andThen(session.composition.events.simulate(event, m_end), this,
                           [this, &session](const EmitResult &result) { return delivered(session, result); });
        });
    }

private:
    QFuture<Exit> delivered(Session &session, const EmitResult &result)
    {
        m_result = result;
        for (const Delivery &delivery : result.deliveries)
            m_ids.append(delivery.id);
        if (m_end == SimulationEnd::ForReal || result.repeated || m_ids.isEmpty())
            return ends(print(session.output));

        m_promise.start();
        DeliveryEngine &engine = session.composition.engine;
        connect(&engine, &DeliveryEngine::deliveriesChanged, this, [this, &session] { look(session); });
        connect(&engine, &DeliveryEngine::problem, this, [&session](const QString &sentence) {
            if (!sentence.isEmpty())
                session.output.note(sentence);
        });
        QTimer::singleShot(LongestWait, this, [this] {
            end(failure(ErrorCode::Network, tr("The sandbox did not get every message in time. See the history.")));
        });
        engine.start();
        return m_promise.future();
    }

    /** Every delivery has had its attempt. */
    void look(Session &session)
    {
        (void)andThen(session.composition.history.entries(m_ids), this,
                      [this, &session](const QList<HistoryEntry> &entries) {
                          const bool all = std::all_of(entries.begin(), entries.end(), [](const HistoryEntry &entry) {
                              return !entry.attempts.isEmpty() || entry.delivery.state == DeliveryState::Cancelled;
                          });
                          if (all && entries.size() == m_ids.size())
                              end(print(session.output));
                          return ends(0);
                      });
    }

    void end(Exit exit)
    {
        if (m_promise.future().isFinished())
            return;
        m_promise.addResult(std::move(exit));
        m_promise.finish();
    }

    [[nodiscard]] Exit print(Output &output)
    {
        if (std::exchange(m_printed, true))
            return 0;
        if (output.isJson())
            output.json(emissionJson(m_result));
        else
            printEmission(output, m_result);
        return 0;
    }

    EventOptions m_event;
    SimulationEnd m_end = SimulationEnd::Sandbox;
    EmitResult m_result;
    QList<DeliveryId> m_ids;
    QPromise<Exit> m_promise;
    bool m_printed = false;
};

} // namespace

std::unique_ptr<Command> makeSimulateCommand()
{
    return std::make_unique<SimulateCommand>();
}

} // namespace infradots
