// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/teamsanswer.h"

#include "app/delivery/answerbody.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct TeamsText
{
    Q_DECLARE_TR_FUNCTIONS(TeamsText)
};

QString badRequest(const QByteArray &body)
{
    static const QString codeAt = QStringLiteral("/error/code");
    const QString code = jsonString(answerValues(body, {codeAt}).found.value(codeAt)).value_or(QString());
    if (code == u"MissingApiVersionParameter") {
        return TeamsText::tr(
            "The URL is not whole: a part behind its question mark is missing (HTTP 400). Copy it from "
            "the flow again, to its very end.");
    }
    if (code == u"TriggerInputSchemaMismatch") {
        return TeamsText::tr("The flow expects another message than Adaptive Cards (HTTP 400). Create it from the "
                             "template “Send webhook alerts to a channel”, and enter its URL.");
    }
    return {};
}

} // namespace

QString teamsRefusal(int status, const QByteArray &body)
{
    switch (status) {
    case 400:
        return badRequest(body);
    case 401:
    case 403:
        return TeamsText::tr("The flow does not let the message in (HTTP %1): the end of the URL (sig=…) is not right "
                             "any more, or its trigger is only for users of the tenant. Let the trigger be for anyone, "
                             "and copy the URL again.")
            .arg(status);
    case 404:
        return TeamsText::tr("Teams knows no such webhook (HTTP 404): the flow was deleted or switched off, or the URL "
                             "is not whole. Copy it again, or create a new one.");
    case 410:
        return TeamsText::tr("This webhook is gone for good (HTTP 410). Create a Workflows webhook in the channel, and "
                             "enter its URL.");
    default:
        return {};
    }
}

} // namespace infradots
