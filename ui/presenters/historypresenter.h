// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/deliverymodel.h"
#include "models/store/historystore.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

namespace infradots {

/**
 * Feeds the history's model from the history service: counts and anchors for a filter, pages as they are looked at, new
 * and changed deliveries as they come. A late answer to an earlier filter is dropped.
 */
class HistoryPresenter : public QObject
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Empty, NoMatch, Failed };

    HistoryPresenter(UiContext &context, QObject *parent = nullptr);

    [[nodiscard]] DeliveryModel &model() { return m_model; }
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    void setFilter(const HistoryFilter &filter);
    void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }

    /** @p counted: how many they are, as the person said who was asked; see HistoryService. */
    void redeliver(const QList<DeliveryId> &ids, qsizetype counted = 0);

Q_SIGNALS:
    void stateChanged();
    /** New rows came on top. */
    void rowsAdded(int count);

private:
    void setState(State state, const QString &problem = {});
    void readExtent(int generation);
    void loadPage(int page);
    void take(const QList<DeliveryId> &ids);
    void readChanged();
    [[nodiscard]] bool isNarrowed() const;

    UiContext &m_context;
    DeliveryModel m_model;
    HistoryFilter m_filter;
    HistoryFilter m_listed; ///< the filter, up to the newest row of the first page
    QList<DeliveryId> m_anchors;
    State m_state = State::Loading;
    QString m_problem;
    int m_generation = 0; ///< of the filter; answers to older ones are dropped
    QSet<DeliveryId> m_changed;
    QTimer m_gather; ///< many changes at once are read together
};

} // namespace infradots
