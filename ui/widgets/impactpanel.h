// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/movesmodel.h"

#include <QFrame>

class QPushButton;
class QTreeView;

namespace infradots {

class PlainLabel;

/** What saving changes: how many pairs move from where to where, and on demand which. Hidden while nothing moves. */
class ImpactPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ImpactPanel(QWidget *parent = nullptr);

    void setImpact(const ChangeImpact &impact);

private:
    MovesModel m_model;
    PlainLabel *m_summary;
    QPushButton *m_toggle;
    QTreeView *m_list;
};

} // namespace infradots
