// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deliveryview.h"

#include "models/items/deliverymodel.h"
#include "ui/looks.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <array>

namespace infradots {

namespace {

Tone outlookTone(Outlook outlook)
{
    switch (outlook) {
    case Outlook::Good:
        return Tone::Success;
    case Outlook::Doubtful:
        return Tone::Warning;
    case Outlook::Bad:
        return Tone::Danger;
    case Outlook::Pending:
    case Outlook::Ended:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

/** Least width and share of the rest, per column of the model. */
struct Share
{
    int least;
    int weight;
};
constexpr std::array<Share, DeliveryModel::ColumnCount> Shares{
    {{130, 0}, {130, 3}, {120, 0}, {165, 0}, {120, 2}, {120, 3}, {220, 1}, {120, 1}}};

} // namespace

DeliveryDelegate::DeliveryDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void DeliveryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant state = index.data(DeliveryModel::StateRole);
    if (!state.isValid())
        return;
    if (index.column() == DeliveryModel::Outcome) {
        const QVariant verdict = index.data(DeliveryModel::VerdictRole);
        const Outlook outlook =
            outlookOf(static_cast<DeliveryState>(state.toInt()),
                      verdict.isValid() ? std::optional(static_cast<Verdict>(verdict.toInt())) : std::nullopt);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = Theme::icon(outlookIconName(outlook));
        option->decorationSize = QSize(16, 16);
        option->palette.setColor(QPalette::Text, m_theme.color(outlookTone(outlook)));
        option->palette.setColor(QPalette::HighlightedText, m_theme.color(outlookTone(outlook)));
    } else if (index.column() == DeliveryModel::Integration) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            Theme::icon(typeIconName(static_cast<IntegrationType>(index.data(DeliveryModel::TypeRole).toInt())));
        option->decorationSize = QSize(16, 16);
    } else if (index.column() == DeliveryModel::Time || index.column() == DeliveryModel::Rule) {
        option->palette.setColor(QPalette::Text, m_theme.color(Tone::Muted));
    }
}

DeliveryView::DeliveryView(const Theme &theme, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("deliveryView"));
    setAccessibleName(tr("Run history"));
    setItemDelegate(new DeliveryDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * spacing::Small - 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const QString id = index.data(DeliveryModel::DeliveryIdRole).toString(); !id.isEmpty())
            Q_EMIT opened(id);
    });
}

QStringList DeliveryView::selectedIds() const
{
    QStringList ids;
    if (!selectionModel())
        return ids;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const QString id = row.data(DeliveryModel::DeliveryIdRole).toString(); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

void DeliveryView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const QString id = currentIndex().data(DeliveryModel::DeliveryIdRole).toString(); !id.isEmpty())
            Q_EMIT opened(id);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DeliveryView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void DeliveryView::shareWidth()
{
    if (!model())
        return;
    int rest = viewport()->width();
    int weights = 0;
    for (const Share &share : Shares) {
        rest -= share.least;
        weights += share.weight;
    }
    for (int column = 0; column < DeliveryModel::ColumnCount; ++column) {
        const Share &share = Shares.at(static_cast<size_t>(column));
        setColumnWidth(column, share.least + (rest > 0 ? rest * share.weight / weights : 0));
    }
}

} // namespace infradots
