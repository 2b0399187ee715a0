// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int IconSize = 48;
constexpr int TextWidth = 460;
constexpr int LeastWidth = 240;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_column(new QWidget(this))
    , m_icon(new QLabel(this))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_primary(new QPushButton(this))
    , m_secondary(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setRole(QStringLiteral("title"));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setRole(QStringLiteral("muted"));
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(TextWidth / 2);
    m_progress->setAccessibleName(tr("Working"));
    m_progress->hide();
    m_primary->setObjectName(QStringLiteral("primaryPushButton"));
    m_primary->setProperty("role", QStringLiteral("primary"));
    m_primary->hide();
    m_secondary->setObjectName(QStringLiteral("secondaryPushButton"));
    m_secondary->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    auto *texts = new QVBoxLayout(m_column);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(spacing::Medium);
    m_icon->setFixedHeight(IconSize);
    texts->addWidget(m_icon);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    texts->addWidget(m_progress, 0, Qt::AlignHCenter);
    texts->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_column);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Small, spacing::Small);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);

    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryClicked);
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &text)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_title->setAccessibleDescription(text);
    showIcon();
    fit();
}

void EmptyState::setPrimary(const QString &text)
{
    m_primary->setText(text);
    m_primary->setVisible(!text.isEmpty());
    fit();
}

void EmptyState::setSecondary(const QString &text)
{
    m_secondary->setText(text);
    m_secondary->setVisible(!text.isEmpty());
    fit();
}

void EmptyState::focusPrimary()
{
    m_primary->setFocus();
}

void EmptyState::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    fit();
}

QSize EmptyState::minimumSizeHint() const
{
    return {LeastWidth, m_title->sizeHint().height() + m_primary->sizeHint().height() + 3 * spacing::Small};
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/** The column's width, from which the height of wrapped text follows, and what there is room for at that. */
void EmptyState::fit()
{
    const int width = qBound(LeastWidth - 2 * spacing::Small, this->width() - 2 * spacing::Page, TextWidth);
    m_column->setFixedWidth(width);
    int room = height() - 2 * spacing::Small;
    for (PlainLabel *label : {m_title, m_text}) {
        label->setMinimumHeight(0); // or it would not say less
        label->setFixedHeight(qMax(0, label->heightForWidth(width)));
    }
    room -= m_title->height();
    if (!m_primary->text().isEmpty() || !m_secondary->text().isEmpty())
        room -= m_primary->sizeHint().height() + spacing::Medium;
    if (!m_progress->isHidden())
        room -= m_progress->sizeHint().height() + spacing::Medium;
    const bool hasText = !m_text->text().isEmpty();
    const bool showText = hasText && m_text->height() + spacing::Medium <= room;
    room -= showText ? m_text->height() + spacing::Medium : 0;
    m_text->setVisible(showText);
    m_icon->setVisible(!(hasText && !showText) && IconSize + spacing::Medium <= room);
    setToolTip(hasText && !showText ? toolTipText(m_text->text()) : QString());
    setAccessibleDescription(toolTip().isEmpty() ? QString() : m_text->text());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(Theme::icon(m_iconName).pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
}

} // namespace infradots
