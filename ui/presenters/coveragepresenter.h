// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/items/coveragefilter.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

namespace infradots {

/** The coverage of one organization, kept up to date while somebody looks. Computed in another thread. */
class CoveragePresenter : public QObject
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Failed };

    explicit CoveragePresenter(UiContext &context, QObject *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    /** Not watched, it lets changes add up and reads once it is watched again. */
    void setWatched(bool watched);
    void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] const OrganizationId &organization() const { return m_organization; }
    [[nodiscard]] CoverageModel &model() { return m_model; }
    [[nodiscard]] CoverageFilter &filter() { return m_filter; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(const OrganizationId &organization, const Result<CoverageMap> &map);

    UiContext &m_context;
    CoverageModel m_model;
    CoverageFilter m_filter;
    OrganizationId m_organization;
    State m_state = State::Loading;
    QString m_problem;
    bool m_reading = false;
    bool m_watched = false;
    bool m_stale = true;
    QTimer m_gather; ///< several announcements at once are one reading
};

} // namespace infradots
