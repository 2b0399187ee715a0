// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace infradots {

class AttachmentService;
class AuditService;
class Changes;
class Composition;
class CoverageService;
class Database;
class DeliveryEngine;
class DemoService;
class EventService;
class HistoryService;
class ImpactService;
class IntegrationService;
class Jumps;
class LintService;
class Notices;
class OrganizationService;
class PreviewService;
class Prompts;
class RenameService;
class Sandbox;
class SecretGuard;
class SignatureService;
class SlackService;
class TestService;
class Theme;
class UndoHistory;
class Vault;
class WorkspaceService;

/** What pages and presenters work with: references to what main() owns, which outlives every widget. */
struct UiContext
{
    Database &database;
    Vault &vault;
    Changes &changes;
    DeliveryEngine &engine;
    Sandbox &sandbox;
    OrganizationService &organizations;
    WorkspaceService &workspaces;
    IntegrationService &integrations;
    AttachmentService &attachments;
    CoverageService &coverage;
    RenameService &renaming;
    EventService &events;
    TestService &tests;
    HistoryService &history;
    SlackService &slack;
    SignatureService &signatures;
    DemoService &demo;
    LintService &lint;
    PreviewService &previews;
    ImpactService &impacts;
    AuditService &audit;
    SecretGuard &guard;
    Prompts &prompts;
    Notices &notices;
    Jumps &jumps;
    UndoHistory &undo;
    Theme &theme;
    QString sandboxOwner; ///< this process's name as owner of simulated deliveries
};

[[nodiscard]] UiContext makeUiContext(Composition &app, SecretGuard &guard, Prompts &prompts, Notices &notices,
                                      Jumps &jumps, UndoHistory &undo, Theme &theme);

} // namespace infradots
