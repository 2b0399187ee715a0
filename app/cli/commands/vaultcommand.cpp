// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include "models/domain/clock.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace infradots {

namespace {

class VaultCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(infradots::VaultCommand)
public:
    QString name() const override { return QStringLiteral("vault"); }
    QString summary() const override { return tr("Tells about the vault's key, or exchanges it for a new one."); }
    Needs needs() const override
    {
        return {.vault = m_rotate ? VaultUse::Required : VaultUse::Wanted, .termination = m_rotate};
    }

    void describe(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("ACTION"),
                                     tr("status, or rotate: a new key, and every secret sealed anew with it."),
                                     QStringLiteral("status|rotate"));
        parser.addOption({QStringLiteral("keep-old-key"),
                          tr("Leave the old key where it is, for copies of the database made before.")});
        parser.addOption(
            {QStringLiteral("not-shared"), tr("No other database uses the key file: remove its first key too.")});
        parser.addOption({QStringLiteral("despite-damage"),
                          tr("Remove the old key although some values cannot be opened with it.")});
    }

    std::optional<QString> read(const QCommandLineParser &parser) override
    {
        const QStringList words = parser.positionalArguments();
        if (words.size() != 1 || (words.constFirst() != u"status" && words.constFirst() != u"rotate"))
            return tr("Say “vault status” or “vault rotate”.");
        m_rotate = words.constFirst() == u"rotate";
        m_options.keepOldKey = parser.isSet(QStringLiteral("keep-old-key"));
        m_options.sharing = parser.isSet(QStringLiteral("not-shared")) ? KeySharing::None : KeySharing::Possible;
        m_options.despiteDamage = parser.isSet(QStringLiteral("despite-damage"));
        if (!m_rotate && (m_options.keepOldKey || m_options.despiteDamage || m_options.sharing == KeySharing::None))
            return tr("These options belong to “vault rotate”.");
        return std::nullopt;
    }

    QFuture<Exit> run(Session &session) override { return m_rotate ? rotate(session) : status(session); }

private:
    QFuture<Exit> status(Session &session)
    {
        return andThen(session.composition.vaultKeys.status(), this, [this, &session](const VaultStatus &status) {
            if (session.output.isJson())
                session.output.json(statusJson(status));
            else
                printStatus(session.output, status);
            return ends(0);
        });
    }

    static CliJson statusJson(const VaultStatus &status)
    {
        CliJson json;
        json["vault_id"] = utf8(status.record.vaultId);
        json["key_id"] = utf8(status.record.keyId);
        json["place"] = utf8(status.place);
        json["problem"] = status.problem.isEmpty() ? CliJson(nullptr) : CliJson(utf8(status.problem));
        json["secrets"] = status.secrets;
        json["exchange"] = nullptr;
        if (status.exchange)
            json["exchange"] = {{"phase", utf8(toText(status.exchange->phase))},
                                {"started_at", utf8(isoUtc(status.exchange->startedAt))},
                                {"started_by", utf8(status.exchange->startedBy)}};
        return json;
    }

    void printStatus(Output &output, const VaultStatus &status) const
    {
        output.line(status.problem.isEmpty() ? tr("The vault is open; its key is in %1.").arg(status.place)
                                             : status.problem);
        output.line(tr("%n secret(s) are sealed.", nullptr, status.secrets));
        if (status.exchange)
            output.line(tr("An exchange of the key that %1 began at %2 is not done yet. Run “infradotsctl vault "
                           "rotate” to go on with it.")
                            .arg(status.exchange->startedBy, isoUtc(status.exchange->startedAt)));
    }

    QFuture<Exit> rotate(Session &session)
    {
        VaultService &vault = session.composition.vaultKeys;
        connect(session.termination, &TerminationWatcher::requested, &vault, &VaultService::stopRotating);
        m_sinceTold.start();
        connect(&vault, &VaultService::rotationProgressed, this, [this, &session](int done, int total) {
            constexpr qint64 TellEvery = 2000;
            if (m_sinceTold.elapsed() < TellEvery)
                return;
            m_sinceTold.restart();
            session.output.note(tr("%1 of %2 values are sealed anew.").arg(done).arg(total));
        });
        return andThen(vault.rotate(m_options), this, [this, &session](const ExchangeReport &report) {
            if (session.output.isJson())
                session.output.json(reportJson(report));
            else
                session.output.line(
                    tr("The vault has a new key; %n value(s) were sealed anew.", nullptr, report.resealed));
            tellOldKey(session, report);
            return ends(0);
        });
    }

    static CliJson reportJson(const ExchangeReport &report)
    {
        CliJson json;
        json["key_id"] = utf8(report.keyId);
        json["previous_key_id"] = report.oldKeyId.isEmpty() ? CliJson(nullptr) : CliJson(utf8(report.oldKeyId));
        json["resumed"] = report.resumed;
        json["resealed"] = report.resealed;
        json["damaged"] = report.damaged;
        json["old_key"] = !report.oldKey                          ? "kept"
                          : *report.oldKey == KeyRemoval::Removed ? "removed"
                                                                  : "kept_for_others";
        return json;
    }

    void tellOldKey(Session &session, const ExchangeReport &report) const
    {
        const QString place = session.composition.vault.place();
        if (!report.oldKey)
            session.output.note(tr("The old key stays in %1.").arg(place));
        else if (*report.oldKey == KeyRemoval::KeptForOthers)
            session.output.note(tr("The old key stays in %1, because other databases may use it. Where none does, "
                                   "remove its line, or exchange the key with --not-shared.")
                                    .arg(place));
        else
            session.output.note(tr("The old key is removed from %1. Copies of the database made before cannot be "
                                   "opened any more.")
                                    .arg(place));
    }

    bool m_rotate = false;
    ExchangeOptions m_options;
    QElapsedTimer m_sinceTold;
};

} // namespace

std::unique_ptr<Command> makeVaultCommand()
{
    return std::make_unique<VaultCommand>();
}

} // namespace infradots
