// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/slackscopes.h"

#include <QCoreApplication>

namespace infradots {

QList<SlackScope> slackScopes()
{
    const auto words = [](const char *text) { return QCoreApplication::translate("SlackScopes", text); };
    return {
        {QStringLiteral("chat:write"),
         words(QT_TRANSLATE_NOOP("SlackScopes", "Post notifications into the channels the bot is in."))},
        {QStringLiteral("chat:write.public"),
         words(QT_TRANSLATE_NOOP("SlackScopes", "Post into public channels without being invited first.")), false},
        {QStringLiteral("channels:read"),
         words(
             QT_TRANSLATE_NOOP("SlackScopes", "List the public channels, to choose from and to follow renamed ones.")),
         false},
        {QStringLiteral("groups:read"),
         words(QT_TRANSLATE_NOOP("SlackScopes", "List the private channels the bot is in.")), false},
    };
}

QStringList slackScopeNames()
{
    QStringList names;
    for (const SlackScope &scope : slackScopes())
        names.append(scope.name);
    return names;
}

QList<SlackScope> missingSlackScopes(const QStringList &granted)
{
    QList<SlackScope> missing;
    if (granted.isEmpty())
        return missing;
    for (const SlackScope &scope : slackScopes()) {
        if (!granted.contains(scope.name))
            missing.append(scope);
    }
    return missing;
}

} // namespace infradots
