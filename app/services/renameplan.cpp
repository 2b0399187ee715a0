// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/normalizing.h"
#include "app/services/renameoperations.h"
#include "app/services/snapshotloading.h"
#include "models/domain/validation.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace infradots {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("Renaming", text);
}

tl::unexpected<Error> nothingToDo(const ConfigurationSnapshot &snapshot, const Renaming &renaming)
{
    const QString from = shownName(renaming.kind, renaming.from);
    if (isFound(snapshot, renaming)) {
        return failure(ErrorCode::InvalidInput,
                       sentence(QT_TRANSLATE_NOOP("Renaming", "“%1” has that name already.")).arg(from),
                       QStringLiteral("to"));
    }
    const bool environment = renaming.kind == Renaming::Kind::Environment;
    return failure(ErrorCode::NotFound,
                   (environment ? sentence(QT_TRANSLATE_NOOP("Renaming", "Nothing in “%2” names an environment “%1”."))
                                : sentence(QT_TRANSLATE_NOOP("Renaming", "Nothing in “%2” sends to a channel “%1”.")))
                       .arg(from, snapshot.organization.name),
                   QStringLiteral("from"));
}

QHash<IntegrationId, IntegrationType> typesOf(const ConfigurationSnapshot &snapshot)
{
    QHash<IntegrationId, IntegrationType> types;
    for (const Integration &integration : snapshot.integrations)
        types.insert(integration.id, integration.type);
    return types;
}

/** The first thing that the new name does not fit, as saving it would say. */
Result<void> checkAll(const ConfigurationSnapshot &after, const QHash<IntegrationId, IntegrationType> &types)
{
    for (const Workspace &workspace : after.workspaces) {
        if (auto valid = asResult(validate(workspace)); !valid)
            return valid;
    }
    for (const Integration &integration : after.integrations) {
        if (auto valid = asResult(validate(integration)); !valid)
            return valid;
    }
    for (const Attachment &attachment : after.attachments) {
        if (auto valid = asResult(validate(attachment, types.value(attachment.integrationId))); !valid)
            return valid;
    }
    return {};
}

/** The pairs of two lists of the same things that differ; @p settle brings what is new into its stored form. */
template<typename Thing, typename Settle>
void takeDifferent(const QList<Thing> &before, QList<Thing> &after, QList<Thing> &was, QList<Thing> &is, Settle settle)
{
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i) == after.at(i))
            continue;
        after[i] = settle(after.at(i));
        was.append(before.at(i));
        is.append(after.at(i));
    }
}

/** "#all", "production: #prod-alerts, #ops": one text for each of the lists. */
QStringList listTexts(const QList<Target> &targets)
{
    QStringList texts;
    const auto add = [&](const QString &environment) {
        QStringList values;
        for (const Target &target : targetsOf(targets, environment))
            values.append(shownTarget(target.value));
        const QString joined = values.join(QStringLiteral(", "));
        texts.append(environment.isEmpty() ? joined : QString(environment + QStringLiteral(": ") + joined));
    };
    add(QString());
    for (const QString &environment : environmentsOf(targets))
        add(environment);
    return texts;
}

RenamedThing targetsThing(RenamedThing::Kind kind, const QString &name, const QList<Target> &before,
                          const QList<Target> &after)
{
    QStringList was = listTexts(before);
    QStringList is = listTexts(after);
    const auto without = [](QStringList list, const QStringList &others) {
        list.removeIf([&others](const QString &text) { return others.contains(text); });
        return list.join(QStringLiteral("; "));
    };
    return {.kind = kind, .name = name, .before = without(was, is), .after = without(is, was)};
}

