// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/facts.h"

#include <QList>

namespace infradots {

/** Runs to try a template on. */
enum class SampleEvent {
    ApplyCompleted,
    ApplyFailed,
    ApplyCancelled,
    PlanWaiting,
    PlanRejected,
    Awkward ///< quotes, line breaks, markup and letters of every kind, in what people may type
};

[[nodiscard]] QList<SampleEvent> sampleEvents();
/** "Apply: completed", …: translated. */
[[nodiscard]] QString sampleEventWords(SampleEvent sample);
/** The run itself, of an invented organization, for an integration of that name. */
[[nodiscard]] MessageFacts sampleFacts(SampleEvent sample, const QString &integrationName);

} // namespace infradots
