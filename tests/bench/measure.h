// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace infradots::bench {

/** What one round took. */
struct Cost
{
    double wall = 0; ///< seconds
    double cpu = 0;  ///< seconds of this process, user and system
};

inline double processCpu()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template<typename Work>
Cost measure(Work work)
{
    const double cpu = processCpu();
    QElapsedTimer timer;
    timer.start();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, processCpu() - cpu};
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

/** Pairs of one round each, ours and the peer's, compared within the round. */
class Ratios
{
public:
    void add(const Cost &ours, const Cost &peer)
    {
        m_rate.push_back(peer.wall / ours.wall);
        m_cpu.push_back(ours.cpu / peer.cpu);
    }
    /** "name: rate 0.97 of PEER (goal >= 0.95), CPU 1.10 times (goal <= 1.15), median of 7 rounds" */
    void print(const char *name, const char *peer, double goalRate, double goalCpu) const
    {
        std::printf("%s: rate %.2f of %s (goal >= %.2f)", name, median(m_rate), peer, goalRate);
        if (goalCpu > 0)
            std::printf(", CPU %.2f times (goal <= %.2f)", median(m_cpu), goalCpu);
        std::printf(", median of %zu rounds, rates %.2f to %.2f\n", m_rate.size(),
                    *std::min_element(m_rate.begin(), m_rate.end()), *std::max_element(m_rate.begin(), m_rate.end()));
        std::fflush(stdout);
    }

private:
    std::vector<double> m_rate;
    std::vector<double> m_cpu;
};

} // namespace infradots::bench
