// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "ui/formfocus.h"
#include "ui/uicontext.h"

class QWidget;

namespace infradots {

/**
 * Opens the editor on a draft (new when its id is null), with the cursor where @p focus says, shows what it would send
 * and what saving moves, and saves, tests and reloads as it asks. Returns at once.
 */
void editIntegration(UiContext &context, const Integration &draft, QWidget *parent, const FormFocus &focus = {});

} // namespace infradots
