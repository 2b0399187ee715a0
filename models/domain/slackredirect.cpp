// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/slackredirect.h"

#include "models/domain/url.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace infradots {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SlackRedirect)
};

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1";
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorCode::InvalidInput, sentence);
}

} // namespace

QString defaultSlackRedirectUrl()
{
    return QStringLiteral("https://localhost:17845/slack/oauth_redirect");
}

std::optional<LoopbackRedirect> loopbackRedirect(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!checkSlackRedirectUrl(url) || !isThisMachine(parsed.host()))
        return std::nullopt;
    return LoopbackRedirect{.port = static_cast<quint16>(parsed.port()),
                            .encrypted = parsed.scheme() == u"https",
                            .path = parsed.path().toLatin1()};
}

Result<void> checkSlackRedirectUrl(const QString &url)
{
    if (auto link = checkLinkBase(url); !link)
        return link;
    const QUrl parsed(url, QUrl::StrictMode);
    static const QRegularExpression plainPath(QStringLiteral("^(/[A-Za-z0-9._~-]+)+$"));
    if (parsed.hasQuery() || parsed.hasFragment() || !plainPath.match(parsed.path(QUrl::FullyEncoded)).hasMatch()) {
        return refused(
            Text::tr("The redirect URL needs a plain path, such as /slack/oauth_redirect, and nothing behind "
                     "it."));
    }
    if (isThisMachine(parsed.host())) {
        if (parsed.port() < 1)
            return refused(
                Text::tr("The redirect URL needs a port, such as https://localhost:17845/slack/oauth_redirect."));
        return {};
    }
    if (isLoopbackAddress(parsed.host()))
        return refused(Text::tr("Only 127.0.0.1 is listened on. Use localhost or 127.0.0.1 in the redirect URL."));
    if (parsed.scheme() != u"https")
        return refused(Text::tr("A redirect URL that is not on this machine must begin with https."));
    return {};
}

} // namespace infradots
