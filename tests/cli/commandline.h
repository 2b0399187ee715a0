// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>

/** Runs the real program on a database, a key file and a home of its own. */
class CommandLine
{
public:
    using Json = nlohmann::ordered_json;

    struct Outcome
    {
        int exit = -1;
        QByteArray out;
        QByteArray err;

        [[nodiscard]] QString told() const
        {
            return QStringLiteral("exit %1: %2%3")
                .arg(QString::number(exit), QString::fromUtf8(out), QString::fromUtf8(err));
        }
        [[nodiscard]] Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
        /** One object a line. */
        [[nodiscard]] QList<Json> lines() const
        {
            QList<Json> list;
            for (const QByteArray &line : out.split('\n')) {
                if (!line.isEmpty())
                    list.append(Json::parse(line.toStdString(), nullptr, false));
            }
            return list;
        }
    };

    CommandLine()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("HOME"), m_folder.path());
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
        m_environment.insert(QStringLiteral("INFRADOTS_DATABASE"), database());
        m_environment.insert(QStringLiteral("INFRADOTS_VAULT_KEY_FILE"), keyFile());
        m_environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        m_environment.remove(QStringLiteral("DISPLAY"));
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString databaseFile() const { return path(QStringLiteral("infradots.db")); }
    [[nodiscard]] QString database() const { return QString(QStringLiteral("sqlite:") + databaseFile()); }
    [[nodiscard]] QString keyFile() const { return path(QStringLiteral("vault.key")); }

    void set(const QString &variable, const QString &value) { m_environment.insert(variable, value); }
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    void unset(const QString &variable) { m_environment.remove(variable); }

    [[nodiscard]] QString write(const QString &name, const QByteArray &contents) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(QStringLiteral(INFRADOTSCTL), arguments);
        return process;
    }

    Outcome run(const QStringList &arguments, const QByteArray &input = {})
    {
        const auto process = start(arguments);
        process->write(input);
        process->closeWriteChannel();
        if (!process->waitForFinished(60'000)) {
            process->kill();
            process->waitForFinished();
            return {-1, process->readAllStandardOutput(), "did not end: " + process->readAllStandardError()};
        }
        Outcome outcome{process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
                        process->readAllStandardOutput(), process->readAllStandardError()};
        m_said += outcome.out + outcome.err;
        return outcome;
    }

    /** With --format json. */
    Outcome json(QStringList arguments, const QByteArray &input = {})
    {
        arguments << QStringLiteral("--format") << QStringLiteral("json");
        return run(arguments, input);
    }

    /** All that run() ever printed: where no secret may be. */
    [[nodiscard]] const QByteArray &said() const { return m_said; }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QByteArray m_said;
};

/** JSON written with single quotes, for use in macros. */
inline CommandLine::Json like(QByteArray text)
{
    text.replace('\'', '"');
    return CommandLine::Json::parse(text.toStdString());
}

inline QByteArray textOf(const CommandLine::Json &json)
{
    return QByteArray::fromStdString(json.dump());
}

/** QCOMPARE() for JSON: tells both on failure. */
#define COMPARE_JSON(actual, expected) QCOMPARE(textOf(actual), textOf(expected))

/** Fails with everything the program said. */
#define VERIFY_EXIT(outcome, code)                                                                                     \
    do {                                                                                                               \
        const CommandLine::Outcome ended_ = (outcome);                                                                 \
        QVERIFY2(ended_.exit == (code), qPrintable(ended_.told()));                                                    \
    } while (false)

/** It failed as promised: one line on stderr, nothing on stdout. */
#define VERIFY_REFUSED(outcome, code, part)                                                                            \
    do {                                                                                                               \
        const CommandLine::Outcome refused_ = (outcome);                                                               \
        QVERIFY2(refused_.exit == (code), qPrintable(refused_.told()));                                                \
        QCOMPARE(refused_.out, QByteArray());                                                                          \
        QCOMPARE(refused_.err.count('\n'), 1);                                                                         \
        QVERIFY2(refused_.err.contains(part), refused_.err.constData());                                               \
    } while (false)
