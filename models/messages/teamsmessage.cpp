// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/teamsmessage.h"

#include "models/domain/clock.h"
#include "models/messages/json.h"
#include "models/messages/messagelimits.h"
#include "models/messages/text.h"

#include <array>
#include <limits>

namespace infradots {

namespace {

/** The comment gives way first, then the names, then links that nobody could read anyway. */
constexpr std::array<TextBudget, 6> Budgets{
    {{200, CommentLimit, 1500}, {200, 400, 1500}, {200, 0, 1500}, {80, 0, 1000}, {40, 0, 500}, {40, 0, 0}}};

const char *containerStyle(RunStatus status)
{
    switch (status) {
    case RunStatus::Completed:
        return "good";
    case RunStatus::Failed:
    case RunStatus::Rejected:
        return "attention";
    case RunStatus::WaitingForApproval:
        return "warning";
    case RunStatus::Cancelled:
        return "emphasis";
    }
    Q_UNREACHABLE();
}

/** @p text is Markdown: what comes from data has been escaped. */
Json textBlock(const QString &text)
{
    return {{"type", "TextBlock"}, {"text", jsonText(text)}, {"wrap", true}};
}

Json openUrl(const char *title, const QString &url)
{
    return {{"type", "Action.OpenUrl"}, {"title", title}, {"url", jsonText(url)}};
}

class TeamsBuilder
{
public:
    TeamsBuilder(const MessageFacts &facts, const TextBudget &budget)
        : m_facts(facts)
        , m_budget(budget)
    {
    }

    [[nodiscard]] QByteArray build() const
    {
        Json card = {{"$schema", "http://adaptivecards.io/schemas/adaptive-card.json"},
                     {"type", "AdaptiveCard"},
                     {"version", "1.4"},
                     {"msteams", {{"width", "full"}}},
                     {"body", body()}};
        if (Json list = actions(); !list.empty())
            card["actions"] = std::move(list);
        const Json attachment = {{"contentType", "application/vnd.microsoft.card.adaptive"},
                                 {"contentUrl", nullptr},
                                 {"content", std::move(card)}};
        return compactJson({{"type", "message"}, {"attachments", Json::array({attachment})}});
    }

private:
    [[nodiscard]] QString name(const QString &text) const { return teamsEscaped(oneLine(text, m_budget.name)); }

    [[nodiscard]] Json banner() const
    {
        const StageEvent &event = m_facts.event;
        const QString mark = sourceMark(event.source);
        Json title = textBlock((mark.isEmpty() ? QString() : mark + u" – ") + statusEmoji(event.status) + u' ' +
                               stageWords(event.stage) + u' ' + statusWords(event.status).toLower());
        title["size"] = "Large";
        title["weight"] = "Bolder";
        const Json subject = textBlock(name(m_facts.workspaceName) + u" · " + name(m_facts.organizationName));
        return {{"type", "Container"},
                {"style", containerStyle(event.status)},
                {"bleed", true},
                {"items", Json::array({std::move(title), subject})}};
    }

    [[nodiscard]] QString commit() const
    {
        const CommitReference reference = commitReference(m_facts.event, m_budget);
        const QString shown = teamsEscaped(reference.text);
        if (reference.link.isEmpty())
            return shown;
        if (reference.plain)
            return u'[' + shown + u"](" + reference.link + u')';
        const QString viewCommit = u"[View commit](" + reference.link + u')';
        return shown.isEmpty() ? viewCommit : shown + u' ' + viewCommit;
    }

    [[nodiscard]] Json facts() const
    {
        Json list = Json::array();
        const auto add = [&list](const char *title, const QString &value) {
            list.push_back({{"title", title}, {"value", jsonText(value.isEmpty() ? QStringLiteral("–") : value)}});
        };
        const StageEvent &event = m_facts.event;
        add("Workspace", name(m_facts.workspaceName));
        add("Organization", name(m_facts.organizationName));
        add("Status", statusEmoji(event.status) + u' ' + statusWords(event.status));
        add("Environment", name(m_facts.environment));
        add("Stage", stageWords(event.stage));
        add("Job", name(event.job));
        add("Commit", commit());
        if (event.jobStarted.isValid())
            add("Started", isoUtc(event.jobStarted));
        if (event.jobCompleted.isValid())
            add("Completed", isoUtc(event.jobCompleted));
        return {{"type", "FactSet"}, {"facts", std::move(list)}};
    }

    [[nodiscard]] Json body() const
    {
        Json body = Json::array({banner()});
        if (const QString notice = sourceNotice(m_facts.event.source); !notice.isEmpty())
            body.push_back(textBlock(notice));
        body.push_back(facts());
        const QString comment = oneLine(m_facts.event.comment, m_budget.comment);
        if (!comment.isEmpty())
            body.push_back(textBlock(teamsEscaped(comment)));
        for (const QString &line : unlinkedLines(m_facts, m_budget.name))
            body.push_back(textBlock(teamsEscaped(line)));
        return body;
    }

    [[nodiscard]] Json actions() const
    {
        if (const QString approve = linkTarget(m_facts.approveUrl, m_budget.link); !approve.isEmpty())
            return Json::array({openUrl("Approve", approve)});
        if (const QString run = linkTarget(m_facts.runUrl, m_budget.link); !run.isEmpty())
            return Json::array({openUrl("View run", run)});
        return Json::array();
    }

    const MessageFacts &m_facts;
    const TextBudget &m_budget;
};

} // namespace

QByteArray teamsMessage(const MessageFacts &facts)
{
    QByteArray body;
    for (const TextBudget &budget : Budgets) {
        body = TeamsBuilder(facts, budget).build();
        if (body.size() < TeamsBodyLimit)
            break;
    }
    return body;
}

QString teamsEscaped(const QString &text)
{
    // Anywhere in a line: emphasis, code, links, images, strikethrough, HTML, entities, the functions of cards.
    static const QString always = QStringLiteral("\\`*_[](){}~<>&|");
    // Only where a line begins: headings, lists, quotes, rules. "1." and "1)" are lists too.
    static const QString leading = QStringLiteral("#+-=>");
    const QString line = oneLine(text, std::numeric_limits<int>::max());
    QString escaped;
    escaped.reserve(line.size() + 16);
    bool onlyDigitsYet = true;
    for (const QChar c : line) {
        const bool first = escaped.isEmpty();
        const bool listNumber = c == u'.' && onlyDigitsYet && !first;
        if (always.contains(c) || (first && leading.contains(c)) || listNumber)
            escaped += u'\\';
        onlyDigitsYet = onlyDigitsYet && c.isDigit();
        escaped += c;
    }
    return escaped;
}

} // namespace infradots
