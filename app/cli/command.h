// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/chain.h"
#include "app/cli/output.h"
#include "app/cli/terminationwatcher.h"
#include "app/composition/composition.h"

#include <QCommandLineParser>
#include <QObject>

#include <optional>

namespace infradots {

/** What a command works with while it runs. */
struct Session
{
    Composition &composition;
    Output &output;
    TerminationWatcher *termination; ///< only where Needs::termination
    QString database;                ///< its location as text
};

/** One command of the program. Made, told its arguments, asked what it needs, run once. */
class Command : public QObject
{
    Q_OBJECT
public:
    enum class VaultUse {
        None,     ///< works with a locked vault
        Wanted,   ///< tries to open it, and goes on without
        Required, ///< fails without
        Made      ///< makes it where there is none
    };
    struct Needs
    {
        bool database = true;
        OpenMode mode = OpenMode::Existing;
        VaultUse vault = VaultUse::None;
        bool termination = false; ///< ends in good order on SIGTERM and SIGINT
    };

    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    [[nodiscard]] virtual Needs needs() const = 0;
    /** Adds its options and arguments. */
    virtual void describe(QCommandLineParser &parser) const { Q_UNUSED(parser) }
    /** Takes its options and arguments; what is wrong with them, or nothing. */
    [[nodiscard]] virtual std::optional<QString> read(const QCommandLineParser &parser);
    virtual void configure(CompositionOptions &options) const { Q_UNUSED(options) }
    /** Its end comes through the event loop. Nothing is printed to stdout before success is certain. */
    [[nodiscard]] virtual QFuture<Exit> run(Session &session) = 0;
};

/** "--stage: “x” is not known. Use plan, apply." */
[[nodiscard]] QString badOption(const QString &option, const QString &value, const QString &expected);
/** The values of an option that may be repeated, or list several with commas. */
[[nodiscard]] QStringList optionValues(const QCommandLineParser &parser, const QString &option);
/** The ISO 8601 time of an option, or the usage problem. Invalid where the option is not there. */
[[nodiscard]] Result<QDateTime> optionTime(const QCommandLineParser &parser, const QString &option);

/** The number above 0 of an option, or the usage problem. The greatest there is where the option is not there. */
[[nodiscard]] Result<qint64> optionCount(const QCommandLineParser &parser, const QString &option);

/** The contents of a file, or of stdin for "-". Error: InvalidInput with a sentence. */
[[nodiscard]] Result<QByteArray> readInput(const QString &file);

} // namespace infradots
