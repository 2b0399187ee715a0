// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/callbackpage.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CallbackPage)
};

QString nothingChanged()
{
    return Words::tr("Nothing was changed. Go back to InfraDots Admin and begin from there.");
}

} // namespace

QByteArray callbackHtml(const CallbackPage &page)
{
    return QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title><style>"
                          "body{font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:18vh auto;padding:0 1.5em;"
                          "color-scheme:light dark}h1{font-size:1.4em}</style></head>"
                          "<body><main><h1>%1</h1><p>%2</p></main></body></html>\n")
        .arg(page.title.toHtmlEscaped(), page.text.toHtmlEscaped())
        .toUtf8();
}

CallbackPage refusalPage(SignInTicket::Verdict verdict)
{
    switch (verdict) {
    case SignInTicket::Verdict::Foreign:
        return {400, Words::tr("Not the sign-in that is waited for"), nothingChanged()};
    case SignInTicket::Verdict::Used:
        return {409, Words::tr("This answer was used already"), nothingChanged()};
    case SignInTicket::Verdict::Expired:
        return {410, Words::tr("This answer came too late"), nothingChanged()};
    case SignInTicket::Verdict::Fresh:
        break;
    }
    Q_UNREACHABLE();
}

CallbackPage unreadablePage(const QString &sentence)
{
    return {400, Words::tr("Not an answer from Slack"), sentence};
}

CallbackPage connectedPage(const QString &teamName)
{
    return {200, Words::tr("Connected to %1").arg(teamName),
            Words::tr("You can close this page and go back to InfraDots Admin.")};
}

CallbackPage failedPage(const QString &sentence)
{
    return {200, Words::tr("Slack was not connected"), sentence};
}

} // namespace infradots
