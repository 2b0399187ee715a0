// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/validation.h"
#include "ui/uicontext.h"

#include <optional>

class QWidget;

namespace infradots {

/**
 * Opens the editor on a draft (new when its id is null), shows what it would send and what saving moves, and saves,
 * tests and reloads as it asks. @p focus: the field to begin with. Returns at once.
 */
void editIntegration(UiContext &context, const Integration &draft, QWidget *parent, std::optional<Field> focus = {});

} // namespace infradots
