// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QString>

namespace infradots {

/**
 * Brings the window to life after it is shown: opens the database, unlocks the vault, starts sandbox and engine, all
 * without waiting. A locked or unreachable keychain does not stop it: what needs no secret goes on working.
 */
class Startup : public QObject
{
    Q_OBJECT
public:
    enum class State { Opening, Open, Failed };

    /** @p location: text as for `--database`. */
    Startup(UiContext &context, QString location, QObject *parent = nullptr);

    void start(); ///< also tries again after a failure
    void unlockVault();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString location() const { return m_location; }
    /** Of the database; empty while there is none. */
    [[nodiscard]] QString problem() const { return m_problem; }
    /** Of the keychain or key file; empty when it is fine or not known yet. */
    [[nodiscard]] QString vaultProblem() const { return m_vaultProblem; }

Q_SIGNALS:
    void stateChanged();
    void vaultChanged();

private:
    void opened(const Result<void> &result);
    void startSandbox();

    UiContext &m_context;
    QString m_location;
    State m_state = State::Opening;
    QString m_problem;
    QString m_vaultProblem;
    bool m_engineStarted = false;
};

} // namespace infradots
