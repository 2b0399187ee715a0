// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepshelp.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QToolButton>

namespace infradots {

StepsHelp::StepsHelp(const QString &question, const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_steps(new QWidget(this))
{
    m_toggle->setObjectName(QStringLiteral("helpToolButton"));
    m_toggle->setText(buttonText(question));
    m_toggle->setAccessibleName(question);
    m_toggle->setCheckable(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    setStyleRole(m_toggle, QStringLiteral("link"));
    auto *grid = new QGridLayout(m_steps);
    grid->setContentsMargins(spacing::Medium, spacing::Tight, 0, spacing::Tight);
    grid->setHorizontalSpacing(spacing::Small);
    grid->setVerticalSpacing(spacing::Tight);
    grid->setColumnStretch(1, 1);
    int number = 0;
    for (const QString &step : steps) {
        auto *count = new PlainLabel(QStringLiteral("%1.").arg(++number), m_steps);
        auto *words = new PlainLabel(step, m_steps);
        words->setObjectName(QStringLiteral("stepLabel"));
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        count->setRole(QStringLiteral("muted"));
        grid->addWidget(count, number, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(words, number, 1);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_steps);
    connect(m_toggle, &QToolButton::toggled, this, &StepsHelp::setOpen);
    setOpen(false);
}

void StepsHelp::setOpen(bool open)
{
    m_toggle->setChecked(open);
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_steps->setVisible(open);
}

} // namespace infradots
