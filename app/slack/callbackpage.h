// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/slack/signinticket.h"

#include <QString>

namespace infradots {

/** What the browser shows in the end: whether it worked, and what to do. */
struct CallbackPage
{
    int status = 200;
    QString title;
    QString text;
};

/** A page without anything from elsewhere; its texts are shown as they are. */
[[nodiscard]] QByteArray callbackHtml(const CallbackPage &page);

/** For an answer that is not (or no longer) waited for. */
[[nodiscard]] CallbackPage refusalPage(SignInTicket::Verdict verdict);
[[nodiscard]] CallbackPage unreadablePage(const QString &sentence);
[[nodiscard]] CallbackPage connectedPage(const QString &teamName);
[[nodiscard]] CallbackPage failedPage(const QString &sentence);

} // namespace infradots
