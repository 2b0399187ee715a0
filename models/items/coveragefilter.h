// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/coveragemodel.h"

#include <QSortFilterProxyModel>

namespace infradots {

/** The rows of a CoverageModel that somebody looks for: by text, and by what is wrong in them. */
class CoverageFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show {
        All,
        Problems, ///< nobody hears in some environment, or of a part only
        Nobody,   ///< nobody hears in some environment
        NobodyOwn ///< nobody hears in the workspace's own environment
    };

    explicit CoverageFilter(CoverageModel &model, QObject *parent = nullptr);

    /** Found in the names of workspace, its own environment and integrations, and in destinations. */
    void setText(const QString &text);
    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    [[nodiscard]] bool isNarrowing() const { return !m_text.isEmpty() || m_show != Show::All; }

    /** The rows that are shown, with all columns. */
    [[nodiscard]] CoverageMap shownMap() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool holdsText(const CoverageRow &row) const;
    [[nodiscard]] bool isWrong(const CoverageRow &row) const;

    const CoverageModel &m_model;
    QString m_text;
    Show m_show = Show::All;
};

} // namespace infradots
