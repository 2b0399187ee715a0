// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/finding.h"

#include "models/domain/texttable.h"

namespace infradots {

namespace {

constexpr TextTable<Severity, 3> Words{{
    {Severity::Information, u"info"},
    {Severity::Warning, u"warning"},
    {Severity::Error, u"error"},
}};

} // namespace

QString toText(Severity severity)
{
    return textOf(Words, severity);
}

} // namespace infradots
