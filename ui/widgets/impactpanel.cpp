// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/impactpanel.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr qsizetype MostSentences = 3;
constexpr int MostRows = 6; ///< shown at once
} // namespace

ImpactPanel::ImpactPanel(QWidget *parent)
    : QFrame(parent)
    , m_summary(new PlainLabel(this))
    , m_toggle(new QPushButton(tr("Show which"), this))
    , m_list(new QTreeView(this))
{
    setProperty("role", QStringLiteral("message"));
    setProperty("kind", QStringLiteral("warning"));
    m_summary->setObjectName(QStringLiteral("impactLabel"));
    m_summary->setWordWrap(true);
    m_toggle->setObjectName(QStringLiteral("impactTogglePushButton"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoDefault(false);
    m_list->setObjectName(QStringLiteral("impactTreeView"));
    m_list->setAccessibleName(tr("What saving moves"));
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(m_summary, 1);
    row->addWidget(m_toggle, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Small, spacing::Small);
    layout->setSpacing(spacing::Small);
    layout->addLayout(row);
    layout->addWidget(m_list);
    connect(m_toggle, &QPushButton::toggled, this, [this](bool shown) {
        m_list->setVisible(shown);
        m_toggle->setText(shown ? tr("Hide list") : tr("Show which"));
    });
    hide();
}

void ImpactPanel::setImpact(const ChangeImpact &impact)
{
    m_model.setMoves(impact.moves);
    QStringList sentences;
    for (const MoveGroup &group : impact.groups.mid(0, MostSentences))
        sentences.append(moveSentence(group));
    qsizetype rest = impact.moves.size();
    for (const MoveGroup &group : impact.groups.mid(0, MostSentences))
        rest -= group.pairs;
    if (rest > 0)
        sentences.append(tr("%n more pair(s) move elsewhere.", nullptr, static_cast<int>(rest)));
    m_summary->setText(tr("Saving changes where messages go.") + u' ' + sentences.join(u' '));
    setAccessibleName(m_summary->text());
    if (!impact.moves.isEmpty()) {
        const int rows = qMin(m_model.rowCount(), MostRows);
        m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * m_list->sizeHintForRow(0) +
                               2 * m_list->frameWidth() + spacing::Tight);
    }
    setVisible(!impact.moves.isEmpty());
}

} // namespace infradots
