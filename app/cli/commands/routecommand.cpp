// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include <QCoreApplication>

namespace infradots {

namespace {

CliJson routeJson(const RoutedIntegration &routed)
{
    CliJson targets = CliJson::array();
    for (const Target &target : routed.route.targets)
        targets.push_back(utf8(target.value));
    CliJson trace = CliJson::array();
    for (const RuleTrace &rule : routed.route.trace) {
        CliJson entry;
        entry["rule"] = utf8(toText(rule.rule));
        entry["set"] = rule.set;
        entry["won"] = rule.won;
        trace.push_back(std::move(entry));
    }
    CliJson json;
    json["integration"] = utf8(routed.attached.integration.name);
    json["type"] = utf8(toText(routed.attached.integration.type));
    json["rule"] = utf8(toText(routed.route.rule));
    json["targets"] = std::move(targets);
    json["trace"] = std::move(trace);
    return json;
}

class RouteCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::RouteCommand)
public:
    QString name() const override { return QStringLiteral("route"); }
    QString summary() const override { return tr("Tells where a workspace's messages go, and by which rule."); }
    Needs needs() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("workspace"), tr("The workspace."), QStringLiteral("ORG/WS")});
        parser.addOption({QStringLiteral("integration"), tr("Only this integration."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("environment"), tr("The run's environment; else the workspace's."),
                          QStringLiteral("name")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        m_workspace = parser.value(QStringLiteral("workspace"));
        m_integration = parser.value(QStringLiteral("integration"));
        m_environment = parser.value(QStringLiteral("environment"));
        if (m_workspace.isEmpty())
            return tr("--workspace is missing.");
        return Command::read(parser);
    }

    QFuture<Exit> run(Session &session) override
    {
        return andThen(session.composition.events.findWorkspace(m_workspace), this,
                       [this, &session](const WorkspaceId &workspace) {
                           return andThen(session.composition.attachments.routes(workspace, m_environment), this,
                                          [this, &session](const QList<RoutedIntegration> &routes) {
                                              return ends(print(session.output, routes));
                                          });
                       });
    }

private:
    [[nodiscard]] Exit print(Output &output, const QList<RoutedIntegration> &routes) const
    {
        CliJson list = CliJson::array();
        QList<QStringList> rows;
        for (const RoutedIntegration &routed : routes) {
            if (!m_integration.isEmpty() && routed.attached.integration.name != m_integration)
                continue;
            list.push_back(routeJson(routed));
            QStringList targets;
            for (const Target &target : routed.route.targets)
                targets.append(shownTarget(target.value));
            rows.append({routed.attached.integration.name, toText(routed.attached.integration.type),
                         toText(routed.route.rule), targets.join(QStringLiteral(", "))});
        }
        if (!m_integration.isEmpty() && rows.isEmpty())
            return failure(ErrorCode::NotFound,
                           tr("No integration “%1” is attached to %2.").arg(m_integration, m_workspace));
        if (output.isJson())
            output.json(list);
        else
            output.table({tr("INTEGRATION"), tr("TYPE"), tr("RULE"), tr("TARGETS")}, rows);
        return 0;
    }

    QString m_workspace;
    QString m_integration;
    QString m_environment;
};

} // namespace

std::unique_ptr<Command> makeRouteCommand()
{
    return std::make_unique<RouteCommand>();
}

} // namespace infradots
