// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/renaming.h"
#include "ui/uicontext.h"

class QWidget;

namespace infradots {

/**
 * Opens the dialog that renames an environment or a channel everywhere in an organization, with @p draft chosen; what
 * it does can be undone. Returns at once.
 */
void renameEverywhere(UiContext &context, const OrganizationId &organization, const Renaming &draft, QWidget *parent);

} // namespace infradots
