// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/text.h"

#include "models/domain/clock.h"
#include "models/domain/direction.h"
#include "models/domain/url.h"

#include <QRegularExpression>
#include <QUrl>

namespace infradots {

namespace {

bool isControlOrBreak(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

} // namespace

QString oneLine(const QString &text, int maximum)
{
    QString line;
    bool blankDue = false;
    int count = 0; // one more than the maximum is enough to see that something must be cut
    for (qsizetype i = 0; i < text.size() && count - 1 < maximum; ++i) {
        const QChar c = text.at(i);
        if (turnsDirection(c.unicode()))
            continue;
        if (c.isSpace() || isControlOrBreak(c)) {
            blankDue = !line.isEmpty();
            continue;
        }
        if (blankDue) {
            line += u' ';
            ++count;
            blankDue = false;
        }
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            line += text.sliced(i++, 2);
        else
            line += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
        ++count;
    }
    return truncated(line, maximum);
}

QString paragraph(const QString &text, int maximumLines, int maximum)
{
    QString beginning = text.left(qsizetype(4) * maximum); // more is not shown, and would take its time
    const bool cut = beginning.size() < text.size();
    beginning.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    // No regular expression here: it does not match at all in text that is not valid UTF-16.
    for (const QChar lineBreak : {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        beginning.replace(lineBreak, u'\n');
    QStringList lines;
    for (const QString &raw : beginning.split(u'\n')) {
        const QString line = oneLine(raw, maximum);
        if (line.isEmpty() && (lines.isEmpty() || lines.last().isEmpty()))
            continue;
        if (lines.size() < maximumLines)
            lines.append(line);
        else if (!line.isEmpty())
            lines.last() += u' ' + line;
    }
    const QString shown = lines.join(u'\n').trimmed();
    return truncated(cut ? QString(shown + u'…') : shown, maximum);
}

QString linkTarget(const QString &url, int maximum)
{
    if (url.size() > maximum || !isLink(url))
        return {};
    QString encoded = QString::fromLatin1(QUrl(encodedLink(url), QUrl::StrictMode).toEncoded(QUrl::FullyEncoded));
    static const QString closing = QStringLiteral("()");
    for (const QChar c : closing)
        encoded.replace(c, QString::fromLatin1(QUrl::toPercentEncoding(QString(c))));
    return encoded.size() > maximum ? QString() : encoded;
}

CommitReference commitReference(const StageEvent &event, const TextBudget &budget)
{
    CommitReference reference;
    reference.link = linkTarget(event.commitUrl, budget.link);
    reference.text = oneLine(event.commit, budget.name);
    if (reference.link.isEmpty() && !event.commitUrl.isEmpty()) {
        const QString shown = oneLine(event.commitUrl, budget.name);
        reference.text = reference.text.isEmpty() ? shown : reference.text + u" (" + shown + u')';
    }
    static const QRegularExpression plain(QStringLiteral("^[0-9A-Za-z][0-9A-Za-z./-]*\\z"));
    reference.plain = plain.match(reference.text).hasMatch();
    return reference;
}

QStringList unlinkedLines(const MessageFacts &facts, int maximum)
{
    QStringList lines;
    if (const QString approval = oneLine(facts.approveText, maximum); !approval.isEmpty())
        lines.append(QStringLiteral("Approval: ") + approval);
    if (const QString run = oneLine(facts.runText, maximum); !run.isEmpty())
        lines.append(QStringLiteral("Run: ") + run);
    return lines;
}

QString sourceMark(EventSource source)
{
    switch (source) {
    case EventSource::Live:
        return {};
    case EventSource::Simulated:
        return QStringLiteral("Simulated");
    case EventSource::Test:
        return QStringLiteral("Test");
    }
    Q_UNREACHABLE();
}

QString sourceNotice(EventSource source)
{
    switch (source) {
    case EventSource::Live:
        return {};
    case EventSource::Simulated:
        return QStringLiteral("🎭 Simulated: this run was played through and touched no infrastructure.");
    case EventSource::Test:
        return QStringLiteral("🧪 Test: this message only checks the connection. There is no such run.");
    }
    Q_UNREACHABLE();
}

QString stageWords(Stage stage)
{
    return stage == Stage::Plan ? QStringLiteral("Plan") : QStringLiteral("Apply");
}

QString runTimes(const StageEvent &event)
{
    QStringList parts;
    if (event.jobStarted.isValid())
        parts.append(QStringLiteral("started ") + isoUtc(event.jobStarted));
    if (event.jobCompleted.isValid())
        parts.append(QStringLiteral("completed ") + isoUtc(event.jobCompleted));
    return parts.join(QStringLiteral(" · "));
}

} // namespace infradots
