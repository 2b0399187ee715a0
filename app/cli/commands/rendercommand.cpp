// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/eventinput.h"

#include <QCoreApplication>

namespace infradots {

namespace {

CliJson requestJson(const Integration &integration, const PreparedRequest &request)
{
    CliJson headers = CliJson::object();
    for (const auto &[name, value] : request.shownHeaders)
        headers[name.toStdString()] = value.toStdString();
    CliJson json;
    json["integration"] = utf8(integration.name);
    json["type"] = utf8(toText(integration.type));
    json["method"] = request.request.method.toStdString();
    json["url"] = utf8(request.shownUrl);
    json["headers"] = std::move(headers);
    json["body"] = request.request.body.toStdString();
    return json;
}

class RenderCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::RenderCommand)
public:
    QString name() const override { return QStringLiteral("render"); }
    QString summary() const override { return tr("Prints the requests that an event would lead to, unsent."); }
    Needs needs() const override { return {.vault = VaultUse::Required}; }

    void describe(QCommandLineParser &parser) const override
    {
        m_event.describe(parser);
        parser.addOption({QStringLiteral("integration"), tr("Only this integration."), QStringLiteral("name")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        m_integration = parser.value(QStringLiteral("integration"));
        if (auto problem = m_event.read(parser))
            return problem;
        return Command::read(parser);
    }

    QFuture<Exit> run(Session &session) override
    {
        return m_event.resolved(session, this, [this, &session](const StageEvent &event) {
            return andThen(session.composition.events.plan(event, true), this,
                           [this, &session](const QList<PlannedDelivery> &planned) {
                               return ends(print(session.output, planned));
                           });
        });
    }

private:
    [[nodiscard]] Exit print(Output &output, const QList<PlannedDelivery> &planned) const
    {
        bool found = m_integration.isEmpty();
        CliJson list = CliJson::array();
        for (const PlannedDelivery &plan : planned) {
            if (!m_integration.isEmpty() && plan.integration.name != m_integration)
                continue;
            found = true;
            if (!plan.problem.isEmpty())
                output.note(plan.integration.name + QStringLiteral(": ") + plan.problem);
            for (const PreparedRequest &request : plan.requests)
                list.push_back(requestJson(plan.integration, request));
        }
        if (!found)
            return failure(ErrorCode::NotFound,
                           tr("No integration “%1” is attached to this workspace.").arg(m_integration));
        if (output.isJson())
            output.json(list);
        else
            printText(output, list);
        return 0;
    }

    static void printText(Output &output, const CliJson &list)
    {
        const auto text = [](const CliJson &json) { return QString::fromStdString(json.get<std::string>()); };
        for (const CliJson &request : list) {
            output.line(QStringLiteral("# ") + text(request["integration"]));
            output.line(text(request["method"]) + u' ' + text(request["url"]));
            for (const auto &[name, value] : request["headers"].items())
                output.line(QString::fromStdString(name) + QStringLiteral(": ") + text(value));
            output.line({});
            output.line(text(request["body"]));
            output.line({});
        }
    }

    EventOptions m_event;
    QString m_integration;
};

} // namespace

std::unique_ptr<Command> makeRenderCommand()
{
    return std::make_unique<RenderCommand>();
}

} // namespace infradots
