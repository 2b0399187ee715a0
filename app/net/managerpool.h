// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

class QNetworkAccessManager;

namespace infradots {

/**
 * Access managers: a fresh one for each request that must not meet a connection about to close, and kept ones for
 * those that may be repeated. A manager opens only so many connections to a host, so more managers are made as needed.
 * When nothing has been in use for a minute all kept ones go, with their threads and connections.
 */
class ManagerPool final : public QObject
{
    Q_OBJECT

public:
    explicit ManagerPool(int maximumPerHost, QObject *parent = nullptr);
    ~ManagerPool() override;

    /** A manager for one request to @p peer (address, port and name); to be given back. */
    [[nodiscard]] QNetworkAccessManager *take(const QByteArray &peer, bool kept);
    void give(QNetworkAccessManager *manager, const QByteArray &peer, bool kept);

private:
    struct Kept
    {
        QNetworkAccessManager *manager = nullptr; ///< child of the pool
        QHash<QByteArray, int> inUse;
    };

    [[nodiscard]] QNetworkAccessManager *make();

    int m_maximumPerHost;
    int m_inUse = 0;
    std::vector<Kept> m_kept;
    QTimer m_retire;
};

} // namespace infradots
