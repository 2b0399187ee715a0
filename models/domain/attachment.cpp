// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attachment.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {
constexpr TextTable<RunAfter, 3> RunAfterNames{
    {{RunAfter::Plan, u"plan"}, {RunAfter::Apply, u"apply"}, {RunAfter::All, u"all"}}};
} // namespace

QString toText(RunAfter runAfter)
{
    return textOf(RunAfterNames, runAfter);
}

std::optional<RunAfter> runAfterFromText(const QString &text)
{
    return valueOf(RunAfterNames, text);
}

bool firesAfter(RunAfter runAfter, Stage stage)
{
    switch (runAfter) {
    case RunAfter::Plan:
        return stage == Stage::Plan;
    case RunAfter::Apply:
        return stage == Stage::Apply;
    case RunAfter::All:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace infradots
