// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace infradots {

Languages::Languages()
{
    if (m_own.load(QLocale(), QStringLiteral("infradots"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_own.load(QStringLiteral(":/i18n/infradots_en")))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(QLocale(), QStringLiteral("qt"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace infradots
