// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/deliveryjson.h"

#include <QCache>
#include <QCoreApplication>

namespace infradots {

namespace {

using namespace std::chrono_literals;

class DispatchCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::DispatchCommand)
public:
    QString name() const override { return QStringLiteral("dispatch"); }
    QString summary() const override { return tr("Delivers what is in the outbox."); }
    Needs needs() const override { return {.vault = VaultUse::Required, .termination = true}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("drain"), tr("End when nothing is due and nothing is in flight.")});
        parser.addOption(
            {QStringLiteral("jobs"), tr("How many to have in flight at once (1 to 1000)."), QStringLiteral("N")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        m_drain = parser.isSet(QStringLiteral("drain"));
        if (parser.isSet(QStringLiteral("jobs"))) {
            bool isNumber = false;
            m_jobs = parser.value(QStringLiteral("jobs")).toInt(&isNumber);
            if (!isNumber || m_jobs < 1 || m_jobs > 1000)
                return badOption(QStringLiteral("jobs"), parser.value(QStringLiteral("jobs")), tr("1 to 1000"));
        }
        return Command::read(parser);
    }

    void configure(CompositionOptions &options) const override
    {
        options.engine.jobs = m_jobs;
        options.engine.watchDatabase = true;
        options.engine.pollInterval = 60s; // what the watch might miss
        options.http.maximumInFlight = m_jobs;
    }

    QFuture<Exit> run(Session &session) override
    {
        m_promise.start();
        DeliveryEngine &engine = session.composition.engine;
        connect(&engine, &DeliveryEngine::deliveriesChanged, this,
                [this, &session](const QList<DeliveryId> &ids) { look(session, ids); });
        connect(&engine, &DeliveryEngine::problem, this, [this, &session](const QString &sentence) {
            if (sentence.isEmpty())
                return;
            session.output.note(sentence);
            m_problem = sentence;
            if (m_drain)
                finish(session);
        });
        if (m_drain)
            connect(&engine, &DeliveryEngine::idle, this, [this, &session] { finish(session); });
        connect(session.termination, &TerminationWatcher::requested, this, [this, &session] {
            m_problem.clear();
            finish(session);
        });
        engine.start();
        if (!m_drain)
            session.composition.slack.keepTokensFresh();
        return m_promise.future();
    }

private:
    void look(Session &session, const QList<DeliveryId> &ids)
    {
        ++m_looking;
        (void)session.composition.history.entries(ids).then(
            this, [this, &session](const Result<QList<HistoryEntry>> &entries) {
                --m_looking;
                if (entries) {
                    for (const HistoryEntry &entry : *entries)
                        tell(session.output, entry);
                }
                endIfDone(session.output);
            });
    }

    /** A delivery changes its state more often than it has attempts. */
    void tell(Output &output, const HistoryEntry &entry)
    {
        if (entry.attempts.isEmpty() || entry.delivery.state == DeliveryState::Sending)
            return;
        const Attempt &attempt = entry.attempts.constLast();
        const int *told = m_told.object(entry.delivery.id);
        if (told && *told >= attempt.number)
            return;
        m_told.insert(entry.delivery.id, new int(attempt.number));
        ++m_counts[attempt.verdict];
        if (!output.isJson())
            output.note(attemptLine(entry.delivery, attempt));
    }

    void finish(Session &session)
    {
        if (std::exchange(m_finishing, true))
            return;
        session.composition.engine.finish().then(this, [this, &session] {
            m_finished = true;
            endIfDone(session.output);
        });
    }

    void endIfDone(Output &output)
    {
        if (!m_finished || m_looking > 0 || m_promise.future().isFinished())
            return;
        if (m_drain && !m_problem.isEmpty())
            m_promise.addResult(failure(ErrorCode::Cancelled, m_problem));
        else
            m_promise.addResult(print(output));
        m_promise.finish();
    }

    [[nodiscard]] Exit print(Output &output) const
    {
        CliJson json;
        int attempts = 0;
        for (const int count : m_counts)
            attempts += count;
        json["attempts"] = attempts;
        for (const Verdict verdict :
             {Verdict::Delivered, Verdict::Accepted, Verdict::Rejected, Verdict::Failed, Verdict::Unknown})
            json[utf8(toText(verdict))] = m_counts.value(verdict);
        if (output.isJson())
            output.json(json);
        else
            output.line(tr("%n attempts, %1 delivered.", nullptr, attempts)
                            .arg(m_counts.value(Verdict::Delivered) + m_counts.value(Verdict::Accepted)));
        return 0;
    }

    bool m_drain = false;
    int m_jobs = EngineOptions().jobs;
    int m_looking = 0;
    bool m_finishing = false;
    bool m_finished = false;
    QString m_problem;
    QCache<DeliveryId, int> m_told{20'000}; ///< number of the last attempt told of
    QMap<Verdict, int> m_counts;
    QPromise<Exit> m_promise;
};

} // namespace

std::unique_ptr<Command> makeDispatchCommand()
{
    return std::make_unique<DispatchCommand>();
}

} // namespace infradots
