// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigator.h"

#include "models/domain/organization.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int LeastWidth = 180;

/** Draws the icon the model only names. */
class PlaceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->icon = Theme::icon(index.data(NavigatorModel::IconNameRole).toString());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(spacing::Large, spacing::Large);
    }
};

} // namespace

Navigator::Navigator(NavigatorModel &model, QWidget *parent)
    : QWidget(parent)
    , m_organizations(new QComboBox(this))
    , m_menu(new QToolButton(this))
    , m_tree(new QTreeView(this))
{
    setMinimumWidth(LeastWidth);
    m_organizations->setObjectName(QStringLiteral("organizationComboBox"));
    m_organizations->setAccessibleName(tr("Organization"));
    m_organizations->setToolTip(tr("Organization"));
    m_organizations->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_menu->setObjectName(QStringLiteral("organizationToolButton"));
    m_menu->setAccessibleName(tr("Create, rename or delete organizations"));
    m_menu->setToolTip(tr("Create, rename or delete organizations"));
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setMenu(new QMenu(m_menu));
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_tree->setObjectName(QStringLiteral("navigatorTreeView"));
    m_tree->setAccessibleName(tr("Navigator"));
    m_tree->setModel(&model);
    m_tree->setHeaderHidden(true);
    m_tree->setItemDelegate(new PlaceDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(spacing::Large);
    m_tree->setTabKeyNavigation(false);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setExpanded(model.indexOf(NavigatorModel::Place::Workspaces), true);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(spacing::Small, spacing::Medium, spacing::Small, spacing::Small);
    top->setSpacing(spacing::Tight);
    top->addWidget(m_organizations, 1);
    top->addWidget(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);

    connect(m_organizations, &QComboBox::activated, this,
            [this](int row) { Q_EMIT organizationChosen(OrganizationId(m_organizations->itemData(row).toString())); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_quiet)
            tell(index);
    });
    // Chosen again: back to the page from wherever the window is.
    connect(m_tree, &QTreeView::clicked, this, &Navigator::tell);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &below) {
        if (!m_tree->isExpanded(below))
            m_tree->expand(below);
    });
}

void Navigator::setOrganizations(const QList<Organization> &organizations, const OrganizationId &current)
{
    m_organizations->clear();
    for (const Organization &organization : organizations) {
        m_organizations->addItem(organization.name, organization.id.text());
        if (organization.id == current)
            m_organizations->setCurrentIndex(m_organizations->count() - 1);
    }
    m_organizations->setEnabled(!organizations.isEmpty());
}

void Navigator::setOrganizationActions(const QList<QAction *> &actions)
{
    m_menu->menu()->addActions(actions);
}

void Navigator::select(const QModelIndex &index)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_tree->setCurrentIndex(index);
}

void Navigator::tell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto place = static_cast<NavigatorModel::Place>(index.data(NavigatorModel::PlaceRole).toInt());
    Q_EMIT placeChosen(place, WorkspaceId(index.data(NavigatorModel::WorkspaceIdRole).toString()));
}

} // namespace infradots
