// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace infradots {

class MessageBar;

/** Says in a dialog that is to be closed that what was typed is not saved, with the two ways on as buttons. */
void offerDiscard(MessageBar &bar, std::function<void()> discard, std::function<void()> keep);

} // namespace infradots
