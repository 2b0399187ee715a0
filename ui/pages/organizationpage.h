// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/coverage.h"
#include "models/domain/ids.h"
#include "models/domain/validation.h"
#include "ui/pages/page.h"
#include "ui/uicontext.h"

class QTabWidget;

namespace infradots {

class CoveragePane;
class IntegrationsPane;
class SettingsPane;
class WorkspacesPane;

/** An organization: its integrations, its workspaces, who hears of their runs, its settings. */
class OrganizationPage : public Page
{
    Q_OBJECT
public:
    enum class Tab { Integrations, Workspaces, Coverage, Settings };

    explicit OrganizationPage(UiContext &context, QWidget *parent = nullptr);

    void showOrganization(const OrganizationId &organization, const QString &name);
    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    void addIntegration();
    void addWorkspace();
    void revealIntegration(const QString &name);
    void showSetting(Field field);
    void refresh() override;

Q_SIGNALS:
    void workspaceOpened(const infradots::WorkspaceId &workspace);
    /** Why do messages of such runs go where they go? */
    void routeOpened(const infradots::WorkspaceId &workspace, const QString &environment,
                     const infradots::CoverageQuestion &question);
    void tabChanged();

private:
    void tellCrumbs();

    QString m_name;
    OrganizationId m_organization;
    QTabWidget *m_tabs;
    IntegrationsPane *m_integrations;
    WorkspacesPane *m_workspaces;
    CoveragePane *m_coverage;
    SettingsPane *m_settings;
};

} // namespace infradots
