// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/configurationsnapshot.h"
#include "models/domain/occasions.h"
#include "tests/domain/generators.h"

#include <initializer_list>
#include <utility>

namespace infradots {

/** A configuration written down in a test. Ids are the names, so that they read well in a failure. */
class SnapshotBuilder
{
public:
    using Entries = std::initializer_list<std::pair<const char *, const char *>>; ///< environment ("": default), value

    ConfigurationSnapshot snapshot;

    Workspace &workspace(const char *name, const char *environment)
    {
        snapshot.workspaces.append({.id = WorkspaceId(QString::fromUtf8(name)),
                                    .organizationId = {},
                                    .name = QString::fromUtf8(name),
                                    .environment = QString::fromUtf8(environment)});
        return snapshot.workspaces.last();
    }

    IntegrationId integration(const char *name, IntegrationType type, Entries entries)
    {
        Integration integration;
        integration.id = IntegrationId(QString::fromUtf8(name));
        integration.name = QString::fromUtf8(name);
        integration.type = type;
        integration.targets = targets(name, entries);
        snapshot.integrations.append(integration);
        return integration.id;
    }

    /** Connected. */
    IntegrationId slack(const char *name, Entries entries)
    {
        const IntegrationId id = integration(name, IntegrationType::Slack, entries);
        snapshot.integrations.last().slack.botToken = SecretString(QByteArrayView("xoxb-1"));
        return id;
    }

    Attachment &attach(const char *workspace, const IntegrationId &integration, Entries entries = {})
    {
        Attachment attachment;
        attachment.id = AttachmentId(QString::fromUtf8(workspace) + u'-' + integration.text());
        attachment.workspaceId = WorkspaceId(QString::fromUtf8(workspace));
        attachment.integrationId = integration;
        attachment.targets = targets(workspace, entries);
        snapshot.attachments.append(attachment);
        return snapshot.attachments.last();
    }

private:
    static QList<Target> targets(const char *owner, Entries entries)
    {
        QList<Target> list;
        for (const auto &[environment, value] : entries)
            list.append({.id = TargetId(QString::fromUtf8(owner) + QString::number(list.size())),
                         .environment = QString::fromUtf8(environment),
                         .value = QString::fromUtf8(value),
                         .url = {}});
        return list;
    }
};

namespace generators {

/** Up to four workspaces, up to three integrations, every pair attached or not; all fields that decide vary. */
[[nodiscard]] inline rc::Gen<ConfigurationSnapshot> snapshot()
{
    return rc::gen::exec([] {
        ConfigurationSnapshot drawn;
        const int integrations = *rc::gen::inRange(0, 4);
        for (int i = 0; i < integrations; ++i) {
            Integration integration;
            integration.id = IntegrationId(QStringLiteral("integration-%1").arg(i));
            integration.name = integration.id.text();
            integration.type = *rc::gen::element(IntegrationType::Slack, IntegrationType::Teams,
                                                 IntegrationType::Webhook, IntegrationType::Custom);
            integration.enabled = *rc::gen::inRange(0, 4) > 0;
            if (*rc::gen::arbitrary<bool>())
                integration.slack.botToken = SecretString(QByteArrayView("xoxb-1"));
            if (*rc::gen::arbitrary<bool>())
                integration.endpoint.apiUrl = SecretString(QByteArrayView("https://example.org/hook"));
            integration.targets = *targets();
            drawn.integrations.append(integration);
        }
        const int workspaces = *rc::gen::inRange(0, 5);
        for (int w = 0; w < workspaces; ++w) {
            Workspace workspace;
            workspace.id = WorkspaceId(QStringLiteral("workspace-%1").arg(w));
            workspace.name = workspace.id.text();
            workspace.environment = *environment();
            drawn.workspaces.append(workspace);
            for (const Integration &integration : std::as_const(drawn.integrations)) {
                if (!*rc::gen::arbitrary<bool>())
                    continue;
                Attachment attachment;
                attachment.id = AttachmentId(workspace.name + u'-' + integration.name);
                attachment.workspaceId = workspace.id;
                attachment.integrationId = integration.id;
                attachment.runAfter = *rc::gen::element(RunAfter::Plan, RunAfter::Apply, RunAfter::All);
                if (*rc::gen::arbitrary<bool>())
                    attachment.statuses = {Occasions::order().at(*rc::gen::inRange(0, 10)).status};
                if (*rc::gen::arbitrary<bool>())
                    attachment.targets = *targets();
                drawn.attachments.append(attachment);
            }
        }
        return drawn;
    });
}

} // namespace generators

} // namespace infradots
