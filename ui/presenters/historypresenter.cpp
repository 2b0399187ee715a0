// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/historypresenter.h"

#include "app/services/changes.h"
#include "app/services/historyservice.h"
#include "ui/async.h"
#include "ui/notices.h"

namespace infradots {

namespace {
constexpr int GatherMilliseconds = 100;
constexpr int MostReadAtOnce = 500;
} // namespace

HistoryPresenter::HistoryPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(GatherMilliseconds);
    connect(&m_gather, &QTimer::timeout, this, &HistoryPresenter::readChanged);
    connect(&m_model, &DeliveryModel::pageNeeded, this, &HistoryPresenter::loadPage, Qt::QueuedConnection);
    connect(&context.changes, &Changes::deliveriesChanged, this, &HistoryPresenter::take);
}

void HistoryPresenter::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    refresh();
}

bool HistoryPresenter::isNarrowed() const
{
    return !m_filter.workspace.isNull() || !m_filter.integration.isNull() || !m_filter.states.isEmpty() ||
           !m_filter.verdicts.isEmpty() || !m_filter.sources.isEmpty() || m_filter.since.isValid() ||
           !m_filter.search.isEmpty();
}

void HistoryPresenter::refresh()
{
    const int generation = ++m_generation;
    if (m_model.rowCount() == 0)
        setState(State::Loading);
    // The first page at once; how many there are, and where the other pages begin, as soon as it is known.
    whenDone(m_context.history.page(m_filter, {}, DeliveryModel::PageSize), this,
             [this, generation](const Result<QList<Delivery>> &page) {
                 if (generation != m_generation)
                     return;
                 if (!page) {
                     m_model.reset(0);
                     setState(State::Failed, page.error().message);
                     return;
                 }
                 m_anchors.clear();
                 m_model.reset(static_cast<int>(page->size()));
                 m_model.setPage(0, *page);
                 setState(!page->isEmpty() ? State::Ready : isNarrowed() ? State::NoMatch : State::Empty);
                 if (page->size() < DeliveryModel::PageSize)
                     return;
                 // Pages are counted from this row on, so that what comes later does not shift them.
                 m_listed = m_filter;
                 m_listed.upTo = page->first().id;
                 readExtent(generation);
             });
}

void HistoryPresenter::readExtent(int generation)
{
    whenDone(m_context.history.anchors(m_listed, DeliveryModel::PageSize), this,
             [this, generation](const Result<QList<DeliveryId>> &anchors) {
                 if (generation != m_generation || !anchors)
                     return;
                 m_anchors = *anchors;
                 whenDone(m_context.history.count(m_listed), this, [this, generation](const Result<qint64> &count) {
                     if (generation == m_generation && count)
                         m_model.setCount(static_cast<int>(*count));
                 });
             });
}

void HistoryPresenter::loadPage(int page)
{
    const int generation = m_generation;
    if (page > m_anchors.size())
        return;
    const DeliveryId before = page == 0 ? DeliveryId() : m_anchors.at(page - 1);
    whenDone(m_context.history.page(m_listed, before, DeliveryModel::PageSize), this,
             [this, generation, page](const Result<QList<Delivery>> &rows) {
                 if (generation != m_generation)
                     return;
                 if (rows)
                     m_model.setPage(page, *rows);
                 else
                     m_context.notices.failure(rows.error().message);
             });
}

void HistoryPresenter::take(const QList<DeliveryId> &ids)
{
    for (const DeliveryId &id : ids)
        m_changed.insert(id);
    if (!m_gather.isActive())
        m_gather.start();
}

void HistoryPresenter::readChanged()
{
    // A search or a narrowed state decides for itself which rows belong to it; so does a burst.
    if (!m_filter.search.isEmpty() || !m_filter.states.isEmpty() || !m_filter.verdicts.isEmpty() ||
        m_changed.size() > MostReadAtOnce) {
        m_changed.clear();
        refresh();
        return;
    }
    const int generation = m_generation;
    const QList<DeliveryId> ids(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    whenDone(m_context.history.entries(ids), this, [this, generation](const Result<QList<HistoryEntry>> &entries) {
        if (generation != m_generation || !entries)
            return;
        QList<Delivery> rows;
        for (const HistoryEntry &entry : *entries) {
            const Delivery &delivery = entry.delivery;
            const bool belongs = (m_filter.organization.isNull() || delivery.organizationId == m_filter.organization) &&
                                 (m_filter.workspace.isNull() || delivery.workspaceId == m_filter.workspace) &&
                                 (m_filter.integration.isNull() || delivery.integrationId == m_filter.integration) &&
                                 (m_filter.sources.isEmpty() || m_filter.sources.contains(delivery.source)) &&
                                 (!m_filter.since.isValid() || delivery.createdAt >= m_filter.since);
            if (belongs)
                rows.append(delivery);
        }
        const int before = m_model.rowCount();
        m_model.prepend(rows);
        if (const int added = m_model.rowCount() - before; added > 0) {
            setState(State::Ready);
            Q_EMIT rowsAdded(added);
        }
    });
}

void HistoryPresenter::redeliver(const QList<DeliveryId> &ids, qsizetype counted)
{
    whenDone(m_context.history.redeliver(ids, m_context.sandboxOwner, counted), this,
             [this, asked = ids.size()](const Result<QList<DeliveryId>> &queued) {
                 if (!queued) {
                     m_context.notices.failure(queued.error().message);
                     return;
                 }
                 if (queued->isEmpty()) {
                     m_context.notices.show(
                         {NoticeKind::Warning,
                          tr("Nothing was queued: it is still being sent, or its integration was deleted."),
                          {}});
                     return;
                 }
                 QString text = tr("%n message(s) queued again.", nullptr, static_cast<int>(queued->size()));
                 if (queued->size() < asked)
                     text += u' ' + tr("%n could not be: still being sent, or without an integration.", nullptr,
                                       static_cast<int>(asked - queued->size()));
                 m_context.notices.show({NoticeKind::Success, text, {}});
             });
}

void HistoryPresenter::setState(State state, const QString &problem)
{
    if (m_state == state && m_problem == problem)
        return;
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace infradots
