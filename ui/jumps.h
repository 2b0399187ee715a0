// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"

#include <QObject>

namespace infradots {

/** Where pages and dialogs ask to be led to something configured; the main window goes there. */
class Jumps : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void to(const ConfigurationPlace &place) { Q_EMIT requested(place); }

Q_SIGNALS:
    void requested(const infradots::ConfigurationPlace &place);
};

} // namespace infradots
