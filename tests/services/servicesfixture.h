// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/attachmentservice.h"
#include "app/services/eventservice.h"
#include "app/services/historyservice.h"
#include "app/services/integrationservice.h"
#include "app/services/organizationservice.h"
#include "app/services/workspaceservice.h"
#include "tests/support/memorykeystore.h"
#include "tests/support/tempdatabase.h"

#include <QFile>

#include <atomic>

namespace infradots::test {

/** A clock whose hands the test turns. */
class HandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load(), Qt::UTC); }
    void advance(qint64 milliseconds) { m_now += milliseconds; }

private:
    std::atomic<qint64> m_now = 1'750'000'000'000;
};

/** The services on a real database and a real sealer. */
struct World
{
    explicit World(bool unlocked = true)
    {
        keys.setLocked(!unlocked);
        static_cast<void>(waitFor(vault.unlock(Vault::Creation::Allowed)));
        if (vault.isReady() != unlocked)
            qFatal("the test's vault is in the wrong state: %s", qPrintable(vault.problem()));
    }
    ~World() { temp.close(); } // continuations refer to the members below

    TempDatabase temp;
    MemoryKeyStore keys;
    HandClock clock;
    Changes changes;
    Vault vault{temp.database(), keys};
    ServiceContext context{temp.database(), vault, changes, clock, QStringLiteral("tester")};
    OrganizationService organizations{context};
    WorkspaceService workspaces{context};
    IntegrationService integrations{context};
    AttachmentService attachments{context};
    EventService events{context, QStringLiteral("host:1:aa")};
    HistoryService history{context};

    [[nodiscard]] Organization organization(const QString &name = QStringLiteral("acme"))
    {
        Organization draft;
        draft.name = name;
        draft.platformUrl = QStringLiteral("https://app.infradots.example");
        return must(waitFor(organizations.save(draft)));
    }
    [[nodiscard]] Workspace workspace(const Organization &organization, const QString &name, const QString &environment)
    {
        return must(waitFor(
            workspaces.save({.id = {}, .organizationId = organization.id, .name = name, .environment = environment})));
    }
    [[nodiscard]] Integration saved(Integration draft)
    {
        return must(waitFor(integrations.save(std::move(draft)))).integration;
    }
    [[nodiscard]] Attachment attach(const Workspace &workspace, const Integration &integration,
                                    QList<Target> targets = {}, RunAfter runAfter = RunAfter::All)
    {
        Attachment draft;
        draft.workspaceId = workspace.id;
        draft.integrationId = integration.id;
        draft.runAfter = runAfter;
        draft.targets = std::move(targets);
        return must(waitFor(attachments.save(draft)));
    }

    /** The value, or the end of the test program: only for what is not the thing tested. */
    template<typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", whatFailed(result).constData());
        return std::move(*result);
    }
};

/** All that the database left on the disk, after it was closed. */
[[nodiscard]] inline QByteArray bytesOnDisk(World &world)
{
    world.temp.close();
    QByteArray bytes;
    for (const char *suffix : {"", "-wal"}) {
        QFile file(world.temp.path() + QLatin1String(suffix));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

[[nodiscard]] inline Target channelTarget(const QString &name, const QString &environment = {})
{
    return {.id = {}, .environment = environment, .value = name, .url = {}};
}

[[nodiscard]] inline Target urlTarget(const QString &url, const QString &environment = {})
{
    return {.id = {}, .environment = environment, .value = {}, .url = SecretString(url)};
}

[[nodiscard]] inline Integration slackDraft(const Organization &organization, QList<Target> targets,
                                            const QString &name = QStringLiteral("Ops Slack"))
{
    Integration draft;
    draft.organizationId = organization.id;
    draft.name = name;
    draft.type = IntegrationType::Slack;
    draft.slack.botToken = SecretString(QStringLiteral("xoxb-canary-slack-token"));
    draft.slack.teamId = QStringLiteral("T123");
    draft.targets = std::move(targets);
    return draft;
}

[[nodiscard]] inline Integration teamsDraft(const Organization &organization, QList<Target> targets,
                                            const QString &name = QStringLiteral("Ops Teams"))
{
    Integration draft;
    draft.organizationId = organization.id;
    draft.name = name;
    draft.type = IntegrationType::Teams;
    draft.targets = std::move(targets);
    return draft;
}

[[nodiscard]] inline Integration endpointDraft(const Organization &organization, IntegrationType type,
                                               const QString &name)
{
    Integration draft;
    draft.organizationId = organization.id;
    draft.name = name;
    draft.type = type;
    draft.endpoint.apiUrl = SecretString(QStringLiteral("https://hooks.example.com/canary-hook-url/%1").arg(name));
    draft.endpoint.apiKey = SecretString(QStringLiteral("canary-api-key"));
    return draft;
}

[[nodiscard]] inline StageEvent stageEvent(const Workspace &workspace, Stage stage = Stage::Apply,
                                           RunStatus status = RunStatus::Completed)
{
    StageEvent event;
    event.workspaceId = workspace.id;
    event.stage = stage;
    event.status = status;
    event.job = QStringLiteral("job-42");
    event.commit = QStringLiteral("abc1234");
    event.comment = QStringLiteral("Raise the limits");
    return event;
}

} // namespace infradots::test
