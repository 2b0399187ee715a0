// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackoauth.h"

#include "app/slack/slackerrors.h"
#include "models/domain/slackscopes.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlackSignIn)
};

constexpr qsizetype LongestState = 128;
constexpr qsizetype LongestCode = 512;
constexpr qsizetype LongestError = 100;
constexpr qsizetype LongestAddress = 8192;

bool isPlain(QByteArrayView bytes, qsizetype longest)
{
    return !bytes.isEmpty() && bytes.size() <= longest &&
           std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/** The value of a key that is there once; null for one that is missing. */
Result<QByteArray> single(const HeaderList &query, const char *key)
{
    QByteArray value;
    bool found = false;
    for (const auto &[name, text] : query) {
        if (name != key)
            continue;
        if (found)
            return failure(ErrorCode::InvalidInput, {}, QString::fromLatin1(key));
        found = true;
        value = text.isNull() ? QByteArray("") : text;
    }
    return value;
}

tl::unexpected<Error> unreadable()
{
    return failure(ErrorCode::InvalidInput,
                   Words::tr("This is not what Slack sends back after a consent. Nothing was changed."));
}

HeaderList itemsOf(const QUrlQuery &query)
{
    HeaderList items;
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded))
        items.append({key.toUtf8(), value.toUtf8()});
    return items;
}

bool isSamePlace(const QUrl &pasted, const QUrl &expected)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return pasted.host().compare(expected.host(), Qt::CaseInsensitive) == 0 && portOf(pasted) == portOf(expected) &&
           pasted.path() == expected.path();
}

} // namespace

QUrl slackAuthorizeUrl(const QString &baseUrl, const QString &clientId, const QString &redirectUrl,
                       const QByteArray &state)
{
    QByteArray url = QUrl(baseUrl + QStringLiteral("/oauth/v2/authorize")).toEncoded();
    url += "?client_id=" + QUrl::toPercentEncoding(clientId);
    url += "&scope=" + QUrl::toPercentEncoding(slackScopeNames().join(u','));
    url += "&redirect_uri=" + QUrl::toPercentEncoding(redirectUrl);
    url += "&state=" + state;
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

Result<SlackCallback> readSlackCallback(const HeaderList &query)
{
    const auto state = single(query, "state");
    const auto code = single(query, "code");
    const auto error = single(query, "error");
    if (!state || !code || !error || !isPlain(*state, LongestState) || code->isNull() == error->isNull())
        return unreadable();
    SlackCallback callback;
    callback.state = *state;
    if (!code->isNull() && isPlain(*code, LongestCode))
        callback.code = SecretString(QByteArrayView(*code));
    else if (!error->isNull() && isPlain(*error, LongestError))
        callback.error = QString::fromLatin1(*error);
    else
        return unreadable();
    return callback;
}

Result<SlackCallback> readPastedCallback(const QString &pasted, const QString &redirectUrl, const QString &baseUrl)
{
    QString text = pasted.trimmed();
    if (text.isEmpty() || text.size() > LongestAddress)
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("Paste the address of the page that the browser ended on. It begins with %1.").arg(redirectUrl));
    const QUrl expected(redirectUrl, QUrl::StrictMode);
    if (!text.contains(u"://")) // browsers show addresses without their beginning
        text.prepend(expected.scheme() + QStringLiteral("://"));
    const QUrl address(text, QUrl::TolerantMode);
    if (address.isValid() && isSamePlace(address, expected)) {
        const auto callback = readSlackCallback(itemsOf(QUrlQuery(address)));
        if (callback)
            return callback;
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("The address holds no code from Slack. Copy the whole of it from the address bar, with "
                      "what stands behind the question mark."));
    }
    if (address.isValid() && address.host().compare(QUrl(baseUrl).host(), Qt::CaseInsensitive) == 0)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("This is the address of Slack's own page. Choose “Allow” there first; then paste the "
                                 "address of the page that follows. It begins with %1.")
                           .arg(redirectUrl));
    return failure(ErrorCode::InvalidInput,
                   Words::tr("This is another page's address. Paste the one that begins with %1.").arg(redirectUrl));
}

QString slackCallbackProblem(const QString &error)
{
    if (error == u"access_denied")
        return Words::tr("The consent was refused on Slack's page. Nothing was changed.");
    return slackErrorSentence(error);
}

} // namespace infradots
