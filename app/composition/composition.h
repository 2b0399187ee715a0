// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/engine.h"
#include "app/net/qnamhttpclient.h"
#include "app/sandbox/sandbox.h"
#include "app/services/attachmentservice.h"
#include "app/services/auditservice.h"
#include "app/services/changes.h"
#include "app/services/checkservice.h"
#include "app/services/configurationservice.h"
#include "app/services/coverageservice.h"
#include "app/services/demoservice.h"
#include "app/services/eventservice.h"
#include "app/services/historyservice.h"
#include "app/services/impactservice.h"
#include "app/services/integrationservice.h"
#include "app/services/lintservice.h"
#include "app/services/organizationservice.h"
#include "app/services/previewservice.h"
#include "app/services/renameservice.h"
#include "app/services/signatureservice.h"
#include "app/services/slackservice.h"
#include "app/services/testservice.h"
#include "app/services/vaultservice.h"
#include "app/services/workspaceservice.h"
#include "app/slack/slacktokens.h"
#include "app/vault/vault.h"
#include "models/store/database.h"

#include <memory>

namespace infradots {

struct CompositionOptions
{
    QString vaultKeyFile; ///< empty: the OS keychain
    EngineOptions engine; ///< sandboxOwner is filled in when empty
    HttpClientOptions http;
};

/**
 * Builds the graph and owns the lifetimes, for both programs; the only place that names concrete services. Members
 * are made in the order of their dependencies and go in the reverse one. The engine is made but not started, the
 * sandbox not either: each program does what it needs.
 */
class Composition
{
public:
    explicit Composition(CompositionOptions options = {});
    ~Composition();
    Q_DISABLE_COPY_MOVE(Composition)

    [[nodiscard]] QString sandboxOwner() const { return m_sandboxOwner; }

private:
    QString m_sandboxOwner;
    SystemClock m_clock;
    std::unique_ptr<KeyStore> m_keys;

public:
    Database database;
    Changes changes;
    Vault vault;

private:
    std::unique_ptr<QnamHttpClient> m_http;
    ServiceContext m_context;
    SlackTokens m_slackTokens;

public:
    DeliveryEngine engine;
    Sandbox sandbox;
    OrganizationService organizations;
    WorkspaceService workspaces;
    IntegrationService integrations;
    AttachmentService attachments;
    CoverageService coverage;
    RenameService renaming;
    EventService events;
    TestService tests;
    HistoryService history;
    SlackService slack;
    SignatureService signatures;
    ConfigurationService configuration;
    CheckService check;
    LintService lint;
    PreviewService previews;
    ImpactService impacts;
    DemoService demo;
    VaultService vaultKeys;
    AuditService audit;
};

} // namespace infradots
