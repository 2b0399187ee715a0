// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

/** A Slack that somebody else wrote (npm's emulate), in a process of its own. */
class SlackEmulator
{
public:
    ~SlackEmulator()
    {
        m_process.terminate();
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished(5000);
        }
    }

    [[nodiscard]] static QString folder() { return QStringLiteral(PROJECT_SOURCE_DIR "/tests/peers"); }
    [[nodiscard]] static bool isInstalled()
    {
        return QFileInfo::exists(QString(folder() + QStringLiteral("/node_modules/emulate")));
    }
    /** A port that is free now. */
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
    }

    /** @p redirects: where its app may send browsers back to. False: it did not start. */
    [[nodiscard]] bool start(const QStringList &redirects = {})
    {
        m_process.setWorkingDirectory(folder());
        m_process.start(QStringLiteral("node"), QStringList{QStringLiteral("slackserver.mjs"),
                                                            QStringLiteral("--serve"), QString::number(freePort())} +
                                                    redirects);
        QByteArray printed;
        const auto isReady = [&] {
            m_process.waitForReadyRead(100);
            printed += m_process.readAllStandardOutput();
            return printed.contains("READY ") && printed.endsWith('\n');
        };
        if (!QTest::qWaitFor(isReady, 60'000))
            return false;
        for (const QByteArray &line : printed.split('\n')) {
            if (line.startsWith("TOKEN "))
                m_token = QString::fromUtf8(line.mid(6));
            if (line.startsWith("READY "))
                m_url = QString::fromUtf8(line.mid(6));
        }
        while (m_url.endsWith(u'/'))
            m_url.chop(1);
        m_url.replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1"));
        return !m_token.isEmpty() && !m_url.isEmpty();
    }

    /** The base URL, without a final slash. */
    [[nodiscard]] const QString &url() const { return m_url; }
    /** A bot token of its app. */
    [[nodiscard]] const QString &token() const { return m_token; }
    [[nodiscard]] static QString clientId() { return QStringLiteral("12345.67890"); }
    [[nodiscard]] static QString clientSecret() { return QStringLiteral("emulated-client-secret"); }

private:
    QProcess m_process;
    QString m_url;
    QString m_token;
};
