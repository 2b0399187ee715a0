// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/placeopener.h"

#include "app/services/attachmentservice.h"
#include "app/services/integrationservice.h"
#include "app/services/workspaceservice.h"
#include "ui/async.h"
#include "ui/dialogs/slackconnectdialog.h"
#include "ui/notices.h"
#include "ui/presenters/attachmentediting.h"
#include "ui/presenters/integrationediting.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

void openAttachment(UiContext &context, const ConfigurationPlace &place, const Workspace &workspace, QWidget *parent)
{
    whenDone(context.attachments.list(workspace.id), parent,
             [&context, place, workspace, parent](const Result<QList<AttachedIntegration>> &attached) {
                 if (!attached) {
                     context.notices.failure(attached.error().message);
                     return;
                 }
                 for (const AttachedIntegration &one : *attached) {
                     if (one.attachment.id == place.attachment) {
                         editAttachment(context, workspace, {one.integration}, one.attachment, parent,
                                        {.place = FormFocus::Place::First, .environment = {}, .field = place.field});
                         return;
                     }
                 }
                 context.notices.failure(PlaceText::tr("It is not attached there any more."));
             });
}

} // namespace

void openPlace(UiContext &context, const ConfigurationPlace &place, QWidget *parent)
{
    if (!place.attachment.isNull()) {
        whenDone(context.workspaces.get(place.workspace), parent,
                 [&context, place, parent](const Result<Workspace> &workspace) {
                     if (workspace)
                         openAttachment(context, place, *workspace, parent);
                     else
                         context.notices.failure(workspace.error().message);
                 });
    } else if (!place.integration.isNull()) {
        whenDone(context.integrations.get(place.integration), parent,
                 [&context, place, parent](const Result<Integration> &integration) {
                     if (!integration)
                         context.notices.failure(integration.error().message);
                     else if (place.field == Field::BotToken)
                         (new SlackConnectDialog(context, *integration, parent))->open();
                     else
                         editIntegration(context, *integration, parent,
                                         {.place = FormFocus::Place::First, .environment = {}, .field = place.field});
                 });
    }
}

} // namespace infradots
