// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include "app/services/auditchanges.h"

#include <QCoreApplication>

#include <limits>

namespace infradots {

namespace {

/** Before or after: the object it is, null where there was nothing, the text where it is something else. */
CliJson side(const QString &text)
{
    if (text.isEmpty())
        return nullptr;
    CliJson json = CliJson::parse(text.toStdString(), nullptr, false);
    return json.is_discarded() ? CliJson(utf8(text)) : json;
}

class AuditCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::AuditCommand)
public:
    QString name() const override { return QStringLiteral("audit"); }
    QString summary() const override { return tr("Prints who changed what, newest first."); }
    Needs needs() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("since"), tr("Only from this time on."), QStringLiteral("time")});
        parser.addOption({QStringLiteral("what"),
                          tr("Only where this text occurs in the thing's name, the action or who did it."),
                          QStringLiteral("text")});
        parser.addOption({QStringLiteral("limit"), tr("At most so many."), QStringLiteral("N")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        const auto since = optionTime(parser, QStringLiteral("since"));
        if (!since)
            return since.error().message;
        m_filter.since = *since;
        m_filter.search = parser.value(QStringLiteral("what"));
        const auto limit = optionCount(parser, QStringLiteral("limit"));
        if (!limit)
            return limit.error().message;
        m_left = *limit;
        return Command::read(parser);
    }

    QFuture<Exit> run(Session &session) override
    {
        constexpr qint64 PageSize = 256;
        const int size = static_cast<int>(qMin(PageSize, m_left));
        return andThen(session.composition.audit.page(m_filter, size), this,
                       [this, &session, size](const QList<AuditEntry> &entries) {
                           for (const AuditEntry &entry : entries)
                               print(session.output, entry);
                           m_left -= entries.size();
                           if (entries.size() < size || m_left == 0)
                               return ends(0);
                           m_filter.before = entries.constLast().id;
                           return run(session);
                       });
    }

private:
    static void print(Output &output, const AuditEntry &entry)
    {
        if (output.isJson()) {
            CliJson json;
            json["id"] = utf8(entry.id);
            json["at"] = utf8(isoUtc(entry.at));
            json["who"] = utf8(entry.who);
            json["action"] = utf8(entry.action);
            json["what"] = utf8(entry.what);
            json["before"] = side(entry.before);
            json["after"] = side(entry.after);
            output.json(json);
            return;
        }
        output.line(QStringList{isoUtc(entry.at), entry.who, entry.action, entry.what}.join(QStringLiteral("  ")));
        const QList<AuditChange> changes = auditChanges(entry.before, entry.after);
        for (const AuditChange &change : changes)
            output.line(
                QStringLiteral("    %1: %2 → %3").arg(change.field, quoted(change.before), quoted(change.after)));
    }

    static QString quoted(const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; }

    AuditFilter m_filter;
    qint64 m_left = std::numeric_limits<qint64>::max();
};

} // namespace

std::unique_ptr<Command> makeAuditCommand()
{
    return std::make_unique<AuditCommand>();
}

} // namespace infradots
