// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/startup.h"

#include "app/delivery/engine.h"
#include "app/sandbox/sandbox.h"
#include "app/services/slackservice.h"
#include "app/vault/vault.h"
#include "models/store/database.h"
#include "ui/async.h"
#include "ui/notices.h"

namespace infradots {

Startup::Startup(UiContext &context, QString location, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_location(std::move(location))
{
    // Also what others do to it: locking it, or exchanging its key.
    connect(&context.vault, &Vault::stateChanged, this, [this] {
        m_vaultProblem = m_context.vault.problem();
        if (m_context.vault.isReady())
            m_context.engine.wake();
        Q_EMIT vaultChanged();
    });
}

void Startup::start()
{
    m_state = State::Opening;
    m_problem.clear();
    Q_EMIT stateChanged();
    const Result<DatabaseLocation> location = parseDatabaseLocation(m_location);
    if (!location) {
        opened(failure(location.error()));
        return;
    }
    whenDone(m_context.database.open(*location, OpenMode::CreateOrMigrate), this,
             [this](const Result<void> &result) { opened(result); });
}

void Startup::opened(const Result<void> &result)
{
    if (!result) {
        m_state = State::Failed;
        m_problem = result.error().message;
        Q_EMIT stateChanged();
        return;
    }
    startSandbox();
    unlockVault();
    if (!m_engineStarted) {
        m_engineStarted = true;
        m_context.engine.start();
        m_context.slack.keepTokensFresh();
    }
    m_state = State::Open;
    Q_EMIT stateChanged();
}

void Startup::startSandbox()
{
    if (m_context.sandbox.isRunning())
        return;
    if (const Result<void> started = m_context.sandbox.start(); !started) {
        m_context.notices.failure(started.error().message);
        return;
    }
    m_context.engine.setSandbox(m_context.sandbox.addresses());
}

void Startup::unlockVault()
{
    whenDone(m_context.vault.unlock(Vault::Creation::Allowed), this, [this](const Result<void> &result) {
        m_vaultProblem = result ? QString() : result.error().message;
        if (result)
            m_context.engine.wake();
        Q_EMIT vaultChanged();
    });
}

} // namespace infradots
