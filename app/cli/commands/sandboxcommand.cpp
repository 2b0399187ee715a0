// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "models/domain/clock.h"

#include <QCoreApplication>

namespace infradots {

namespace {

CliJson messageJson(const SandboxMessage &message)
{
    CliJson headers = CliJson::object();
    for (const auto &[name, value] : message.headers)
        headers[name.toStdString()] = value.toStdString();
    CliJson json;
    json["number"] = message.number;
    json["receiver"] = utf8(toText(message.receiver));
    json["received_at"] = utf8(isoUtc(message.receivedAt));
    json["method"] = message.method.toStdString();
    json["path"] = message.path.toStdString();
    json["headers"] = std::move(headers);
    json["channel"] = message.channel.isEmpty() ? CliJson() : CliJson(utf8(message.channel));
    json["answered_status"] = message.answeredStatus == 0 ? CliJson() : CliJson(message.answeredStatus);
    json["body"] = message.body.toStdString();
    return json;
}

class SandboxCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::SandboxCommand)
public:
    QString name() const override { return QStringLiteral("sandbox"); }
    QString summary() const override { return tr("Runs the receivers and prints what arrives."); }
    Needs needs() const override { return {.database = false, .termination = true}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("port"), tr("Where to listen on 127.0.0.1; else the system chooses."),
                          QStringLiteral("N")});
        parser.addOption({QStringLiteral("fault"),
                          tr("How a receiver (slack, teams, webhook) answers, like teams=rate_limited."),
                          QStringLiteral("RECEIVER=FAULT")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        if (parser.isSet(QStringLiteral("port"))) {
            bool isNumber = false;
            m_port = parser.value(QStringLiteral("port")).toUShort(&isNumber);
            if (!isNumber)
                return badOption(QStringLiteral("port"), parser.value(QStringLiteral("port")), tr("0 to 65535"));
        }
        for (const QString &value : parser.values(QStringLiteral("fault"))) {
            const auto receiver = sandboxReceiverFromText(value.section(u'=', 0, 0));
            const auto fault = sandboxFaultFromText(value.section(u'=', 1));
            if (!receiver)
                return badOption(QStringLiteral("fault"), value, QStringLiteral("slack=…, teams=…, webhook=…"));
            if (!fault || !faultsOf(*receiver).contains(*fault)) {
                QStringList names;
                for (const SandboxFault known : faultsOf(*receiver))
                    names.append(toText(known));
                return badOption(QStringLiteral("fault"), value, names.join(QStringLiteral(", ")));
            }
            m_faults.append({*receiver, *fault});
        }
        return Command::read(parser);
    }

    QFuture<Exit> run(Session &session) override
    {
        Sandbox &sandbox = session.composition.sandbox;
        for (const auto &[receiver, fault] : std::as_const(m_faults))
            sandbox.setFault(receiver, fault);
        if (const auto started = sandbox.start(m_port); !started)
            return ends(failure(started.error()));
        m_promise.start();
        announce(session.output, sandbox.addresses());
        connect(&sandbox, &Sandbox::received, this,
                [&session](const SandboxMessage &message) { print(session.output, message); });
        connect(session.termination, &TerminationWatcher::requested, this, [this] {
            m_promise.addResult(0);
            m_promise.finish();
        });
        return m_promise.future();
    }

private:
    static void announce(Output &output, const SandboxAddresses &addresses)
    {
        if (output.isJson()) {
            CliJson listening;
            listening["slack"] = utf8(addresses.slackBaseUrl);
            listening["teams"] = utf8(addresses.teamsUrl);
            listening["webhook"] = utf8(addresses.webhookUrl);
            CliJson json;
            json["listening"] = std::move(listening);
            output.json(json);
            (void)output.flush();
        } else {
            output.note(tr("Slack    %1 (base URL of the Slack app)").arg(addresses.slackBaseUrl));
            output.note(tr("Teams    %1").arg(addresses.teamsUrl));
            output.note(tr("Webhook  %1").arg(addresses.webhookUrl));
            output.note(tr("Press Ctrl+C to end."));
        }
    }

    static void print(Output &output, const SandboxMessage &message)
    {
        if (output.isJson()) {
            output.json(messageJson(message));
        } else {
            const QString status =
                message.answeredStatus == 0 ? QStringLiteral("-") : QString::number(message.answeredStatus);
            output.line(QStringLiteral("%1 %2 %3 %4 %5 %6")
                            .arg(isoUtc(message.receivedAt), toText(message.receiver),
                                 QString::fromLatin1(message.method), QString::fromUtf8(message.path), status,
                                 QString::fromUtf8(message.body)));
        }
        (void)output.flush();
    }

    quint16 m_port = 0;
    QList<QPair<SandboxReceiver, SandboxFault>> m_faults;
    QPromise<Exit> m_promise;
};

} // namespace

std::unique_ptr<Command> makeSandboxCommand()
{
    return std::make_unique<SandboxCommand>();
}

} // namespace infradots
