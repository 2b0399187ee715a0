// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace infradots {

/**
 * Brings @p current to @p wanted by single rows, so that views keep selection and scroll position. @p id tells rows
 * apart; @p steps does the changes: removeRow(i), insertRow(i, value), replaceRow(i, value), each between the model's
 * own begin and end calls, on the same list.
 */
template<typename T, typename IdOf, typename Steps>
void syncRows(const QList<T> &current, const QList<T> &wanted, IdOf id, Steps &steps)
{
    const auto holds = [&id](const QList<T> &list, const T &value, qsizetype from) {
        for (qsizetype i = from; i < list.size(); ++i) {
            if (id(list.at(i)) == id(value))
                return i;
        }
        return qsizetype(-1);
    };
    for (qsizetype i = current.size() - 1; i >= 0; --i) {
        if (holds(wanted, current.at(i), 0) < 0)
            steps.removeRow(static_cast<int>(i));
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const T &value = wanted.at(i);
        const bool inPlace = i < current.size() && id(current.at(i)) == id(value);
        if (inPlace) {
            if (!(current.at(i) == value))
                steps.replaceRow(static_cast<int>(i), value);
            continue;
        }
        const qsizetype later = holds(current, value, i);
        if (later >= 0)
            steps.removeRow(static_cast<int>(later));
        steps.insertRow(static_cast<int>(i), value);
    }
}

} // namespace infradots
