// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slack/slackerrors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace infradots {

namespace {

/** What happened, and what to do about it. */
struct Words
{
    const char *cause;
    const char *advice;
};

struct Entry
{
    std::u16string_view code;
    SlackErrorKind kind;
    Words words;
};

using enum SlackErrorKind;

constexpr Words invalidToken{
    QT_TRANSLATE_NOOP("SlackErrors",
                      "Slack no longer accepts the token: it is wrong or was revoked, the app was removed, "
                      "or this address is not allowed."),
    QT_TRANSLATE_NOOP("SlackErrors", "Connect Slack again.")};
constexpr Words reconnect{QT_TRANSLATE_NOOP("SlackErrors", "The Slack token has expired and could not be renewed."),
                          QT_TRANSLATE_NOOP("SlackErrors", "Connect Slack again.")};
constexpr Words adminPolicy{
    QT_TRANSLATE_NOOP("SlackErrors",
                      "Slack does not let this token do that: it is of the wrong kind, or a policy forbids "
                      "it."),
    QT_TRANSLATE_NOOP("SlackErrors", "Use a bot token (xoxb-…) or ask the Slack workspace's administrator.")};
constexpr Words postingRule{
    QT_TRANSLATE_NOOP("SlackErrors", "A rule of the Slack workspace or channel keeps apps from posting there."),
    QT_TRANSLATE_NOOP("SlackErrors", "Change the posting permissions in the channel's settings.")};
constexpr Words organizationAdmin{
    QT_TRANSLATE_NOOP("SlackErrors", "The Slack organization restricts access at the moment."),
    QT_TRANSLATE_NOOP("SlackErrors", "Its administrator must act.")};
constexpr Words messageRejected{
    QT_TRANSLATE_NOOP("SlackErrors", "Slack rejected the message as malformed."),
    QT_TRANSLATE_NOOP("SlackErrors",
                      "This is a fault of InfraDots Admin: please report it with the request from the run "
                      "history.")};
constexpr Words slackTrouble{
    QT_TRANSLATE_NOOP("SlackErrors", "Slack has trouble at the moment and did not take the request."),
    QT_TRANSLATE_NOOP("SlackErrors", "Try again later.")};
constexpr Words tooFast{QT_TRANSLATE_NOOP("SlackErrors", "Slack asks to slow down."),
                        QT_TRANSLATE_NOOP("SlackErrors", "Wait for the time it names, then try again.")};
constexpr Words usedCode{
    QT_TRANSLATE_NOOP("SlackErrors", "Slack's answer was used already, or is older than ten minutes."),
    QT_TRANSLATE_NOOP("SlackErrors", "Begin again.")};
constexpr Words redirectUrl{
    QT_TRANSLATE_NOOP("SlackErrors", "The redirect URL is not the one of the Slack app."),
    QT_TRANSLATE_NOOP("SlackErrors", "Add the one from the organization's settings under “OAuth & Permissions” in the "
                                     "app's settings, then begin again.")};
constexpr Words publicClient{
    QT_TRANSLATE_NOOP("SlackErrors", "The Slack app is a public client (PKCE), which gets no bot token here."),
    QT_TRANSLATE_NOOP("SlackErrors", "Create another app without PKCE, or paste a bot token.")};

constexpr std::array entries{
    Entry{u"not_in_channel",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "The bot is not in this channel."),
           QT_TRANSLATE_NOOP("SlackErrors", "Type “/invite” and the bot's name in the channel, or grant the app "
                                            "chat:write.public for public channels.")}},
    Entry{u"channel_not_found",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors",
                             "Slack knows no such channel: the name is misspelt, or it is a private channel "
                             "without the bot."),
           QT_TRANSLATE_NOOP("SlackErrors", "Invite the bot, or use the channel's ID.")}},
    Entry{u"is_archived",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "The channel is archived."),
           QT_TRANSLATE_NOOP("SlackErrors", "Unarchive it or choose another one.")}},
    Entry{u"invalid_auth", ConnectionLost, invalidToken},
    Entry{u"not_authed", ConnectionLost, invalidToken},
    Entry{u"token_revoked", ConnectionLost, invalidToken},
    Entry{u"account_inactive", ConnectionLost, invalidToken},
    Entry{u"token_expired", ConnectionLost, reconnect},
    Entry{u"invalid_refresh_token", ConnectionLost, reconnect},
    // Of a sign-in: the authorize page's and oauth.v2.access'.
    Entry{u"invalid_client_id",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "Slack knows no app with this client ID."),
           QT_TRANSLATE_NOOP(
               "SlackErrors",
               "Copy it again from “Basic Information” in the app's settings into the organization's settings.")}},
    Entry{u"bad_client_secret",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "The client secret is not that of the Slack app."),
           QT_TRANSLATE_NOOP(
               "SlackErrors",
               "Copy it again from “Basic Information” in the app's settings into the organization's settings.")}},
    Entry{u"invalid_code", Rejected, usedCode},
    Entry{u"code_already_used", Rejected, usedCode},
    Entry{u"code_expired", Rejected, usedCode},
    Entry{u"bad_redirect_uri", Rejected, redirectUrl},
    Entry{u"oauth_authorization_url_mismatch", Rejected, redirectUrl},
    Entry{u"invalid_scope",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "Slack does not let the app ask for these permissions."),
           QT_TRANSLATE_NOOP("SlackErrors", "Give it the ones that “Create the Slack app for me” lists.")}},
    Entry{
        u"no_scopes",
        Rejected,
        {QT_TRANSLATE_NOOP("SlackErrors", "The Slack app was given no permission for its bot, so it has no bot token."),
         QT_TRANSLATE_NOOP("SlackErrors", "Add the bot scopes under “OAuth & Permissions” in the app's settings.")}},
    Entry{u"invalid_team_for_non_distributed_app",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "The Slack app belongs to another Slack workspace than the one chosen."),
           QT_TRANSLATE_NOOP("SlackErrors", "Choose the workspace it was created in.")}},
    Entry{u"cannot_install_an_org_installed_app",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "The Slack app is installed for the whole Slack organization."),
           QT_TRANSLATE_NOOP("SlackErrors", "Its administrator has to change that first.")}},
    Entry{u"pkce_not_allowed", Rejected, publicClient},
    Entry{u"invalid_code_verifier", Rejected, publicClient},
    Entry{u"missing_scope",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "The Slack app lacks a permission."),
           QT_TRANSLATE_NOOP("SlackErrors",
                             "Add it under “OAuth & Permissions” in the app's settings and install the app "
                             "again.")}},
    Entry{u"not_allowed_token_type", Rejected, adminPolicy},
    Entry{u"no_permission", Rejected, adminPolicy},
    Entry{u"app_access_restricted", Rejected, adminPolicy},
    Entry{u"access_denied", Rejected, adminPolicy},
    Entry{u"restricted_action", Rejected, postingRule},
    Entry{u"restricted_action_read_only_channel", Rejected, postingRule},
    Entry{u"restricted_action_thread_only_channel", Rejected, postingRule},
    Entry{u"ekm_access_denied", Rejected, organizationAdmin},
    Entry{u"enterprise_is_restricted", Rejected, organizationAdmin},
    Entry{u"org_login_required", Rejected, organizationAdmin},
    Entry{u"two_factor_setup_required", Rejected, organizationAdmin},
    Entry{u"team_added_to_org",
          Later,
          {QT_TRANSLATE_NOOP("SlackErrors", "The Slack workspace is being moved into an organization."),
           QT_TRANSLATE_NOOP("SlackErrors", "Try again when the move is complete.")}},
    Entry{u"msg_too_long", Rejected, messageRejected},
    Entry{u"msg_blocks_too_long", Rejected, messageRejected},
    Entry{u"too_many_attachments", Rejected, messageRejected},
    Entry{u"invalid_blocks", Rejected, messageRejected},
    Entry{u"invalid_blocks_format", Rejected, messageRejected},
    Entry{u"no_text", Rejected, messageRejected},
    Entry{u"invalid_arguments", Rejected, messageRejected},
    Entry{u"ratelimited", Later, tooFast},
    Entry{u"rate_limited", Later, tooFast},
    Entry{u"message_limit_exceeded",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "The Slack workspace has reached the message limit of its plan."),
           QT_TRANSLATE_NOOP("SlackErrors", "Its administrator must act.")}},
    Entry{u"internal_error", Later, slackTrouble},
    Entry{
        u"fatal_error",
        Later,
        {QT_TRANSLATE_NOOP("SlackErrors", "Slack failed while it handled the request; part of it may have been done."),
         QT_TRANSLATE_NOOP("SlackErrors", "Look into the channel before trying again.")}},
    Entry{u"service_unavailable", Later, slackTrouble},
    Entry{u"request_timeout", Later, slackTrouble},
    Entry{u"team_not_found",
          Rejected,
          {QT_TRANSLATE_NOOP("SlackErrors", "Slack could not tell which workspace the channel belongs to."),
           QT_TRANSLATE_NOOP("SlackErrors", "Use the channel's ID instead of its name.")}},
};

