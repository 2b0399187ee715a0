// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/workspacespresenter.h"

#include "app/services/changes.h"
#include "app/services/workspaceservice.h"
#include "models/items/plaintext.h"
#include "ui/async.h"
#include "ui/dialogs/workspacedialog.h"
#include "ui/notices.h"
#include "ui/presenters/navigationpresenter.h"
#include "ui/prompts.h"
#include "ui/undohistory.h"

namespace infradots {

WorkspacesPresenter::WorkspacesPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.changes, &Changes::workspacesChanged, this, [this](const OrganizationId &organization) {
        if (organization == m_organization)
            refresh();
    });
}

void WorkspacesPresenter::setOrganization(const OrganizationId &organization)
{
    m_organization = organization;
    m_model.setWorkspaces({});
    refresh();
}

void WorkspacesPresenter::refresh()
{
    const OrganizationId organization = m_organization;
    if (organization.isNull())
        return;
    whenDone(m_context.workspaces.list(organization), this,
             [this, organization](const Result<QList<Workspace>> &result) {
                 if (organization != m_organization)
                     return;
                 if (!result) {
                     Q_EMIT failed(result.error().message);
                     return;
                 }
                 m_model.setWorkspaces(*result);
                 Q_EMIT loaded();
             });
}

void WorkspacesPresenter::add(QWidget *parent)
{
    Workspace draft;
    draft.organizationId = m_organization;
    edit(draft, parent);
}

void WorkspacesPresenter::edit(const Workspace &workspace, QWidget *parent)
{
    QStringList environments;
    for (const Workspace &known : m_model.workspaces()) {
        if (!known.environment.isEmpty() && !environments.contains(known.environment, Qt::CaseInsensitive))
            environments << known.environment;
    }
    auto *dialog = new WorkspaceDialog(workspace, environments, parent);
    connect(dialog, &WorkspaceDialog::saveRequested, this, [this, dialog](const Workspace &draft) {
        whenDone(m_context.workspaces.save(draft), dialog, [dialog](const Result<Workspace> &saved) {
            if (saved)
                dialog->accept();
            else
                dialog->showSaveError(saved.error());
        });
    });
    dialog->open();
}

void WorkspacesPresenter::remove(const Workspace &workspace, QWidget *parent)
{
    whenDone(m_context.workspaces.impactOfRemoving(workspace.id), this,
             [this, workspace, parent](const Result<RemovalImpact> &impact) {
                 if (!impact) {
                     m_context.notices.failure(impact.error().message);
                     return;
                 }
                 m_context.prompts.confirm(parent,
                                           {tr("Delete workspace"),
                                            tr("Delete the workspace “%1”?").arg(isolated(workspace.name)) +
                                                QLatin1Char(' ') + impactSentence(*impact),
                                            impact->integrations, tr("Delete")},
                                           this, [this, workspace] { removeConfirmed(workspace); });
             });
}

void WorkspacesPresenter::removeConfirmed(const Workspace &workspace)
{
    whenDone(m_context.workspaces.remove(workspace.id), this,
             [this, name = workspace.name](const Result<RemovedWorkspace> &removed) {
                 if (!removed) {
                     m_context.notices.failure(removed.error().message);
                     return;
                 }
                 m_context.undo.push(tr("Deleted the workspace “%1”.").arg(isolated(name)),
                                     [this, whole = *removed] { return m_context.workspaces.restore(whole); });
             });
}

} // namespace infradots
