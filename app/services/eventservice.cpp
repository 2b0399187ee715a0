// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/eventservice.h"

#include "app/services/announcing.h"
#include "app/services/emission.h"
#include "app/services/keyedjobs.h"
#include "models/store/organizationstore.h"
#include "models/store/workspacestore.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

Result<WorkspaceId> workspaceNamed(Connection &connection, const QString &path)
{
    const auto texts = [](const char *text) { return QCoreApplication::translate("Events", text); };
    const qsizetype slash = path.indexOf(u'/');
    if (slash < 1) {
        return failure(
            ErrorCode::InvalidInput,
            texts(QT_TRANSLATE_NOOP("Events", "“%1” does not name a workspace. Write ORGANIZATION/WORKSPACE."))
                .arg(path),
            QStringLiteral("workspace"));
    }
    const QString organizationName = path.left(slash).trimmed();
    const QString workspaceName = path.mid(slash + 1).trimmed();

    const auto organizations = OrganizationStore(connection).list();
    if (!organizations)
        return failure(organizations.error());
    const auto organization =
        std::find_if(organizations->cbegin(), organizations->cend(),
                     [&](const Organization &candidate) { return candidate.name == organizationName; });
    if (organization == organizations->cend()) {
        return failure(ErrorCode::NotFound,
                       texts(QT_TRANSLATE_NOOP("Events", "There is no organization “%1”.")).arg(organizationName),
                       QStringLiteral("workspace"));
    }
    const auto workspaces = WorkspaceStore(connection).list(organization->id);
    if (!workspaces)
        return failure(workspaces.error());
    const auto workspace = std::find_if(workspaces->cbegin(), workspaces->cend(),
                                        [&](const Workspace &candidate) { return candidate.name == workspaceName; });
    if (workspace == workspaces->cend()) {
        return failure(ErrorCode::NotFound,
                       texts(QT_TRANSLATE_NOOP("Events", "The organization “%1” has no workspace “%2”."))
                           .arg(organizationName, workspaceName),
                       QStringLiteral("workspace"));
    }
    return workspace->id;
}

} // namespace

EventService::EventService(ServiceContext context, QString sandboxOwner)
    : m_context(std::move(context))
    , m_sandboxOwner(std::move(sandboxOwner))
{
}

QFuture<Result<EmitResult>> EventService::emitEvent(StageEvent event)
{
    event.source = EventSource::Live;
    return emitted(m_context, std::move(event), {});
}

QFuture<Result<QList<EmitResult>>> EventService::emitEvents(QList<StageEvent> events)
{
    for (StageEvent &event : events)
        event.source = EventSource::Live;
    return emittedAll(m_context, std::move(events), {});
}

QFuture<Result<EmitResult>> EventService::simulate(StageEvent event, SimulationEnd end)
{
    event.source = EventSource::Simulated;
    return emitted(m_context, std::move(event), end == SimulationEnd::Sandbox ? m_sandboxOwner : QString());
}

QFuture<Result<QList<PlannedDelivery>>> EventService::plan(StageEvent event, bool render)
{
    return readWithKeys(m_context, [event = std::move(event), render](Connection &connection, const JobContext &job) {
        return planned(connection, job, event, render);
    });
}

QFuture<Result<WorkspaceId>> EventService::findWorkspace(const QString &path)
{
    return m_context.database.read([path](Connection &connection) { return workspaceNamed(connection, path); });
}

QString skipSentence(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Stage:
        return QCoreApplication::translate("Events", "The integration is attached to run after the other stage.");
    case SkipReason::Status:
        return QCoreApplication::translate("Events", "The integration is attached for other statuses than this one.");
    case SkipReason::Disabled:
        return QCoreApplication::translate("Events", "The integration is switched off.");
    case SkipReason::NotConnected:
        return QCoreApplication::translate(
            "Events", "The integration is not connected: it has no Slack token or no API URL yet.");
    case SkipReason::NoTarget:
        return QCoreApplication::translate("Events", "None of the four rules gives a channel or a webhook URL.");
    }
    Q_UNREACHABLE();
}

} // namespace infradots
