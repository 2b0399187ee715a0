// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/configurationdocument.h"

#include "app/services/documenttext.h"
#include "app/services/endpointdocument.h"
#include "app/services/readword.h"
#include "app/services/targetsdocument.h"

namespace infradots {

namespace {

/** Names that must differ within their list. */
class Names
{
public:
    void add(const QString &name, const QString &path, DocumentProblem &problem)
    {
        const QString key = name.trimmed();
        if (m_seen.contains(key))
            problem.add(path, DocumentText::tr("%1 is there twice. Keep one of them.").arg(quotedValue(key)));
        m_seen.insert(key);
    }

private:
    QSet<QString> m_seen;
};

QSet<RunStatus> readStatuses(DocumentReader &reader)
{
    const QStringList words = reader.texts("statuses");
    if (!reader.has("statuses"))
        return allRunStatuses();
    QSet<RunStatus> statuses;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto status = runStatusFromText(words.at(i));
        if (status) {
            statuses.insert(*status);
            continue;
        }
        reader.problem().add(
            QStringLiteral("%1[%2]").arg(reader.pathOf(QStringLiteral("statuses")), QString::number(i)),
            DocumentText::tr("%1 is not known here. Use COMPLETED, FAILED, WAITING_FOR_APPROVAL, CANCELLED or "
                             "REJECTED.")
                .arg(quotedValue(words.at(i))));
    }
    return statuses;
}

DocumentIntegration readIntegration(DocumentReader &reader, const SecretReferences &references)
{
    DocumentIntegration found;
    found.path = reader.path();
    Integration &integration = found.integration;
    integration.name = reader.requiredText("name").trimmed();
    const auto type =
        readWord(reader, "type", &integrationTypeFromText, QStringLiteral("SLACK, TEAMS, WEBHOOK, CUSTOM"));
    if (!reader.has("type"))
        reader.refuse("type", DocumentText::tr("This key is required."));
    if (!type)
        return found;
    integration.type = *type;
    integration.description = reader.text("description");
    integration.enabled = reader.flag("enabled", true);
    switch (*type) {
    case IntegrationType::Slack:
        integration.targets = readChannels(reader);
        if (const DocumentJson *token = reader.value("bot_token")) {
            found.secrets.insert(QStringLiteral("bot_token"));
            integration.slack.botToken =
                references.read(*token, reader.pathOf(QStringLiteral("bot_token")), reader.problem());
        }
        break;
    case IntegrationType::Teams:
        integration.targets = readUrls(reader, references);
        break;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        integration.endpoint = readEndpoint(reader, *type, references, found.secrets);
        break;
    }
    reader.refuseOthers();
    return found;
}

DocumentAttachment readAttachment(DocumentReader &reader, const SecretReferences &references)
{
    DocumentAttachment found;
    found.path = reader.path();
    found.workspace = reader.requiredText("workspace").trimmed();
    found.integration = reader.requiredText("integration").trimmed();
    const auto runAfter = readWord(reader, "run_after", &runAfterFromText, QStringLiteral("plan, apply, all"));
    found.attachment.runAfter = runAfter.value_or(RunAfter::All);
    found.attachment.statuses = readStatuses(reader);
    for (const char *key : {"channels", "environment_channels", "webhook_urls", "environment_webhook_urls"}) {
        if (found.targetsKey.isEmpty() && reader.has(key))
            found.targetsKey = QString::fromLatin1(key);
    }
    found.hasChannels = reader.has("channels") || reader.has("environment_channels");
    found.hasUrls = reader.has("webhook_urls") || reader.has("environment_webhook_urls");
    found.attachment.targets = readChannels(reader) + readUrls(reader, references);
    reader.refuseOthers();
    return found;
}

void readSlackApp(DocumentReader &reader, const SecretReferences &references, DocumentOrganization &found)
{
    std::optional<DocumentReader> app = reader.object("slack_app");
    if (!app)
        return;
    SlackApp &slackApp = found.organization.slackApp;
    slackApp.clientId = app->text("client_id");
    slackApp.baseUrl = app->text("base_url", slackApp.baseUrl);
    slackApp.redirectUrl = app->text("redirect_url", slackApp.redirectUrl);
    if (const DocumentJson *secret = app->value("client_secret")) {
        found.hasClientSecret = true;
        slackApp.clientSecret =
            references.read(*secret, app->pathOf(QStringLiteral("client_secret")), reader.problem());
    }
    app->refuseOthers();
}

DocumentOrganization readOrganization(DocumentReader &reader, const SecretReferences &references)
{
    DocumentOrganization found;
    found.path = reader.path();
    found.organization.name = reader.requiredText("name").trimmed();
    found.organization.platformUrl = reader.text("platform_url");
    readSlackApp(reader, references, found);

    Names workspaces;
    for (DocumentReader &entry : reader.objects("workspaces")) {
        DocumentWorkspace workspace;
        workspace.path = entry.path();
        workspace.workspace.name = entry.requiredText("name").trimmed();
        workspace.workspace.environment = entry.text("environment").trimmed();
        entry.refuseOthers();
        workspaces.add(workspace.workspace.name, entry.pathOf(QStringLiteral("name")), entry.problem());
        found.workspaces.append(std::move(workspace));
    }
    Names integrations;
    for (DocumentReader &entry : reader.objects("integrations")) {
        found.integrations.append(readIntegration(entry, references));
        integrations.add(found.integrations.constLast().integration.name, entry.pathOf(QStringLiteral("name")),
                         entry.problem());
    }
    Names attachments;
    for (DocumentReader &entry : reader.objects("attachments")) {
        found.attachments.append(readAttachment(entry, references));
        const DocumentAttachment &attachment = found.attachments.constLast();
        attachments.add(QString(attachment.workspace + QStringLiteral(" ← ") + attachment.integration), entry.path(),
                        entry.problem());
    }
    reader.refuseOthers();
    return found;
}

} // namespace

Result<ConfigurationDocument> readConfiguration(const QByteArray &text, const QString &baseFolder)
{
    const Result<DocumentJson> json = parseDocument(text);
    if (!json)
        return failure(json.error());
    ConfigurationDocument document;
    const SecretReferences references(baseFolder, document.made);
    DocumentProblem problem;
    DocumentReader reader(*json, QString(), problem);
    if (!reader.has("organizations"))
        reader.refuse("organizations", DocumentText::tr("This key is required."));
    Names organizations;
    for (DocumentReader &entry : reader.objects("organizations")) {
        document.organizations.append(readOrganization(entry, references));
        organizations.add(document.organizations.constLast().organization.name, entry.pathOf(QStringLiteral("name")),
                          problem);
    }
    reader.refuseOthers();
    if (!problem.isEmpty())
        return failure(problem.error());
    return document;
}

} // namespace infradots
