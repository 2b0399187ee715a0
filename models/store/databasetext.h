// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace infradots {

/** The sentences of the database: a class, so that lupdate sees under which context they are looked up. */
struct DatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(infradots::Database)
};

} // namespace infradots
