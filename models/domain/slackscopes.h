// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace infradots {

/** A permission of a Slack app's bot. */
struct SlackScope
{
    QString name;         ///< "chat:write"
    QString purpose;      ///< one translated line: what it is for
    bool required = true; ///< without it nothing can be sent
};

/** What is asked for, and no more. docs.slack.dev/reference/scopes. */
[[nodiscard]] QList<SlackScope> slackScopes();
[[nodiscard]] QStringList slackScopeNames();

/** Those of slackScopes() that @p granted leaves out; none where it is empty, since then nothing is known. */
[[nodiscard]] QList<SlackScope> missingSlackScopes(const QStringList &granted);

} // namespace infradots
