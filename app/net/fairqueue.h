// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace infradots {

/**
 * Requests that wait for one of a fixed number of slots. Hosts take turns, and a host holds at most nine times as many
 * slots as are left free: alone it gets nine tenths of them, and hosts that hang leave room for those that answer.
 */
template<typename Item>
class FairQueue
{
public:
    explicit FairQueue(int slots)
        : m_free(slots)
    {
    }

    void add(const QByteArray &host, Item item)
    {
        Lane &lane = m_lanes[host];
        if (lane.waiting.empty())
            m_turns.push_back(host);
        lane.waiting.push_back(std::move(item));
    }

    /** The next that may start, whose slot is taken until release(); none while nothing may. */
    [[nodiscard]] std::optional<Item> take()
    {
        for (std::size_t seen = 0, all = m_turns.size(); m_free > 0 && seen < all; ++seen) {
            const QByteArray host = std::exchange(m_turns.front(), {});
            m_turns.pop_front();
            Lane &lane = m_lanes[host];
            if (lane.held >= SharePerFreeSlot * m_free) {
                m_turns.push_back(host);
                continue;
            }
            Item item = std::move(lane.waiting.front());
            lane.waiting.pop_front();
            if (!lane.waiting.empty())
                m_turns.push_back(host);
            ++lane.held;
            --m_free;
            return item;
        }
        return std::nullopt;
    }

    void release(const QByteArray &host)
    {
        ++m_free;
        const auto lane = m_lanes.find(host);
        if (--lane->second.held == 0 && lane->second.waiting.empty())
            m_lanes.erase(lane);
    }

    /** Everything that still waits, which is then out of the queue. */
    [[nodiscard]] std::vector<Item> takeWaiting()
    {
        std::vector<Item> items;
        for (const QByteArray &host : std::exchange(m_turns, {})) {
            Lane &lane = m_lanes[host];
            for (Item &item : lane.waiting)
                items.push_back(std::move(item));
            lane.waiting.clear();
            if (lane.held == 0)
                m_lanes.erase(host);
        }
        return items;
    }

private:
    static constexpr int SharePerFreeSlot = 9;

    struct Lane
    {
        std::deque<Item> waiting;
        int held = 0;
    };

    int m_free;
    std::map<QByteArray, Lane> m_lanes; ///< hosts that hold a slot or wait for one
    std::deque<QByteArray> m_turns;     ///< hosts with something waiting, next first
};

} // namespace infradots
