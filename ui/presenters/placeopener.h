// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "ui/uicontext.h"

class QWidget;

namespace infradots {

/**
 * Opens the dialog in which something of an attachment or an integration is put right, at its field; for a token the
 * one that connects Slack. Reads it anew first, and says so in the window if it is gone. Opens nothing for what is not
 * edited in a dialog: a workspace's page, an organization's settings. Returns at once.
 */
void openPlace(UiContext &context, const ConfigurationPlace &place, QWidget *parent);

} // namespace infradots
