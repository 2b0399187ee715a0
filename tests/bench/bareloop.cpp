// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareloop.h"

#include "app/net/uploadbody.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <functional>

namespace infradots::bench {

void bareLoop(const QList<QByteArray> &urls, const QByteArray &body, int count, int inFlight)
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QEventLoop loop;
    int started = 0;
    int ended = 0;
    int failed = 0;
    std::function<void()> startOne = [&] {
        QNetworkRequest request(QUrl::fromEncoded(urls.at(started % urls.size())));
        ++started;
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Accept-Encoding", "identity");
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        auto *upload = new UploadBody(body);
        QNetworkReply *reply = manager.post(request, upload);
        upload->setParent(reply);
        QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply] {
            failed += reply->error() == QNetworkReply::NoError && reply->readAll().contains("ok") ? 0 : 1;
            reply->deleteLater();
            if (++ended == count)
                loop.quit();
            else if (started < count)
                startOne();
        });
    };
    for (int i = 0; i < inFlight && i < count; ++i)
        startOne();
    loop.exec();
    if (failed > 0)
        qFatal("%d of %d requests failed", failed, count);
}

} // namespace infradots::bench
