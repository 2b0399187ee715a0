// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace infradots {

/**
 * One page of the main window. A page owns its QActions (added with addAction(), shortcut context
 * WidgetWithChildrenShortcut); the window finds them there for its command palette.
 */
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /** The way here, as the header shows it: "acme", "Workspaces", "production-infra". */
    [[nodiscard]] QStringList crumbs() const { return m_crumbs; }
    /** Reads everything anew (F5). */
    virtual void refresh() = 0;

Q_SIGNALS:
    void crumbsChanged();

protected:
    void setCrumbs(const QStringList &crumbs)
    {
        m_crumbs = crumbs;
        Q_EMIT crumbsChanged();
    }

private:
    QStringList m_crumbs;
};

} // namespace infradots
