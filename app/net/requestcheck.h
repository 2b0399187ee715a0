// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"

#include <QUrl>

class QHostAddress;

namespace infradots {

/** The parts of a request's URL, cut at its own bytes. */
struct WireUrl
{
    bool encrypted = true;
    QString host; ///< ASCII form, without brackets
    quint16 port = 443;
    QByteArray authority; ///< as the Host header carries it
    QByteArray target;    ///< path and query as written; never empty, no fragment

    /** Whom requests are told apart by when slots are shared out. */
    [[nodiscard]] QByteArray origin() const;
};

/** What a request with this URL is handed to Qt as. */
struct WireCall
{
    QUrl url;        ///< with the address in the host's place
    QByteArray verb; ///< the method; with the target, where QUrl would write that differently
};

/** Whether a request may be sent at all: method, URL, headers. The error is a sentence without the URL or a value. */
[[nodiscard]] Result<WireUrl> checkRequest(const HttpRequest &request);

[[nodiscard]] WireCall wireCall(const QByteArray &method, const WireUrl &url, const QHostAddress &address);

} // namespace infradots
