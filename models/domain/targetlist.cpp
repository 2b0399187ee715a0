// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/targetlist.h"

#include "models/domain/target.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace infradots {

namespace {

/** The non-empty entries, trimmed. */
QStringList entriesOf(const QString &text, const QRegularExpression &separator)
{
    QStringList entries;
    const QStringList parts = text.split(separator);
    for (const QString &part : parts) {
        if (const QString entry = part.trimmed(); !entry.isEmpty())
            entries.append(entry);
    }
    return entries;
}

QStringList splitAtCommas(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[,\\r\\n]"));
    return entriesOf(text, separator);
}

/** A URL may hold commas: one separates only where "http…" or "name:http…" follows. */
QStringList splitUrls(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[\\r\\n]|,(?=\\s*(?:[^,:\\r\\n]*:)?\\s*https?://)"),
                                              QRegularExpression::CaseInsensitiveOption);
    QStringList entries;
    for (QString entry : entriesOf(text, separator)) {
        while (entry.endsWith(u',') || (!entry.isEmpty() && entry.back().isSpace())) // a list that ends in a comma
            entry.chop(1);
        if (!entry.isEmpty())
            entries.append(entry);
    }
    return entries;
}

bool isHttp(const QString &text)
{
    return text.startsWith(u"https://", Qt::CaseInsensitive) || text.startsWith(u"http://", Qt::CaseInsensitive);
}

/** Collects entries; one environment has one spelling, the first, and each destination once. */
class EntryList
{
public:
    void add(const QString &environment, const QString &value)
    {
        const QString key = environmentKey(environment);
        const qsizetype known = m_keys.indexOf(key);
        const QString name = known < 0 ? environment : m_entries.at(known).environment;
        const EnvironmentEntry entry{name, value};
        if (m_entries.contains(entry))
            return;
        m_entries.append(entry);
        m_keys.append(key);
    }
    [[nodiscard]] QList<EnvironmentEntry> take() { return std::move(m_entries); }

private:
    QList<EnvironmentEntry> m_entries;
    QStringList m_keys; ///< of m_entries, index by index
};

QString shownChannel(const QString &channel)
{
    return isSlackChannelId(channel) ? channel : QString(u'#' + channel);
}

void addOnce(const QString &value, QStringList &list)
{
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

} // namespace

QStringList parseChannels(const QString &text)
{
    QStringList channels;
    for (const QString &entry : splitAtCommas(text))
        addOnce(normalizedChannel(entry), channels);
    return channels;
}

Result<QList<EnvironmentEntry>> parseEnvironmentChannels(const QString &text)
{
    EntryList list;
    for (const QString &entry : splitAtCommas(text)) {
        const qsizetype colon = entry.indexOf(u':');
        const QString environment = entry.left(colon).trimmed();
        const QString channel = colon < 0 ? QString() : normalizedChannel(entry.mid(colon + 1));
        if (environment.isEmpty() || channel.isEmpty()) {
            return failure(
                ErrorCode::InvalidInput,
                QCoreApplication::translate(
                    "TargetList", "“%1” is not an environment with a channel. Write it like production:#prod-alerts.")
                    .arg(entry));
        }
        list.add(environment, channel);
    }
    return list.take();
}

QStringList parseUrls(const QString &text)
{
    QStringList urls;
    for (const QString &entry : splitUrls(text))
        addOnce(entry, urls);
    return urls;
}

Result<QList<EnvironmentEntry>> parseEnvironmentUrls(const QString &text)
{
    EntryList list;
    int number = 0;
    for (const QString &entry : splitUrls(text)) {
        ++number;
        const qsizetype colon = entry.indexOf(u':');
        const QString environment = entry.left(colon).trimmed();
        const QString url = colon < 0 ? QString() : entry.mid(colon + 1).trimmed();
        if (environment.isEmpty() || !isHttp(url)) {
            // The entry may hold a secret, so it is named by its number and, at most, its masked URL.
            const QString shown = isHttp(entry) ? maskedUrl(entry) : isHttp(url) ? maskedUrl(url) : QStringLiteral("…");
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("TargetList",
                                                       "Entry %1 (%2) is not an environment with a URL. Write it like "
                                                       "production:https://example.org/hook.")
                               .arg(QString::number(number), shown));
        }
        list.add(environment, url);
    }
    return list.take();
}

QString printChannels(const QStringList &channels)
{
    QStringList shown;
    for (const QString &channel : channels)
        shown.append(shownChannel(channel));
    return shown.join(QStringLiteral(", "));
}

QString printEnvironmentEntries(const QList<EnvironmentEntry> &entries)
{
    QStringList shown;
    for (const EnvironmentEntry &entry : entries)
        shown.append(entry.environment + u':' + (isHttp(entry.value) ? entry.value : shownChannel(entry.value)));
    return shown.join(QStringLiteral(", "));
}

} // namespace infradots
