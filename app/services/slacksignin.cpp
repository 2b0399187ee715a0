// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/slacksignin.h"

#include <QFutureWatcher>

namespace infradots {

namespace {

/** Why an answer is not taken, to whom pasted it. */
QString ticketProblem(SignInTicket::Verdict verdict)
{
    switch (verdict) {
    case SignInTicket::Verdict::Foreign:
        return SlackSignIn::tr(
            "This is the answer to another sign-in. Open Slack's page again from here, and paste the "
            "address it leads to.");
    case SignInTicket::Verdict::Used:
        return SlackSignIn::tr("This answer was used already. Begin again.");
    case SignInTicket::Verdict::Expired:
        return SlackSignIn::tr("This answer came too late: a sign-in is good for five minutes. Begin again.");
    case SignInTicket::Verdict::Fresh:
        break;
    }
    return {};
}

} // namespace

SlackSignIn::SlackSignIn(SlackService &service, SlackSignInPlan plan, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_plan(std::move(plan))
    , m_ticket(std::make_shared<SignInTicket>(service.clock().now()))
    , m_listener(m_ticket, service.clock())
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(SignInTicket::Lifetime);
    connect(&m_limit, &QTimer::timeout, this, &SlackSignIn::expire);
    m_listener.onArrival([this](const SlackCallback &callback) { take(callback); });
}

SlackSignIn::~SlackSignIn()
{
    m_ticket->cancel();
}

void SlackSignIn::start(Listening listening)
{
    m_limit.start();
    const auto redirect = loopbackRedirect(m_plan.redirectUrl);
    if (!redirect || listening == Listening::No)
        return;
    if (const auto started = m_listener.listen(*redirect); !started)
        m_listenProblem = started.error().message;
}

QUrl SlackSignIn::authorizeUrl() const
{
    return slackAuthorizeUrl(m_plan.baseUrl, m_plan.keys.clientId, m_plan.redirectUrl, m_ticket->state());
}

Result<void> SlackSignIn::paste(const QString &address)
{
    const auto callback = readPastedCallback(address, m_plan.redirectUrl, m_plan.baseUrl);
    if (!callback)
        return failure(callback.error());
    const auto verdict = m_ticket->redeem(callback->state, m_service.clock().now());
    if (verdict != SignInTicket::Verdict::Fresh)
        return failure(ErrorCode::InvalidInput, ticketProblem(verdict));
    take(*callback);
    return {};
}

void SlackSignIn::take(const SlackCallback &callback)
{
    if (m_ended)
        return;
    m_answered = true;
    m_limit.stop();
    if (callback.code.isEmpty()) {
        end(failure(ErrorCode::Refused, slackCallbackProblem(callback.error), callback.error));
        return;
    }
    Q_EMIT answered();
    exchange(callback.code);
}

void SlackSignIn::exchange(const SecretString &code)
{
    auto *watcher = new QFutureWatcher<Result<SlackSettings>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            end(watcher->result());
    });
    watcher->setFuture(m_service.connectWithCode(m_plan, code));
}

void SlackSignIn::end(const Result<SlackSettings> &result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_limit.stop();
    m_ticket->cancel();
    m_listener.answer(result ? connectedPage(result->teamName) : failedPage(result.error().message), [this, result] {
        if (result)
            Q_EMIT connected(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void SlackSignIn::expire()
{
    end(failure(ErrorCode::Cancelled,
                tr("No answer came from the browser within five minutes: the page was closed, or it cannot reach this "
                   "program. Begin again, or paste the address of the page it ends on.")));
}

} // namespace infradots
