// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/exchange.h"

#include "app/net/failuretext.h"
#include "app/net/floodguard.h"
#include "app/net/managerpool.h"
#include "app/net/uploadbody.h"
#include "models/domain/url.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace infradots {

namespace {

constexpr qsizetype MaximumHeaderBytes = 64 * 1024;
const QByteArray UserAgent = QByteArrayLiteral("InfraDots-Admin/" INFRADOTS_VERSION);

bool isUnreachable(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::UnknownNetworkError ||
           error == QNetworkReply::TimeoutError || error == QNetworkReply::TemporaryNetworkFailureError;
}

bool isClosing(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError;
}

// With a status, Qt reports 4xx and 5xx as errors too; only these say that the answer broke off.
bool isBrokenAnswer(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::SslHandshakeFailedError ||
           error == QNetworkReply::ProtocolFailure || isUnreachable(error);
}

} // namespace

Exchange::Exchange(HttpRequest request, WireUrl url, ManagerPool &pool, FloodGuard &guard, const QSslConfiguration &tls,
                   const HttpClientOptions &options, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_url(std::move(url))
    , m_pool(pool)
    , m_guard(guard)
    , m_tls(tls)
    , m_options(options)
    , m_kept(m_request.repeatable)
    , m_maximumResponseBytes(
          static_cast<qsizetype>(m_request.answerLimit > 0 ? m_request.answerLimit : options.maximumResponseBytes))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_connectLimit.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::onDeadline);
    connect(&m_connectLimit, &QTimer::timeout, this, &Exchange::onConnectLimit);
    connect(&m_guard, &FloodGuard::flooded, this, [this](const QHostAddress &address, quint16 port) {
        m_flooded = m_flooded || (m_reply && port == m_url.port &&
                                  address.isEqual(m_addresses.first(), QHostAddress::ConvertV4MappedToIPv4));
    });
}

Exchange::~Exchange()
{
    dropReply();
}

void Exchange::start()
{
    m_outcome.startedAt = QDateTime::currentDateTimeUtc();
    m_elapsed.start();
    m_deadline.start(m_request.deadline);
    resolve();
}

void Exchange::cancel()
{
    if (!m_ended)
        fail(HttpError::Cancelled);
}

void Exchange::resolve()
{
    // A numeric host needs no resolver, which would look its name up instead.
    const QHostAddress numeric(m_url.host);
    if (!numeric.isNull() || m_options.resolve) {
        const QList<QHostAddress> addresses = numeric.isNull() ? m_options.resolve(m_url.host) : QList{numeric};
        QMetaObject::invokeMethod(
            this, [this, addresses] { useAddresses(addresses); }, Qt::QueuedConnection);
        return;
    }
    m_lookup = QHostInfo::lookupHost(m_url.host, this, [this](const QHostInfo &info) {
        m_lookup = -1;
        if (info.error() == QHostInfo::NoError)
            useAddresses(info.addresses());
        else
            fail(HttpError::HostNotFound);
    });
}

void Exchange::useAddresses(const QList<QHostAddress> &addresses)
{
    if (m_ended)
        return;
    if (addresses.isEmpty())
        return fail(HttpError::HostNotFound);
    for (const QHostAddress &address : addresses) {
        const QString text = address.toString();
        if (isRefusedAddress(text) || (!m_url.encrypted && !isLoopbackAddress(text)))
            return fail(HttpError::RefusedAddress);
    }
    m_addresses = addresses;
    attempt();
}

void Exchange::attempt()
{
    const QHostAddress address = m_addresses.first();
    const WireCall call = wireCall(m_request.method, m_url, address);

    QNetworkRequest request(call.url);
    for (const auto &[name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);
    request.setRawHeader("Host", m_url.authority);
    request.setRawHeader("User-Agent", UserAgent);
    request.setRawHeader("Accept-Encoding", "identity"); // so that Qt inflates nothing
    if (!request.hasRawHeader("Accept-Language"))
        request.setRawHeader("Accept-Language", "en"); // Qt would tell the desktop's language
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (m_url.encrypted) {
        request.setSslConfiguration(m_tls);
        request.setPeerVerifyName(m_url.host);
    }

    m_peer = address.toString().toLatin1() + '|' + m_url.origin();
    m_manager = m_pool.take(m_peer, m_kept);
    m_guard.watch(address, m_url.port);
    auto *body = new UploadBody(m_request.body);
    m_body = body;
    m_connected = false;
    m_flooded = false;
    m_sslErrors.clear();
    m_reply = m_manager->sendCustomRequest(request, call.verb, body);
    body->setParent(m_reply);
    connectReply();
    if (m_addresses.size() > 1 && !m_request.body.isEmpty()) {
        const auto left = m_request.deadline - std::chrono::milliseconds(m_elapsed.elapsed());
        m_connectLimit.start(std::max<std::chrono::milliseconds>(left / m_addresses.size(), {}));
    }
}

void Exchange::connectReply()
{
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_connected = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_connected = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onReplyFinished);
}

