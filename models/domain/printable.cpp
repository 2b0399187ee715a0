// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/printable.h"

#include <QList>

namespace infradots {

QString printable(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    const QList<uint> characters = text.toUcs4(); // half of a pair becomes the replacement character
    for (const char32_t c : characters) {
        const QChar::Category category = QChar::category(c);
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            shown.append(u' ');
        else if (category == QChar::Other_Control || category == QChar::Other_Format)
            shown.append(QChar::ReplacementCharacter);
        else
            shown.append(QChar::fromUcs4(c));
    }
    return shown;
}

} // namespace infradots
