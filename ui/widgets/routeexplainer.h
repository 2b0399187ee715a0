// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/workspace.h"
#include "models/items/attachedmodel.h"
#include "ui/theme.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QVBoxLayout;

namespace infradots {

class PlainLabel;
class RouteTrace;

/** Pick environment, stage and status: for each attached integration whether it fires, where to, and the four rules. */
class RouteExplainer : public QWidget
{
    Q_OBJECT
public:
    explicit RouteExplainer(const Theme &theme, QWidget *parent = nullptr);

    void setWorkspace(const Workspace &workspace, const QList<AttachedModel::Row> &attached);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /** What is shown of one attached integration. */
    struct Card
    {
        QFrame *frame;
        QLabel *icon;
        PlainLabel *name;
        PlainLabel *verdict;
        PlainLabel *reason;
        RouteTrace *trace;
    };

    void offerEnvironments();
    void explain(); ///< at once when it can be seen, else as soon as it is
    [[nodiscard]] Card makeCard();

    const Theme &m_theme;
    Workspace m_workspace;
    QList<AttachedModel::Row> m_attached;
    QComboBox *m_environment;
    QComboBox *m_stage;
    QComboBox *m_status;
    QVBoxLayout *m_list;
    PlainLabel *m_nobody;
    QList<Card> m_cards; ///< one for each attached integration, in order; used again
    bool m_stale = true; ///< something has changed since it was last explained
};

} // namespace infradots
