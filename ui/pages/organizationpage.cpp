// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/organizationpage.h"

#include "ui/pages/coveragepane.h"
#include "ui/pages/integrationspane.h"
#include "ui/pages/settingspane.h"
#include "ui/pages/workspacespane.h"
#include "ui/theme.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace infradots {

OrganizationPage::OrganizationPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabWidget(this))
    , m_integrations(new IntegrationsPane(context, this))
    , m_workspaces(new WorkspacesPane(context, this))
    , m_coverage(new CoveragePane(context, this))
    , m_settings(new SettingsPane(context, this))
{
    m_tabs->setObjectName(QStringLiteral("organizationTabWidget"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Organization"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("organizationTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Organization"));
    m_tabs->addTab(m_integrations, tr("Integrations"));
    m_tabs->addTab(m_workspaces, tr("Workspaces"));
    m_tabs->addTab(m_coverage, tr("Coverage"));
    m_tabs->addTab(m_settings, tr("Settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, 0, spacing::Page, 0);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        tellCrumbs();
        Q_EMIT tabChanged();
    });
    connect(m_workspaces, &WorkspacesPane::opened, this, &OrganizationPage::workspaceOpened);
    connect(m_coverage, &CoveragePane::routeOpened, this, &OrganizationPage::routeOpened);
    connect(m_coverage, &CoveragePane::workspaceWanted, this, &OrganizationPage::addWorkspace);
}

void OrganizationPage::showOrganization(const OrganizationId &organization, const QString &name)
{
    m_name = name;
    tellCrumbs();
    m_coverage->setOrganization(organization, name);
    if (organization == m_organization)
        return;
    m_organization = organization;
    m_integrations->setOrganization(organization);
    m_workspaces->setOrganization(organization);
    m_settings->setOrganization(organization);
}

void OrganizationPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

OrganizationPage::Tab OrganizationPage::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void OrganizationPage::addIntegration()
{
    showTab(Tab::Integrations);
    m_integrations->addIntegration();
}

void OrganizationPage::addWorkspace()
{
    showTab(Tab::Workspaces);
    m_workspaces->addWorkspace();
}

void OrganizationPage::revealIntegration(const QString &name)
{
    showTab(Tab::Integrations);
    m_integrations->reveal(name);
}

void OrganizationPage::showSetting(Field field)
{
    showTab(Tab::Settings);
    m_settings->focusField(field);
}

void OrganizationPage::refresh()
{
    m_integrations->refresh();
    m_workspaces->refresh();
    m_coverage->refresh();
    m_settings->refresh();
}

void OrganizationPage::tellCrumbs()
{
    setCrumbs({m_name, m_tabs->tabText(m_tabs->currentIndex())});
}

} // namespace infradots
