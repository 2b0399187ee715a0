// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/configurationexport.h"

#include "app/services/configurationwriter.h"
#include "models/store/attachmentstore.h"
#include "models/store/integrationstore.h"
#include "models/store/organizationstore.h"
#include "models/store/workspacestore.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace infradots {

namespace {

using Json = ConfigurationWriter::Json;

/** Gives every secret the name of an environment variable, and keeps the list. */
class References
{
public:
    Json write(const WrittenSecret &secret)
    {
        const QString name = unique(variableName(secret.words));
        m_list.append(QString(name + QStringLiteral(": ") + secret.owner + u' ' + secret.key));
        return {{"env", name.toStdString()}};
    }
    [[nodiscard]] const QStringList &list() const { return m_list; }

private:
    [[nodiscard]] static QString variableName(const QStringList &words)
    {
        QString name;
        for (const QChar c : words.join(u'_').toUpper()) {
            const bool fits = (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
            if (fits)
                name.append(c);
            else if (!name.endsWith(u'_'))
                name.append(u'_');
        }
        while (name.endsWith(u'_'))
            name.chop(1);
        return name.isEmpty() || name.at(0).isDigit() ? QString(u'_' + name) : name;
    }

    [[nodiscard]] QString unique(const QString &name)
    {
        QString candidate = name;
        for (int i = 2; m_names.contains(candidate); ++i)
            candidate = QStringLiteral("%1_%2").arg(name).arg(i);
        m_names.insert(candidate);
        return candidate;
    }

    QSet<QString> m_names;
    QStringList m_list;
};

/** Of one name there may be several attachments in whatever order: they are sorted by what the document calls them. */
Result<Json> attachmentsOf(Connection &connection, const ConfigurationWriter &writer, const Organization &organization,
                           const QList<Workspace> &workspaces, const QList<Integration> &integrations)
{
    QHash<IntegrationId, Integration> byId;
    for (const Integration &integration : integrations)
        byId.insert(integration.id, integration);
    Json list = Json::array();
    for (const Workspace &workspace : workspaces) {
        auto attachments = AttachmentStore(connection).listForWorkspace(workspace.id);
        if (!attachments)
            return failure(attachments.error());
        std::sort(attachments->begin(), attachments->end(), [&byId](const Attachment &a, const Attachment &b) {
            return byId.value(a.integrationId).name < byId.value(b.integrationId).name;
        });
        for (const Attachment &attachment : std::as_const(*attachments))
            list.push_back(
                writer.attachment(organization, workspace, byId.value(attachment.integrationId), attachment));
    }
    return list;
}

Result<Json> organizationJson(Connection &connection, const ConfigurationWriter &writer,
                              const Organization &organization, QStringList &toConnect)
{
    const auto workspaces = WorkspaceStore(connection).list(organization.id);
    if (!workspaces)
        return failure(workspaces.error());
    const auto integrations = IntegrationStore(connection).list(organization.id);
    if (!integrations)
        return failure(integrations.error());

    Json json = writer.organization(organization);
    json["workspaces"] = Json::array();
    for (const Workspace &workspace : *workspaces)
        json["workspaces"].push_back(writer.workspace(workspace));
    json["integrations"] = Json::array();
    for (const Integration &integration : *integrations) {
        json["integrations"].push_back(writer.integration(organization, integration));
        if (integration.slack.refreshToken.isSet())
            toConnect.append(QString(organization.name + u'/' + integration.name));
    }
    auto attachments = attachmentsOf(connection, writer, organization, *workspaces, *integrations);
    if (!attachments)
        return failure(attachments.error());
    json["attachments"] = std::move(*attachments);
    return json;
}

} // namespace

Result<ExportResult> exportConfiguration(Connection &connection)
{
    References references;
    const ConfigurationWriter writer([&references](const WrittenSecret &secret) { return references.write(secret); },
                                     false);
    const auto organizations = OrganizationStore(connection).list();
    if (!organizations)
        return failure(organizations.error());
    Json list = Json::array();
    QStringList toConnect;
    for (const Organization &organization : *organizations) {
        auto json = organizationJson(connection, writer, organization, toConnect);
        if (!json)
            return failure(json.error());
        list.push_back(std::move(*json));
    }
    const Json document{{"organizations", std::move(list)}};
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
    return ExportResult{
        .document = QByteArray::fromStdString(text), .references = references.list(), .toConnect = toConnect};
}

} // namespace infradots
