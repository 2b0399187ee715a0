// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/lookup.h"
#include "app/services/coveragedocument.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

class CoverageCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::CoverageCommand)
public:
    QString name() const override { return QStringLiteral("coverage"); }
    QString summary() const override
    {
        return tr("Tells who hears about which run: workspace by environment, and where nobody does.");
    }
    Needs needs() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("organization"), tr("The organization."), QStringLiteral("ORG")});
        parser.addOption(
            {QStringLiteral("stage"), tr("Ask for this stage alone: plan, apply"), QStringLiteral("stage")});
        parser.addOption({QStringLiteral("status"),
                          tr("Ask for this status alone: COMPLETED, FAILED, WAITING_FOR_APPROVAL, CANCELLED, REJECTED"),
                          QStringLiteral("status")});
        parser.addOption({QStringLiteral("type"),
                          tr("Ask for integrations of this type alone: SLACK, TEAMS, WEBHOOK, "
                             "CUSTOM"),
                          QStringLiteral("type")});
        parser.addOption(
            {QStringLiteral("only"), tr("Print only what is so: covered, partly, nobody"), QStringLiteral("state")});
        parser.addOption({QStringLiteral("own"), tr("Print only the environment each workspace has itself.")});
        parser.addOption({QStringLiteral("strict"), tr("Exit 1 where something printed is heard by nobody.")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        m_organization = parser.value(QStringLiteral("organization"));
        if (m_organization.isEmpty())
            return tr("--organization is missing.");
        if (const auto wrong = readQuestion(parser))
            return wrong;
        for (const QString &value : optionValues(parser, QStringLiteral("only"))) {
            const auto state = coverageStateFromText(value);
            if (!state || *state == CoverageState::Impossible)
                return badOption(QStringLiteral("only"), value, QStringLiteral("covered, partly, nobody"));
            m_states.append(*state);
        }
        m_own = parser.isSet(QStringLiteral("own"));
        m_strict = parser.isSet(QStringLiteral("strict"));
        return Command::read(parser);
    }

    QFuture<Exit> run(Session &session) override
    {
        return andThen(findOrganization(session.composition, m_organization), this,
                       [this, &session](const Organization &organization) {
                           return andThen(session.composition.coverage.coverage(organization.id), this,
                                          [this, &session, organization](const CoverageMap &map) {
                                              return ends(print(session.output, organization, map));
                                          });
                       });
    }

private:
    std::optional<QString> readQuestion(const QCommandLineParser &parser)
    {
        const auto take = [&parser](const QString &option, auto fromText, auto &into) {
            if (!parser.isSet(option))
                return true;
            into = fromText(parser.value(option));
            return into.has_value();
        };
        const auto wrong = [&parser](const QString &option, const QString &expected) {
            return badOption(option, parser.value(option), expected);
        };
        if (!take(QStringLiteral("stage"), stageFromText, m_question.stage))
            return wrong(QStringLiteral("stage"), QStringLiteral("plan, apply"));
        if (!take(QStringLiteral("status"), runStatusFromText, m_question.status))
            return wrong(QStringLiteral("status"),
                         QStringLiteral("COMPLETED, FAILED, WAITING_FOR_APPROVAL, CANCELLED, REJECTED"));
        if (!take(QStringLiteral("type"), integrationTypeFromText, m_question.type))
            return wrong(QStringLiteral("type"), QStringLiteral("SLACK, TEAMS, WEBHOOK, CUSTOM"));
        return std::nullopt;
    }

    [[nodiscard]] Exit print(Output &output, const Organization &organization, const CoverageMap &map) const
    {
        QList<CoveragePair> pairs = pairsOf(map);
        pairs.removeIf([this](const CoveragePair &pair) {
            return (m_own && !pair.own) || (!m_states.isEmpty() && !m_states.contains(judge(pair.cell, m_question)));
        });
        if (output.isJson())
            output.json(coverageDocument(organization.name, map.environments, m_question, pairs));
        else
            output.table({tr("WORKSPACE"), tr("ENVIRONMENT"), tr("STATE"), tr("TARGETS"), tr("RULES")}, rows(pairs));
        const bool silent = std::any_of(pairs.cbegin(), pairs.cend(), [this](const CoveragePair &pair) {
            return judge(pair.cell, m_question) == CoverageState::Nobody;
        });
        return m_strict && silent ? 1 : 0;
    }

    [[nodiscard]] QList<QStringList> rows(const QList<CoveragePair> &pairs) const
    {
        QList<QStringList> rows;
        for (const CoveragePair &pair : pairs) {
            QStringList targets;
            QStringList rules;
            for (const Listener &listener : hearing(pair.cell, m_question)) {
                for (const Target &target : listener.targets)
                    targets.append(shownTarget(target.value));
                rules.append(toText(listener.rule));
            }
            rules.removeDuplicates();
            rows.append({pair.workspace.name, pair.environment.isEmpty() ? QStringLiteral("-") : pair.environment,
                         toText(judge(pair.cell, m_question)), targets.join(QStringLiteral(", ")),
                         rules.join(QStringLiteral(", "))});
        }
        return rows;
    }

    QString m_organization;
    CoverageQuestion m_question;
    QList<CoverageState> m_states;
    bool m_own = false;
    bool m_strict = false;
};

} // namespace

std::unique_ptr<Command> makeCoverageCommand()
{
    return std::make_unique<CoverageCommand>();
}

} // namespace infradots
