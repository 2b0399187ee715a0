// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxslack.h"

#include "models/domain/slackredirect.h"

#include <QUrl>

#include <algorithm>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

/** Slack's own: docs.slack.dev, "Using token rotation". */
constexpr int SecondsOfAToken = 12 * 60 * 60;
/** Codes that nobody exchanges are forgotten before they are many. */
constexpr qsizetype MostConsents = 100;

SandboxAnswer html(int status, const QString &title, const QString &body)
{
    const QString page =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title><style>"
                       "body{font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:12vh auto;padding:0 1.5em;"
                       "color-scheme:light dark}button{font:inherit;padding:.5em 1.5em;margin-right:1em}</style></head>"
                       "<body><main><h1>%1</h1>%2</main></body></html>\n")
            .arg(title, body);
    return {.status = status, .headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = page.toUtf8()};
}

/** What Slack says on its page when it cannot send the browser back. */
SandboxAnswer errorPage(const QString &sentence)
{
    return html(400, QStringLiteral("Something went wrong"), QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped()));
}

QString valueOf(const Json &arguments, const char *key)
{
    return QString::fromStdString(sandboxSlackText(arguments, key));
}

/** What is wrong with the question of an authorize page; empty: nothing. */
QString pageProblem(const Json &arguments)
{
    if (valueOf(arguments, "client_id").isEmpty())
        return QStringLiteral("Invalid client_id parameter");
    if (valueOf(arguments, "scope").isEmpty() && valueOf(arguments, "user_scope").isEmpty())
        return QStringLiteral("Invalid permissions requested");
    if (!checkSlackRedirectUrl(valueOf(arguments, "redirect_uri")))
        return QStringLiteral("redirect_uri did not match any configured URIs. Passed URI: %1")
            .arg(valueOf(arguments, "redirect_uri"));
    return {};
}

SandboxAnswer redirect(const Json &arguments, const QByteArray &key, const QByteArray &value)
{
    const QByteArray location =
        sandboxSlackText(arguments, "redirect_uri").c_str() + QByteArray("?") + key + '=' + value.toPercentEncoding() +
        "&state=" + QByteArray::fromStdString(sandboxSlackText(arguments, "state")).toPercentEncoding();
    return {.status = 302, .headers = {{"Location", location}, {"Cache-Control", "no-store"}}};
}

/** Client id and secret: by HTTP Basic, or in the form. */
QPair<std::string, std::string> clientOf(const SandboxRequest &request, const Json &arguments)
{
    const QByteArray header = headerValue(request.headers, "Authorization");
    if (header.toLower().startsWith("basic ")) {
        const QByteArray pair = QByteArray::fromBase64(header.mid(6).trimmed());
        const qsizetype colon = pair.indexOf(':');
        return {QByteArray::fromPercentEncoding(pair.left(colon)).toStdString(),
                QByteArray::fromPercentEncoding(colon < 0 ? QByteArray() : pair.mid(colon + 1)).toStdString()};
    }
    return {sandboxSlackText(arguments, "client_id"), sandboxSlackText(arguments, "client_secret")};
}

} // namespace

SandboxAnswer SandboxSlack::page(const SandboxRequest &request)
{
    const Json arguments = sandboxSlackArguments(request).value_or(Json::object());
    if (const QString problem = pageProblem(arguments); !problem.isEmpty())
        return errorPage(problem);
    QString fields;
    for (const char *key : {"client_id", "scope", "redirect_uri", "state"}) {
        fields += QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">")
                      .arg(QString::fromLatin1(key), valueOf(arguments, key).toHtmlEscaped());
    }
    QString scopes;
    for (const QString &scope : valueOf(arguments, "scope").split(u','))
        scopes += QStringLiteral("<li>%1</li>").arg(scope.toHtmlEscaped());
    return html(200, QStringLiteral("InfraDots asks for permission to access the Sandbox workspace"),
                QStringLiteral("<p>This is the sandbox of InfraDots Admin, not Slack.</p><ul>%1</ul>"
                               "<form method=\"post\" action=\"authorize\">%2"
                               "<button name=\"answer\" value=\"allow\" id=\"allow\">Allow</button>"
                               "<button name=\"answer\" value=\"cancel\" id=\"cancel\">Cancel</button></form>")
                    .arg(scopes, fields));
}

