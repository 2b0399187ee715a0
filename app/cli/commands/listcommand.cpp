// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/lookup.h"
#include "app/services/configurationwriter.h"
#include "models/domain/clock.h"

#include <QCoreApplication>

namespace infradots {

namespace {

/** Puts keys in front of an object's own. */
CliJson withKeys(std::initializer_list<std::pair<const char *, QString>> keys, const CliJson &object)
{
    CliJson json;
    for (const auto &[key, value] : keys)
        json[key] = utf8(value);
    for (const auto &[key, value] : object.items())
        json[key] = value;
    return json;
}

class ListCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::ListCommand)
public:
    QString name() const override { return QStringLiteral("list"); }
    QString summary() const override { return tr("Lists organizations, workspaces, integrations or attachments."); }
    Needs needs() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("KIND"),
                                     tr("organizations, workspaces, integrations, attachments"));
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        static const QStringList kinds{QStringLiteral("organizations"), QStringLiteral("workspaces"),
                                       QStringLiteral("integrations"), QStringLiteral("attachments")};
        const QStringList arguments = parser.positionalArguments();
        if (arguments.size() != 1 || !kinds.contains(arguments.constFirst()))
            return tr("Name one of: %1.").arg(kinds.join(QStringLiteral(", ")));
        m_kind = arguments.constFirst();
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        Output &output = session.output;
        return andThen(loadInventory(session.composition, m_kind == u"attachments"), this,
                       [this, &output](const Inventory &inventory) {
                           for (const Inventory::Part &part : inventory.parts)
                               add(part);
                           if (output.isJson())
                               output.json(m_objects);
                           else
                               output.table(heading(), m_rows);
                           return ends(0);
                       });
    }

private:
    [[nodiscard]] QStringList heading() const
    {
        if (m_kind == u"organizations")
            return {tr("ORGANIZATION"), tr("PLATFORM URL"), tr("ID")};
        if (m_kind == u"workspaces")
            return {tr("WORKSPACE"), tr("ENVIRONMENT"), tr("ID")};
        if (m_kind == u"integrations")
            return {tr("INTEGRATION"), tr("TYPE"), tr("ENABLED"), tr("TARGETS"), tr("ID")};
        return {tr("WORKSPACE"), tr("INTEGRATION"), tr("RUN AFTER"), tr("ATTACHED"), tr("BY"), tr("ID")};
    }

    void add(const Inventory::Part &part)
    {
        if (m_kind == u"organizations")
            addOrganization(part.organization);
        else if (m_kind == u"workspaces")
            addWorkspaces(part);
        else if (m_kind == u"integrations")
            addIntegrations(part);
        else
            addAttachments(part);
    }

    void addOrganization(const Organization &organization)
    {
        m_objects.push_back(withKeys({{"id", organization.id.text()}}, m_writer.organization(organization)));
        m_rows.append({organization.name, organization.platformUrl, organization.id.text()});
    }

    void addWorkspaces(const Inventory::Part &part)
    {
        for (const Workspace &workspace : part.workspaces) {
            m_objects.push_back(withKeys({{"id", workspace.id.text()}, {"organization", part.organization.name}},
                                         m_writer.workspace(workspace)));
            m_rows.append({part.organization.name + u'/' + workspace.name, workspace.environment, workspace.id.text()});
        }
    }

    void addIntegrations(const Inventory::Part &part)
    {
        for (const Integration &integration : part.integrations) {
            m_objects.push_back(withKeys({{"id", integration.id.text()}, {"organization", part.organization.name}},
                                         m_writer.integration(part.organization, integration)));
            m_rows.append({part.organization.name + u'/' + integration.name, toText(integration.type),
                           integration.enabled ? tr("yes") : tr("no"), shownTargets(integration),
                           integration.id.text()});
        }
    }

    void addAttachments(const Inventory::Part &part)
    {
        for (const Workspace &workspace : part.workspaces) {
            for (const AttachedIntegration &attached : part.attached.value(workspace.id)) {
                const Attachment &attachment = attached.attachment;
                CliJson json =
                    withKeys({{"id", attachment.id.text()}, {"organization", part.organization.name}},
                             m_writer.attachment(part.organization, workspace, attached.integration, attachment));
                json["attached_at"] = utf8(isoUtc(attachment.attachedAt));
                json["attached_by"] = utf8(attachment.attachedBy);
                m_objects.push_back(std::move(json));
                m_rows.append({part.organization.name + u'/' + workspace.name, attached.integration.name,
                               toText(attachment.runAfter), isoUtc(attachment.attachedAt), attachment.attachedBy,
                               attachment.id.text()});
            }
        }
    }

    [[nodiscard]] static QString shownTargets(const Integration &integration)
    {
        if (!hasTargets(integration.type))
            return integration.endpoint.apiUrlShown;
        QStringList shown;
        for (const Target &target : integration.targets)
            shown.append(target.environment.isEmpty() ? shownTarget(target.value)
                                                      : QString(target.environment + u':' + shownTarget(target.value)));
        return shown.join(QStringLiteral(", "));
    }

    QString m_kind;
    ConfigurationWriter m_writer{&maskedSecret, true};
    CliJson m_objects = CliJson::array();
    QList<QStringList> m_rows;
};

} // namespace

std::unique_ptr<Command> makeListCommand()
{
    return std::make_unique<ListCommand>();
}

} // namespace infradots
