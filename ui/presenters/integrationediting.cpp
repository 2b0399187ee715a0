// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/integrationediting.h"

#include "app/services/integrationservice.h"
#include "app/services/testservice.h"
#include "ui/async.h"
#include "ui/dialogs/integrationdialog.h"
#include "ui/dialogs/integrationeditor.h"
#include "ui/dialogs/signaturedialog.h"
#include "ui/presenters/channelfeed.h"
#include "ui/presenters/editingaids.h"
#include "ui/presenters/integrationspresenter.h"
#include "ui/widgets/channelpanel.h"

namespace infradots {

namespace {

void save(UiContext &context, const Integration &draft, IntegrationDialog *dialog)
{
    whenDone(context.integrations.save(draft), dialog, [&context, dialog](const Result<SavedIntegration> &saved) {
        if (!saved) {
            dialog->showSaveError(saved.error());
            return;
        }
        if (saved->cancelledUnsent > 0) {
            context.notices.show({NoticeKind::Information,
                                  IntegrationsPresenter::tr("%n message(s) not sent yet were cancelled.", nullptr,
                                                            saved->cancelledUnsent),
                                  {}});
        }
        dialog->accept();
    });
}

void test(UiContext &context, const Integration &draft, const RouteQuestion &question, IntegrationDialog *dialog)
{
    dialog->showTestAnswer({NoticeKind::Busy, IntegrationsPresenter::tr("Sending a test message…"), {}});
    whenDone(context.tests.testDraft(draft, question), dialog, [dialog](const Result<QList<HistoryEntry>> &answers) {
        // What to repair is in this very form.
        dialog->showTestAnswer(testNotice(answers, [dialog](const ConfigurationPlace &place) {
            dialog->editor()->focusField(place.field.value_or(Field::Name));
        }));
    });
}

} // namespace

void editIntegration(UiContext &context, const Integration &draft, QWidget *parent, const FormFocus &focus)
{
    auto *dialog = new IntegrationDialog(context.theme, draft, parent);
    auto *feed = new ChannelFeed(context, dialog);
    QObject::connect(feed, &ChannelFeed::changed, dialog->channels(), &ChannelPanel::showChannels);
    QObject::connect(dialog->channels(), &ChannelPanel::refreshRequested, feed, &ChannelFeed::refresh);
    feed->setIntegration(draft);
    dialog->offerReveal(context.guard);
    auto *aids = new EditingAids(context, draft.organizationId, dialog);
    QObject::connect(dialog, &IntegrationDialog::saveRequested, dialog,
                     [&context, dialog](const Integration &edited) { save(context, edited, dialog); });
    QObject::connect(
        dialog, &IntegrationDialog::testRequested, dialog,
        [&context, dialog, aids](const Integration &edited) { test(context, edited, aids->question(), dialog); });
    QObject::connect(dialog, &IntegrationDialog::reloadRequested, dialog, [&context, dialog, id = draft.id] {
        whenDone(context.integrations.get(id), dialog, [dialog](const Result<Integration> &current) {
            if (current)
                dialog->setDraft(*current);
            else
                dialog->showSaveError(current.error());
        });
    });
    QObject::connect(dialog, &IntegrationDialog::signatureCheckRequested, dialog, [&context, dialog, draft] {
        (new SignatureDialog(context, draft.organizationId, draft.id, dialog))->open();
    });
    dialog->open();
    dialog->focusOn(focus);
}

} // namespace infradots