SandboxAnswer SandboxSlack::consent(const SandboxRequest &request)
{
    const Json arguments = sandboxSlackArguments(request).value_or(Json::object());
    if (const QString problem = pageProblem(arguments); !problem.isEmpty())
        return errorPage(problem);
    if (sandboxSlackText(arguments, "answer") != "allow")
        return redirect(arguments, "error", "access_denied");
    const QString code = QStringLiteral("sandbox.%1.%2").arg(request.receivedAt.toMSecsSinceEpoch()).arg(++m_issued);
    if (m_consents.size() >= MostConsents)
        m_consents.clear();
    m_consents.insert(code, {sandboxSlackText(arguments, "client_id"), sandboxSlackText(arguments, "redirect_uri"),
                             sandboxSlackText(arguments, "scope")});
    return redirect(arguments, "code", code.toLatin1());
}

SandboxAnswer SandboxSlack::access(SandboxFault fault, const SandboxRequest &request, const Json &arguments)
{
    const auto [clientId, clientSecret] = clientOf(request, arguments);
    if (clientId.empty())
        return sandboxSlackRefusal("invalid_client_id");
    if (clientSecret.empty() || fault == SandboxFault::SlackBadClientSecret)
        return sandboxSlackRefusal("bad_client_secret");

    if (sandboxSlackText(arguments, "grant_type") == "refresh_token") {
        const bool known = m_refreshTokens.remove(valueOf(arguments, "refresh_token"));
        if (!known || fault == SandboxFault::SlackInvalidRefreshToken)
            return sandboxSlackRefusal("invalid_refresh_token");
        return grant(fault, true, {});
    }
    const auto consent = m_consents.constFind(valueOf(arguments, "code"));
    if (consent == m_consents.constEnd() || fault == SandboxFault::SlackInvalidCode)
        return sandboxSlackRefusal("invalid_code");
    const Consent given = *consent;
    m_consents.erase(consent);
    if (given.clientId != clientId)
        return sandboxSlackRefusal("invalid_code");
    if (given.redirectUrl != sandboxSlackText(arguments, "redirect_uri"))
        return sandboxSlackRefusal("bad_redirect_uri");
    return grant(fault, false, given.scopes);
}

SandboxAnswer SandboxSlack::grant(SandboxFault fault, bool renewed, const std::string &scopes)
{
    const bool rotates = renewed || fault == SandboxFault::SlackTokenRotation ||
                         fault == SandboxFault::SlackTokenExpired || fault == SandboxFault::SlackInvalidRefreshToken;
    const QString number = QString::number(++m_issued);
    const QString token =
        (rotates ? QStringLiteral("xoxe.xoxb-1-sandbox-%1") : QStringLiteral("xoxb-sandbox-%1")).arg(number);
    Json json{{"ok", true},
              {"app_id", "A0SANDBOX0"},
              {"authed_user", {{"id", "U0SANDBOX1"}}},
              {"scope", scopes},
              {"token_type", "bot"},
              {"access_token", token.toStdString()},
              {"bot_user_id", "U0SANDBOX0"},
              {"team", {{"id", "T0SANDBOX0"}, {"name", "Sandbox"}}},
              {"enterprise", nullptr},
              {"is_enterprise_install", false}};
    if (renewed) {
        json.erase("scope");
        m_renewed.insert(token);
    }
    if (rotates) {
        const QString refresh = QStringLiteral("xoxe-1-sandbox-%1").arg(number);
        m_refreshTokens.insert(refresh);
        json["refresh_token"] = refresh.toStdString();
        json["expires_in"] = SecondsOfAToken;
    }
    return sandboxSlackJson(json);
}

} // namespace infradots
