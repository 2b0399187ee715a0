// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/url.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace infradots {

namespace {

using Bytes4 = std::array<quint8, 4>;
using Bytes16 = std::array<quint8, 16>;

QString sentence(const char *text)
{
    return QCoreApplication::translate("Url", text);
}

tl::unexpected<Error> refused(const char *text)
{
    return failure(ErrorCode::InvalidInput, sentence(text));
}

std::optional<Bytes4> parseIpv4(const QString &text)
{
    Bytes4 bytes{};
    if (inet_pton(AF_INET, text.toLatin1().constData(), bytes.data()) != 1)
        return std::nullopt;
    return bytes;
}

std::optional<Bytes16> parseIpv6(const QString &text)
{
    Bytes16 bytes{};
    const QString withoutZone = text.section(u'%', 0, 0);
    if (inet_pton(AF_INET6, withoutZone.toLatin1().constData(), bytes.data()) != 1)
        return std::nullopt;
    return bytes;
}

template<std::size_t Size>
bool startsWith(const Bytes16 &bytes, const std::array<quint8, Size> &prefix)
{
    return std::equal(prefix.begin(), prefix.end(), bytes.begin());
}

/** The IPv4 address inside a mapped (::ffff:0:0/96), compatible (::/96) or NAT64 (64:ff9b::/96) one. */
std::optional<Bytes4> embeddedIpv4(const Bytes16 &bytes)
{
    constexpr std::array<quint8, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    constexpr std::array<quint8, 12> compatible{};
    constexpr std::array<quint8, 12> nat64{0x00, 0x64, 0xff, 0x9b};
    const Bytes4 tail{bytes[12], bytes[13], bytes[14], bytes[15]};
    const bool ownAddress = tail[0] == 0 && tail[1] == 0 && tail[2] == 0 && tail[3] <= 1; // "::" and "::1"
    if (startsWith(bytes, mapped) || startsWith(bytes, nat64) || (startsWith(bytes, compatible) && !ownAddress))
        return tail;
    return std::nullopt;
}

bool isRefused(const Bytes4 &a)
{
    // Metadata services that do not sit on a link-local address: Alibaba, Oracle, Azure.
    constexpr std::array<Bytes4, 3> metadata{{{100, 100, 100, 200}, {192, 0, 0, 192}, {168, 63, 129, 16}}};
    const bool unspecified = a[0] == 0;
    const bool linkLocal = a[0] == 169 && a[1] == 254;
    const bool multicast = a[0] >= 224 && a[0] <= 239;
    const bool broadcast = a == Bytes4{255, 255, 255, 255};
    return unspecified || linkLocal || multicast || broadcast ||
           std::find(metadata.begin(), metadata.end(), a) != metadata.end();
}

bool isRefused(const Bytes16 &a)
{
    if (const auto inner = embeddedIpv4(a))
        return isRefused(*inner);
    // Metadata services of AWS and Google on unique local addresses.
    constexpr Bytes16 aws{0xfd, 0x00, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54};
    constexpr Bytes16 google{0xfd, 0x20, 0x00, 0xce, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54};
    const bool unspecified = a == Bytes16{};
    const bool linkLocal = a[0] == 0xfe && (a[1] & 0xc0) == 0x80;
    const bool multicast = a[0] == 0xff;
    return unspecified || linkLocal || multicast || a == aws || a == google;
}

/** The authority as typed: QUrl rewrites hosts ("0x7f.1" becomes 127.0.0.1), and we judge what was written. */
struct Authority
{
    QString host; ///< brackets kept
    QString port; ///< with its colon; empty: none
};

Authority authorityOf(const QString &url)
{
    const qsizetype start = url.indexOf(u"://") + 3;
    const auto isEnd = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const auto end = std::find_if(url.begin() + start, url.end(), isEnd);
    const QString whole = url.mid(start, end - (url.begin() + start));
    const qsizetype afterHost = whole.startsWith(u'[') ? whole.indexOf(u']') + 1 : whole.indexOf(u':');
    if (afterHost < 0)
        return {whole, {}};
    return {whole.left(afterHost), whole.mid(afterHost)};
}

/** "0x7f.1", "2130706433", "017700000001", "1.2.3.4.5", "127.0.0.1.": what some resolver takes for a number. */
bool looksNumeric(const QString &host)
{
    QString name = host;
    while (name.endsWith(u'.'))
        name.chop(1);
    const QString last = name.section(u'.', -1);
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (!last.isEmpty() && std::all_of(last.begin(), last.end(), isDigit))
        return true;
    const auto isHex = [](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); };
    return last.startsWith(u"0x", Qt::CaseInsensitive) && std::all_of(last.begin() + 2, last.end(), isHex);
}

