// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/plaintext.h"

#include "models/domain/direction.h"

#include <algorithm>

namespace infradots {

namespace {

constexpr char16_t FirstStrongIsolate = 0x2068;
constexpr char16_t PopDirectionalIsolate = 0x2069;

/** Whether every isolate that begins also ends, and none ends that has not begun. */
bool isolatesArePaired(const QString &text)
{
    int open = 0;
    for (const QChar c : text) {
        if (c == FirstStrongIsolate)
            ++open;
        else if (c == PopDirectionalIsolate && --open < 0)
            return false;
    }
    return open == 0;
}

QString without(const QString &text, bool isolates)
{
    QString result = text;
    result.removeIf([isolates](QChar c) {
        const bool isolate = c == FirstStrongIsolate || c == PopDirectionalIsolate;
        return turnsDirection(c.unicode()) && (isolates || !isolate);
    });
    return result;
}

bool hasRightToLeft(const QString &text)
{
    const QList<uint> codePoints = text.toUcs4();
    return std::any_of(codePoints.begin(), codePoints.end(), [](uint c) {
        const QChar::Direction direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    });
}

} // namespace

QString plainText(const QString &text)
{
    return without(text, !isolatesArePaired(text));
}

QString isolated(const QString &name)
{
    const QString shown = without(name, true);
    return hasRightToLeft(shown) ? QChar(FirstStrongIsolate) + shown + QChar(PopDirectionalIsolate) : shown;
}

} // namespace infradots
