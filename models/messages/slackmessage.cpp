// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/slackmessage.h"

#include "models/messages/json.h"
#include "models/messages/messagelimits.h"
#include "models/messages/text.h"

#include <QRegularExpression>

#include <array>

namespace infradots {

namespace {

constexpr int HeaderLimit = 150;
constexpr int CommentLines = 15;

/** The comment gives way first, then the names, then links that nobody could read anyway. */
constexpr std::array<TextBudget, 6> Budgets{
    {{200, CommentLimit, 1500}, {200, 400, 1500}, {200, 0, 1500}, {80, 0, 800}, {40, 0, 500}, {40, 0, 0}}};

Json plainText(const QString &text)
{
    return {{"type", "plain_text"}, {"text", jsonText(text)}, {"emoji", true}};
}

/** An invisible joiner after '<' breaks "<!channel>" and the like, should a client ever look for them in plain text. */
QString withoutCommands(const QString &text)
{
    static const QRegularExpression opening(QStringLiteral("<(?=[!@#A-Za-z])"));
    return QString(text).replace(opening, QStringLiteral("<\u2060"));
}

/** For data: ":x:" in a comment is not meant as a picture. */
Json literalText(const QString &text)
{
    return {{"type", "plain_text"}, {"text", jsonText(withoutCommands(text))}, {"emoji", false}};
}

Json mrkdwn(const QString &text)
{
    return {{"type", "mrkdwn"}, {"text", jsonText(text)}, {"verbatim", true}};
}

/** Slack does not say what it counts, so both code points and UTF-16 units stay within the limit. */
QString headerText(const QString &title)
{
    QString text = truncated(title, HeaderLimit);
    for (int limit = HeaderLimit; text.size() > HeaderLimit; --limit)
        text = truncated(title, limit);
    return text;
}

Json section(Json text)
{
    return {{"type", "section"}, {"text", std::move(text)}};
}

Json context(Json element)
{
    return {{"type", "context"}, {"elements", Json::array({std::move(element)})}};
}

/** mrkdwn has no escape for * _ ~ `, but acts on nothing within a code span; a backtick would end it. */
QString codeSpan(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("–");
    QString content = text;
    content.replace(u'`', u'ˋ');
    return u'`' + slackEscaped(content) + u'`';
}

QString link(const QString &target, const QString &label)
{
    return u'<' + slackEscaped(target) + u'|' + slackEscaped(label) + u'>';
}

class SlackBuilder
{
public:
    SlackBuilder(const MessageFacts &facts, const TextBudget &budget)
        : m_facts(facts)
        , m_budget(budget)
        , m_workspace(name(facts.workspaceName))
        , m_organization(name(facts.organizationName))
        , m_commit(commitReference(facts.event, budget))
        , m_approveLink(linkTarget(facts.approveUrl, budget.link))
        , m_runLink(linkTarget(facts.runUrl, budget.link))
    {
    }

    [[nodiscard]] QByteArray build(const QString &channel) const
    {
        Json message;
        message["channel"] = jsonText(channel);
        message["text"] = jsonText(fallback());
        message["blocks"] = blocks();
        message["unfurl_links"] = false;
        message["unfurl_media"] = false;
        message["metadata"] = {{"event_type", "infradots_stage_event"}, {"event_payload", eventPayload()}};
        return compactJson(message);
    }

private:
    [[nodiscard]] QString name(const QString &text) const { return oneLine(text, m_budget.name); }

    /** What tells the messages of two events apart. Nothing that is made up on sending: a preview shows these bytes. */
    [[nodiscard]] Json eventPayload() const
    {
        const StageEvent &event = m_facts.event;
        Json payload{{"workspace_id", jsonText(m_facts.workspaceId)},
                     {"stage", jsonText(toText(event.stage))},
                     {"status", jsonText(toText(event.status))},
                     {"job", jsonText(withoutCommands(name(event.job)))}};
        if (event.key != event.id.text())
            payload["event_id"] = jsonText(withoutCommands(name(event.key)));
        return payload;
    }

    [[nodiscard]] QString headline() const
    {
        const QString mark = sourceMark(m_facts.event.source);
        return (mark.isEmpty() ? QString() : u'[' + mark + u"] ") + statusEmoji(m_facts.event.status) + u' ' +
               stageWords(m_facts.event.stage) + u' ' + statusWords(m_facts.event.status).toLower();
    }

