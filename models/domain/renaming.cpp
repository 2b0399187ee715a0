// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/renaming.h"

#include "models/domain/texttable.h"
#include "models/domain/validation.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

constexpr TextTable<Renaming::Kind, 2> KindNames{
    {{Renaming::Kind::Environment, u"environment"}, {Renaming::Kind::Channel, u"channel"}}};

QString sentence(const char *text)
{
    return QCoreApplication::translate("Renaming", text);
}

void renameTargets(QList<Target> &targets, const Renaming &renaming)
{
    const bool environment = renaming.kind == Renaming::Kind::Environment;
    const QString key = environmentKey(renaming.from);
    for (Target &target : targets) {
        if (environment && environmentKey(target.environment) == key)
            target.environment = renaming.to;
        if (!environment && target.value == renaming.from) {
            target.value = renaming.to;
            target.channelId.clear(); // what the old name stood for
        }
    }
}

bool isNamed(const ConfigurationSnapshot &snapshot, Renaming::Kind kind, const QString &name)
{
    if (kind == Renaming::Kind::Channel)
        return channelsOf(snapshot).contains(name);
    const QStringList environments = environmentsOf(snapshot);
    return std::any_of(environments.cbegin(), environments.cend(),
                       [&name](const QString &other) { return environmentKey(other) == environmentKey(name); });
}

} // namespace

QString toText(Renaming::Kind kind)
{
    return textOf(KindNames, kind);
}

std::optional<Renaming::Kind> renamingKindFromText(const QString &text)
{
    return valueOf(KindNames, text);
}

Result<Renaming> normalized(Renaming renaming)
{
    if (renaming.kind == Renaming::Kind::Channel) {
        renaming.from = normalizedChannel(renaming.from);
        renaming.to = normalizedChannel(renaming.to);
    } else {
        renaming.from = renaming.from.trimmed();
        renaming.to = renaming.to.trimmed();
    }
    if (renaming.from.isEmpty())
        return failure(ErrorCode::InvalidInput, sentence(QT_TRANSLATE_NOOP("Renaming", "Say which name is to change.")),
                       QStringLiteral("from"));
    if (renaming.to.isEmpty())
        return failure(ErrorCode::InvalidInput, sentence(QT_TRANSLATE_NOOP("Renaming", "Enter the new name.")),
                       QStringLiteral("to"));
    // Checked by the rules of a thing that has the name.
    FieldErrors errors;
    if (renaming.kind == Renaming::Kind::Environment) {
        errors = validate(
            Workspace{.id = {}, .organizationId = {}, .name = QStringLiteral("-"), .environment = renaming.to});
    } else {
        Integration holder;
        holder.name = QStringLiteral("-");
        holder.targets.append(Target{.id = {}, .environment = {}, .value = renaming.to, .url = {}});
        errors = validate(holder);
    }
    if (!errors.isEmpty())
        return failure(ErrorCode::InvalidInput, errors.first().message, QStringLiteral("to"));
    return renaming;
}

QString shownName(Renaming::Kind kind, const QString &name)
{
    return kind == Renaming::Kind::Channel ? shownTarget(name) : name;
}

bool isFound(const ConfigurationSnapshot &snapshot, const Renaming &renaming)
{
    return isNamed(snapshot, renaming.kind, renaming.from);
}

QStringList channelsOf(const ConfigurationSnapshot &snapshot)
{
    QStringList channels;
    QSet<IntegrationId> slack;
    const auto add = [&channels](const QList<Target> &targets) {
        for (const Target &target : targets)
            channels.append(target.value);
    };
    for (const Integration &integration : snapshot.integrations) {
        if (integration.type != IntegrationType::Slack)
            continue;
        slack.insert(integration.id);
        add(integration.targets);
    }
    for (const Attachment &attachment : snapshot.attachments) {
        if (slack.contains(attachment.integrationId))
            add(attachment.targets);
    }
    channels.sort();
    channels.removeDuplicates();
    return channels;
}

ConfigurationSnapshot renamed(ConfigurationSnapshot snapshot, const Renaming &renaming)
{
    const bool environment = renaming.kind == Renaming::Kind::Environment;
    for (Workspace &workspace : snapshot.workspaces) {
        if (environment && environmentKey(workspace.environment) == environmentKey(renaming.from))
            workspace.environment = renaming.to;
    }
    QSet<IntegrationId> concerned;
    for (Integration &integration : snapshot.integrations) {
        if (!environment && integration.type != IntegrationType::Slack)
            continue;
        concerned.insert(integration.id);
        renameTargets(integration.targets, renaming);
    }
    for (Attachment &attachment : snapshot.attachments) {
        if (concerned.contains(attachment.integrationId))
            renameTargets(attachment.targets, renaming);
    }
    return snapshot;
}

bool isMerging(const ConfigurationSnapshot &snapshot, const Renaming &renaming)
{
    const bool sameName = renaming.kind == Renaming::Kind::Channel
                              ? renaming.from == renaming.to
                              : environmentKey(renaming.from) == environmentKey(renaming.to);
    return !sameName && isNamed(snapshot, renaming.kind, renaming.to);
}

QList<EnvironmentPair> environmentPairs(const ConfigurationSnapshot &before, const Renaming &renaming)
{
    QList<EnvironmentPair> pairs = environmentPairs(before, before);
    for (EnvironmentPair &pair : pairs) {
        if (renaming.kind == Renaming::Kind::Environment && !pair.before.isEmpty() &&
            environmentKey(pair.before) == environmentKey(renaming.from))
            pair.after = renaming.to;
    }
    return pairs;
}

} // namespace infradots
