// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/managerpool.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>

#include <algorithm>
#include <chrono>

namespace infradots {

namespace {

constexpr std::chrono::seconds KeptWhileUnused{60};

class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    bool insertCookie(const QNetworkCookie &) override { return false; }
};

} // namespace

ManagerPool::ManagerPool(int maximumPerHost, QObject *parent)
    : QObject(parent)
    , m_maximumPerHost(maximumPerHost)
{
    m_retire.setSingleShot(true);
    m_retire.setInterval(KeptWhileUnused);
    connect(&m_retire, &QTimer::timeout, this, [this] {
        for (const Kept &kept : std::exchange(m_kept, {}))
            delete kept.manager;
    });
}

ManagerPool::~ManagerPool() = default;

QNetworkAccessManager *ManagerPool::make()
{
    auto *manager = new QNetworkAccessManager(this);
    manager->setCookieJar(new NoCookies(manager));
    manager->setProxy(QNetworkProxy::NoProxy); // a proxy would resolve names itself and see what is sent to loopback
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    return manager;
}

QNetworkAccessManager *ManagerPool::take(const QByteArray &peer, bool kept)
{
    ++m_inUse;
    m_retire.stop();
    if (!kept)
        return make();
    auto found = std::find_if(m_kept.begin(), m_kept.end(),
                              [&](const Kept &one) { return one.inUse.value(peer) < m_maximumPerHost; });
    if (found == m_kept.end()) {
        m_kept.push_back({make(), {}});
        found = std::prev(m_kept.end());
    }
    ++found->inUse[peer];
    return found->manager;
}

void ManagerPool::give(QNetworkAccessManager *manager, const QByteArray &peer, bool kept)
{
    --m_inUse;
    if (kept) {
        const auto found =
            std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &one) { return one.manager == manager; });
        if (found != m_kept.end() && --found->inUse[peer] == 0)
            found->inUse.remove(peer);
    } else {
        manager->deleteLater(); // it is still on the stack below the signal that ended its request
    }
    if (m_inUse == 0 && !m_kept.empty())
        m_retire.start();
}

} // namespace infradots
