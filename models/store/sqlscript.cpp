// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlscript.h"

namespace infradots {

namespace {

/** Walks a script piece by piece and knows whether it is inside a trigger. */
class Splitter
{
public:
    explicit Splitter(QStringView script)
        : m_rest(script)
    {
    }

    QStringList run()
    {
        while (!m_rest.isEmpty()) {
            const QChar first = m_rest.front();
            if (m_rest.startsWith(u"--"))
                skipTo(u"\n");
            else if (m_rest.startsWith(u"/*"))
                skipTo(u"*/");
            else if (first == u'\'' || first == u'"' || first == u'`')
                takeQuoted(first);
            else if (first == u'[')
                takeQuoted(u']');
            else if (first.isLetter() || first == u'_')
                takeWord();
            else if (first == u';' && m_blocks == 0)
                endStatement();
            else
                take(1);
        }
        endStatement();
        return m_statements;
    }

private:
    void take(qsizetype length)
    {
        m_statement += m_rest.first(length);
        m_rest = m_rest.sliced(length);
    }

    void skipTo(QStringView end)
    {
        const qsizetype at = m_rest.indexOf(end);
        m_rest = at < 0 ? QStringView() : m_rest.sliced(at + end.size());
        m_statement += u' ';
    }

    /** A doubled quote inside is two quoted pieces side by side, which comes to the same. */
    void takeQuoted(QChar quote)
    {
        const qsizetype at = m_rest.indexOf(quote, 1);
        take(at < 0 ? m_rest.size() : at + 1);
    }

    void takeWord()
    {
        qsizetype length = 1;
        while (length < m_rest.size() && (m_rest[length].isLetterOrNumber() || m_rest[length] == u'_'))
            ++length;
        const QString word = m_rest.first(length).toString().toUpper();
        take(length);

        if (word == u"TRIGGER")
            m_trigger = true;
        else if (m_trigger && (word == u"BEGIN" || word == u"CASE"))
            ++m_blocks;
        else if (m_trigger && word == u"END" && m_blocks > 0)
            --m_blocks;
    }

    void endStatement()
    {
        if (const QString statement = m_statement.trimmed(); !statement.isEmpty())
            m_statements.append(statement);
        m_statement.clear();
        m_rest = m_rest.sliced(qMin<qsizetype>(1, m_rest.size()));
        m_trigger = false;
        m_blocks = 0;
    }

    QStringView m_rest;
    QString m_statement;
    QStringList m_statements;
    bool m_trigger = false;
    int m_blocks = 0; ///< BEGIN and CASE that wait for their END
};

} // namespace

QStringList splitStatements(const QString &script)
{
    return Splitter(script).run();
}

} // namespace infradots
