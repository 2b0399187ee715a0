// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagepane.h"

#include "ui/preview/messagepreview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/requestview.h"

#include <QEvent>
#include <QTabBar>
#include <QToolButton>

namespace infradots {

MessagePane::MessagePane(const Theme &theme, QWidget *parent)
    : QTabWidget(parent)
    , m_preview(new MessagePreview(theme, this))
    , m_request(new RequestView(this))
    , m_look(new QToolButton(this))
{
    setObjectName(QStringLiteral("messagePaneTabWidget"));
    setDocumentMode(false); // in document mode a line is drawn above what stands in the corner
    tabBar()->setAccessibleName(tr("Message and request"));
    addTab(m_preview, tr("Message"));
    addTab(m_request, tr("Request"));
    m_look->setObjectName(QStringLiteral("previewLookToolButton"));
    m_look->setFocusPolicy(Qt::TabFocus);
    m_look->setAutoRaise(true);
    setCornerWidget(m_look, Qt::TopRightCorner);
    setTabOrder(tabBar(), m_look);
    connect(m_look, &QToolButton::clicked, this, [this] {
        m_preview->setLook(m_preview->isDark() ? MessagePreview::Look::Light : MessagePreview::Look::Dark);
        showLook();
    });
    connect(&theme, &Theme::changed, this, &MessagePane::showLook);
    connect(this, &QTabWidget::currentChanged, this, [this] { m_look->setVisible(currentIndex() == 0); });
    showLook();
}

void MessagePane::setMessage(IntegrationType type, const ShownRequest &request, const QString &problem,
                             const QDateTime &sentAt)
{
    m_preview->setMessage(type, request.body, sentAt);
    m_request->setRequest(request, problem);
}

void MessagePane::clear()
{
    m_preview->clear();
    m_request->clear();
}

void MessagePane::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_look != nullptr)
        showLook();
}

/** The button offers the other look. */
void MessagePane::showLook()
{
    const bool dark = m_preview->isDark();
    m_look->setIcon(Theme::icon(QStringLiteral("contrast")));
    const QString words = dark ? tr("Show as on a light screen") : tr("Show as on a dark screen");
    m_look->setAccessibleName(words);
    m_look->setToolTip(words);
}

} // namespace infradots
