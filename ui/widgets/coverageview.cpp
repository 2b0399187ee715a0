// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/coverageview.h"

#include "models/items/coveragemodel.h"
#include "ui/looks.h"
#include "ui/widgets/elidingheader.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace infradots {

namespace {

constexpr int IconSize = 16;
constexpr int LeastColumn = 176;
constexpr int WidestHeader = 280;
constexpr qreal DetailScale = 0.9;

QFont detailFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * DetailScale);
    return small;
}

struct StateLooks
{
    Tone ground;
    Tone headline;
    Tone detail;
    QString icon; ///< empty: none
};

StateLooks looksOf(CoverageState state)
{
    switch (state) {
    case CoverageState::Covered:
        return {Tone::Base, Tone::Text, Tone::Muted, {}};
    case CoverageState::Partly:
        return {Tone::WarningSoft, Tone::Text, Tone::Warning, outlookIconName(Outlook::Doubtful)};
    case CoverageState::Nobody:
        return {Tone::DangerSoft, Tone::Danger, Tone::Text, outlookIconName(Outlook::Bad)};
    case CoverageState::Impossible:
        return {Tone::Window, Tone::Muted, Tone::Muted, {}};
    }
    Q_UNREACHABLE();
}

CoverageState stateOf(const QModelIndex &index)
{
    return static_cast<CoverageState>(index.data(CoverageModel::StateRole).toInt());
}

} // namespace

CoverageDelegate::CoverageDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void CoverageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const StateLooks looks = looksOf(stateOf(index));
    painter->fillRect(option.rect, m_theme.color(looks.ground));
    if (index.data(CoverageModel::OwnRole).toBool()) {
        QRect bar = option.rect.adjusted(0, 1, 0, -1);
        bar.setWidth(OwnBar);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), m_theme.color(Tone::Accent));
    }
    paintWords(*painter, option, index,
               option.rect.adjusted(spacing::Medium, spacing::Tight, -spacing::Small, -spacing::Tight));
    if (selected) {
        const bool focused = option.state.testFlag(QStyle::State_Active);
        painter->setPen(QPen(m_theme.color(focused ? Tone::Accent : Tone::BorderStrong), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void CoverageDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRect &area) const
{
    const CoverageState state = stateOf(index);
    const StateLooks looks = looksOf(state);
    const auto side = [&option](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(option.direction, alignment));
    };
    if (state == CoverageState::Impossible) {
        painter.setPen(m_theme.color(looks.headline));
        painter.drawText(area, Qt::AlignCenter, index.data().toString());
        return;
    }
    QRect upper = area;
    upper.setHeight(area.height() / 2);
    QRect lower = area;
    lower.setTop(upper.bottom() + 1);

    int used = 0;
    if (looks.icon.isEmpty()) {
        used = paintIcons(painter, index, QStyle::visualRect(option.direction, area, upper));
    } else {
        QRect icon(upper.left(), upper.top() + (upper.height() - IconSize) / 2, IconSize, IconSize);
        Theme::icon(looks.icon).paint(&painter, QStyle::visualRect(option.direction, area, icon));
        used = IconSize + spacing::Tight;
    }
    upper.setLeft(upper.left() + used);

    QFont headline = option.font;
    headline.setBold(state == CoverageState::Nobody);
    painter.setFont(headline);
    painter.setPen(m_theme.color(looks.headline));
    painter.drawText(QStyle::visualRect(option.direction, area, upper), side(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(headline).elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
    const QFont detail = detailFont(option.font);
    painter.setFont(detail);
    painter.setPen(m_theme.color(looks.detail));
    painter.drawText(lower, side(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(detail).elidedText(index.data(CoverageModel::DetailRole).toString(), Qt::ElideRight,
                                                     lower.width()));
}

int CoverageDelegate::paintIcons(QPainter &painter, const QModelIndex &index, const QRect &line)
{
    const auto types = index.data(CoverageModel::TypesRole).value<QList<int>>();
    int x = 0;
    for (const int type : types) {
        const QRect icon(line.left() + x, line.top() + (line.height() - IconSize) / 2, IconSize, IconSize);
        Theme::icon(typeIconName(static_cast<IntegrationType>(type)))
            .paint(&painter, QStyle::visualRect(painter.layoutDirection(), line, icon));
        x += IconSize + spacing::Tight;
    }
    return x;
}

QSize CoverageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(detailFont(option.font)).height();
    return {LeastColumn, lines + 2 * spacing::Small};
}

CoverageView::CoverageView(const Theme &theme, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("coverageView"));
    setAccessibleName(tr("Coverage: workspaces by environments"));
    setItemDelegate(new CoverageDelegate(theme, this));
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    if (auto *corner = findChild<QAbstractButton *>())
        corner->setAccessibleName(accessibleName());
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalHeader(new ElidingHeader(Qt::Vertical, this));
    setHorizontalHeader(new ElidingHeader(Qt::Horizontal, this));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    verticalHeader()->setObjectName(QStringLiteral("coverageRowHeader"));
    verticalHeader()->setAccessibleName(tr("Workspaces"));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(itemDelegate()->sizeHint(option, {}).height());
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setMaximumWidth(WidestHeader);
    horizontalHeader()->setAccessibleName(tr("Environments"));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QHeaderView *header : {verticalHeader(), horizontalHeader()}) {
        header->setHighlightSections(true);
        header->setSectionsClickable(false);
    }
    connect(this, &QTableView::clicked, this, &CoverageView::opened);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void CoverageView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::columnsInserted, this, &CoverageView::spread);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &CoverageView::spread);
    spread();
}

void CoverageView::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CoverageView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    spread();
}

/** Columns share the room alike, and scroll where there is too little of it. */
void CoverageView::spread()
{
    const int columns = model() == nullptr ? 0 : model()->columnCount();
    if (columns == 0)
        return;
    const int share = viewport()->width() / columns;
    horizontalHeader()->setDefaultSectionSize(qMax(LeastColumn, share));
}

} // namespace infradots
