// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/testservice.h"

#include "app/delivery/verdict.h"
#include "app/services/actlimit.h"
#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "app/services/normalizing.h"
#include "app/services/testrun.h"
#include "models/store/integrationstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct TestServiceText
{
    Q_DECLARE_TR_FUNCTIONS(TestServiceText)
};

Result<void> allowed(ActLimit &limit, const QString &key, const QDateTime &now)
{
    switch (limit.take({key}, now)) {
    case ActLimit::Verdict::Allowed:
        return {};
    case ActLimit::Verdict::TooMany:
        return failure(ErrorCode::Refused,
                       TestServiceText::tr("60 tests were sent within a minute. Wait a moment, then test again."));
    case ActLimit::Verdict::TooSoon:
        break;
    }
    return failure(ErrorCode::Refused, TestServiceText::tr("This integration was tested less than a second "
                                                           "ago. Wait a moment, then test again."));
}

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
    Private(ServiceContext serviceContext, HttpClient &httpClient, TokenRenewal tokenRenewal)
        : context(std::move(serviceContext))
        , http(httpClient)
        , renew(std::move(tokenRenewal))
    {
    }

    /** Sees to it that the token can be used, where that is known before. */
    QFuture<Result<void>> prepared(const IntegrationId &id)
    {
        if (!renew)
            return ended(Result<void>());
        return context.database.read([id](Connection &connection) { return IntegrationStore(connection).get(id); })
            .then([self = shared_from_this(), id](const Result<Integration> &found) -> QFuture<Result<void>> {
                if (!found || !isTokenExpired(found->slack, self->context.clock.now()))
                    return ended(Result<void>()); // whatever it is, it shows when the test is made
                return self->renew(id, {});
            })
            .unwrap();
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

    QFuture<QList<HttpOutcome>> answers(const OpenTest &test)
    {
        QList<QFuture<HttpOutcome>> sent;
        for (const OpenTest::Message &message : test.messages)
            sent.append(http.send(message.request.request));
        return QtFuture::whenAll(sent.begin(), sent.end()).then([](const QList<QFuture<HttpOutcome>> &ends) {
            QList<HttpOutcome> outcomes;
            for (const QFuture<HttpOutcome> &end : ends)
                outcomes.append(outcomeOf(end));
            return outcomes;
        });
    }

    QFuture<Entries> send(const OpenTest &test)
    {
        return answers(test)
            .then([self = shared_from_this(), test](const QList<HttpOutcome> &outcomes) -> QFuture<Entries> {
                const bool expired = std::any_of(outcomes.cbegin(), outcomes.cend(), [&](const HttpOutcome &outcome) {
                    return isTokenExpired(test.type, outcome);
                });
                if (expired && self->renew && !test.renewableToken.isEmpty())
                    return self->sendAgain(test, outcomes);
                return self->record(test, outcomes, {});
            })
            .unwrap();
    }

    /** What Slack refused for its expired token goes out once more with another one; nothing of it was posted. */
    QFuture<Entries> sendAgain(const OpenTest &test, const QList<HttpOutcome> &outcomes)
    {
        OpenTest rest = test;
        rest.messages.clear();
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            if (isTokenExpired(test.type, outcomes.at(i)))
                rest.messages.append(test.messages.at(i));
        }
        JobContext job;
        job.sealer = context.vault.sealer();
        job.now = context.clock.now();
        return renew(test.integration, test.renewableToken)
            .then([self = shared_from_this(), job, rest](const Result<void> &renewed) -> QFuture<Result<OpenTest>> {
                if (!renewed)
                    return ended(Result<OpenTest>(failure(renewed.error())));
                return self->context.database.read(
                    [job, rest](Connection &connection) { return renewedTest(connection, job, rest); });
            })
            .unwrap()
            .then([self = shared_from_this(), test, outcomes](const Result<OpenTest> &again) -> QFuture<Entries> {
                if (!again)
                    return self->record(test, outcomes, again.error().message);
                return self->answers(*again)
                    .then([self, test, outcomes, again = *again](const QList<HttpOutcome> &second) {
                        return self->recordBoth(test, outcomes, again, second);
                    })
                    .unwrap();
            })
            .unwrap();
    }

    /** In the place of what was refused stands what was sent again: with that token the answer is redacted. */
    QFuture<Entries> recordBoth(OpenTest test, QList<HttpOutcome> outcomes, const OpenTest &again,
                                const QList<HttpOutcome> &second)
    {
        qsizetype next = 0;
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            if (!isTokenExpired(test.type, outcomes.at(i)))
                continue;
            test.messages[i] = again.messages.at(next);
            outcomes[i] = second.at(next++);
        }
        return record(test, outcomes, {});
    }

    /** @p unrenewed: why an expired token could not be renewed; empty: as the answer says. */
    QFuture<Entries> record(const OpenTest &test, const QList<HttpOutcome> &outcomes, const QString &unrenewed)
    {
        QList<AttemptResult> results;
        QList<DeliveryId> ids;
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            const OpenTest::Message &message = test.messages.at(i);
            results.append(testAttempt(test, message, outcomes.at(i), context.clock.now()));
            if (!unrenewed.isEmpty() && isTokenExpired(test.type, outcomes.at(i)))
                results.last().attempt.error = unrenewed;
            ids.append(message.item.delivery.id);
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
    TokenRenewal renew;
    ActLimit limit;
};

TestService::TestService(ServiceContext context, HttpClient &http, TokenRenewal renew)
    : d(std::make_shared<Private>(std::move(context), http, std::move(renew)))
{
}

TestService::~TestService() = default;

QFuture<Result<QList<HistoryEntry>>> TestService::test(const IntegrationId &id, RouteQuestion route)
{
    if (const auto may = allowed(d->limit, id.text(), d->context.clock.now()); !may)
        return ended(Entries(failure(may.error())));
    const auto open = [id, route = std::move(route)](Connection &connection,
                                                     const JobContext &job) -> Result<OpenTest> {
        const auto integration = IntegrationStore(connection).get(id);
        if (!integration)
            return failure(integration.error());
        return openTest(connection, job, *integration, route);
    };
    return d->prepared(id)
        .then([self = d, job = jobContext(d->context), open](const Result<void> &usable) -> QFuture<Entries> {
            if (!usable)
                return ended(Entries(failure(usable.error())));
            return self->run(written(self->context, job, open));
        })
        .unwrap();
}

QFuture<Result<QList<HistoryEntry>>> TestService::testDraft(Integration draft, RouteQuestion route)
{
    if (draft.name.trimmed().isEmpty())
        draft.name = TestServiceText::tr("Unnamed integration"); // a name is not needed to try the rest out
    draft = normalized(std::move(draft), d->context.vault.sealer().get());
    if (const auto valid = checked(draft); !valid)
        return ended(Entries(failure(valid.error())));
    const QString key = draft.id.isNull() ? draft.organizationId.text() : draft.id.text();
    if (const auto may = allowed(d->limit, key, d->context.clock.now()); !may)
        return ended(Entries(failure(may.error())));
    return d->run(written(d->context,
                          [draft = std::move(draft), route = std::move(route)](
                              Connection &connection, const JobContext &job) -> Result<OpenTest> {
                              Integration current = draft;
                              // A sealed token is the stored one, which may have been renewed since the form was
                              // opened.
                              if (!draft.id.isNull() && draft.slack.botToken.sealed() != nullptr) {
                                  const auto stored = IntegrationStore(connection).get(draft.id);
                                  if (!stored)
                                      return failure(stored.error());
                                  current.slack = stored->slack;
                              }
                              return openTest(connection, job, current, route);
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
