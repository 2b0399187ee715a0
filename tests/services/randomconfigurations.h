// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/operations.h"
#include "tests/services/servicesfixture.h"

#include <random>

namespace infradots::test {

/** Random configurations of one workspace; the seed tells which. */
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    {
    }

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }
    bool chance(int percent) { return below(100) < percent; }

    QString environment()
    {
        static const QStringList names{QString(),
                                       QStringLiteral("production"),
                                       QStringLiteral(" Production"),
                                       QStringLiteral("staging"),
                                       QStringLiteral("STAGING "),
                                       QStringLiteral("qa")};
        return names.at(below(static_cast<int>(names.size())));
    }

    QList<Target> targets(IntegrationType type)
    {
        QList<Target> list;
        if (!hasTargets(type))
            return list;
        for (int i = below(5); i > 0; --i) {
            const int number = below(4);
            list.append(type == IntegrationType::Slack
                            ? channelTarget(QStringLiteral("#channel-%1").arg(number), environment())
                            : urlTarget(QStringLiteral("https://acme.webhook.office.com/webhookb2/%1").arg(number),
                                        environment()));
        }
        return list;
    }

    Integration integration(const Organization &organization, int number)
    {
        const auto type = static_cast<IntegrationType>(below(4));
        const QString name = QStringLiteral("Integration %1").arg(number);
        Integration draft = hasTargets(type) ? slackDraft(organization, targets(type), name)
                                             : endpointDraft(organization, type, QString::number(number));
        draft.name = name;
        draft.type = type;
        draft.enabled = chance(85);
        if (chance(15))
            draft.slack.botToken = {};
        if (chance(15))
            draft.endpoint.apiUrl = {};
        return draft;
    }

    Attachment attachment(const Workspace &workspace, const Integration &integration)
    {
        Attachment draft;
        draft.workspaceId = workspace.id;
        draft.integrationId = integration.id;
        draft.runAfter = static_cast<RunAfter>(below(3));
        if (chance(30))
            draft.statuses = {RunStatus::Completed, RunStatus::Failed};
        draft.targets = targets(integration.type);
        return draft;
    }

    StageEvent event(const Workspace &workspace)
    {
        StageEvent event = stageEvent(workspace, static_cast<Stage>(below(2)), static_cast<RunStatus>(below(5)));
        event.environment = environment();
        return event;
    }

private:
    std::mt19937 m_engine;
};

/** Printed, and taken from INFRADOTS_SEED where that is set: a failure can be had again. */
[[nodiscard]] inline unsigned seedOfThisRun()
{
    bool given = false;
    unsigned seed = qEnvironmentVariable("INFRADOTS_SEED").toUInt(&given);
    if (!given)
        seed = std::random_device()();
    qInfo("INFRADOTS_SEED=%u", seed);
    return seed;
}

/** A workspace with what is attached to it. */
struct Configured
{
    Workspace workspace;
    int attachments = 0;
};

[[nodiscard]] inline Configured configure(World &world, Dice &dice, const Organization &organization, int number)
{
    const JobContext job = jobContext(world.context);
    return World::must(world.temp.write([&](Connection &connection) -> Result<Configured> {
        Configured configured;
        auto workspace = saveWorkspace(connection, job,
                                       {.id = {},
                                        .organizationId = organization.id,
                                        .name = QStringLiteral("workspace-%1").arg(number),
                                        .environment = dice.environment()});
        if (!workspace)
            return failure(workspace.error());
        configured.workspace = *workspace;
        configured.attachments = 1 + dice.below(3);
        for (int i = 0; i < configured.attachments; ++i) {
            const auto saved = saveIntegration(connection, job, dice.integration(organization, 10 * number + i));
            if (!saved)
                return failure(saved.error());
            const auto attached = saveAttachment(connection, job, dice.attachment(*workspace, saved->integration));
            if (!attached)
                return failure(attached.error());
        }
        return configured;
    }));
}

} // namespace infradots::test
