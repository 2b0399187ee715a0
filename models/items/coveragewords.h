// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"

#include <QString>

namespace infradots {

/** "production", or what stands for a run without one. */
[[nodiscard]] QString environmentWords(const QString &environment);

/** "every plan; apply: Failed, Cancelled": a set of occasions, short. Empty for none. */
[[nodiscard]] QString occasionsWords(Occasions occasions);

/** The rule in a few words, for where there is little room: "Workspace · env.". */
[[nodiscard]] QString ruleWordsShort(Rule rule);

/** Why a listener hears of nothing that is asked for, in a few words: "switched off". */
[[nodiscard]] QString silenceWords(const Listener &listener);

/** A cell's first line: where messages go, or that nobody hears. */
[[nodiscard]] QString coverageHeadline(const CoverageCell &cell, const CoverageQuestion &question);
/** Its second line: the winning rules, what is not heard of, or why nobody hears. */
[[nodiscard]] QString coverageDetail(const CoverageCell &cell, const CoverageQuestion &question);
/** All of it, a sentence a line: for tool tips, and to be read out. */
[[nodiscard]] QString coverageSentences(const Workspace &workspace, const QString &environment,
                                        const CoverageCell &cell, const CoverageQuestion &question);

} // namespace infradots
