// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace infradots {

/**
 * The language of the window, by the locale: our own words from the resources (:/i18n, which the program links), Qt's
 * from where Qt keeps them. English has a file too, for its plurals. Made before the first word is shown.
 */
class Languages
{
public:
    Languages();

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace infradots
