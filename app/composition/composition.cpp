// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/composition.h"

#include "app/vault/keychainstore.h"
#include "app/vault/keyfilestore.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace infradots {

namespace {

std::unique_ptr<KeyStore> makeKeyStore(const QString &keyFile)
{
    if (keyFile.isEmpty())
        return std::make_unique<KeychainStore>();
    return std::make_unique<KeyFileStore>(keyFile);
}

/** Tells one process from every other, also from a later one with the same process id. */
QString makeSandboxOwner()
{
    return QStringLiteral("%1:%2:%3")
        .arg(QSysInfo::machineHostName(), QString::number(QCoreApplication::applicationPid()),
             QString::fromLatin1(randomBytes(4).toHex()));
}

/** By user id, not by environment: a variable can be set to anybody's name. */
QString operatingSystemUser()
{
    passwd entry{};
    passwd *found = nullptr;
    QByteArray buffer(16 * 1024, Qt::Uninitialized);
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), static_cast<std::size_t>(buffer.size()), &found) == 0 &&
        found != nullptr) {
        return QString::fromLocal8Bit(found->pw_name);
    }
    return QString::number(::getuid());
}

EngineOptions withSandboxOwner(EngineOptions options, const QString &owner)
{
    options.sandboxOwner = owner;
    return options;
}

TokenRenewal renewal(SlackTokens &tokens)
{
    return [&tokens](const IntegrationId &integration, const SecretString &refused) {
        return tokens.renew(integration, refused);
    };
}

} // namespace

Composition::Composition(CompositionOptions options)
    : m_sandboxOwner(options.engine.sandboxOwner.isEmpty() ? makeSandboxOwner() : options.engine.sandboxOwner)
    , m_keys(makeKeyStore(options.vaultKeyFile))
    , vault(database, *m_keys)
    , m_http(std::make_unique<QnamHttpClient>(std::move(options.http)))
    , m_context{database, vault, changes, m_clock, operatingSystemUser()}
    , m_slackTokens(database, vault, *m_http, m_clock)
    , engine(database, vault, *m_http, m_clock, withSandboxOwner(std::move(options.engine), m_sandboxOwner))
    , organizations(m_context)
    , workspaces(m_context)
    , integrations(m_context)
    , attachments(m_context)
    , coverage(m_context)
    , renaming(m_context)
    , events(m_context, m_sandboxOwner)
    , tests(m_context, *m_http, renewal(m_slackTokens))
    , history(m_context)
    , slack(m_context, *m_http, m_slackTokens)
    , signatures(m_context)
    , configuration(m_context)
    , check(m_context)
    , lint(m_context)
    , previews(m_context)
    , impacts(m_context)
    , demo(m_context)
    , vaultKeys(m_context, *m_keys)
    , audit(m_context)
{
    engine.setTokenRenewal(renewal(m_slackTokens));
    QObject::connect(&m_slackTokens, &SlackTokens::changed, &changes,
                     [this](const OrganizationId &organization) { Q_EMIT changes.integrationsChanged(organization); });
    QObject::connect(&engine, &DeliveryEngine::deliveriesChanged, &changes, &Changes::deliveriesChanged);
    QObject::connect(&changes, &Changes::deliveriesDue, &engine, &DeliveryEngine::wake);
    QObject::connect(&vault, &Vault::stateChanged, &engine, [this](KeyState state) {
        if (state == KeyState::Ready)
            engine.wake();
    });
}

Composition::~Composition()
{
    // Jobs and their continuations refer to the members below: none may run any more when those go.
    m_http->cancelAll();
    database.close();
}

} // namespace infradots
