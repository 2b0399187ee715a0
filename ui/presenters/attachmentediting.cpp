// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/attachmentediting.h"

#include "app/services/attachmentservice.h"
#include "ui/async.h"
#include "ui/dialogs/attachmentdialog.h"
#include "ui/presenters/channelfeed.h"
#include "ui/presenters/impactpresenter.h"
#include "ui/widgets/attachmentform.h"
#include "ui/widgets/channelpanel.h"
#include "ui/widgets/impactpanel.h"

namespace infradots {

void editAttachment(UiContext &context, const Workspace &workspace, const QList<Integration> &candidates,
                    const Attachment &draft, QWidget *parent, const FormFocus &focus)
{
    auto *dialog = new AttachmentDialog(context, workspace, candidates, draft, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *feed = new ChannelFeed(context, dialog);
    ChannelPanel *channels = dialog->form()->channels();
    QObject::connect(feed, &ChannelFeed::changed, channels, &ChannelPanel::showChannels);
    QObject::connect(channels, &ChannelPanel::refreshRequested, feed, &ChannelFeed::refresh);
    QObject::connect(dialog->form(), &AttachmentForm::integrationChosen, feed, &ChannelFeed::setIntegration);
    if (const Integration *chosen = dialog->form()->integration())
        feed->setIntegration(*chosen);
    if (!draft.id.isNull()) { // attaching moves nothing that went elsewhere before
        auto *impact = new ImpactPresenter(context, workspace.organizationId, dialog);
        QObject::connect(impact, &ImpactPresenter::told, dialog->impact(), &ImpactPanel::setImpact);
        QObject::connect(dialog->form(), &AttachmentForm::edited, impact,
                         [impact](const Attachment &edited) { impact->ask(edited); });
    }
    QObject::connect(dialog, &AttachmentDialog::saveRequested, dialog, [&context, dialog](const Attachment &edited) {
        dialog->setBusy(true);
        whenDone(context.attachments.save(edited), dialog, [dialog](const Result<Attachment> &saved) {
            if (saved)
                dialog->accept();
            else
                dialog->showError(saved.error());
        });
    });
    dialog->open();
    dialog->focusOn(focus);
}

} // namespace infradots
