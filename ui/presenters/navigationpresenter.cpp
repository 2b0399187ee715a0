// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/navigationpresenter.h"

#include "app/sandbox/sandbox.h"
#include "app/services/changes.h"
#include "app/services/demoservice.h"
#include "app/services/integrationservice.h"
#include "app/services/organizationservice.h"
#include "app/services/workspaceservice.h"
#include "models/domain/validation.h"
#include "models/items/plaintext.h"
#include "ui/async.h"
#include "ui/notices.h"
#include "ui/prompts.h"
#include "ui/undohistory.h"

#include <QSettings>

#include <algorithm>

namespace infradots {

namespace {

QString currentKey()
{
    return QStringLiteral("window/organization");
}

/** What is wrong with the name for an organization; empty: nothing. @p others: names that are taken. */
QString organizationNameProblem(const QString &name, const QStringList &others)
{
    if (others.contains(name.trimmed()))
        return NavigationPresenter::tr("There is an organization of this name already. Choose another name.");
    Organization draft;
    draft.name = name;
    const FieldErrors errors = validate(draft);
    for (const FieldError &error : errors) {
        if (error.field == Field::Name)
            return error.message;
    }
    return {};
}

} // namespace

QString impactSentence(const RemovalImpact &impact)
{
    QStringList parts;
    if (impact.attachments > 0)
        parts << NavigationPresenter::tr("%n attachment(s) to workspaces go with it.", nullptr, impact.attachments);
    if (impact.unsentDeliveries > 0)
        parts << NavigationPresenter::tr("%n message(s) not sent yet will be cancelled.", nullptr,
                                         impact.unsentDeliveries);
    parts << NavigationPresenter::tr("The run history stays. You can undo this for as long as the window is open.");
    return parts.join(QLatin1Char(' '));
}

NavigationPresenter::NavigationPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_current(QSettings().value(currentKey()).toString())
{
    connect(&context.changes, &Changes::organizationsChanged, this, &NavigationPresenter::refresh);
    const auto below = [this](const OrganizationId &organization) {
        if (organization == m_current)
            readBelow();
    };
    connect(&context.changes, &Changes::workspacesChanged, this, below);
    connect(&context.changes, &Changes::integrationsChanged, this, below);
}

QString NavigationPresenter::currentName() const
{
    for (const Organization &organization : m_organizations) {
        if (organization.id == m_current)
            return organization.name;
    }
    return {};
}

void NavigationPresenter::refresh()
{
    whenDone(m_context.organizations.list(), this, [this](const Result<QList<Organization>> &result) {
        m_problem = result ? QString() : result.error().message;
        if (result)
            take(*result);
        Q_EMIT organizationsChanged();
    });
}

void NavigationPresenter::take(const QList<Organization> &organizations)
{
    m_loaded = true;
    m_organizations = organizations;
    const bool known = std::any_of(organizations.begin(), organizations.end(),
                                   [this](const Organization &organization) { return organization.id == m_current; });
    if (known)
        readBelow();
    else
        m_current = {};
    if (!known && !organizations.isEmpty())
        choose(organizations.first().id);
    else
        Q_EMIT currentChanged();
}

void NavigationPresenter::choose(const OrganizationId &id)
{
    m_current = id;
    QSettings().setValue(currentKey(), id.text());
    m_model.setWorkspaces({});
    m_model.setIntegrationCount(0);
    m_integrationNames.clear();
    readBelow();
    Q_EMIT currentChanged();
}

void NavigationPresenter::readBelow()
{
    const OrganizationId organization = m_current;
    if (organization.isNull())
        return;
    whenDone(m_context.workspaces.list(organization), this,
             [this, organization](const Result<QList<Workspace>> &result) {
                 if (result && organization == m_current)
                     m_model.setWorkspaces(*result);
             });
    whenDone(m_context.integrations.list(organization), this,
             [this, organization](const Result<QList<Integration>> &result) {
                 if (!result || organization != m_current)
                     return;
                 m_integrationNames.clear();
                 for (const Integration &integration : *result)
                     m_integrationNames << integration.name;
                 m_model.setIntegrationCount(static_cast<int>(result->size()));
             });
}

void NavigationPresenter::save(const Organization &organization, bool chooseIt)
{
    whenDone(m_context.organizations.save(organization), this, [this, chooseIt](const Result<Organization> &saved) {
        if (!saved)
            m_context.notices.failure(saved.error().message);
        else if (chooseIt)
            choose(saved->id);
    });
}

std::function<QString(const QString &)> NavigationPresenter::nameCheck(const OrganizationId &own) const
{
    QStringList others;
    for (const Organization &organization : m_organizations) {
        if (organization.id != own)
            others << organization.name;
    }
    return [others](const QString &name) { return organizationNameProblem(name, others); };
}

void NavigationPresenter::createOrganization(QWidget *parent)
{
    const TextQuestion question{tr("Create organization"), tr("Name"), tr("Create organization"), QString(),
                                nameCheck({})};
    m_context.prompts.askText(parent, question, this, [this](const QString &name) {
        Organization organization;
        organization.name = name;
        save(organization, true);
    });
}

void NavigationPresenter::renameCurrent(QWidget *parent)
{
    const OrganizationId id = m_current;
    for (const Organization &organization : std::as_const(m_organizations)) {
        if (organization.id != id)
            continue;
        const TextQuestion question{tr("Rename organization"), tr("Name"), tr("Rename"), organization.name,
                                    nameCheck(id)};
        m_context.prompts.askText(parent, question, this, [this, organization](const QString &name) {
            Organization renamed = organization;
            renamed.name = name;
            save(renamed, false);
        });
    }
}

void NavigationPresenter::deleteCurrent(QWidget *parent)
{
    const OrganizationId id = m_current;
    const QString name = currentName();
    if (id.isNull())
        return;
    const auto remove = [this, id, name] {
        whenDone(m_context.organizations.remove(id), this, [this, name](const Result<RemovedOrganization> &removed) {
            if (!removed) {
                m_context.notices.failure(removed.error().message);
                return;
            }
            m_context.undo.push(tr("Deleted the organization “%1”.").arg(isolated(name)),
                                [this, whole = *removed] { return m_context.organizations.restore(whole); });
        });
    };
    whenDone(m_context.organizations.impactOfRemoving(id), this,
             [this, parent, name, remove](const Result<RemovalImpact> &impact) {
                 if (!impact) {
                     m_context.notices.failure(impact.error().message);
                     return;
                 }
                 m_context.prompts.confirm(
                     parent,
                     {tr("Delete organization"),
                      tr("Delete the organization “%1” with everything below it?").arg(isolated(name)) +
                          QLatin1Char(' ') + impactSentence(*impact),
                      impact->workspaces + impact->integrations, tr("Delete")},
                     this, remove);
             });
}

void NavigationPresenter::createDemo()
{
    whenDone(m_context.demo.create(m_context.sandbox.addresses()), this, [this](const Result<OrganizationId> &created) {
        if (created)
            choose(*created);
        else
            m_context.notices.failure(created.error().message);
    });
}

} // namespace infradots
