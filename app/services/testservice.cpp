// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/testservice.h"

#include "app/services/announcing.h"
#include "app/services/normalizing.h"
#include "app/services/testrun.h"
#include "models/store/integrationstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

struct TestServiceText
{
    Q_DECLARE_TR_FUNCTIONS(TestServiceText)
};

/** Tests go to other people's channels: at most one a second of one integration, and 60 a minute in all. */
class TestLimit
{
public:
    Result<void> take(const QString &key, const QDateTime &now)
    {
        m_times.removeIf([&now](const Taken &taken) { return taken.at.secsTo(now) >= 60; });
        if (m_times.size() >= 60) {
            return failure(ErrorCode::Refused,
                           TestServiceText::tr("60 tests were sent within a minute. Wait a moment, then test again."));
        }
        const bool tooSoon = std::any_of(m_times.cbegin(), m_times.cend(), [&](const Taken &taken) {
            return taken.key == key && taken.at.msecsTo(now) < 1000;
        });
        if (tooSoon) {
            return failure(ErrorCode::Refused, TestServiceText::tr("This integration was tested less than a second "
                                                                   "ago. Wait a moment, then test again."));
        }
        m_times.append({key, now});
        return {};
    }

private:
    struct Taken
    {
        QString key;
        QDateTime at;
    };
    QList<Taken> m_times;
};

using Entries = Result<QList<HistoryEntry>>;

HttpOutcome outcomeOf(const QFuture<HttpOutcome> &future)
{
    if (future.resultCount() > 0)
        return future.result();
    HttpOutcome cancelled;
    cancelled.error = HttpError::Cancelled;
    cancelled.errorText = TestServiceText::tr("The test was given up before it was sent.");
    return cancelled;
}

} // namespace

class TestService::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(ServiceContext serviceContext, HttpClient &httpClient)
        : context(std::move(serviceContext))
        , http(httpClient)
    {
    }

    QFuture<Entries> run(QFuture<Result<OpenTest>> opened)
    {
        return opened
            .then([self = shared_from_this()](const Result<OpenTest> &test) -> QFuture<Entries> {
                if (!test)
                    return ended(Entries(failure(test.error())));
                return self->send(*test);
            })
            .unwrap();
    }

    QFuture<Entries> send(const OpenTest &test)
    {
        QList<QFuture<HttpOutcome>> sent;
        for (const OpenTest::Message &message : test.messages)
            sent.append(http.send(message.request.request));
        return QtFuture::whenAll(sent.begin(), sent.end())
            .then([self = shared_from_this(), test](const QList<QFuture<HttpOutcome>> &answers) {
                return self->record(test, answers);
            })
            .unwrap();
    }

    QFuture<Entries> record(const OpenTest &test, const QList<QFuture<HttpOutcome>> &answers)
    {
        QList<AttemptResult> results;
        QList<DeliveryId> ids;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const OpenTest::Message &message = test.messages.at(i);
            results.append(testAttempt(test, message, outcomeOf(answers.at(i)), context.clock.now()));
            ids.append(message.id);
        }
        auto recorded = context.database.write([results, ids](Connection &connection) -> Entries {
            if (const auto done = OutboxStore(connection).record(results); !done)
                return failure(done.error());
            return HistoryStore(connection).entries(ids);
        });
        return announced(std::move(recorded), context.changes,
                         [ids](Changes &changes) { Q_EMIT changes.deliveriesChanged(ids); });
    }

    ServiceContext context;
    HttpClient &http;
    TestLimit limit;
};

TestService::TestService(ServiceContext context, HttpClient &http)
    : d(std::make_shared<Private>(std::move(context), http))
{
}

TestService::~TestService() = default;

QFuture<Result<QList<HistoryEntry>>> TestService::test(const IntegrationId &id, const QString &environment)
{
    const JobContext job = jobContext(d->context);
    if (const auto allowed = d->limit.take(id.text(), job.now); !allowed)
        return ended(Entries(failure(allowed.error())));
    return d->run(d->context.database.write([job, id, environment](Connection &connection) -> Result<OpenTest> {
        const auto integration = IntegrationStore(connection).get(id);
        if (!integration)
            return failure(integration.error());
        return openTest(connection, job, *integration, environment);
    }));
}

QFuture<Result<QList<HistoryEntry>>> TestService::testDraft(Integration draft, const QString &environment)
{
    const JobContext job = jobContext(d->context);
    if (draft.name.trimmed().isEmpty())
        draft.name = TestServiceText::tr("Unnamed integration"); // a name is not needed to try the rest out
    draft = normalized(std::move(draft), job.sealer.get());
    if (const auto valid = checked(draft); !valid)
        return ended(Entries(failure(valid.error())));
    const QString key = draft.id.isNull() ? draft.organizationId.text() : draft.id.text();
    if (const auto allowed = d->limit.take(key, job.now); !allowed)
        return ended(Entries(failure(allowed.error())));
    return d->run(d->context.database.write([job, draft = std::move(draft), environment](Connection &connection) {
        return openTest(connection, job, draft, environment);
    }));
}

QString outcomeSentence(const HistoryEntry &entry)
{
    const QString target = shownTarget(entry.delivery.target);
    if (entry.attempts.isEmpty()) {
        return entry.delivery.state == DeliveryState::Cancelled
                   ? TestServiceText::tr("The message to %1 was cancelled before it was sent.").arg(target)
                   : TestServiceText::tr("The message to %1 has not been sent yet.").arg(target);
    }
    const Attempt &last = entry.attempts.constLast();
    const QString reason = last.error.isEmpty() ? TestServiceText::tr("No reason was given.") : last.error;
    switch (last.verdict) {
    case Verdict::Delivered:
        return TestServiceText::tr("Delivered to %1 in %2 ms.").arg(target, QString::number(last.durationMs));
    case Verdict::Accepted:
        return TestServiceText::tr(
                   "%1 took the message in %2 ms, but Workflows does not confirm that it was posted. Look "
                   "at the channel, or at the flow's run history.")
            .arg(target, QString::number(last.durationMs));
    case Verdict::Rejected:
        return TestServiceText::tr("%1 refused the message. %2").arg(target, reason);
    case Verdict::Failed:
        return TestServiceText::tr("The message did not get to %1. %2").arg(target, reason);
    case Verdict::Unknown:
        return TestServiceText::tr("The message may or may not have arrived at %1. %2").arg(target, reason);
    }
    Q_UNREACHABLE();
}

} // namespace infradots
