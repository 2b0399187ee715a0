// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/editingaids.h"

#include "ui/dialogs/integrationdialog.h"
#include "ui/dialogs/integrationeditor.h"
#include "ui/widgets/impactpanel.h"
#include "ui/widgets/previewpanel.h"

namespace infradots {

EditingAids::EditingAids(UiContext &context, const OrganizationId &organization, IntegrationDialog *dialog)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_preview(dialog->preview())
    , m_rehearsal(context, this)
    , m_impact(context, organization, this)
{
    connect(dialog->editor(), &IntegrationEditor::draftChanged, this, &EditingAids::ask);
    connect(m_preview, &PreviewPanel::eventChanged, this, &EditingAids::ask);
    connect(&m_rehearsal, &RehearsalPresenter::rehearsed, m_preview, &PreviewPanel::showRehearsal);
    connect(&m_rehearsal, &RehearsalPresenter::failed, m_preview, &PreviewPanel::showProblem);
    connect(&m_impact, &ImpactPresenter::told, dialog->impact(), &ImpactPanel::setImpact);
    connect(&m_impact, &ImpactPresenter::read, this, &EditingAids::offerRoutes);
    ask();
}

RouteQuestion EditingAids::question() const
{
    return {.workspace = m_dialog->editor()->testWorkspace(),
            .environment = m_dialog->editor()->testEnvironment(),
            .event = m_preview->event()};
}

void EditingAids::ask()
{
    const Integration draft = m_dialog->editor()->typed();
    m_rehearsal.ask(draft, question());
    m_impact.ask(draft);
}

void EditingAids::offerRoutes(const ImpactBase &base)
{
    QHash<WorkspaceId, Workspace> workspaces;
    for (const Workspace &workspace : base->workspaces)
        workspaces.insert(workspace.id, workspace);
    const IntegrationId id = m_dialog->editor()->draft().id;
    QList<RouteChoice> routes;
    for (const Attachment &attachment : base->attachments) {
        if (attachment.integrationId == id && workspaces.contains(attachment.workspaceId))
            routes.append({workspaces.value(attachment.workspaceId), attachment});
    }
    m_dialog->editor()->setRoutes(routes);
}

} // namespace infradots
