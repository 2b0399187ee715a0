// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/renaming.h"

#include "app/services/coverageservice.h"
#include "app/services/renameservice.h"
#include "models/items/plaintext.h"
#include "ui/async.h"
#include "ui/dialogs/renamedialog.h"
#include "ui/notices.h"
#include "ui/undohistory.h"

namespace infradots {

namespace {

void finish(UiContext &context, const RenameDone &done)
{
    const Renaming &renaming = done.renaming;
    context.undo.push(
        RenameDialog::tr("Renamed “%1” to “%2” in %n place(s).", nullptr, static_cast<int>(done.count()))
            .arg(isolated(shownName(renaming.kind, renaming.from)), isolated(shownName(renaming.kind, renaming.to))),
        [&service = context.renaming, done] { return service.undo(done); });
}

void open(UiContext &context, const ConfigurationSnapshot &snapshot, const Renaming &draft, QWidget *parent)
{
    const OrganizationId organization = snapshot.organization.id;
    auto *dialog = new RenameDialog(context.theme, {environmentsOf(snapshot), channelsOf(snapshot)}, draft, parent);
    QObject::connect(dialog, &RenameDialog::previewRequested, dialog,
                     [&context, dialog, organization](const Renaming &renaming) {
                         whenDone(context.renaming.preview(organization, renaming), dialog,
                                  [dialog, renaming](const Result<RenamePreview> &preview) {
                                      dialog->showPreview(renaming, preview);
                                  });
                     });
    QObject::connect(dialog, &RenameDialog::renameRequested, dialog,
                     [&context, dialog, organization](const Renaming &renaming, const QByteArray &state) {
                         whenDone(context.renaming.apply(organization, renaming, state), dialog,
                                  [&context, dialog](const Result<RenameDone> &done) {
                                      if (!done) {
                                          dialog->showError(done.error());
                                          return;
                                      }
                                      dialog->accept();
                                      finish(context, *done);
                                  });
                     });
    dialog->open();
}

} // namespace

void renameEverywhere(UiContext &context, const OrganizationId &organization, const Renaming &draft, QWidget *parent)
{
    whenDone(context.coverage.snapshot(organization), parent,
             [&context, draft, parent](const Result<ConfigurationSnapshot> &snapshot) {
                 if (snapshot)
                     open(context, *snapshot, draft, parent);
                 else
                     context.notices.failure(snapshot.error().message);
             });
}

} // namespace infradots
