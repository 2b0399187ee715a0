// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/target.h"

#include <QRegularExpression>
#include <QUrl>

namespace infradots {

QString environmentKey(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

QList<Target> targetsOf(const QList<Target> &all, const QString &environment)
{
    const QString key = environmentKey(environment);
    QList<Target> found;
    for (const Target &target : all) {
        if (environmentKey(target.environment) == key)
            found.append(target);
    }
    return found;
}

QStringList environmentsOf(const QList<Target> &all)
{
    QStringList names;
    QStringList keys;
    for (const Target &target : all) {
        const QString key = environmentKey(target.environment);
        if (key.isEmpty() || keys.contains(key))
            continue;
        keys.append(key);
        names.append(target.environment.trimmed());
    }
    return names;
}

bool isSlackChannelId(const QString &value)
{
    static const QRegularExpression id(QStringLiteral("^[CGD][A-Z0-9]{8,}$"));
    return id.match(value).hasMatch();
}

QString normalizedChannel(const QString &text)
{
    QString channel = text.trimmed();
    static const QRegularExpression link(QStringLiteral("^<#([CGD][A-Z0-9]{8,})(\\|[^>]*)?>$"));
    if (const auto match = link.match(channel); match.hasMatch())
        return match.captured(1);
    if (channel.startsWith(u'#'))
        channel = channel.mid(1).trimmed();
    return isSlackChannelId(channel) ? channel : channel.toLower();
}

QString channelToPost(const Target &target)
{
    return target.channelId.isEmpty() ? target.value : target.channelId;
}

QString shownTarget(const QString &value)
{
    if (value.isEmpty() || value.contains(QStringLiteral("://")) || isSlackChannelId(value))
        return value;
    return u'#' + value;
}

QString maskedUrl(const QString &url)
{
    constexpr qsizetype ShownTail = 4;
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return QStringLiteral("…");
    QString host = parsed.host(QUrl::FullyEncoded);
    if (host.contains(u':'))
        host = u'[' + host + u']';
    if (parsed.port() != -1)
        host += u':' + QString::number(parsed.port());
    // The last characters of an address that is refused must not be those of a password in front of its host.
    const QString userInfo = parsed.userInfo(QUrl::FullyEncoded);
    const QString behind = userInfo.isEmpty() ? url : url.mid(url.indexOf(u'@'));
    return parsed.scheme() + QStringLiteral("://") + host + QStringLiteral("/…") + behind.right(ShownTail);
}

} // namespace infradots