    [[nodiscard]] QString fallback() const
    {
        QString text = headline() + u": " + slackEscaped(m_workspace) + u" (" + slackEscaped(m_organization) + u')';
        if (const QString job = name(m_facts.event.job); !job.isEmpty())
            text += u", job " + slackEscaped(job);
        if (!m_approveLink.isEmpty())
            text += u". Approve: " + slackEscaped(m_approveLink);
        return text;
    }

    [[nodiscard]] static Json field(const QString &title, const QString &value)
    {
        return mrkdwn(u'*' + title + u"*\n" + value);
    }

    [[nodiscard]] Json fields() const
    {
        const StageEvent &event = m_facts.event;
        return {{"type", "section"},
                {"fields",
                 {field(QStringLiteral("Workspace"), codeSpan(m_workspace)),
                  field(QStringLiteral("Organization"), codeSpan(m_organization)),
                  field(QStringLiteral("Status"), statusEmoji(event.status) + u' ' + statusWords(event.status)),
                  field(QStringLiteral("Environment"), codeSpan(name(m_facts.environment))),
                  field(QStringLiteral("Stage"), stageWords(event.stage)),
                  field(QStringLiteral("Job"), codeSpan(name(event.job)))}}};
    }

    [[nodiscard]] QString commit() const
    {
        if (m_commit.link.isEmpty())
            return codeSpan(m_commit.text);
        if (m_commit.plain)
            return link(m_commit.link, m_commit.text);
        const QString viewCommit = link(m_commit.link, QStringLiteral("View commit"));
        return m_commit.text.isEmpty() ? viewCommit : codeSpan(m_commit.text) + u' ' + viewCommit;
    }

    [[nodiscard]] static Json button(const char *id, const char *label, const QString &url)
    {
        return {{"type", "button"},
                {"action_id", id},
                {"text", plainText(QString::fromLatin1(label))},
                {"url", jsonText(url)}};
    }

    void addActions(Json &blocks) const
    {
        Json only;
        if (!m_approveLink.isEmpty()) {
            // The link in words too: a button's click needs more of Slack than a link's.
            blocks.push_back(section(mrkdwn(u"*Waiting for approval:* " +
                                            link(m_approveLink, QStringLiteral("review and approve this run")))));
            only = button("approve_run", "Approve", m_approveLink);
            only["style"] = "primary";
        } else if (!m_runLink.isEmpty()) {
            only = button("view_run", "View run", m_runLink);
        } else {
            return;
        }
        blocks.push_back({{"type", "actions"}, {"elements", Json::array({std::move(only)})}});
    }

    [[nodiscard]] Json blocks() const
    {
        Json blocks = Json::array();
        const QString title = headline() + u": " + withoutCommands(m_workspace);
        blocks.push_back({{"type", "header"}, {"text", plainText(headerText(title))}});
        if (const QString notice = sourceNotice(m_facts.event.source); !notice.isEmpty())
            blocks.push_back(context(plainText(notice)));
        blocks.push_back(fields());
        blocks.push_back(section(mrkdwn(u"*Commit*\n" + commit())));
        const QString comment = paragraph(m_facts.event.comment, CommentLines, m_budget.comment);
        if (!comment.isEmpty())
            blocks.push_back(section(literalText(comment)));
        for (const QString &line : unlinkedLines(m_facts, m_budget.name))
            blocks.push_back(context(literalText(line)));
        addActions(blocks);
        QString origin = QStringLiteral("InfraDots · ") + name(m_facts.integrationName);
        if (const QString times = runTimes(m_facts.event); !times.isEmpty())
            origin += u" · " + times;
        blocks.push_back(context(literalText(origin)));
        return blocks;
    }

    const MessageFacts &m_facts;
    const TextBudget &m_budget;
    QString m_workspace;
    QString m_organization;
    CommitReference m_commit;
    QString m_approveLink;
    QString m_runLink;
};

} // namespace

QByteArray slackMessage(const MessageFacts &facts, const QString &channel)
{
    QByteArray body;
    for (const TextBudget &budget : Budgets) {
        body = SlackBuilder(facts, budget).build(channel);
        if (QString::fromUtf8(body).size() < SlackBodyLimit)
            break;
    }
    return body;
}

QString slackEscaped(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'&', QStringLiteral("&amp;"));
    escaped.replace(u'<', QStringLiteral("&lt;"));
    escaped.replace(u'>', QStringLiteral("&gt;"));
    return escaped;
}

} // namespace infradots
