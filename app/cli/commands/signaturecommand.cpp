// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/lookup.h"

#include <QCoreApplication>

namespace infradots {

namespace {

CliJson reportJson(const SignatureReport &report)
{
    CliJson parts = CliJson::array();
    for (const PartFinding &finding : report.parts) {
        CliJson part;
        part["part"] = utf8(toText(finding.part));
        part["state"] = utf8(toText(finding.state));
        part["message"] = utf8(finding.sentence);
        parts.push_back(std::move(part));
    }
    CliJson json;
    json["verified"] = report.verified;
    json["style"] = report.style ? CliJson(utf8(toText(*report.style))) : CliJson();
    json["previous_secret"] = report.byPreviousSecret;
    json["cause"] = utf8(toText(report.cause));
    json["conclusion"] = utf8(report.conclusion);
    json["parts"] = std::move(parts);
    return json;
}

/** check: verifies what a receiver got. new: makes a secret. */
class SignatureCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::SignatureCommand)
public:
    QString name() const override { return QStringLiteral("signature"); }
    QString summary() const override { return tr("Checks a received signature (check), or makes a secret (new)."); }
    Needs needs() const override
    {
        const bool stored = !m_integration.isEmpty();
        return {.database = stored, .vault = stored ? VaultUse::Required : VaultUse::None};
    }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("check|new"),
                                     tr("check: which part of a received request does not fit; new: prints a new "
                                        "signing secret."));
        parser.addOption(
            {QStringLiteral("body"), tr("The body as it was received; - is stdin."), QStringLiteral("file")});
        parser.addOption(
            {QStringLiteral("headers"), tr("Its headers, one a line or as JSON; - is stdin."), QStringLiteral("file")});
        parser.addOption({QStringLiteral("secret-file"), tr("The signing secret in a file."), QStringLiteral("file")});
        parser.addOption({QStringLiteral("secret-env"), tr("The signing secret in an environment variable."),
                          QStringLiteral("name")});
        parser.addOption({QStringLiteral("integration"), tr("With the stored secrets of this integration."),
                          QStringLiteral("ORG/INTEGRATION")});
        parser.addOption({QStringLiteral("at"), tr("When it was received, like 2025-01-15T10:30:00Z; else now."),
                          QStringLiteral("time")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        const QStringList words = parser.positionalArguments();
        const bool check = words == QStringList{QStringLiteral("check")};
        m_makes = words == QStringList{QStringLiteral("new")};
        if (!check && !m_makes)
            return tr("Say what to do: check or new.");
        m_body = parser.value(QStringLiteral("body"));
        m_headers = parser.value(QStringLiteral("headers"));
        m_secretFile = parser.value(QStringLiteral("secret-file"));
        m_secretVariable = parser.value(QStringLiteral("secret-env"));
        m_integration = parser.value(QStringLiteral("integration"));
        const auto given = [](const QString &value) { return value.isEmpty() ? 0 : 1; };
        const int secrets = given(m_secretFile) + given(m_secretVariable) + given(m_integration);
        const auto at = optionTime(parser, QStringLiteral("at"));
        if (!at)
            return at.error().message;
        m_at = *at;
        if (m_makes)
            return given(m_body) + given(m_headers) + secrets + (m_at.isValid() ? 1 : 0) == 0
                       ? std::nullopt
                       : std::optional(tr("“signature new” takes none of these options."));
        if (m_body.isEmpty() || m_headers.isEmpty())
            return tr("Name the received request with --body and --headers.");
        if (m_body == u"-" && m_headers == u"-")
            return tr("Only one of --body and --headers can be stdin.");
        if (secrets != 1)
            return tr("Name the secret with one of --secret-file, --secret-env and --integration.");
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override
    {
        if (m_makes)
            return ends(make(session.output));
        PastedRequest request;
        request.receivedAt = m_at.isValid() ? m_at : QDateTime::currentDateTimeUtc();
        for (const auto &[file, bytes] : {std::pair(m_body, &request.body), std::pair(m_headers, &request.headers)}) {
            auto contents = readInput(file);
            if (!contents)
                return ends(failure(contents.error()));
            *bytes = std::move(*contents);
        }
        const auto told = [&session](const SignatureReport &report) { return ends(print(session.output, report)); };
        if (m_integration.isEmpty()) {
            const auto secret = givenSecret();
            if (!secret)
                return ends(failure(secret.error()));
            return andThen(session.composition.signatures.check(request, *secret), this, told);
        }
        return andThen(loadInventory(session.composition, false), this,
                       [this, &session, request, told](const Inventory &inventory) {
                           const auto integration = findIntegration(inventory, m_integration);
                           if (!integration)
                               return ends(failure(integration.error()));
                           return andThen(session.composition.signatures.check(request, integration->id), this, told);
                       });
    }

private:
    [[nodiscard]] static int make(Output &output)
    {
        const SecretString secret = newSigningSecret();
        if (output.isJson())
            output.json({{"signing_secret", secret.view().toByteArray().toStdString()}});
        else
            output.line(secret.toText());
        return 0;
    }

    [[nodiscard]] Result<SecretString> givenSecret() const
    {
        QByteArray text;
        if (m_secretFile.isEmpty()) {
            text = qgetenv(m_secretVariable.toLocal8Bit().constData());
        } else {
            auto contents = readInput(m_secretFile);
            if (!contents)
                return failure(contents.error());
            text = std::move(*contents);
            while (text.endsWith('\n') || text.endsWith('\r')) // as configuration documents read it
                text.chop(1);
        }
        if (text.isEmpty())
            return failure(ErrorCode::InvalidInput,
                           m_secretFile.isEmpty()
                               ? tr("The environment variable “%1” is not set.").arg(m_secretVariable)
                               : tr("The file “%1” is empty.").arg(m_secretFile));
        return SecretString(QByteArrayView(text));
    }

    [[nodiscard]] static Exit print(Output &output, const SignatureReport &report)
    {
        if (output.isJson()) {
            output.json(reportJson(report));
        } else {
            for (const PartFinding &finding : report.parts)
                output.line(QStringLiteral("%1 %2: %3")
                                .arg(toText(finding.state).leftJustified(8), toText(finding.part), finding.sentence));
            output.line(report.conclusion);
        }
        return report.verified ? 0 : 1;
    }

    bool m_makes = false;
    QString m_body;
    QString m_headers;
    QString m_secretFile;
    QString m_secretVariable;
    QString m_integration;
    QDateTime m_at;
};

} // namespace

std::unique_ptr<Command> makeSignatureCommand()
{
    return std::make_unique<SignatureCommand>();
}

} // namespace infradots
