// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/channelcompleter.h"

#include "models/items/slackchannelmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace infradots {

namespace {

constexpr int RowsAtOnce = 10;

/** Where the part that is completed begins. */
qsizetype partStart(const QString &text)
{
    return std::max(text.lastIndexOf(u','), text.lastIndexOf(u':')) + 1;
}

/** The name as every list shows it, and what is special about the channel at the end of the row, quieter. */
class ChannelDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString marks = index.data(SlackChannelModel::MarksRole).toString();
        const QColor quiet = row.palette.color(QPalette::PlaceholderText);
        if (index.data(SlackChannelModel::ArchivedRole).toBool())
            row.palette.setColor(QPalette::Text, quiet);
        const QStyle *style = row.widget != nullptr ? row.widget->style() : QApplication::style();
        const int width = marks.isEmpty() ? 0 : row.fontMetrics.horizontalAdvance(marks) + spacing::Large;
        row.text = row.fontMetrics.elidedText(row.text, Qt::ElideMiddle, row.rect.width() - width - spacing::Large);
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        if (marks.isEmpty())
            return;
        painter->save();
        painter->setPen(quiet);
        painter->drawText(row.rect.adjusted(0, 0, -spacing::Small, 0), Qt::AlignRight | Qt::AlignVCenter, marks);
        painter->restore();
    }
};

} // namespace

ChannelCompleter::ChannelCompleter(SlackChannelModel *channels, QObject *parent)
    : QCompleter(channels, parent)
{
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(RowsAtOnce);
    auto *list = new QListView;
    list->setObjectName(QStringLiteral("channelListView"));
    list->setAccessibleName(tr("Channels"));
    list->setUniformItemSizes(true); // thousands of rows
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setPopup(list);
    list->setItemDelegate(new ChannelDelegate(list)); // after setPopup(), which sets one of its own
}

void ChannelCompleter::showAll()
{
    setCompletionPrefix(QString());
    complete();
}

QStringList ChannelCompleter::splitPath(const QString &path) const
{
    QString part = path.mid(partStart(path)).trimmed();
    if (part.startsWith(u'#'))
        part.remove(0, 1);
    return {part};
}

QString ChannelCompleter::pathFromIndex(const QModelIndex &index) const
{
    const auto *edit = qobject_cast<QLineEdit *>(widget());
    const QString typed = edit != nullptr ? edit->text() : QString();
    const qsizetype start = partStart(typed);
    const QString blank = start > 0 && typed.at(start - 1) == u',' ? QStringLiteral(" ") : QString();
    return typed.left(start) + blank + QCompleter::pathFromIndex(index);
}

} // namespace infradots