bool hasForbiddenCharacter(const QString &url)
{
    return std::any_of(url.begin(), url.end(), [](QChar c) {
        switch (c.category()) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate: // surrogate pairs too: outside the basic plane there is no need for them here
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return true;
        default:
            return c == u'\\';
        }
    });
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/** What endpoints and links have in common. */
Result<QUrl> checkHttpUrl(const QString &url)
{
    if (hasForbiddenCharacter(url))
        return refused(QT_TRANSLATE_NOOP("Url", "The URL contains a blank, a backslash or an invisible character. "
                                                "Remove it, or write it percent-encoded."));
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    if (!url.contains(u"://") || (parsed.isValid() && scheme != u"https" && scheme != u"http"))
        return refused(QT_TRANSLATE_NOOP("Url", "The URL must begin with https://."));
    if (!parsed.isValid())
        return refused(QT_TRANSLATE_NOOP("Url", "This is not a complete URL. Expected something like "
                                                "https://example.org/path."));
    if (!parsed.userInfo().isEmpty() || parsed.authority().contains(u'@'))
        return refused(QT_TRANSLATE_NOOP("Url", "The URL must not contain a user name or password. Remove "
                                                "everything between // and @."));
    const Authority authority = authorityOf(url);
    if (parsed.host().isEmpty() || authority.host.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Url", "The URL names no host. Expected something like "
                                                "https://example.org/path."));
    if (authority.host.contains(u'%') || authority.host.startsWith(u'.') || authority.host.contains(u".."))
        return refused(QT_TRANSLATE_NOOP("Url", "The host name in the URL is not a plain one. Write it as it is "
                                                "registered, without percent signs and doubled dots."));
    if (!authority.port.isEmpty() && parsed.port() <= 0)
        return refused(QT_TRANSLATE_NOOP("Url", "The port in the URL must be a number from 1 to 65535."));
    const QString encoded = parsed.host(QUrl::FullyEncoded);
    const bool bracketed = authority.host.startsWith(u'[');
    if (bracketed && !parseIpv6(parsed.host()))
        return refused(QT_TRANSLATE_NOOP("Url", "What stands in brackets in the URL is not an IPv6 address. Expected "
                                                "something like https://[2001:db8::1]/path."));
    if (!bracketed && (looksNumeric(authority.host) || looksNumeric(encoded)) &&
        (!parseIpv4(authority.host) || parsed.host() != authority.host))
        return refused(QT_TRANSLATE_NOOP("Url", "The address in the URL is written in an unusual form. Write it as "
                                                "four decimal numbers, like 192.0.2.1."));
    if (!isAscii(authority.host) && !encoded.contains(u"xn--"))
        return refused(QT_TRANSLATE_NOOP("Url",
                                         "The host name in the URL only looks like a plain one. Type it with the "
                                         "letters it is registered with."));
    return parsed;
}

QString bareHost(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return host;
}

bool isNumericAddress(const QString &host)
{
    return parseIpv4(host) || parseIpv6(host);
}

} // namespace

