// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/inputlines.h"
#include "app/cli/lookup.h"
#include "app/cli/slackoutput.h"
#include "app/services/slacksignin.h"

#include <QCoreApplication>

namespace infradots {

namespace {

class SlackCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::SlackCommand)
public:
    QString name() const override { return QStringLiteral("slack"); }
    QString summary() const override
    {
        return tr("Connects an integration to Slack, lists its channels, or disconnects it.");
    }
    Needs needs() const override { return {.vault = VaultUse::Required, .termination = m_action == u"connect"}; }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("connect|channels|disconnect"), tr("What to do."));
        parser.addPositionalArgument(QStringLiteral("ORG/INTEGRATION"), tr("With which integration."));
        parser.addOption({QStringLiteral("token-env"), tr("connect: a bot token, in this environment variable."),
                          QStringLiteral("VAR")});
        parser.addOption({QStringLiteral("token-file"), tr("connect: a bot token, in this file (- for stdin)."),
                          QStringLiteral("FILE")});
        parser.addOption(
            {QStringLiteral("paste"), tr("connect: do not listen; read the address the browser ended on from stdin.")});
        parser.addOption({QStringLiteral("cached"), tr("channels: as they were listed last, without asking Slack.")});
        parser.addOption({QStringLiteral("force"), tr("disconnect: also when Slack cannot be told.")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        const QStringList arguments = parser.positionalArguments();
        m_action = arguments.value(0);
        if (!QStringList{QStringLiteral("connect"), QStringLiteral("channels"), QStringLiteral("disconnect")}.contains(
                m_action))
            return tr("Say what to do: connect, channels or disconnect.");
        if (arguments.size() != 2)
            return tr("Name one integration as ORGANIZATION/INTEGRATION.");
        m_integration = arguments.at(1);
        for (const auto &[option, action] :
             {std::pair("token-env", u"connect"), std::pair("token-file", u"connect"), std::pair("paste", u"connect"),
              std::pair("cached", u"channels"), std::pair("force", u"disconnect")}) {
            const QString given = QString::fromLatin1(option);
            if (parser.isSet(given) && m_action != action)
                return tr("--%1 is for “%2”.").arg(given, QString::fromUtf16(action));
            m_ways += parser.isSet(given) && m_action == u"connect" ? 1 : 0;
        }
        if (m_ways > 1)
            return tr("Choose one of --token-env, --token-file and --paste.");
        m_tokenVariable = parser.value(QStringLiteral("token-env"));
        m_tokenFile = parser.value(QStringLiteral("token-file"));
        m_paste = parser.isSet(QStringLiteral("paste"));
        m_cached = parser.isSet(QStringLiteral("cached"));
        m_force = parser.isSet(QStringLiteral("force"));
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        const bool withAttachments = m_action == u"channels";
        return andThen(loadInventory(session.composition, withAttachments), this,
                       [this, &session](const Inventory &inventory) {
                           const auto integration = findIntegration(inventory, m_integration);
                           if (!integration)
                               return ends(failure(integration.error()));
                           if (m_action == u"connect")
                               return connectTo(session, integration->id);
                           if (m_action == u"channels")
                               return channels(session, *integration, attachedTargets(inventory, integration->id));
                           return disconnectFrom(session, integration->id);
                       });
    }

private:
    QFuture<Exit> connectTo(Session &session, const IntegrationId &id)
    {
        if (m_tokenVariable.isEmpty() && m_tokenFile.isEmpty())
            return andThen(session.composition.slack.planSignIn(id), this,
                           [this, &session](const SlackSignInPlan &plan) { return signIn(session, plan); });
        const Result<SecretString> token = readToken();
        if (!token)
            return ends(failure(token.error()));
        return andThen(
            session.composition.slack.connectWithToken(id, *token), this,
            [this, &session, id](const SlackSettings &settings) { return connected(session, id, settings); });
    }

    Result<SecretString> readToken() const
    {
        if (!m_tokenVariable.isEmpty()) {
            const QByteArray name = m_tokenVariable.toUtf8();
            if (!qEnvironmentVariableIsSet(name.constData()))
                return failure(ErrorCode::InvalidInput,
                               tr("The environment variable “%1” is not set.").arg(m_tokenVariable));
            return SecretString(QByteArrayView(qgetenv(name.constData())));
        }
        const Result<QByteArray> bytes = readInput(m_tokenFile);
        if (!bytes)
            return failure(bytes.error());
        return SecretString(QByteArrayView(*bytes));
    }

    QFuture<Exit> signIn(Session &session, const SlackSignInPlan &plan)
    {
        m_promise.start();
        m_signIn = new SlackSignIn(session.composition.slack, plan, this);
        connect(m_signIn, &SlackSignIn::answered, this,
                [&session] { session.output.note(tr("Slack's answer is there. Finishing…")); });
        connect(m_signIn, &SlackSignIn::failed, this, [this](const Error &error) { finish(failure(error)); });
        connect(m_signIn, &SlackSignIn::connected, this,
                [this, &session, id = plan.integration](const SlackSettings &s) {
                    connected(session, id, s).then(this, [this](const Exit &exit) { finish(exit); });
                });
        connect(session.termination, &TerminationWatcher::requested, this,
                [this] { finish(failure(ErrorCode::Cancelled, tr("The sign-in was given up."))); });
        m_signIn->start(m_paste ? SlackSignIn::Listening::No : SlackSignIn::Listening::Yes);
        session.output.note(tr("Open this page in a browser, and allow the app there:"));
        session.output.note(m_signIn->authorizeUrl().toString(QUrl::FullyEncoded));
        explain(session.output);
        if (m_paste || InputLines::isTerminal())
            readPasted(session.output);
        else if (!m_signIn->isListening())
            finish(failure(ErrorCode::Network, m_signIn->listenProblem().isEmpty()
                                                   ? tr("The redirect URL is not on this machine. Use --paste.")
                                                   : m_signIn->listenProblem()));
        return m_promise.future();
    }

    void explain(Output &output) const
    {
        if (m_signIn->isListening())
            output.note(
                tr("The browser comes back to %1, which waits for five minutes.").arg(m_signIn->plan().redirectUrl));
        if (!m_signIn->fingerprint().isEmpty())
            output.note(tr("It warns about the certificate there, which was made just now. Its SHA-256 fingerprint: %1")
                            .arg(m_signIn->fingerprint()));
        if (!m_signIn->listenProblem().isEmpty())
            output.note(m_signIn->listenProblem());
        if (m_paste || InputLines::isTerminal())
            output.note(tr("Or paste the address of the page the browser ends on here:"));
    }

    void readPasted(Output &output)
    {
        auto *input = new InputLines(this);
        connect(input, &InputLines::line, this, [this, &output](const QString &line) {
            if (line.trimmed().isEmpty())
                return;
            if (const auto taken = m_signIn->paste(line); !taken)
                output.note(taken.error().message);
        });
        connect(input, &InputLines::ended, this, [this] {
            if (m_paste && !m_signIn->isAnswered())
                finish(failure(ErrorCode::InvalidInput, tr("No address was pasted that belongs to this sign-in.")));
        });
    }

    /** Tells of the connection; the channels are listed for the first time on the way. */
    QFuture<Exit> connected(Session &session, const IntegrationId &id, const SlackSettings &settings)
    {
        return session.composition.slack.refreshChannels(id).then(
            this, [this, &session, settings](const Result<SlackChannelList> &list) -> Exit {
                printSlackConnection(session.output, m_integration, settings, list);
                return 0;
            });
    }

    QFuture<Exit> channels(Session &session, const Integration &integration, const QList<Target> &attached)
    {
        SlackService &slack = session.composition.slack;
        auto list = m_cached ? slack.channels(integration.id) : slack.refreshChannels(integration.id);
        return andThen(std::move(list), this,
                       [this, &session, integration, attached](const SlackChannelList &channels) {
                           // Read again: what names stand for, and the scopes, may be known better by now.
                           return andThen(session.composition.integrations.get(integration.id), this,
                                          [&session, attached, channels](const Integration &current) {
                                              printSlackChannels(session.output, current, attached, channels);
                                              return ends(0);
                                          });
                       });
    }

    QFuture<Exit> disconnectFrom(Session &session, const IntegrationId &id)
    {
        const auto unreachable = m_force ? SlackService::Unreachable::Forget : SlackService::Unreachable::Fail;
        return andThen(session.composition.slack.disconnect(id, unreachable), this,
                       [this, &session](const SlackDisconnection &done) {
                           printSlackDisconnection(session.output, m_integration, done);
                           return ends(0);
                       });
    }

    void finish(Exit exit)
    {
        if (m_promise.future().isFinished())
            return;
        m_promise.addResult(std::move(exit));
        m_promise.finish();
    }

    QString m_action;
    QString m_integration;
    QString m_tokenVariable;
    QString m_tokenFile;
    int m_ways = 0;
    bool m_paste = false;
    bool m_cached = false;
    bool m_force = false;
    SlackSignIn *m_signIn = nullptr;
    QPromise<Exit> m_promise;
};

} // namespace

std::unique_ptr<Command> makeSlackCommand()
{
    return std::make_unique<SlackCommand>();
}

} // namespace infradots
