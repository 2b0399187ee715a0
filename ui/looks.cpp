// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/looks.h"

namespace infradots {

QString typeIconName(IntegrationType type)
{
    switch (type) {
    case IntegrationType::Slack:
        return QStringLiteral("type-slack");
    case IntegrationType::Teams:
        return QStringLiteral("type-teams");
    case IntegrationType::Webhook:
        return QStringLiteral("type-webhook");
    case IntegrationType::Custom:
        return QStringLiteral("type-custom");
    }
    Q_UNREACHABLE();
}

Outlook outlookOf(DeliveryState state, const std::optional<Verdict> &verdict)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::Sending:
        return Outlook::Pending;
    case DeliveryState::Waiting:
    case DeliveryState::Held:
        return Outlook::Doubtful;
    case DeliveryState::Cancelled:
        return Outlook::Ended;
    case DeliveryState::Done:
        break;
    }
    if (!verdict)
        return Outlook::Ended;
    switch (*verdict) {
    case Verdict::Delivered:
    case Verdict::Accepted:
        return Outlook::Good;
    case Verdict::Rejected:
    case Verdict::Failed:
        return Outlook::Bad;
    case Verdict::Unknown:
        return Outlook::Doubtful;
    }
    Q_UNREACHABLE();
}

QString outlookIconName(Outlook outlook)
{
    switch (outlook) {
    case Outlook::Pending:
        return QStringLiteral("clock");
    case Outlook::Good:
        return QStringLiteral("data-success");
    case Outlook::Doubtful:
        return QStringLiteral("data-warning");
    case Outlook::Bad:
        return QStringLiteral("data-error");
    case Outlook::Ended:
        return QStringLiteral("dialog-cancel");
    }
    Q_UNREACHABLE();
}

} // namespace infradots
