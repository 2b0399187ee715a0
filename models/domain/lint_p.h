// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lint.h"
#include "models/domain/routing.h"

#include <QCoreApplication>

namespace infradots {

// For the files of the lint alone.

struct LintText
{
    Q_DECLARE_TR_FUNCTIONS(Lint)
};

/** A snapshot that can be looked things up in. Refers to it. */
class LintIndex
{
public:
    explicit LintIndex(const LintSnapshot &snapshot);

    [[nodiscard]] const LintSnapshot &snapshot() const { return m_snapshot; }
    /** Of an organization, in the snapshot's order. */
    [[nodiscard]] QList<const Workspace *> workspacesOf(const OrganizationId &id) const
    {
        return m_workspaces.value(id);
    }
    [[nodiscard]] QList<const Integration *> integrationsOf(const OrganizationId &id) const
    {
        return m_integrations.value(id);
    }
    [[nodiscard]] QList<const Attachment *> attachmentsOf(const IntegrationId &id) const
    {
        return m_byIntegration.value(id);
    }
    [[nodiscard]] QList<const Attachment *> attachmentsOf(const WorkspaceId &id) const
    {
        return m_byWorkspace.value(id);
    }
    [[nodiscard]] const Workspace &workspace(const Attachment &attachment) const
    {
        return *m_workspaceById.value(attachment.workspaceId);
    }
    [[nodiscard]] const Integration &integration(const Attachment &attachment) const
    {
        return *m_integrationById.value(attachment.integrationId);
    }

    /** What two targets are compared by: the keyed hash of where they lead, else what they show. */
    [[nodiscard]] QByteArray destination(const Integration &integration, const Target &target) const;
    /** Where a list leads, without regard to its order. */
    [[nodiscard]] QSet<QByteArray> destinations(const Integration &integration, const QList<Target> &targets) const;

    [[nodiscard]] QString where(const Organization &organization) const { return organization.name; }
    [[nodiscard]] QString where(const Workspace &workspace) const;
    [[nodiscard]] QString where(const Integration &integration) const;
    [[nodiscard]] QString where(const Attachment &attachment) const;
    [[nodiscard]] static ConfigurationPlace place(const Workspace &workspace, Field field);
    [[nodiscard]] static ConfigurationPlace place(const Integration &integration, Field field);
    [[nodiscard]] ConfigurationPlace place(const Attachment &attachment, Field field) const;

private:
    const LintSnapshot &m_snapshot;
    QHash<OrganizationId, QString> m_organizationNames;
    QHash<OrganizationId, QList<const Workspace *>> m_workspaces;
    QHash<OrganizationId, QList<const Integration *>> m_integrations;
    QHash<WorkspaceId, const Workspace *> m_workspaceById;
    QHash<IntegrationId, const Integration *> m_integrationById;
    QHash<IntegrationId, QList<const Attachment *>>
        m_byIntegration; ///< only of workspaces and integrations that are there
    QHash<WorkspaceId, QList<const Attachment *>> m_byWorkspace;
};

/** The field with the default targets (@p routed: those of environments) of a type that has any. */
[[nodiscard]] Field targetsField(IntegrationType type, bool routed);

/** Whether an attachment does anything at all for some stage and one of its statuses, as runs of the platform go. */
[[nodiscard]] bool firesFor(const Attachment &attachment, Stage stage, RunStatus status);
/** The statuses in which a stage ends: only a plan waits for approval or is rejected. */
[[nodiscard]] QList<RunStatus> statusesOf(Stage stage);

// The rules, each set for one thing. They add to the list.
void lintAddresses(const LintIndex &index, const Organization &organization, QList<Finding> &findings);
void lintAddresses(const LintIndex &index, const Integration &integration, QList<Finding> &findings);
void lintReadiness(const LintIndex &index, const Integration &integration, QList<Finding> &findings);
void lintOverrides(const LintIndex &index, const Integration &integration, QList<Finding> &findings);
void lintEnvironments(const LintIndex &index, const OrganizationId &organization, QList<Finding> &findings);
void lintDoubles(const LintIndex &index, const OrganizationId &organization, QList<Finding> &findings);
void lintFiring(const LintIndex &index, const Workspace &workspace, QList<Finding> &findings);

} // namespace infradots
