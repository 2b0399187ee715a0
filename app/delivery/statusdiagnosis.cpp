// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/diagnosis.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace infradots {

namespace {

/** What a range of statuses means; the first row that holds the status counts. %1 is the status. */
struct Row
{
    int from;
    int to;
    const char *cause;
    const char *advice;
    Remedy remedy;
    Field field = Field::Name;
};

constexpr auto againLater =
    QT_TRANSLATE_NOOP("Doctor", "It is sent again by itself for a while. Should it have ended, send it again.");
constexpr auto checkUrl = QT_TRANSLATE_NOOP("Doctor", "Check the URL.");
constexpr auto copyUrlAgain = QT_TRANSLATE_NOOP("Doctor", "Copy the URL from Teams again, to its very end.");
constexpr auto notUnderstood = QT_TRANSLATE_NOOP("Doctor", "The receiver did not understand the message (HTTP %1).");
constexpr auto tooLarge = QT_TRANSLATE_NOOP("Doctor", "The message is too large for the receiver (HTTP %1).");
constexpr auto badMethod = QT_TRANSLATE_NOOP("Doctor", "The receiver does not take this method there (HTTP %1).");
constexpr auto badMediaType = QT_TRANSLATE_NOOP("Doctor", "The receiver does not take this content type (HTTP %1).");
constexpr auto proxy = QT_TRANSLATE_NOOP("Doctor", "A proxy on the way asks for credentials (HTTP %1).");
constexpr auto pastProxy =
    QT_TRANSLATE_NOOP("Doctor", "Let this computer reach the receiver without it, then send it again.");
constexpr auto seeAnswer = QT_TRANSLATE_NOOP(
    "Doctor", "Its answer often says what it misses. If it wants another body, use the type Custom; else "
              "check the URL.");
constexpr auto seeTemplate = QT_TRANSLATE_NOOP("Doctor", "Its answer often says why. Correct the body template.");
constexpr auto letIn = QT_TRANSLATE_NOOP("Doctor", "Let the trigger be for anyone, and copy the URL again.");
constexpr auto teamsNotReady = QT_TRANSLATE_NOOP("Doctor", "Teams was not ready for the message (HTTP %1).");
constexpr auto slackNotReady = QT_TRANSLATE_NOOP("Doctor", "Slack was not ready for the message (HTTP %1).");
constexpr auto notReady = QT_TRANSLATE_NOOP("Doctor", "The receiver was not ready for the message (HTTP %1).");
constexpr auto notLetIn = QT_TRANSLATE_NOOP(
    "Doctor", "The flow does not let the message in (HTTP %1): the end of the URL (sig=…) is not right any "
              "more, or its trigger is only for users of the tenant.");

/** A receiver of one's own: Webhook, and whatever is not different for the others. */
constexpr std::array Endpoint{
    Row{100, 199, QT_TRANSLATE_NOOP("Doctor", "The receiver gave no final answer (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Look there whether the message arrived before you send it again."),
        Remedy::Redeliver},
    Row{200, 299,
        QT_TRANSLATE_NOOP("Doctor",
                          "The receiver answered HTTP %1, which the success rule does not count as delivered."),
        QT_TRANSLATE_NOOP("Doctor", "Correct the success rule if that is what it answers when all is well."),
        Remedy::EditField, Field::Success},
    Row{300, 399,
        QT_TRANSLATE_NOOP("Doctor",
                          "The receiver redirects to another address (HTTP %1), and no redirect is followed."),
        QT_TRANSLATE_NOOP("Doctor", "Enter the final URL."), Remedy::EditField, Field::ApiUrl},
    Row{400, 400, notUnderstood, seeAnswer, Remedy::EditField, Field::ApiUrl},
    Row{401, 401, QT_TRANSLATE_NOOP("Doctor", "The receiver refused the credentials (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Check the API key."), Remedy::EditField, Field::ApiKey},
    Row{402, 402, QT_TRANSLATE_NOOP("Doctor", "The receiver wants to be paid first (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Settle that with the receiver, then send it again."), Remedy::Redeliver},
    Row{403, 403, QT_TRANSLATE_NOOP("Doctor", "The receiver refused the credentials (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Check the API key, and what the receiver lets it do."), Remedy::EditField,
        Field::ApiKey},
    Row{404, 404, QT_TRANSLATE_NOOP("Doctor", "The receiver knows no such address (HTTP %1)."), checkUrl,
        Remedy::EditField, Field::ApiUrl},
    Row{405, 405, badMethod, QT_TRANSLATE_NOOP("Doctor", "Check the URL. The type Custom can also send PUT and PATCH."),
        Remedy::EditField, Field::ApiUrl},
    Row{407, 407, proxy, pastProxy, Remedy::Redeliver},
    Row{408, 408, notReady, againLater, Remedy::Redeliver},
    Row{409, 409, QT_TRANSLATE_NOOP("Doctor", "The message contradicts what the receiver has already (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Look there: it may have come before. If it has not, send it again."),
        Remedy::Redeliver},
    Row{410, 410, QT_TRANSLATE_NOOP("Doctor", "The address is gone for good (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Enter a new URL."), Remedy::EditField, Field::ApiUrl},
    Row{413, 413, tooLarge,
        QT_TRANSLATE_NOOP("Doctor", "Let the receiver take larger ones, or use the type Custom with a smaller body."),
        Remedy::None},
    Row{414, 414, QT_TRANSLATE_NOOP("Doctor", "The URL is too long for the receiver (HTTP %1)."), checkUrl,
        Remedy::EditField, Field::ApiUrl},
    Row{415, 415, badMediaType, QT_TRANSLATE_NOOP("Doctor", "Use the type Custom, which can send another one."),
        Remedy::None},
    Row{421, 421, QT_TRANSLATE_NOOP("Doctor", "The receiver does not answer for this host name (HTTP %1)."), checkUrl,
        Remedy::EditField, Field::ApiUrl},
    Row{422, 422, notUnderstood, seeAnswer, Remedy::EditField, Field::ApiUrl},
    Row{425, 425, notReady, againLater, Remedy::Redeliver},
    Row{429, 429, QT_TRANSLATE_NOOP("Doctor", "The receiver asks to slow down (HTTP %1)."), againLater,
        Remedy::Redeliver},
    Row{451, 451, QT_TRANSLATE_NOOP("Doctor", "The receiver may not take the message for legal reasons (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Ask whoever runs the receiver."), Remedy::None},
    Row{400, 499, QT_TRANSLATE_NOOP("Doctor", "The receiver refused the message (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Its answer often says why. Check the URL."), Remedy::EditField, Field::ApiUrl},
    Row{511, 511, QT_TRANSLATE_NOOP("Doctor", "The network wants you to sign in first (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Sign in to the network, then send it again."), Remedy::Redeliver},
    Row{std::numeric_limits<int>::min(), std::numeric_limits<int>::max(),
        QT_TRANSLATE_NOOP("Doctor", "The receiver has a problem of its own (HTTP %1)."), againLater, Remedy::Redeliver},
};

/** What a Custom integration can put right itself. */
constexpr std::array Custom{
    Row{400, 400, notUnderstood, seeTemplate, Remedy::EditField, Field::BodyTemplate},
    Row{405, 405, badMethod, QT_TRANSLATE_NOOP("Doctor", "Choose another method, or check the URL."), Remedy::EditField,
        Field::Method},
    Row{413, 413, tooLarge, QT_TRANSLATE_NOOP("Doctor", "Let the body template make a smaller one."), Remedy::EditField,
        Field::BodyTemplate},
    Row{415, 415, badMediaType, QT_TRANSLATE_NOOP("Doctor", "Enter the one that it takes."), Remedy::EditField,
        Field::ContentType},
    Row{422, 422, notUnderstood, seeTemplate, Remedy::EditField, Field::BodyTemplate},
    Row{431, 431, QT_TRANSLATE_NOOP("Doctor", "The headers are too large for the receiver (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Shorten them or take some out."), Remedy::EditField, Field::Headers},
};

/** Slack's Web API uses 200 and 429 alone; whatever else comes is of somebody in between, or of Slack in trouble. */
constexpr std::array Slack{
    Row{429, 429, QT_TRANSLATE_NOOP("Doctor", "Slack asks to slow down (HTTP %1)."), againLater, Remedy::Redeliver},
    Row{408, 408, slackNotReady, againLater, Remedy::Redeliver},
    Row{425, 425, slackNotReady, againLater, Remedy::Redeliver},
    Row{300, 499,
        QT_TRANSLATE_NOOP("Doctor",
                          "Slack itself never answers like this (HTTP %1): a proxy is in between, or the Slack "
                          "address in the organization's settings is not right."),
        QT_TRANSLATE_NOOP("Doctor", "Check that address, and the network."), Remedy::EditField, Field::SlackBaseUrl},
    Row{500, 599, QT_TRANSLATE_NOOP("Doctor", "Slack has trouble at the moment (HTTP %1)."), againLater,
        Remedy::Redeliver},
};

/** Connectors and Workflows. */
constexpr std::array Teams{
    Row{300, 399,
        QT_TRANSLATE_NOOP("Doctor", "Teams redirects to another address (HTTP %1), and no redirect is followed."),
        copyUrlAgain, Remedy::Targets},
    Row{400, 400, QT_TRANSLATE_NOOP("Doctor", "Teams did not understand the message or the URL (HTTP %1)."),
        copyUrlAgain, Remedy::Targets},
    Row{401, 401, notLetIn, letIn, Remedy::Targets},
    Row{403, 403, notLetIn, letIn, Remedy::Targets},
    Row{404, 404,
        QT_TRANSLATE_NOOP("Doctor",
                          "Teams knows no such webhook (HTTP %1): the flow was deleted or switched off, or the URL "
                          "is not whole."),
        QT_TRANSLATE_NOOP("Doctor", "Copy the URL again, or create a new Workflows webhook in the channel."),
        Remedy::Targets},
    Row{407, 407, proxy, pastProxy, Remedy::Redeliver},
    Row{408, 408, teamsNotReady, againLater, Remedy::Redeliver},
    Row{410, 410, QT_TRANSLATE_NOOP("Doctor", "This webhook is gone for good (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Create a Workflows webhook in the channel, and enter its URL."), Remedy::Targets},
    Row{413, 413, QT_TRANSLATE_NOOP("Doctor", "The message is too large for Teams (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor",
                          "This is a fault of InfraDots Admin: please report it with the request from the run "
                          "history."),
        Remedy::None},
    Row{425, 425, teamsNotReady, againLater, Remedy::Redeliver},
    Row{429, 429, QT_TRANSLATE_NOOP("Doctor", "Teams asks to slow down (HTTP %1)."), againLater, Remedy::Redeliver},
    Row{400, 499, QT_TRANSLATE_NOOP("Doctor", "Teams refused the message (HTTP %1)."),
        QT_TRANSLATE_NOOP("Doctor", "Its answer often says why. Copy the URL from Teams again."), Remedy::Targets},
    Row{500, 599, QT_TRANSLATE_NOOP("Doctor", "Teams has a problem of its own (HTTP %1)."), againLater,
        Remedy::Redeliver},
};

std::span<const Row> rowsOf(IntegrationType type)
{
    switch (type) {
    case IntegrationType::Slack:
        return Slack;
    case IntegrationType::Teams:
        return Teams;
    case IntegrationType::Webhook:
        return {};
    case IntegrationType::Custom:
        return Custom;
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentenceOf(const Diagnosis &diagnosis)
{
    return diagnosis.advice.isEmpty() ? diagnosis.cause : diagnosis.cause + u' ' + diagnosis.advice;
}

Diagnosis diagnosisOfStatus(IntegrationType type, int status)
{
    const auto holds = [status](const Row &row) { return status >= row.from && status <= row.to; };
    const std::span<const Row> own = rowsOf(type);
    const auto found = std::find_if(own.begin(), own.end(), holds);
    const bool isOwn = found != own.end();
    const Row &row = isOwn ? *found : *std::find_if(Endpoint.begin(), Endpoint.end(), holds);
    const QString family = isOwn ? toText(type).toLower() : QStringLiteral("http");
    return {.key = family + u':' + QString::number(status),
            .cause = QCoreApplication::translate("Doctor", row.cause).arg(status),
            .advice = QCoreApplication::translate("Doctor", row.advice),
            .remedy = row.remedy,
            .field = row.field};
}

} // namespace infradots
