// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace infradots {

/**
 * Whether a URL may be an endpoint: absolute http(s) with a host, no user-info, no control characters or blanks,
 * plain http only to loopback (localhost, 127.0.0.0/8, ::1), and no literal address that is always refused
 * (isRefusedAddress). The same verdict when saving and when sending. Error: InvalidInput with a sentence.
 */
[[nodiscard]] Result<void> checkEndpointUrl(const QString &url);

/** Whether a URL may be a platform or link base: absolute http(s), a host, no user-info. */
[[nodiscard]] Result<void> checkLinkBase(const QString &url);

/**
 * A link as browsers take it: blanks and the ASCII characters that RFC 3986 has no place for, which people leave as
 * they are behind the host (| < > " ^ ` { }), percent-encoded. Nothing else is changed.
 */
[[nodiscard]] QString encodedLink(const QString &url);
/** True where encodedLink() is http(s) with a host: anything else is shown as text, never as a link. */
[[nodiscard]] bool isLink(const QString &url);

/**
 * Addresses no message is ever sent to: link-local (with the cloud metadata services), multicast, unspecified and
 * broadcast; in IPv4, IPv6 and IPv4-mapped form. @p address is a numeric address as printed by the resolver.
 */
[[nodiscard]] bool isRefusedAddress(const QString &address);
[[nodiscard]] bool isLoopbackAddress(const QString &address);
/** Of a network that is not part of the internet: RFC 1918, RFC 6598 (carriers), RFC 4193; not loopback. */
[[nodiscard]] bool isPrivateAddress(const QString &address);

/** A header name is an RFC 9110 token; error otherwise. */
[[nodiscard]] Result<void> checkHeaderName(const QByteArray &name);
/** A header value is visible ASCII, blanks and tabs: no CR, LF, NUL, other control or non-ASCII characters. */
[[nodiscard]] Result<void> checkHeaderValue(QByteArrayView value);
/** A header, in any case of letters, that frames the request or speaks for the connection: the HTTP client's alone. */
[[nodiscard]] bool isTransportHeader(const QByteArray &name);

} // namespace infradots
