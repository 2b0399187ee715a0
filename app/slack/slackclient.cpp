// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackclient.h"

#include "app/slack/slackanswer.h"
#include "app/slack/slackerrors.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlackClient)
};

/** In seconds: a token that is said to hold for longer is looked at again after a year. */
constexpr qint64 LongestLifetime = 366LL * 24 * 60 * 60;

Result<SlackIdentity> readIdentity(const HttpOutcome &outcome, const QString &host)
{
    const Result<SlackJson> answer = slackAnswer(outcome, host);
    if (!answer)
        return failure(answer.error());
    SlackIdentity identity;
    identity.teamId = slackText(*answer, "team_id");
    identity.teamName = slackText(*answer, "team");
    identity.botName = slackText(*answer, "user");
    identity.botId = slackText(*answer, "bot_id");
    if (identity.teamId.isEmpty())
        return failure(ErrorCode::Network,
                       Words::tr("%1 did not say which Slack workspace the token belongs to. Check the Slack base URL.")
                           .arg(host));
    identity.scopes = slackScopeList(QString::fromUtf8(slackHeader(outcome, "x-oauth-scopes")));
    return identity;
}

/** A form's value; "+" stands for a blank in a form, so nothing but the unreserved characters stays as it is. */
QByteArray formValue(QByteArrayView bytes)
{
    return bytes.toByteArray().toPercentEncoding();
}

HttpRequest accessRequest(const QString &baseUrl, const SlackAppKeys &keys, const QByteArray &form)
{
    HttpRequest request = slackRequest("POST", baseUrl, QStringLiteral("oauth.v2.access"));
    // RFC 6749, section 2.3.1: both are form-encoded before they are joined.
    const QByteArray pair = formValue(keys.clientId.toUtf8()) + ':' + formValue(keys.clientSecret.view());
    request.headers.prepend({"Authorization", "Basic " + pair.toBase64()});
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = form;
    return request;
}

Result<SlackGrant> readGrant(const HttpOutcome &outcome, const QString &host)
{
    const Result<SlackJson> answer = slackAnswer(outcome, host);
    if (!answer)
        return failure(answer.error());
    SlackGrant grant;
    grant.accessToken = slackSecret(*answer, "access_token");
    grant.refreshToken = slackSecret(*answer, "refresh_token");
    const auto lifetime = answer->find("expires_in");
    if (lifetime != answer->end() && lifetime->is_number_integer())
        grant.lifetime = std::chrono::seconds(std::clamp<qint64>(lifetime->get<qint64>(), 0, LongestLifetime));
    const SlackJson team = slackObject(*answer, "team");
    grant.teamId = slackText(team, "id");
    grant.teamName = slackText(team, "name");
    grant.scopes = slackScopeList(slackText(*answer, "scope", 16 * LongestSlackText));
    if (slackFlag(*answer, "is_enterprise_install"))
        return failure(
            ErrorCode::Refused,
            Words::tr("The app was installed for a whole Slack organization. Install it for one workspace of "
                      "it, and choose that workspace on Slack's page."),
            QStringLiteral("is_enterprise_install"));
    if (grant.accessToken.isEmpty() && !slackSecret(slackObject(*answer, "authed_user"), "access_token").isEmpty())
        return failure(ErrorCode::Refused, slackErrorSentence(QStringLiteral("no_scopes")),
                       QStringLiteral("no_scopes"));
    if (grant.accessToken.isEmpty())
        return failure(ErrorCode::Network,
                       Words::tr("%1 gave no bot token. Check the Slack base URL and try again.").arg(host));
    return grant;
}

/** What says that there is nothing left to revoke. */
bool isOfNoUse(const QString &code)
{
    return slackErrorKind(code) == SlackErrorKind::ConnectionLost;
}

} // namespace

QFuture<Result<SlackIdentity>> SlackClient::verifyToken(const QString &baseUrl, const SecretString &token)
{
    if (const Result<void> fit = checkSlackToken(token); !fit)
        return QtFuture::makeReadyFuture(Result<SlackIdentity>(failure(fit.error())));
    HttpRequest question = slackRequest("POST", baseUrl, QStringLiteral("auth.test"), token);
    question.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    question.body = "{}";
    return m_http.send(std::move(question)).then([host = QUrl(baseUrl).host()](const HttpOutcome &outcome) {
        return readIdentity(outcome, host);
    });
}

QFuture<Result<SlackGrant>> SlackClient::exchangeCode(const QString &baseUrl, const SlackAppKeys &keys,
                                                      const SecretString &code, const QString &redirectUrl)
{
    const QByteArray form = "grant_type=authorization_code&code=" + formValue(code.view()) +
                            "&redirect_uri=" + formValue(redirectUrl.toUtf8());
    return m_http.send(accessRequest(baseUrl, keys, form))
        .then([host = QUrl(baseUrl).host()](const HttpOutcome &outcome) { return readGrant(outcome, host); });
}

QFuture<Result<SlackGrant>> SlackClient::renewToken(const QString &baseUrl, const SlackAppKeys &keys,
                                                    const SecretString &refreshToken)
{
    const QByteArray form = "grant_type=refresh_token&refresh_token=" + formValue(refreshToken.view());
    return m_http.send(accessRequest(baseUrl, keys, form))
        .then([host = QUrl(baseUrl).host()](const HttpOutcome &outcome) { return readGrant(outcome, host); });
}

QFuture<Result<void>> SlackClient::revokeToken(const QString &baseUrl, const SecretString &token)
{
    if (const Result<void> fit = checkSlackToken(token); !fit)
        return QtFuture::makeReadyFuture(Result<void>(failure(fit.error())));
    HttpRequest call = slackRequest("POST", baseUrl, QStringLiteral("auth.revoke"), token);
    call.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    return m_http.send(std::move(call)).then([host = QUrl(baseUrl).host()](const HttpOutcome &outcome) -> Result<void> {
        const Result<SlackJson> answer = slackAnswer(outcome, host);
        if (!answer && !isOfNoUse(answer.error().detail))
            return failure(answer.error());
        return {};
    });
}

} // namespace infradots
