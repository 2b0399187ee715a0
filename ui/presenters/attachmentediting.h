// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/validation.h"
#include "models/domain/workspace.h"
#include "ui/uicontext.h"

#include <optional>

class QWidget;

namespace infradots {

/**
 * Opens the dialog on an attachment's draft (a new one when its id is null), tells what it would move, and saves as it
 * asks. @p candidates: to choose from; of one that is there already its own integration alone. @p focus: the field to
 * begin with. Returns at once.
 */
void editAttachment(UiContext &context, const Workspace &workspace, const QList<Integration> &candidates,
                    const Attachment &draft, QWidget *parent, std::optional<Field> focus = {});

} // namespace infradots