Result<void> checkEndpointUrl(const QString &url)
{
    const auto parsed = checkHttpUrl(url);
    if (!parsed)
        return failure(parsed.error());
    if (url.contains(u'#'))
        return refused(QT_TRANSLATE_NOOP("Url", "The URL must not have a part after #: it would never be sent. "
                                                "Remove it."));
    const QString host = bareHost(*parsed);
    if (isNumericAddress(host) && isRefusedAddress(host))
        return refused(QT_TRANSLATE_NOOP("Url", "No message is sent to this address: it is a link-local, metadata, "
                                                "multicast or unspecified one. Use the address of the service."));
    if (parsed->scheme() == u"http" && host != u"localhost" && !isLoopbackAddress(host))
        return refused(QT_TRANSLATE_NOOP("Url", "The URL must begin with https://; plain http is only for this "
                                                "machine (localhost)."));
    return {};
}

Result<void> checkLinkBase(const QString &url)
{
    if (const auto parsed = checkHttpUrl(url); !parsed)
        return failure(parsed.error());
    if (url.contains(u'?') || url.contains(u'#'))
        return refused(QT_TRANSLATE_NOOP("Url", "The URL must not have a part after ? or #: paths are added to its "
                                                "end. Remove it."));
    return {};
}

QString encodedLink(const QString &url)
{
    const qsizetype scheme = url.indexOf(u"://");
    if (scheme < 0)
        return url;
    const auto isEnd = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const qsizetype behindHost = std::find_if(url.begin() + scheme + 3, url.end(), isEnd) - url.begin();
    QString encoded = url.left(behindHost);
    for (const QChar c : QStringView(url).mid(behindHost)) {
        if (QStringView(u" \"<>^`{|}").contains(c))
            encoded += u'%' + QString::number(c.unicode(), 16).toUpper();
        else
            encoded += c;
    }
    return encoded;
}

bool isLink(const QString &url)
{
    return checkHttpUrl(encodedLink(url)).has_value();
}

bool isRefusedAddress(const QString &address)
{
    if (const auto v4 = parseIpv4(address))
        return isRefused(*v4);
    if (const auto v6 = parseIpv6(address))
        return isRefused(*v6);
    return true;
}

bool isLoopbackAddress(const QString &address)
{
    if (const auto v4 = parseIpv4(address))
        return v4->front() == 127;
    const auto v6 = parseIpv6(address);
    if (!v6)
        return false;
    if (const auto inner = embeddedIpv4(*v6))
        return inner->front() == 127;
    Bytes16 loopback{};
    loopback.back() = 1;
    return *v6 == loopback;
}

bool isPrivateAddress(const QString &address)
{
    const auto isPrivate = [](const Bytes4 &a) {
        return a[0] == 10 || (a[0] == 172 && (a[1] & 0xf0) == 16) || (a[0] == 192 && a[1] == 168) ||
               (a[0] == 100 && (a[1] & 0xc0) == 64);
    };
    if (const auto v4 = parseIpv4(address))
        return isPrivate(*v4);
    const auto v6 = parseIpv6(address);
    if (!v6)
        return false;
    if (const auto inner = embeddedIpv4(*v6))
        return isPrivate(*inner);
    return (v6->front() & 0xfe) == 0xfc;
}

Result<void> checkHeaderName(const QByteArray &name)
{
    const auto isTokenCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
    };
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenCharacter))
        return refused(QT_TRANSLATE_NOOP("Url", "A header name consists of letters, digits and hyphens, like "
                                                "X-Api-Key."));
    return {};
}

Result<void> checkHeaderValue(QByteArrayView value)
{
    const auto isAllowed = [](char c) { return c == '\t' || (c >= ' ' && c <= '~'); };
    if (!std::all_of(value.begin(), value.end(), isAllowed))
        return refused(QT_TRANSLATE_NOOP("Url", "A header value must be plain ASCII text in one line. Remove line "
                                                "breaks, accented letters and invisible characters."));
    return {};
}

bool isTransportHeader(const QByteArray &name)
{
    static const QSet<QByteArray> transport{
        "accept-encoding", "connection",          "content-length",   "expect", "host",    "http2-settings",
        "keep-alive",      "proxy-authorization", "proxy-connection", "te",     "trailer", "transfer-encoding",
        "upgrade",         "user-agent"};
    return transport.contains(name.toLower());
}

} // namespace infradots
