// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/workspacepresenter.h"

#include "app/services/changes.h"
#include "app/services/integrationservice.h"
#include "app/services/organizationservice.h"
#include "app/services/workspaceservice.h"
#include "models/items/plaintext.h"
#include "ui/async.h"
#include "ui/dialogs/slackconnectdialog.h"
#include "ui/notices.h"
#include "ui/presenters/attachmentediting.h"
#include "ui/presenters/integrationediting.h"
#include "ui/prompts.h"
#include "ui/undohistory.h"

#include <QWidget>

#include <algorithm>

namespace infradots {

WorkspacePresenter::WorkspacePresenter(UiContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    m_gather.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, &WorkspacePresenter::refresh);
    const auto again = [this] { m_gather.start(0); };
    connect(&context.changes, &Changes::attachmentsChanged, this, again);
    connect(&context.changes, &Changes::integrationsChanged, this, again);
    connect(&context.changes, &Changes::workspacesChanged, this, again);
    connect(&context.changes, &Changes::organizationsChanged, this, again);
}

void WorkspacePresenter::setWorkspace(const OrganizationId &organization, const WorkspaceId &workspace)
{
    if (m_id != workspace) {
        m_state = State::Loading;
        m_model.setRows({});
        m_workspace = {};
    }
    m_organization = organization;
    m_id = workspace;
    refresh();
}

void WorkspacePresenter::refresh()
{
    if (m_id.isNull())
        return;
    const int generation = ++m_generation;
    const auto current = [this, generation] { return generation == m_generation; };
    whenDone(m_context.organizations.get(m_organization), this,
             [this, current](const Result<Organization> &organization) {
                 if (current() && organization)
                     m_organizationName = organization->name;
             });
    whenDone(m_context.workspaces.get(m_id), this, [this, current](const Result<Workspace> &workspace) {
        if (!current())
            return;
        if (!workspace)
            fail(workspace.error());
        else
            m_workspace = *workspace;
    });
    whenDone(m_context.integrations.list(m_organization), this,
             [this, current](const Result<QList<Integration>> &integrations) {
                 if (current() && integrations)
                     m_integrations = *integrations;
             });
    // Jobs of the reading connection end in order: with this one, all is here.
    whenDone(m_context.attachments.list(m_id), this,
             [this, current](const Result<QList<AttachedIntegration>> &attached) {
                 if (!current())
                     return;
                 if (!attached) {
                     fail(attached.error());
                     return;
                 }
                 if (m_workspace.id != m_id)
                     return;
                 QList<AttachedModel::Row> rows;
                 for (const AttachedIntegration &one : *attached)
                     rows.append({one.attachment, one.integration});
                 m_model.setRows(rows);
                 m_state = State::Ready;
                 Q_EMIT changed();
             });
}

void WorkspacePresenter::fail(const Error &error)
{
    m_state = State::Failed;
    m_problem = error.message;
    Q_EMIT changed();
}

QList<Integration> WorkspacePresenter::candidates() const
{
    QList<Integration> free;
    const QList<AttachedModel::Row> &rows = m_model.rows();
    for (const Integration &integration : m_integrations) {
        const bool attached = std::any_of(rows.cbegin(), rows.cend(), [&](const AttachedModel::Row &row) {
            return row.integration.id == integration.id;
        });
        if (!attached)
            free.append(integration);
    }
    return free;
}

void WorkspacePresenter::attach()
{
    const QList<Integration> free = candidates();
    if (free.isEmpty()) {
        m_context.notices.show({NoticeKind::Information,
                                m_integrations.isEmpty()
                                    ? tr("The organization has no integrations yet. Add one first.")
                                    : tr("Every integration of the organization is attached here already."),
                                {}});
        return;
    }
    Attachment draft;
    draft.workspaceId = m_id;
    draft.runAfter = RunAfter::All;
    editAttachment(m_context, m_workspace, free, draft, m_window->window());
}

void WorkspacePresenter::edit(int row)
{
    if (const AttachedModel::Row *attached = m_model.at(row))
        editAttachment(m_context, m_workspace, {attached->integration}, attached->attachment, m_window->window());
}

void WorkspacePresenter::jump(const AttachmentId &attachment, const RouteJump &jump)
{
    const QList<AttachedModel::Row> &rows = m_model.rows();
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&attachment](const AttachedModel::Row &row) {
        return row.attachment.id == attachment;
    });
    if (found == rows.cend())
        return;
    switch (jump.form) {
    case RouteJump::Form::Attachment:
        editAttachment(m_context, m_workspace, {found->integration}, found->attachment, m_window->window(), jump.focus);
        break;
    case RouteJump::Form::Integration:
        editIntegration(m_context, found->integration, m_window->window(), jump.focus);
        break;
    case RouteJump::Form::SlackConnection:
        (new SlackConnectDialog(m_context, found->integration, m_window->window()))->open();
        break;
    }
}

void WorkspacePresenter::detach(int row)
{
    const AttachedModel::Row *attached = m_model.at(row);
    if (!attached)
        return;
    const AttachmentId id = attached->attachment.id;
    const QString name = attached->integration.name;
    whenDone(m_context.attachments.impactOfDetaching(id), this, [this, id, name](const Result<RemovalImpact> &impact) {
        if (!impact) {
            m_context.notices.failure(impact.error().message);
            return;
        }
        QString text = tr("“%1” no longer hears of runs in “%2”. The history stays.")
                           .arg(isolated(name), isolated(m_workspace.name));
        if (impact->unsentDeliveries > 0)
            text += u' ' + tr("%n unsent message(s) are cancelled.", nullptr, impact->unsentDeliveries);
        m_context.prompts.confirm(
            m_window->window(), {tr("Detach integration"), text, {}, tr("Detach"), true}, this, [this, id, name] {
                whenDone(m_context.attachments.detach(id), this,
                         [this, name](const Result<RemovedAttachment> &removed) {
                             if (!removed) {
                                 m_context.notices.failure(removed.error().message);
                                 return;
                             }
                             AttachmentService &attachments = m_context.attachments;
                             m_context.undo.push(
                                 tr("Detached “%1” from “%2”.").arg(isolated(name), isolated(m_workspace.name)),
                                 [&attachments, removed = *removed] { return attachments.restore(removed); });
                         });
            });
    });
}

} // namespace infradots
