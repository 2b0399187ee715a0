// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/configurationapply.h"

#include "app/services/configurationmerge.h"
#include "app/services/documentreader.h"
#include "app/services/documenttext.h"
#include "app/services/operations.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/workspacestore.h"

namespace infradots {

namespace {

const QString Create = QStringLiteral("create");
const QString Update = QStringLiteral("update");
const QString Remove = QStringLiteral("remove");

/** Fields whose value may be told in a message: none of them is a secret. */
using Values = QHash<QString, QString>;

Values valuesOf(const Organization &organization)
{
    // Somebody may have put a password where only the address of the platform belongs.
    const bool hasUserInfo = organization.platformUrl.contains(u'@');
    return {
        {QStringLiteral("name"), organization.name},
        {QStringLiteral("platform_url"), hasUserInfo ? maskedUrl(organization.platformUrl) : organization.platformUrl},
        {QStringLiteral("slack_app.base_url"), maskedUrl(organization.slackApp.baseUrl)},
        {QStringLiteral("slack_app.redirect_url"), maskedUrl(organization.slackApp.redirectUrl)}};
}

Values valuesOf(const Workspace &workspace)
{
    return {{QStringLiteral("name"), workspace.name}, {QStringLiteral("environment"), workspace.environment}};
}

Values valuesOf(const Integration &integration)
{
    return {{QStringLiteral("name"), integration.name},
            {QStringLiteral("type"), toText(integration.type)},
            {QStringLiteral("method"), integration.endpoint.method},
            {QStringLiteral("content_type"), integration.endpoint.contentType},
            {QStringLiteral("api_key_header"), integration.endpoint.apiKeyHeader},
            {QStringLiteral("api_key_scheme"), apiKeyScheme(integration.endpoint)}};
}

/** The error of a thing as one of the document: the key's path as detail, the value in front of the sentence. */
tl::unexpected<Error> at(const QString &path, Error error, const Values &values = {})
{
    if (error.code != ErrorCode::InvalidInput && error.code != ErrorCode::Conflict)
        return failure(std::move(error));
    if (const QString value = values.value(error.detail); !value.isEmpty())
        error.message = quotedValue(value) + QStringLiteral(": ") + error.message;
    error.detail = error.detail.isEmpty() ? path : QString(path + u'.' + error.detail);
    return failure(std::move(error));
}

QString pairName(const QString &workspace, const QString &integration)
{
    return workspace + QStringLiteral(" ← ") + integration;
}

} // namespace

void ConfigurationApply::note(const QString &action, const QString &kind, const QString &name,
                              const QStringList &fields)
{
    if (action == Create)
        ++m_result.created;
    else if (action == Update)
        ++m_result.updated;
    else
        ++m_result.removed;
    m_result.changes.append({.action = action, .kind = kind, .name = name, .fields = fields});
}

Result<ApplyResult> ConfigurationApply::run(const ConfigurationDocument &document)
{
    const auto organizations = OrganizationStore(m_connection).list();
    if (!organizations)
        return failure(organizations.error());
    QHash<QString, Organization> stored;
    for (const Organization &organization : *organizations)
        stored.insert(organization.name, organization);

    QSet<QString> kept;
    for (const DocumentOrganization &wanted : document.organizations) {
        kept.insert(wanted.organization.name);
        if (const auto applied = applyOrganization(wanted, stored); !applied)
            return failure(applied.error());
    }
    for (const Organization &organization : *organizations) {
        if (!m_options.prune || kept.contains(organization.name))
            continue;
        if (const auto removed = removeAll(organization); !removed)
            return failure(removed.error());
    }
    if (const auto audited = auditWhole(); !audited)
        return failure(audited.error());
    return m_result;
}

/** Each change has an entry of its own; this one tells that they were one act. */
Result<void> ConfigurationApply::auditWhole()
{
    if (m_result.changes.isEmpty())
        return {};
    const QString counts = QStringLiteral("{\"created\":%1,\"updated\":%2,\"removed\":%3}")
                               .arg(m_result.created)
                               .arg(m_result.updated)
                               .arg(m_result.removed);
    return audit(m_connection, m_context, QStringLiteral("configuration.apply"),
                 m_options.prune ? QStringLiteral("document, with --prune") : QStringLiteral("document"), {}, counts);
}

Result<void> ConfigurationApply::applyOrganization(const DocumentOrganization &wanted,
                                                   const QHash<QString, Organization> &stored)
{
    const auto found = stored.constFind(wanted.organization.name);
    const bool isNew = found == stored.constEnd();
    const Merged<Organization> change =
        isNew ? Merged<Organization>{wanted.organization, {}} : merged(*found, wanted, m_context.sealer.get());
    Organization organization = change.wanted;
    if (isNew || !change.fields.isEmpty()) {
        auto saved = saveOrganization(m_connection, m_context, change.wanted);
        if (!saved)
            return at(wanted.path, saved.error(), valuesOf(change.wanted));
        organization = *saved;
        note(isNew ? Create : Update, QStringLiteral("organization"), organization.name, change.fields);
    } else {
        ++m_result.unchanged;
    }

    m_result.organizations.append(organization.id);

    auto scope = load(organization);
    if (!scope)
        return failure(scope.error());
    if (auto applied = applyWorkspaces(wanted, *scope); !applied)
        return applied;
    if (auto applied = applyIntegrations(wanted, *scope); !applied)
        return applied;
    if (auto applied = applyAttachments(wanted, *scope); !applied)
        return applied;
    return m_options.prune ? prune(wanted, *scope) : Result<void>();
}

Result<ConfigurationApply::Scope> ConfigurationApply::load(const Organization &organization)
{
    Scope scope;
    scope.organization = organization;
    const auto workspaces = WorkspaceStore(m_connection).list(organization.id);
    if (!workspaces)
        return failure(workspaces.error());
    const auto integrations = IntegrationStore(m_connection).list(organization.id);
    if (!integrations)
        return failure(integrations.error());
    QHash<IntegrationId, QString> integrationNames;
    for (const Integration &integration : *integrations) {
        scope.integrations.insert(integration.name, integration);
        integrationNames.insert(integration.id, integration.name);
    }
    for (const Workspace &workspace : *workspaces) {
        scope.workspaces.insert(workspace.name, workspace);
        const auto attachments = AttachmentStore(m_connection).listForWorkspace(workspace.id);
        if (!attachments)
            return failure(attachments.error());
        for (const Attachment &attachment : *attachments)
            scope.attachments.insert(pairName(workspace.name, integrationNames.value(attachment.integrationId)),
                                     attachment);
    }
    return scope;
}

Result<void> ConfigurationApply::applyWorkspaces(const DocumentOrganization &wanted, Scope &scope)
{
    for (const DocumentWorkspace &document : wanted.workspaces) {
        Workspace draft = document.workspace;
        draft.organizationId = scope.organization.id;
        QStringList fields;
        const auto found = scope.workspaces.constFind(draft.name);
        const bool isNew = found == scope.workspaces.constEnd();
        if (!isNew) {
            Merged<Workspace> change = merged(*found, document);
            if (change.fields.isEmpty()) {
                ++m_result.unchanged;
                continue;
            }
            draft = std::move(change.wanted);
            fields = std::move(change.fields);
        }
        const auto saved = saveWorkspace(m_connection, m_context, draft);
        if (!saved)
            return at(document.path, saved.error(), valuesOf(draft));
        scope.workspaces.insert(saved->name, *saved);
        note(isNew ? Create : Update, QStringLiteral("workspace"), scope.organization.name + u'/' + saved->name,
             fields);
    }
    return {};
}

Result<void> ConfigurationApply::applyIntegrations(const DocumentOrganization &wanted, Scope &scope)
{
    for (const DocumentIntegration &document : wanted.integrations) {
        Integration draft = document.integration;
        draft.organizationId = scope.organization.id;
        QStringList fields;
        const auto found = scope.integrations.constFind(draft.name);
        const bool isNew = found == scope.integrations.constEnd();
        if (!isNew) {
            Merged<Integration> change = merged(*found, document, m_context.sealer.get());
            if (change.fields.isEmpty()) {
                ++m_result.unchanged;
                continue;
            }
            draft = std::move(change.wanted);
            fields = std::move(change.fields);
        }
        const auto saved = saveIntegration(m_connection, m_context, draft);
        if (!saved)
            return at(document.path, saved.error(), valuesOf(draft));
        m_result.cancelledUnsent += saved->cancelledUnsent;
        scope.integrations.insert(saved->integration.name, saved->integration);
        note(isNew ? Create : Update, QStringLiteral("integration"),
             scope.organization.name + u'/' + saved->integration.name, fields);
    }
    return {};
}

Result<void> ConfigurationApply::applyAttachments(const DocumentOrganization &wanted, Scope &scope)
{
    for (const DocumentAttachment &document : wanted.attachments) {
        if (auto applied = applyAttachment(document, scope); !applied)
            return applied;
    }
    return {};
}

Result<void> ConfigurationApply::applyAttachment(const DocumentAttachment &wanted, Scope &scope)
{
    const auto refuse = [&wanted](const QString &key, const QString &sentence) {
        return failure(ErrorCode::InvalidInput, sentence, wanted.path + u'.' + key);
    };
    const auto workspace = scope.workspaces.constFind(wanted.workspace);
    if (workspace == scope.workspaces.constEnd())
        return refuse(
            QStringLiteral("workspace"),
            DocumentText::tr("There is no workspace %1 in this organization.").arg(quotedValue(wanted.workspace)));
    const auto integration = scope.integrations.constFind(wanted.integration);
    if (integration == scope.integrations.constEnd())
        return refuse(
            QStringLiteral("integration"),
            DocumentText::tr("There is no integration %1 in this organization.").arg(quotedValue(wanted.integration)));
    const bool fits = (!wanted.hasChannels || integration->type == IntegrationType::Slack) &&
                      (!wanted.hasUrls || integration->type == IntegrationType::Teams);
    if (!fits)
        return refuse(wanted.targetsKey,
                      DocumentText::tr("This does not fit the integration: Slack takes channels, Teams takes "
                                       "webhook URLs, Webhook and Custom take neither."));

    const QString pair = pairName(wanted.workspace, wanted.integration);
    const QString name = QString(scope.organization.name + u'/' + pair);
    Attachment draft = wanted.attachment;
    draft.workspaceId = workspace->id;
    draft.integrationId = integration->id;
    QStringList fields;
    const auto found = scope.attachments.constFind(pair);
    const bool isNew = found == scope.attachments.constEnd();
    if (!isNew) {
        Merged<Attachment> change = merged(*found, draft, integration->type, m_context.sealer.get());
        if (change.fields.isEmpty()) {
            ++m_result.unchanged;
            return {};
        }
        draft = std::move(change.wanted);
        fields = std::move(change.fields);
    }
    if (const auto saved = saveAttachment(m_connection, m_context, draft); !saved)
        return at(wanted.path, saved.error());
    note(isNew ? Create : Update, QStringLiteral("attachment"), name, fields);
    return {};
}

Result<void> ConfigurationApply::prune(const DocumentOrganization &wanted, const Scope &scope)
{
    QSet<QString> workspaces;
    QSet<QString> integrations;
    QSet<QString> attachments;
    for (const DocumentWorkspace &workspace : wanted.workspaces)
        workspaces.insert(workspace.workspace.name);
    for (const DocumentIntegration &integration : wanted.integrations)
        integrations.insert(integration.integration.name);
    for (const DocumentAttachment &attachment : wanted.attachments) {
        // An attachment to something the document does not hold itself cannot outlive it.
        if (workspaces.contains(attachment.workspace) && integrations.contains(attachment.integration))
            attachments.insert(pairName(attachment.workspace, attachment.integration));
    }
    if (auto removed = removeAttachments(scope, attachments); !removed)
        return removed;
    for (const Integration &integration : scope.integrations) {
        if (integrations.contains(integration.name))
            continue;
        const auto removed = removeIntegration(m_connection, m_context, integration.id);
        if (!removed)
            return failure(removed.error());
        m_result.cancelledUnsent += static_cast<int>(removed->cancelled.size());
        note(Remove, QStringLiteral("integration"), scope.organization.name + u'/' + integration.name);
    }
    for (const Workspace &workspace : scope.workspaces) {
        if (workspaces.contains(workspace.name))
            continue;
        const auto removed = removeWorkspace(m_connection, m_context, workspace.id);
        if (!removed)
            return failure(removed.error());
        m_result.cancelledUnsent += static_cast<int>(removed->cancelled.size());
        note(Remove, QStringLiteral("workspace"), scope.organization.name + u'/' + workspace.name);
    }
    return {};
}

Result<void> ConfigurationApply::removeAttachments(const Scope &scope, const QSet<QString> &kept)
{
    for (auto it = scope.attachments.constBegin(); it != scope.attachments.constEnd(); ++it) {
        if (kept.contains(it.key()))
            continue;
        const auto removed = removeAttachment(m_connection, m_context, it->id);
        if (!removed)
            return failure(removed.error());
        m_result.cancelledUnsent += static_cast<int>(removed->cancelled.size());
        note(Remove, QStringLiteral("attachment"), scope.organization.name + u'/' + it.key());
    }
    return {};
}

Result<void> ConfigurationApply::removeAll(const Organization &organization)
{
    const auto scope = load(organization);
    if (!scope)
        return failure(scope.error());
    // Its parts one by one, so that the plan and the count name each of them.
    if (auto removed = prune(DocumentOrganization{.path = {}, .organization = organization}, *scope); !removed)
        return removed;
    const auto removed = removeOrganization(m_connection, m_context, organization.id);
    if (!removed)
        return failure(removed.error());
    note(Remove, QStringLiteral("organization"), organization.name);
    return {};
}

} // namespace infradots
