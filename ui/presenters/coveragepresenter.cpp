// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/coveragepresenter.h"

#include "app/services/changes.h"
#include "app/services/coverageservice.h"
#include "ui/async.h"

namespace infradots {

CoveragePresenter::CoveragePresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_filter(m_model)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(0);
    connect(&m_gather, &QTimer::timeout, this, &CoveragePresenter::read);
    const auto ofThis = [this](const OrganizationId &organization) {
        if (organization == m_organization)
            refresh();
    };
    connect(&context.changes, &Changes::workspacesChanged, this, ofThis);
    connect(&context.changes, &Changes::integrationsChanged, this, ofThis);
    connect(&context.changes, &Changes::attachmentsChanged, this, &CoveragePresenter::refresh);
}

void CoveragePresenter::setOrganization(const OrganizationId &organization)
{
    m_organization = organization;
    m_state = State::Loading;
    m_model.setMap({});
    refresh();
    Q_EMIT changed();
}

void CoveragePresenter::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        m_gather.start();
}

void CoveragePresenter::refresh()
{
    m_stale = true;
    if (m_watched)
        m_gather.start();
}

void CoveragePresenter::read()
{
    if (m_organization.isNull() || m_reading) // what is being read is followed by what is stale then
        return;
    m_stale = false;
    m_reading = true;
    whenDone(m_context.coverage.coverage(m_organization, m_model.map()), this,
             [this, organization = m_organization](const Result<CoverageMap> &map) {
                 m_reading = false;
                 take(organization, map);
                 if (m_stale && m_watched)
                     m_gather.start();
             });
}

void CoveragePresenter::take(const OrganizationId &organization, const Result<CoverageMap> &map)
{
    if (organization != m_organization)
        return;
    if (map) {
        m_state = State::Ready;
        m_model.setMap(*map);
    } else {
        m_state = State::Failed;
        m_problem = map.error().message;
    }
    Q_EMIT changed();
}

} // namespace infradots
