// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/emptystate.h"

namespace infradots {

/** What is shown before there is an organization to show: opening, not reachable, or the very first run. */
class StartPage : public EmptyState
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void showOpening();
    void showProblem(const QString &sentence);
    void showFirstRun();

Q_SIGNALS:
    void retryRequested();
    void createRequested();
    void demoRequested();

private:
    enum class Picture { Opening, Problem, FirstRun };
    Picture m_picture = Picture::Opening;
};

} // namespace infradots
