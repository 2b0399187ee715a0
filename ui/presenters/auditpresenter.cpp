// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/auditpresenter.h"

#include "app/services/auditservice.h"
#include "app/services/changes.h"
#include "ui/async.h"
#include "ui/notices.h"

#include <chrono>

namespace infradots {

namespace {

constexpr int PageSize = 200;
constexpr std::chrono::milliseconds GatherFor{300};

QList<AuditModel::Row> rowsOf(const QList<AuditEntry> &entries)
{
    QList<AuditModel::Row> rows;
    rows.reserve(entries.size());
    for (const AuditEntry &entry : entries)
        rows.append({entry.id, entry.at, entry.who, entry.action, entry.what, entry.before, entry.after});
    return rows;
}

} // namespace

AuditPresenter::AuditPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(GatherFor);
    connect(&m_gather, &QTimer::timeout, this, [this] {
        if (m_watched)
            refresh();
    });
    connect(&m_model, &AuditModel::olderNeeded, this, &AuditPresenter::readOlder, Qt::QueuedConnection);
    const auto gather = [this] {
        if (m_watched)
            m_gather.start();
    };
    connect(&context.changes, &Changes::organizationsChanged, this, gather);
    connect(&context.changes, &Changes::workspacesChanged, this, gather);
    connect(&context.changes, &Changes::integrationsChanged, this, gather);
    connect(&context.changes, &Changes::attachmentsChanged, this, gather);
}

void AuditPresenter::setSearch(const QString &search)
{
    if (m_filter.search == search)
        return;
    m_filter.search = search;
    refresh();
}

void AuditPresenter::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        refresh();
}

void AuditPresenter::refresh()
{
    const int generation = ++m_generation;
    if (m_model.rowCount() == 0)
        setState(State::Loading);
    whenDone(m_context.audit.page(m_filter, PageSize), this, [this, generation](const Result<QList<AuditEntry>> &page) {
        if (generation != m_generation)
            return;
        if (!page) {
            m_model.reset({}, false);
            setState(State::Failed, page.error().message);
            return;
        }
        m_model.reset(rowsOf(*page), page->size() == PageSize);
        setState(!page->isEmpty() ? State::Ready : m_filter.search.isEmpty() ? State::Empty : State::NoMatch);
    });
}

void AuditPresenter::readOlder()
{
    const AuditModel::Row *last = m_model.at(m_model.rowCount() - 1);
    if (last == nullptr)
        return;
    AuditFilter older = m_filter;
    older.before = last->id;
    whenDone(m_context.audit.page(older, PageSize), this,
             [this, generation = m_generation](const Result<QList<AuditEntry>> &page) {
                 if (generation != m_generation)
                     return;
                 if (page)
                     m_model.append(rowsOf(*page), page->size() == PageSize);
                 else
                     m_context.notices.failure(page.error().message);
             });
}

void AuditPresenter::setState(State state, const QString &problem)
{
    if (m_state == state && m_problem == problem)
        return;
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace infradots
