// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/limitmeter.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QVBoxLayout>

namespace infradots {

LimitMeter::LimitMeter(QWidget *parent)
    : QWidget(parent)
    , m_uses(new PlainLabel(this))
    , m_warning(new PlainLabel(this))
{
    m_uses->setObjectName(QStringLiteral("limitUsesLabel"));
    m_uses->setRole(QStringLiteral("muted"));
    m_uses->setWordWrap(true);
    m_uses->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_uses->setMinimumHeight(2 * m_uses->fontMetrics().lineSpacing()); // what is above stays where it is
    m_warning->setObjectName(QStringLiteral("limitWarningLabel"));
    m_warning->setWordWrap(true);
    m_warning->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_uses);
    layout->addWidget(m_warning);
}

void LimitMeter::setLimits(IntegrationType type, const QList<LimitUse> &limits)
{
    QStringList uses;
    QStringList warnings;
    bool over = false;
    for (const LimitUse &use : limits) {
        uses.append(limitWords(use));
        if (const QString warning = limitWarning(type, use); !warning.isEmpty())
            warnings.append(warning);
        over = over || limitState(use) == LimitState::Over;
    }
    m_uses->setText(uses.join(QStringLiteral(" · ")));
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setRole(over ? QStringLiteral("fault") : QStringLiteral("caution"));
    m_warning->setVisible(!warnings.isEmpty());
}

void LimitMeter::clear()
{
    m_uses->clear();
    m_warning->hide();
}

QString limitWords(const LimitUse &use)
{
    const QLocale locale;
    const QString used = locale.toString(use.used);
    const QString limit = locale.toString(use.limit);
    switch (use.what) {
    case LimitUse::What::Blocks:
        return LimitMeter::tr("%1 of %2 blocks").arg(used, limit);
    case LimitUse::What::Characters:
        return LimitMeter::tr("%1 of %2 characters").arg(used, limit);
    case LimitUse::What::Bytes:
        return LimitMeter::tr("%1 of %2 bytes").arg(used, limit);
    case LimitUse::What::CommentCharacters:
        return LimitMeter::tr("comment: %1 of %2 characters").arg(used, limit);
    }
    Q_UNREACHABLE();
}

QString limitWarning(IntegrationType type, const LimitUse &use)
{
    const LimitState state = limitState(use);
    if (state == LimitState::Fine)
        return {};
    if (use.what == LimitUse::What::CommentCharacters)
        return state == LimitState::Over ? LimitMeter::tr("The end of the comment is left out of the message.")
                                         : LimitMeter::tr("A comment much longer than this one is cut.");
    switch (type) {
    case IntegrationType::Slack:
        return LimitMeter::tr(
            "The message is near what Slack takes. The comment gives way first, then names and links.");
    case IntegrationType::Teams:
        return LimitMeter::tr(
            "The message is near what Teams takes. The comment gives way first, then names and links.");
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        return state == LimitState::Over
                   ? LimitMeter::tr("The body is larger than webhooks should be: some receivers refuse it. Shorten the "
                                    "template.")
                   : LimitMeter::tr("The body is nearly as large as webhooks should be. Some receivers refuse more.");
    }
    Q_UNREACHABLE();
}

} // namespace infradots
