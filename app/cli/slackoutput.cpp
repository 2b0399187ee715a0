// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/slackoutput.h"

#include "models/domain/clock.h"
#include "models/domain/slackscopes.h"
#include "models/domain/texttable.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(infradots::SlackCommand)
};

constexpr TextTable<ChannelNote::Kind, 5> NoteNames{{
    {ChannelNote::Kind::Unknown, u"unknown"},
    {ChannelNote::Kind::Archived, u"archived"},
    {ChannelNote::Kind::NotMember, u"not_member"},
    {ChannelNote::Kind::Renamed, u"renamed"},
    {ChannelNote::Kind::Twice, u"twice"},
}};

CliJson texts(const QStringList &list)
{
    CliJson json = CliJson::array();
    for (const QString &text : list)
        json.push_back(utf8(text));
    return json;
}

QStringList namesOf(const QList<SlackScope> &scopes)
{
    QStringList names;
    for (const SlackScope &scope : scopes)
        names.append(scope.name);
    return names;
}

CliJson channelJson(const SlackChannel &channel)
{
    return {{"id", utf8(channel.id)},       {"name", utf8(channel.name)},
            {"private", channel.isPrivate}, {"archived", channel.isArchived},
            {"member", channel.isMember},   {"former_names", texts(channel.formerNames)}};
}

CliJson noteJson(const ChannelNote &note, const Target &target)
{
    return {{"kind", utf8(textOf(NoteNames, note.kind))},
            {"where", utf8(target.environment)},
            {"channel", utf8(target.value)},
            {"message", utf8(note.sentence)}};
}

QString stateWords(const SlackChannel &channel)
{
    QStringList words{channel.isPrivate ? Words::tr("private") : Words::tr("public")};
    if (channel.isArchived)
        words.append(Words::tr("archived"));
    words.append(channel.isMember ? Words::tr("with the bot") : Words::tr("without the bot"));
    return words.join(QStringLiteral(", "));
}

} // namespace

QList<Target> attachedTargets(const Inventory &inventory, const IntegrationId &integration)
{
    QList<Target> targets;
    for (const Inventory::Part &part : inventory.parts) {
        for (const Workspace &workspace : part.workspaces) {
            for (const AttachedIntegration &attached : part.attached.value(workspace.id)) {
                if (attached.integration.id != integration)
                    continue;
                for (Target target : attached.attachment.targets) {
                    target.environment = QString(workspace.name + u' ' + target.environment).trimmed();
                    targets.append(std::move(target));
                }
            }
        }
    }
    return targets;
}

void printSlackConnection(Output &output, const QString &integration, const SlackSettings &slack,
                          const Result<SlackChannelList> &channels)
{
    const QList<SlackScope> missing = missingSlackScopes(slack.scopes);
    if (output.isJson()) {
        CliJson json;
        json["integration"] = utf8(integration);
        json["team_id"] = utf8(slack.teamId);
        json["team"] = utf8(slack.teamName);
        json["bot"] = utf8(slack.botName);
        json["scopes"] = texts(slack.scopes);
        json["missing_scopes"] = texts(namesOf(missing));
        json["token_expires_at"] =
            slack.tokenExpiresAt.isValid() ? CliJson(utf8(isoUtc(slack.tokenExpiresAt))) : CliJson();
        json["channels"] = channels ? CliJson(channels->channels.size()) : CliJson();
        output.json(json);
    } else {
        output.line(Words::tr("“%1” is connected to the Slack workspace %2 as @%3.")
                        .arg(integration, slack.teamName, slack.botName));
    }
    for (const SlackScope &scope : missing)
        output.note(Words::tr("The app lacks %1: %2").arg(scope.name, scope.purpose));
    if (!channels)
        output.note(Words::tr("The channels could not be listed. %1").arg(channels.error().message));
}

void printSlackChannels(Output &output, const Integration &integration, const QList<Target> &attached,
                        const SlackChannelList &list)
{
    const QList<Target> targets = integration.targets + attached;
    const QList<ChannelNote> notes = channelNotes(targets, ChannelDirectory(list.channels), integration.slack);
    if (output.isJson()) {
        CliJson json;
        json["fetched_at"] = list.fetchedAt.isValid() ? CliJson(utf8(isoUtc(list.fetchedAt))) : CliJson();
        json["channels"] = CliJson::array();
        for (const SlackChannel &channel : list.channels)
            json["channels"].push_back(channelJson(channel));
        json["notes"] = CliJson::array();
        for (const ChannelNote &note : notes)
            json["notes"].push_back(noteJson(note, targets.at(note.target)));
        output.json(json);
        return;
    }
    QList<QStringList> rows;
    for (const SlackChannel &channel : list.channels)
        rows.append({u'#' + channel.name, channel.id, stateWords(channel)});
    output.table({Words::tr("CHANNEL"), Words::tr("ID"), Words::tr("STATE")}, rows);
    for (const ChannelNote &note : notes)
        output.note(note.sentence);
}

void printSlackDisconnection(Output &output, const QString &integration, const SlackDisconnection &done)
{
    if (output.isJson()) {
        output.json({{"integration", utf8(integration)},
                     {"team", utf8(done.teamName)},
                     {"revoked", done.revoked},
                     {"shared_with", texts(done.sharedWith)}});
        return;
    }
    output.line(Words::tr("“%1” is disconnected from the Slack workspace %2.").arg(integration, done.teamName));
    if (!done.sharedWith.isEmpty())
        output.note(Words::tr("The token was not revoked, since others use it: %1.")
                        .arg(done.sharedWith.join(QStringLiteral(", "))));
    else if (!done.revoked)
        output.note(Words::tr("Slack could not be told. Remove the app in Slack's settings to revoke the token."));
}

} // namespace infradots
