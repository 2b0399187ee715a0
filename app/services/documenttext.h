// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace infradots {

/** The sentences about configuration documents: a class, so that lupdate sees under which context they are looked up.
 */
struct DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

} // namespace infradots
