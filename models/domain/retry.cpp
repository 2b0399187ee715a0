// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retry.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace infradots {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

/** Index: attempts that have ended. */
constexpr std::array<seconds, MaximumAttempts> Schedule{0s, 5s, 5min, 30min, 2h, 5h, 10h, 14h, 20h, 24h};
constexpr double JitterShare = 0.1;

int monthNumber(const QString &name)
{
    static const QString months = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const qsizetype at = months.indexOf(name);
    return at < 0 || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

/** RFC 9110: a two-digit year that seems more than 50 years ahead is of the past century. */
int fullYear(int twoDigits, const QDateTime &now)
{
    const int thisYear = now.toUTC().date().year();
    const int year = thisYear / 100 * 100 + twoDigits;
    return year > thisYear + 50 ? year - 100 : year;
}

/** IMF-fixdate, the date of RFC 850, and that of asctime. Names are English whatever the locale. */
QDateTime parseHttpDate(const QString &text, const QDateTime &now)
{
    static const QRegularExpression fixdate(
        QStringLiteral("^[A-Z][a-z]{2}, (?<d>\\d{2}) (?<m>[A-Z][a-z]{2}) (?<y>\\d{4}) "
                       "(?<t>\\d{2}:\\d{2}:\\d{2}) GMT$"));
    static const QRegularExpression rfc850(
        QStringLiteral("^[A-Z][a-z]{5,8}, (?<d>\\d{2})-(?<m>[A-Z][a-z]{2})-(?<y>\\d{2}) "
                       "(?<t>\\d{2}:\\d{2}:\\d{2}) GMT$"));
    static const QRegularExpression asctime(QStringLiteral("^[A-Z][a-z]{2} (?<m>[A-Z][a-z]{2}) (?<d>[ \\d]\\d) "
                                                           "(?<t>\\d{2}:\\d{2}:\\d{2}) (?<y>\\d{4})$"));
    for (const QRegularExpression *form : {&fixdate, &rfc850, &asctime}) {
        const QRegularExpressionMatch match = form->match(text);
        if (!match.hasMatch())
            continue;
        int year = match.captured(u"y").toInt();
        if (form == &rfc850)
            year = fullYear(year, now);
        const QDate date(year, monthNumber(match.captured(u"m")), match.captured(u"d").trimmed().toInt());
        const QTime time = QTime::fromString(match.captured(u"t"), u"HH:mm:ss");
        if (date.isValid() && time.isValid())
            return {date, time, Qt::UTC};
    }
    return {};
}

} // namespace

std::optional<milliseconds> retryDelay(int endedAttempts, double jitter)
{
    if (endedAttempts >= MaximumAttempts)
        return std::nullopt;
    const milliseconds exact = Schedule.at(static_cast<std::size_t>(std::max(endedAttempts, 0)));
    const double factor = 1.0 - JitterShare + 2.0 * JitterShare * std::clamp(jitter, 0.0, 1.0);
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(exact.count()) * factor));
}

std::optional<milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    constexpr milliseconds longest = LongestRetryAfter;
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qulonglong wanted = text.toULongLong(&fits);
        constexpr auto most = static_cast<qulonglong>(std::chrono::seconds(LongestRetryAfter).count());
        return fits && wanted < most ? seconds(static_cast<qint64>(wanted)) : longest;
    }
    const QDateTime date = parseHttpDate(QString::fromLatin1(text), now);
    if (!date.isValid() || !now.isValid())
        return std::nullopt;
    const milliseconds wait(now.msecsTo(date));
    if (wait < 0ms)
        return std::nullopt;
    return std::min(wait, longest);
}

std::optional<milliseconds> nextDelay(int endedAttempts, double jitter, std::optional<milliseconds> retryAfter)
{
    const std::optional<milliseconds> own = retryDelay(endedAttempts, jitter);
    if (!own || !retryAfter)
        return own;
    return std::clamp<milliseconds>(*retryAfter, 1s, LongestRetryAfter);
}

} // namespace infradots
