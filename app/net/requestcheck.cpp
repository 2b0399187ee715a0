// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/requestcheck.h"

#include "app/net/httptext.h"
#include "models/domain/url.h"

#include <QHostAddress>
#include <QSet>

#include <algorithm>

namespace infradots {

namespace {

bool isUpperToken(const QByteArray &method)
{
    return !method.isEmpty() && method.size() <= 20 &&
           std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// RFC 3986 bytes only: such a target needs no encoding and can go out as it stands.
bool isPlainTarget(const QByteArray &target)
{
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target.at(i);
        if (c == '%') {
            if (i + 2 >= target.size() || !isHex(target.at(i + 1)) || !isHex(target.at(i + 2)))
                return false;
        } else if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') &&
                   !QByteArrayView("-._~:/?@!$&'()*+,;=").contains(c)) {
            return false;
        }
    }
    return true;
}

Result<void> checkHeaders(const HeaderList &headers)
{
    QSet<QByteArray> seen;
    for (const auto &[name, value] : headers) {
        if (auto valid = checkHeaderName(name); !valid)
            return failure(valid.error());
        const QString shown = QString::fromLatin1(name);
        if (auto valid = checkHeaderValue(value); !valid)
            return failure(ErrorCode::InvalidInput,
                           HttpText::tr("The value of the header “%1” holds characters that cannot be sent. Enter it "
                                        "again without line breaks and with plain letters only.")
                               .arg(shown),
                           shown);
        const QByteArray lower = name.toLower();
        if (isTransportHeader(lower))
            return failure(
                ErrorCode::InvalidInput,
                HttpText::tr("The header “%1” is set by InfraDots Admin. Remove it from the integration.").arg(shown),
                shown);
        if (seen.contains(lower))
            return failure(ErrorCode::InvalidInput,
                           HttpText::tr("The header “%1” is given twice. Remove one of the two.").arg(shown), shown);
        seen.insert(lower);
    }
    return {};
}

} // namespace

QByteArray WireUrl::origin() const
{
    return (encrypted ? "https://" : "http://") + host.toUtf8().toLower() + ':' + QByteArray::number(port);
}

Result<WireUrl> checkRequest(const HttpRequest &request)
{
    if (!isUpperToken(request.method))
        return failure(ErrorCode::InvalidInput, HttpText::tr("The request has no valid method."),
                       QStringLiteral("method"));
    const QString text = QString::fromUtf8(request.url);
    if (auto valid = checkEndpointUrl(text); !valid)
        return failure(valid.error());
    const QUrl parsed(text, QUrl::TolerantMode);
    const qsizetype schemeEnd = request.url.indexOf("://");
    if (!parsed.isValid() || schemeEnd < 0 || parsed.host().isEmpty())
        return failure(ErrorCode::InvalidInput, HttpText::tr("The address of the endpoint cannot be read."));
    if (auto valid = checkHeaders(request.headers); !valid)
        return failure(valid.error());

    const QByteArray rest = request.url.mid(schemeEnd + 3);
    const qsizetype fragment = rest.indexOf('#');
    const QByteArray whole = fragment < 0 ? rest : rest.left(fragment);
    const auto end = std::find_if(whole.begin(), whole.end(), [](char c) { return c == '/' || c == '?'; });
    const qsizetype authorityEnd = end - whole.begin();

    WireUrl url;
    url.encrypted = parsed.scheme().compare(u"https", Qt::CaseInsensitive) == 0;
    url.host = parsed.host(QUrl::FullyEncoded);
    url.port = static_cast<quint16>(parsed.port(url.encrypted ? 443 : 80));
    url.authority = whole.left(authorityEnd);
    if (!isPlainTarget(url.authority) && !url.host.contains(u':'))
        url.authority = parsed.authority(QUrl::FullyEncoded).toLatin1();
    url.target = whole.mid(authorityEnd);
    if (!url.target.startsWith('/'))
        url.target.prepend('/');
    return url;
}

WireCall wireCall(const QByteArray &method, const WireUrl &url, const QHostAddress &address)
{
    QUrl base;
    base.setScheme(url.encrypted ? QStringLiteral("https") : QStringLiteral("http"));
    base.setHost(address.toString());
    base.setPort(url.port);
    const QUrl call = QUrl::fromEncoded(base.toEncoded() + url.target, QUrl::TolerantMode);
    constexpr auto onlyTarget = QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded;
    const bool exact = call.toEncoded(onlyTarget) == url.target &&
                       call.toEncoded(onlyTarget | QUrl::NormalizePathSegments) == url.target;
    if (exact || !isPlainTarget(url.target))
        return {call, method};
    // QUrl rewrites some escapes ("%2d", "%2f") and path segments, which breaks signed addresses. Qt writes the verb, a
    // blank, its own target and the version: the verb carries the request line, and what Qt adds becomes a header.
    base.setPath(QStringLiteral("/"));
    return {base, method + ' ' + url.target + " HTTP/1.1\r\nX-InfraDots-Client:"};
}

} // namespace infradots
