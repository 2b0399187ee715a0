// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewtext.h"

#include <algorithm>
#include <optional>

namespace infradots {

namespace {

constexpr int DeepestNesting = 8;

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

class SlackText
{
public:
    SlackText(const SlackPaper &paper, QList<TextRun> &runs)
        : m_paper(paper)
        , m_runs(runs)
    {
    }

    void read(QStringView text, const TextRun &look, int depth)
    {
        qsizetype plainFrom = 0;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype taken = readMarkup(text, at, plainFrom, look, depth);
            at += std::max<qsizetype>(taken, 1);
            if (taken > 0)
                plainFrom = at;
        }
        add(text.sliced(plainFrom), look);
    }

private:
    /** How many characters of markup begin at @p at; 0: none. What stands before is added first. */
    qsizetype readMarkup(QStringView text, qsizetype at, qsizetype plainFrom, const TextRun &look, int depth)
    {
        const QChar c = text.at(at);
        const auto before = [&] { add(text.sliced(plainFrom, at - plainFrom), look); };
        if (c == u'`') {
            const bool block = text.sliced(at).startsWith(u"```");
            const qsizetype ticks = block ? 3 : 1;
            const qsizetype end = text.indexOf(block ? QStringView(u"```") : QStringView(u"`"), at + ticks);
            const QStringView inner = end < 0 ? QStringView() : text.sliced(at + ticks, end - at - ticks);
            if (inner.isEmpty() || (!block && inner.contains(u'\n')))
                return 0;
            before();
            add(block && inner.startsWith(u'\n') ? inner.sliced(1) : inner, code(look));
            return end + ticks - at;
        }
        if (c == u'<') {
            const qsizetype end = text.indexOf(u'>', at + 1);
            if (end < 0)
                return 0;
            const auto run = bracketed(text.sliced(at + 1, end - at - 1), look);
            if (!run)
                return 0;
            before();
            m_runs.append(*run);
            return end + 1 - at;
        }
        if ((c == u'*' || c == u'_' || c == u'~') && depth < DeepestNesting) {
            const qsizetype end = closing(text, at);
            if (end < 0)
                return 0;
            before();
            TextRun inner = look;
            if (c == u'*')
                inner.weight = QFont::Bold;
            else if (c == u'_')
                inner.italic = true;
            else
                inner.struckOut = true;
            read(text.sliced(at + 1, end - at - 1), inner, depth + 1);
            return end + 1 - at;
        }
        return 0;
    }

    /** Where emphasis that begins at @p at ends; -1: it is just a character. */
    [[nodiscard]] static qsizetype closing(QStringView text, qsizetype at)
    {
        const QChar c = text.at(at);
        const bool opens = (at == 0 || !text.at(at - 1).isLetterOrNumber()) && at + 1 < text.size() &&
                           !text.at(at + 1).isSpace() && text.at(at + 1) != c;
        if (!opens)
            return -1;
        for (qsizetype end = at + 2; end < text.size(); ++end) {
            if (text.at(end) == u'\n')
                return -1;
            if (text.at(end) == u'`') { // code is passed over whole
                const qsizetype over = text.indexOf(u'`', end + 1);
                if (over < 0)
                    return -1;
                end = over;
            } else if (text.at(end) == c && !text.at(end - 1).isSpace() &&
                       (end + 1 == text.size() || !text.at(end + 1).isLetterOrNumber())) {
                return end;
            }
        }
        return -1;
    }

    /** What stands in angle brackets: a link, a mention or a date; none: something else. */
    [[nodiscard]] std::optional<TextRun> bracketed(QStringView inner, const TextRun &look) const
    {
        const qsizetype bar = inner.indexOf(u'|');
        const QStringView target = bar < 0 ? inner : inner.first(bar);
        const QStringView label = bar < 0 ? QStringView() : inner.sliced(bar + 1);
        TextRun run = look;
        if (target.startsWith(u"http://") || target.startsWith(u"https://") || target.startsWith(u"mailto:")) {
            run.text = unescaped((label.isEmpty() ? target : label).toString());
            run.link = unescaped(target.toString());
            run.color = m_paper.link;
            return run;
        }
        if (target.startsWith(u"!date^")) {
            run.text = unescaped(label.toString());
            return run;
        }
        if (target.startsWith(u'@') || target.startsWith(u'#') || target.startsWith(u'!')) {
            const QString sign = target.startsWith(u'#') ? QStringLiteral("#") : QStringLiteral("@");
            run.text = sign + unescaped((label.isEmpty() ? target.sliced(1) : label).toString());
            const bool everybody = target.startsWith(u'!');
            run.color = everybody ? m_paper.broadcast : m_paper.mention;
            run.background = everybody ? m_paper.broadcastBackground : m_paper.mentionBackground;
            return run;
        }
        return std::nullopt;
    }

    [[nodiscard]] TextRun code(const TextRun &look) const
    {
        TextRun run = look;
        run.monospaced = true;
        run.weight = QFont::Normal;
        run.pixels = look.pixels - 3;
        run.color = m_paper.code;
        run.background = m_paper.codeBackground;
        run.border = m_paper.codeBorder;
        return run;
    }

    void add(QStringView text, const TextRun &look)
    {
        if (text.isEmpty())
            return;
        TextRun run = look;
        run.text = unescaped(text.toString());
        m_runs.append(run);
    }

    const SlackPaper &m_paper;
    QList<TextRun> &m_runs;
};

} // namespace

QList<TextRun> slackRuns(const QString &mrkdwn, const TextRun &base, const SlackPaper &paper)
{
    QList<TextRun> runs;
    SlackText(paper, runs).read(QStringView(mrkdwn).first(std::min(mrkdwn.size(), MostMarkup)), base, 0);
    if (mrkdwn.size() > MostMarkup) {
        TextRun rest = base;
        rest.text = mrkdwn.mid(MostMarkup);
        runs.append(rest);
    }
    return runs;
}

} // namespace infradots
