// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace infradots {

namespace {

constexpr int DeepestNesting = 8;

bool isAsciiPunctuation(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) ||
           (code >= 0x7b && code <= 0x7e);
}

struct Entity
{
    QLatin1StringView name;
    char16_t character;
};
constexpr std::array Entities{
    Entity{QLatin1StringView("&amp;"), u'&'},  Entity{QLatin1StringView("&lt;"), u'<'},
    Entity{QLatin1StringView("&gt;"), u'>'},   Entity{QLatin1StringView("&quot;"), u'"'},
    Entity{QLatin1StringView("&#39;"), u'\''}, Entity{QLatin1StringView("&nbsp;"), u'\u00a0'}};

class CardText
{
public:
    CardText(const QColor &link, QList<TextRun> &runs)
        : m_link(link)
        , m_runs(runs)
    {
    }

    void read(QStringView text, const TextRun &look, int depth)
    {
        QString plain;
        const auto flush = [&] {
            if (plain.isEmpty())
                return;
            TextRun run = look;
            run.text = std::exchange(plain, QString());
            m_runs.append(run);
        };
        for (qsizetype at = 0; at < text.size();) {
            const QStringView rest = text.sliced(at);
            if (rest.front() == u'\\' && rest.size() > 1 && isAsciiPunctuation(rest.at(1))) {
                plain += rest.at(1);
                at += 2;
                continue;
            }
            const auto *const entity = std::find_if(Entities.begin(), Entities.end(), [&rest](const Entity &candidate) {
                return rest.startsWith(candidate.name);
            });
            if (entity != Entities.end()) {
                plain += entity->character;
                at += entity->name.size();
                continue;
            }
            QList<TextRun> marked;
            const qsizetype taken = depth < DeepestNesting ? markup(text, at, look, depth, marked) : 0;
            if (taken > 0) {
                flush();
                m_runs += marked;
                at += taken;
                continue;
            }
            plain += rest.front();
            ++at;
        }
        flush();
    }

private:
    /** How many characters of emphasis or link begin at @p at, with what they become; 0: none. */
    qsizetype markup(QStringView text, qsizetype at, const TextRun &look, int depth, QList<TextRun> &marked) const
    {
        const QChar c = text.at(at);
        if (c == u'[')
            return link(text, at, look, depth, marked);
        if (c != u'*' && c != u'_')
            return 0;
        const qsizetype width = at + 1 < text.size() && text.at(at + 1) == c ? 2 : 1;
        const qsizetype end = closing(text, at, width);
        if (end < 0)
            return 0;
        TextRun inner = look;
        if (width == 2)
            inner.weight = QFont::DemiBold;
        else
            inner.italic = true;
        CardText(m_link, marked).read(text.sliced(at + width, end - at - width), inner, depth + 1);
        return end + width - at;
    }

    [[nodiscard]] static qsizetype closing(QStringView text, qsizetype at, qsizetype width)
    {
        const QChar c = text.at(at);
        const qsizetype from = at + width;
        if (from >= text.size() || text.at(from).isSpace() ||
            (c == u'_' && at > 0 && text.at(at - 1).isLetterOrNumber()))
            return -1;
        for (qsizetype end = from + 1; end + width <= text.size(); ++end) {
            if (text.at(end) == u'\\') {
                ++end;
                continue;
            }
            const bool here = text.at(end) == c && (width == 1 || text.at(end + 1) == c);
            const bool endsWord = c != u'_' || end + width == text.size() || !text.at(end + width).isLetterOrNumber();
            if (here && endsWord && !text.at(end - 1).isSpace())
                return end;
        }
        return -1;
    }

    qsizetype link(QStringView text, qsizetype at, const TextRun &look, int depth, QList<TextRun> &marked) const
    {
        qsizetype end = at + 1;
        while (end < text.size() && text.at(end) != u']')
            end += text.at(end) == u'\\' ? 2 : 1;
        if (end + 1 >= text.size() || text.at(end + 1) != u'(')
            return 0;
        const qsizetype close = text.indexOf(u')', end + 2);
        if (close < 0)
            return 0;
        const QStringView target = text.sliced(end + 2, close - end - 2);
        if (target.contains(u' ') ||
            !(target.startsWith(u"http://") || target.startsWith(u"https://") || target.startsWith(u"mailto:")))
            return 0;
        TextRun inner = look;
        inner.color = m_link;
        inner.link = target.toString();
        CardText(m_link, marked).read(text.sliced(at + 1, end - at - 1), inner, depth + 1);
        return close + 1 - at;
    }

    QColor m_link;
    QList<TextRun> &m_runs;
};

/** Lists and paragraphs in lines; a single line break is a blank, as in Markdown. */
QString inLines(const QString &markdown)
{
    static const QRegularExpression item(QStringLiteral("^ {0,3}(?:[-*+]|(\\d{1,9})[.)]) +"));
    QString text;
    bool afterItem = false;
    for (const QString &line : markdown.split(u'\n')) {
        const auto match = item.match(line);
        const bool begins = match.hasMatch();
        if (line.trimmed().isEmpty()) {
            if (!text.isEmpty() && !text.endsWith(u'\n'))
                text += u'\n';
            afterItem = false;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += begins || afterItem ? u'\n' : u' ';
        if (begins) {
            const QString number = match.captured(1);
            text += (number.isEmpty() ? QStringLiteral("• ") : number + QStringLiteral(". ")) +
                    line.mid(match.capturedLength());
        } else {
            text += line.trimmed();
        }
        afterItem = begins;
    }
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

QList<TextRun> cardRuns(const QString &markdown, const TextRun &base, const QColor &link)
{
    QList<TextRun> runs;
    const QString lines = inLines(markdown);
    CardText(link, runs).read(QStringView(lines).first(std::min(lines.size(), MostMarkup)), base, 0);
    if (lines.size() > MostMarkup) {
        TextRun rest = base;
        rest.text = lines.mid(MostMarkup);
        runs.append(rest);
    }
    return runs;
}

} // namespace infradots
