// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/auditmodel.h"
#include "models/store/auditstore.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

namespace infradots {

/** What the page of changes shows, as far down as somebody has scrolled; read anew when something changes. */
class AuditPresenter : public QObject
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Empty, NoMatch, Failed };

    explicit AuditPresenter(UiContext &context, QObject *parent = nullptr);

    void setSearch(const QString &search);
    void refresh();
    /** Only what is looked at is read anew by itself. */
    void setWatched(bool watched);

    [[nodiscard]] AuditModel &model() { return m_model; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void stateChanged();

private:
    void readOlder();
    void setState(State state, const QString &problem = {});

    UiContext &m_context;
    AuditModel m_model;
    AuditFilter m_filter;
    State m_state = State::Loading;
    QString m_problem;
    QTimer m_gather;
    bool m_watched = false;
    int m_generation = 0; ///< of refresh(): answers of earlier ones are dropped
};

} // namespace infradots
