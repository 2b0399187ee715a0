// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/occasions.h"

namespace infradots {

const QList<Occasion> &Occasions::order()
{
    static const QList<Occasion> all = [] {
        QList<Occasion> list;
        for (const Stage stage : {Stage::Plan, Stage::Apply}) {
            for (const RunStatus status : runStatusOrder())
                list.append({stage, status});
        }
        return list;
    }();
    return all;
}

Occasions Occasions::matching(std::optional<Stage> stage, std::optional<RunStatus> status)
{
    Occasions set;
    for (const Occasion &occasion : order()) {
        if (occasion.stage == stage.value_or(occasion.stage) && occasion.status == status.value_or(occasion.status))
            set.insert(occasion);
    }
    return set;
}

QList<Occasion> Occasions::list() const
{
    QList<Occasion> held;
    for (const Occasion &occasion : order()) {
        if (contains(occasion))
            held.append(occasion);
    }
    return held;
}

} // namespace infradots