const Entry *find(const QString &code)
{
    const auto found =
        std::ranges::find_if(entries, [&](const Entry &entry) { return code == QStringView(entry.code); });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

SlackErrorKind slackErrorKind(const QString &code)
{
    const Entry *entry = find(code);
    return entry ? entry->kind : Rejected;
}

SlackErrorWords slackErrorWords(const QString &code, const QString &needed, const QString &provided)
{
    constexpr qsizetype longest = 100; // what the other side says is shown, but not at any length
    const auto translated = [](const char *text) { return QCoreApplication::translate("SlackErrors", text); };
    const Entry *entry = find(code);
    if (entry == nullptr && code.isEmpty())
        return {translated(QT_TRANSLATE_NOOP("SlackErrors", "Slack refused the request without saying why.")), {}};
    if (entry == nullptr) {
        return {QCoreApplication::translate("SlackErrors", "Slack refused the request with the error “%1”.")
                    .arg(code.left(longest)),
                {}};
    }
    SlackErrorWords words{translated(entry->words.cause), translated(entry->words.advice)};
    if (code == u"missing_scope" && !needed.isEmpty()) {
        //: %1: one or more scopes of a Slack app, such as chat:write
        words.cause =
            provided.isEmpty()
                ? QCoreApplication::translate("SlackErrors", "The Slack app lacks the permission %1.")
                      .arg(needed.left(longest))
                //: %1 and %2: scopes of a Slack app, such as chat:write
                : QCoreApplication::translate("SlackErrors", "The Slack app lacks the permission %1; it has %2.")
                      .arg(needed.left(longest), provided.left(longest));
    }
    return words;
}

QString slackErrorSentence(const QString &code, const QString &needed, const QString &provided)
{
    const SlackErrorWords words = slackErrorWords(code, needed, provided);
    return words.advice.isEmpty() ? words.cause : words.cause + u' ' + words.advice;
}

QStringList slackErrorCodes()
{
    QStringList codes;
    for (const Entry &entry : entries)
        codes.append(QString::fromUtf16(entry.code.data(), static_cast<qsizetype>(entry.code.size())));
    return codes;
}

} // namespace infradots