QList<RenamedThing> thingsOf(const RenamePlan &plan)
{
    QHash<IntegrationId, QString> integrations;
    for (const Integration &integration : plan.before.integrations)
        integrations.insert(integration.id, integration.name);
    QHash<WorkspaceId, QString> workspaces;
    for (const Workspace &workspace : plan.before.workspaces)
        workspaces.insert(workspace.id, workspace.name);

    QList<RenamedThing> things;
    const ConfigurationSnapshot &was = plan.change.before;
    const ConfigurationSnapshot &is = plan.change.after;
    for (qsizetype i = 0; i < was.workspaces.size(); ++i)
        things.append({.kind = RenamedThing::Kind::Workspace,
                       .name = was.workspaces.at(i).name,
                       .before = was.workspaces.at(i).environment,
                       .after = is.workspaces.at(i).environment});
    for (qsizetype i = 0; i < was.integrations.size(); ++i)
        things.append(targetsThing(RenamedThing::Kind::Integration, was.integrations.at(i).name,
                                   was.integrations.at(i).targets, is.integrations.at(i).targets));
    for (qsizetype i = 0; i < was.attachments.size(); ++i) {
        const Attachment &attachment = was.attachments.at(i);
        things.append(targetsThing(RenamedThing::Kind::Attachment,
                                   workspaces.value(attachment.workspaceId) + QStringLiteral(" ← ") +
                                       integrations.value(attachment.integrationId),
                                   attachment.targets, is.attachments.at(i).targets));
    }
    return things;
}

} // namespace

Result<RenamePlan> planRename(Connection &connection, const JobContext &job, const OrganizationId &organization,
                              const Renaming &renaming)
{
    const auto wanted = normalized(renaming);
    if (!wanted)
        return failure(wanted.error());
    auto before = loadSnapshot(connection, organization);
    if (!before)
        return failure(before.error());
    RenamePlan plan{.renaming = *wanted,
                    .before = std::move(*before),
                    .after = {},
                    .change = {.organization = organization, .renaming = *wanted, .before = {}, .after = {}}};
    plan.after = renamed(plan.before, *wanted);

    const QHash<IntegrationId, IntegrationType> types = typesOf(plan.before);
    RenameDone &change = plan.change;
    change.before.organization = plan.before.organization;
    change.after.organization = plan.before.organization;
    takeDifferent(plan.before.workspaces, plan.after.workspaces, change.before.workspaces, change.after.workspaces,
                  [](const Workspace &workspace) { return normalized(workspace); });
    takeDifferent(plan.before.integrations, plan.after.integrations, change.before.integrations,
                  change.after.integrations,
                  [&job](const Integration &integration) { return normalized(integration, job.sealer.get()); });
    takeDifferent(plan.before.attachments, plan.after.attachments, change.before.attachments, change.after.attachments,
                  [&](const Attachment &attachment) {
                      return normalized(attachment, types.value(attachment.integrationId), job.sealer.get());
                  });
    if (change.count() == 0)
        return nothingToDo(plan.before, *wanted);
    if (const auto valid = checkAll(change.after, types); !valid)
        return failure(valid.error());
    return plan;
}

QByteArray stateOf(const RenamePlan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &id, const QString &state) {
        hash.addData((id + u' ' + state + u'\n').toUtf8());
    };
    const ConfigurationSnapshot &was = plan.change.before;
    for (const Workspace &workspace : was.workspaces)
        add(workspace.id.text(), workspace.environment);
    for (const Integration &integration : was.integrations)
        add(integration.id.text(), QString::number(integration.revision));
    for (const Attachment &attachment : was.attachments)
        add(attachment.id.text(), QString::number(attachment.revision));
    return hash.result();
}

RenamePreview previewOf(const RenamePlan &plan)
{
    RenamePreview preview{.renaming = plan.renaming,
                          .things = thingsOf(plan),
                          .merges = isMerging(plan.before, plan.renaming),
                          .moves =
                              coverageChanges(plan.before, plan.after, environmentPairs(plan.before, plan.renaming)),
                          .leftBehind = {},
                          .state = stateOf(plan)};
    if (plan.renaming.kind == Renaming::Kind::Environment &&
        environmentKey(plan.renaming.from) != environmentKey(plan.renaming.to)) {
        const EnvironmentPair old{plan.renaming.from, plan.renaming.from};
        for (const CoverageChange &change : coverageChanges(plan.before, plan.after, {old}))
            preview.leftBehind.append(change.workspace.name);
    }
    return preview;
}

} // namespace infradots
