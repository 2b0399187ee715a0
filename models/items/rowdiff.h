// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <type_traits>

namespace infradots {

/**
 * Brings @p current to @p wanted by single rows, so that views keep selection and scroll position. @p id tells rows
 * apart; @p steps does the changes: removeRow(i), insertRow(i, value), replaceRow(i, value), each between the model's
 * own begin and end calls, on the same list.
 */
template<typename T, typename IdOf, typename Steps>
void syncRows(const QList<T> &current, const QList<T> &wanted, IdOf id, Steps &steps)
{
    using Id = std::decay_t<std::invoke_result_t<IdOf, const T &>>;
    const auto idsOf = [&id](const QList<T> &list) {
        QSet<Id> ids;
        for (const T &value : list)
            ids.insert(id(value));
        return ids;
    };
    const QSet<Id> kept = idsOf(wanted);
    for (qsizetype i = current.size() - 1; i >= 0; --i) {
        if (!kept.contains(id(current.at(i))))
            steps.removeRow(static_cast<int>(i));
    }
    const QSet<Id> known = idsOf(current);
    const auto find = [&](const Id &wantedId, qsizetype from) {
        for (qsizetype i = from; i < current.size(); ++i) {
            if (id(current.at(i)) == wantedId)
                return i;
        }
        return qsizetype(-1);
    };
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const T &value = wanted.at(i);
        const bool inPlace = i < current.size() && id(current.at(i)) == id(value);
        if (inPlace) {
            if (!(current.at(i) == value))
                steps.replaceRow(static_cast<int>(i), value);
            continue;
        }
        const qsizetype later = known.contains(id(value)) ? find(id(value), i) : -1;
        if (later >= 0)
            steps.removeRow(static_cast<int>(later));
        steps.insertRow(static_cast<int>(i), value);
    }
}

} // namespace infradots
