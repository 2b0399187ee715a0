// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/wording.h"

#include "models/items/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace infradots {

namespace {
QString words(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}
} // namespace

QString typeWords(IntegrationType type)
{
    switch (type) {
    case IntegrationType::Slack:
        return words(QT_TRANSLATE_NOOP("Wording", "Slack"));
    case IntegrationType::Teams:
        return words(QT_TRANSLATE_NOOP("Wording", "Microsoft Teams"));
    case IntegrationType::Webhook:
        return words(QT_TRANSLATE_NOOP("Wording", "Webhook"));
    case IntegrationType::Custom:
        return words(QT_TRANSLATE_NOOP("Wording", "Custom"));
    }
    Q_UNREACHABLE();
}

QString stageWordsShown(Stage stage)
{
    return stage == Stage::Plan ? words(QT_TRANSLATE_NOOP("Wording", "Plan"))
                                : words(QT_TRANSLATE_NOOP("Wording", "Apply"));
}

QString statusWordsShown(RunStatus status)
{
    switch (status) {
    case RunStatus::Completed:
        return words(QT_TRANSLATE_NOOP("Wording", "Completed"));
    case RunStatus::Failed:
        return words(QT_TRANSLATE_NOOP("Wording", "Failed"));
    case RunStatus::WaitingForApproval:
        return words(QT_TRANSLATE_NOOP("Wording", "Waiting for approval"));
    case RunStatus::Cancelled:
        return words(QT_TRANSLATE_NOOP("Wording", "Cancelled"));
    case RunStatus::Rejected:
        return words(QT_TRANSLATE_NOOP("Wording", "Rejected"));
    }
    Q_UNREACHABLE();
}

QString sourceWords(EventSource source)
{
    switch (source) {
    case EventSource::Live:
        return words(QT_TRANSLATE_NOOP("Wording", "Live"));
    case EventSource::Simulated:
        return words(QT_TRANSLATE_NOOP("Wording", "Simulated"));
    case EventSource::Test:
        return words(QT_TRANSLATE_NOOP("Wording", "Test"));
    }
    Q_UNREACHABLE();
}

QString runAfterWords(RunAfter runAfter)
{
    switch (runAfter) {
    case RunAfter::Plan:
        return words(QT_TRANSLATE_NOOP("Wording", "After Plan"));
    case RunAfter::Apply:
        return words(QT_TRANSLATE_NOOP("Wording", "After Apply"));
    case RunAfter::All:
        return words(QT_TRANSLATE_NOOP("Wording", "After all stages"));
    }
    Q_UNREACHABLE();
}

QString ruleWords(Rule rule)
{
    switch (rule) {
    case Rule::WorkspaceEnvironment:
        return words(QT_TRANSLATE_NOOP("Wording", "Workspace environment override"));
    case Rule::OrganizationEnvironment:
        return words(QT_TRANSLATE_NOOP("Wording", "Organization environment override"));
    case Rule::WorkspaceDefault:
        return words(QT_TRANSLATE_NOOP("Wording", "Workspace default"));
    case Rule::OrganizationDefault:
        return words(QT_TRANSLATE_NOOP("Wording", "Organization default"));
    case Rule::Endpoint:
        return words(QT_TRANSLATE_NOOP("Wording", "API URL"));
    case Rule::None:
        return words(QT_TRANSLATE_NOOP("Wording", "No target"));
    }
    Q_UNREACHABLE();
}

QString targetSummary(const QList<Target> &targets, int most)
{
    QStringList shown;
    for (const Target &target : targets) {
        if (shown.size() == most)
            break;
        shown << isolated(shownTarget(target.value));
    }
    QString result = shown.join(QStringLiteral(", "));
    if (targets.size() > shown.size())
        result += QStringLiteral(" +%1").arg(targets.size() - shown.size());
    return result;
}

QString verdictWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Delivered:
        return words(QT_TRANSLATE_NOOP("Wording", "Delivered"));
    case Verdict::Accepted:
        return words(QT_TRANSLATE_NOOP("Wording", "Accepted"));
    case Verdict::Rejected:
        return words(QT_TRANSLATE_NOOP("Wording", "Rejected"));
    case Verdict::Failed:
        return words(QT_TRANSLATE_NOOP("Wording", "Failed"));
    case Verdict::Unknown:
        return words(QT_TRANSLATE_NOOP("Wording", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString outcomeWords(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Queued:
        return words(QT_TRANSLATE_NOOP("Wording", "Queued"));
    case DeliveryState::Sending:
        return words(QT_TRANSLATE_NOOP("Wording", "Sending…"));
    case DeliveryState::Waiting:
        return words(QT_TRANSLATE_NOOP("Wording", "Retry at %1"))
            .arg(QLocale().toString(delivery.nextAttemptAt.toLocalTime().time(), QLocale::ShortFormat));
    case DeliveryState::Held:
        return words(QT_TRANSLATE_NOOP("Wording", "Needs your decision"));
    case DeliveryState::Cancelled:
        return words(QT_TRANSLATE_NOOP("Wording", "Cancelled"));
    case DeliveryState::Done:
        return delivery.verdict ? verdictWords(*delivery.verdict) : words(QT_TRANSLATE_NOOP("Wording", "Done"));
    }
    Q_UNREACHABLE();
}

QString outcomeExplanation(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Queued:
        return words(QT_TRANSLATE_NOOP("Wording", "Waits to be sent."));
    case DeliveryState::Sending:
        return words(QT_TRANSLATE_NOOP("Wording", "Is being sent."));
    case DeliveryState::Waiting:
        return words(QT_TRANSLATE_NOOP("Wording", "An attempt failed. It is tried again at %1."))
            .arg(QLocale().toString(delivery.nextAttemptAt.toLocalTime(), QLocale::ShortFormat));
    case DeliveryState::Held:
        return words(QT_TRANSLATE_NOOP(
            "Wording", "No answer came, so the message may have arrived. Redeliver it if it did not: sending it again "
                       "could double it."));
    case DeliveryState::Cancelled:
        return words(
            QT_TRANSLATE_NOOP("Wording", "Was not sent: its integration was disabled, detached or deleted before."));
    case DeliveryState::Done:
        break;
    }
    switch (delivery.verdict.value_or(Verdict::Unknown)) {
    case Verdict::Delivered:
        return words(QT_TRANSLATE_NOOP("Wording", "The receiver confirmed it."));
    case Verdict::Accepted:
        return words(QT_TRANSLATE_NOOP(
            "Wording", "Teams Workflows took the request (HTTP 202) and posts it later. Whether it did is "
                       "not told to the sender: look at the channel, or at the flow's run history."));
    case Verdict::Rejected:
        return words(QT_TRANSLATE_NOOP("Wording", "The receiver refused it; trying again would not help."));
    case Verdict::Failed:
        return words(QT_TRANSLATE_NOOP("Wording", "Every attempt failed. Redeliver it once the receiver works again."));
    case Verdict::Unknown:
        return words(QT_TRANSLATE_NOOP("Wording", "No answer came; the message may have arrived."));
    }
    Q_UNREACHABLE();
}

QString timeWords(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("Wording", "just now"));
    if (seconds < 3600)
        return QCoreApplication::translate("Wording", "%n min ago", nullptr, static_cast<int>(seconds / 60));
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return clock;
    if (days == 1)
        return words(QT_TRANSLATE_NOOP("Wording", "yesterday %1")).arg(clock);
    return locale.toString(local, QLocale::ShortFormat);
}

QString localTimeWords(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' +
           local.time().toString(QStringLiteral("HH:mm:ss"));
}

} // namespace infradots
