// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/stageevent.h"

#include <QList>

#include <optional>

namespace infradots {

/** What there is to hear of: the end of a stage, with a status. */
struct Occasion
{
    Stage stage = Stage::Plan;
    RunStatus status = RunStatus::Completed;
    friend bool operator==(const Occasion &, const Occasion &) = default;
};

/** A set of occasions: of the ten there are. */
class Occasions
{
public:
    Occasions() = default; ///< none

    /** All ten, plan before apply, statuses in their order. */
    [[nodiscard]] static const QList<Occasion> &order();
    [[nodiscard]] static Occasions all() { return matching({}, {}); }
    /** Those of a stage and a status; what is not given is any. */
    [[nodiscard]] static Occasions matching(std::optional<Stage> stage, std::optional<RunStatus> status);

    void insert(Occasion occasion) { m_bits |= bit(occasion); }
    [[nodiscard]] bool contains(Occasion occasion) const { return (m_bits & bit(occasion)) != 0; }
    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] QList<Occasion> list() const; ///< in order()

    [[nodiscard]] friend Occasions operator|(Occasions a, Occasions b) { return Occasions(a.m_bits | b.m_bits); }
    [[nodiscard]] friend Occasions operator&(Occasions a, Occasions b) { return Occasions(a.m_bits & b.m_bits); }
    /** Those of @p a that are not in @p b. */
    [[nodiscard]] friend Occasions operator-(Occasions a, Occasions b) { return Occasions(a.m_bits & ~b.m_bits); }
    friend bool operator==(Occasions, Occasions) = default;

private:
    static constexpr unsigned StatusCount = 5;

    explicit Occasions(unsigned bits)
        : m_bits(bits)
    {
    }

    [[nodiscard]] static unsigned bit(Occasion occasion)
    {
        return 1U << (static_cast<unsigned>(occasion.stage) * StatusCount + static_cast<unsigned>(occasion.status));
    }

    unsigned m_bits = 0;
};

} // namespace infradots
