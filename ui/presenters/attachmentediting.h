// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/workspace.h"
#include "ui/formfocus.h"
#include "ui/uicontext.h"

class QWidget;

namespace infradots {

/**
 * Opens the dialog on an attachment's draft (a new one when its id is null), tells what it would move, and saves as it
 * asks. @p candidates: to choose from; of one that is there already its own integration alone. @p focus: where
 * to begin. Returns at once.
 */
void editAttachment(UiContext &context, const Workspace &workspace, const QList<Integration> &candidates,
                    const Attachment &draft, QWidget *parent, const FormFocus &focus = {});

} // namespace infradots