void Exchange::readHeaders()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (m_outcome.status || !status.isValid())
        return;
    m_connectLimit.stop();
    m_outcome.status = status.toInt();
    m_outcome.progress = HttpProgress::Answered;
    qsizetype room = MaximumHeaderBytes;
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs) {
        const QList<QByteArray> values = value.split('\n'); // how Qt joins several Set-Cookie
        for (const QByteArray &single : values) {
            room -= name.size() + single.size();
            if (room >= 0)
                m_outcome.headers.append({name, single});
        }
    }
    // Qt's own thread reads on while this one is busy. Only now, as a limit that meets a whole answer there makes Qt
    // close the connection; and twice the cap, as a reply stalls that is not read beyond its limit.
    m_reply->setReadBufferSize(2 * m_maximumResponseBytes);
    if (m_request.method == "HEAD") // Qt does not know our verb and would wait for a body
        finish(std::move(m_outcome));
}

void Exchange::readBody()
{
    const qsizetype room = m_maximumResponseBytes - m_outcome.body.size();
    m_outcome.body += m_reply->read(room);
    if (m_outcome.body.size() < m_maximumResponseBytes || m_reply->bytesAvailable() == 0)
        return;
    m_outcome.bodyCut = true;
    finish(std::move(m_outcome));
}

// For an empty body there is no telling, so anything after the connection counts.
bool Exchange::maybeSent() const
{
    if (!m_reply)
        return false;
    if (!m_request.body.isEmpty())
        return m_body && m_body->wasRead();
    return m_connected || !m_url.encrypted;
}

void Exchange::onReplyFinished()
{
    readHeaders();
    if (!m_ended)
        readBody();
    if (m_ended)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    if (m_outcome.status) {
        if (isBrokenAnswer(error))
            return fail(HttpError::ConnectionClosed);
        return finish(std::move(m_outcome));
    }
    // A kept connection was closed before anything was taken: the request has not been on the wire yet.
    if (!maybeSent() && m_kept && isClosing(error)) {
        dropReply();
        m_kept = false;
        return attempt();
    }
    const bool refused = error == QNetworkReply::ConnectionRefusedError;
    const bool sent = maybeSent() && !refused;
    if (!sent && isUnreachable(error) && m_addresses.size() > 1)
        return tryNextAddress();
    if (!sent && !m_sslErrors.isEmpty())
        return fail(certificateError(m_sslErrors), certificateText(m_sslErrors, m_url.host));
    if (!sent && error == QNetworkReply::SslHandshakeFailedError)
        return fail(HttpError::Tls);
    if (!sent && isUnreachable(error)) {
        dropReply(); // nothing of it was sent, whatever maybeSent() has to assume
        return fail(HttpError::ConnectionRefused);
    }
    if (m_flooded)
        return fail(HttpError::Other);
    switch (error) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // Qt noticed the closing and wanted to send again
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return fail(HttpError::ConnectionClosed);
    default:
        return fail(HttpError::Other);
    }
}

void Exchange::onDeadline()
{
    fail(HttpError::TimedOut);
}

// Nothing was taken from the body, so another address may be tried while there is time for it.
void Exchange::onConnectLimit()
{
    if (!m_connected && !maybeSent() && m_addresses.size() > 1)
        tryNextAddress();
}

void Exchange::tryNextAddress()
{
    dropReply();
    m_addresses.removeFirst();
    attempt();
}

void Exchange::fail(HttpError error, const QString &text)
{
    if (m_outcome.progress != HttpProgress::Answered && maybeSent())
        m_outcome.progress = HttpProgress::Unanswered;
    m_outcome.error = error;
    m_outcome.errorText = text.isEmpty() ? failureText(error, m_outcome.progress, m_url.host) : text;
    finish(std::move(m_outcome));
}

void Exchange::finish(HttpOutcome outcome)
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(m_lookup);
    outcome.durationMs = static_cast<int>(m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
    dropReply();
    Q_EMIT ended(outcome);
}

void Exchange::dropReply()
{
    m_connectLimit.stop();
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    if (m_body)
        m_body->withhold();
    reply->deleteLater(); // which ends it; abort() would complain where an error is already on its way
    m_guard.release(m_addresses.first(), m_url.port);
    m_pool.give(std::exchange(m_manager, nullptr), m_peer, m_kept);
}

} // namespace infradots
