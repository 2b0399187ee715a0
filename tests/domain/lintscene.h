// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lint.h"

#include <QTest>

namespace infradots {

/** An organization that there is nothing to say about; each test spoils one thing. */
class LintScene
{
public:
    LintScene()
    {
        Organization acme;
        acme.id = OrganizationId(QStringLiteral("o1"));
        acme.name = QStringLiteral("acme");
        acme.platformUrl = QStringLiteral("https://app.infradots.example");
        snapshot.organizations = {acme};
        production = workspace(QStringLiteral("production-infra"), QStringLiteral("production"));
        slack = integration(IntegrationType::Slack, QStringLiteral("Ops Slack"), {channel(QStringLiteral("infra"))});
        attached = attach(production, slack);
    }

    Workspace workspace(const QString &name, const QString &environment)
    {
        Workspace one{.id = WorkspaceId(name),
                      .organizationId = snapshot.organizations.first().id,
                      .name = name,
                      .environment = environment};
        snapshot.workspaces.append(one);
        return one;
    }

    Integration integration(IntegrationType type, const QString &name, const QList<Target> &targets = {})
    {
        Integration one;
        one.id = IntegrationId(name);
        one.organizationId = snapshot.organizations.first().id;
        one.name = name;
        one.type = type;
        one.targets = targets;
        if (type == IntegrationType::Slack)
            one.slack.botToken = SecretString(QStringLiteral("xoxb-1"));
        if (!hasTargets(type)) {
            one.endpoint.apiUrl = SecretString(QStringLiteral("https://hooks.example.org/x"));
            one.endpoint.apiUrlShown = QStringLiteral("https://hooks.example.org/…");
            snapshot.destinations.insert(lintKey(one), name.toUtf8());
        }
        snapshot.integrations.append(one);
        return one;
    }

    AttachmentId attach(const Workspace &workspace, const Integration &integration, const QList<Target> &targets = {},
                        RunAfter runAfter = RunAfter::All)
    {
        Attachment one;
        one.id = AttachmentId(workspace.name + u'+' + integration.name);
        one.workspaceId = workspace.id;
        one.integrationId = integration.id;
        one.targets = targets;
        one.runAfter = runAfter;
        snapshot.attachments.append(one);
        return one.id;
    }

    Target channel(const QString &name, const QString &environment = {})
    {
        return target(name, environment, "slack:" + name.toUtf8());
    }

    Target target(const QString &shown, const QString &environment, const QByteArray &destination)
    {
        Target one;
        one.id = TargetId::create();
        one.environment = environment;
        one.value = shown;
        if (shown.contains(QStringLiteral("://")))
            one.url = SecretString(shown);
        snapshot.destinations.insert(lintKey(one), destination);
        return one;
    }

    [[nodiscard]] Integration &the(const Integration &integration)
    {
        for (Integration &one : snapshot.integrations) {
            if (one.id == integration.id)
                return one;
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] Attachment &the(const AttachmentId &id)
    {
        for (Attachment &one : snapshot.attachments) {
            if (one.id == id)
                return one;
        }
        Q_UNREACHABLE();
    }

    /** Those of a rule; of what else there is too much or too little the test says. */
    [[nodiscard]] QList<Finding> of(const char *rule) const
    {
        QList<Finding> found;
        for (const Finding &finding : lint(snapshot)) {
            if (finding.rule == QLatin1String(rule))
                found.append(finding);
        }
        return found;
    }

    LintSnapshot snapshot;
    Workspace production;
    Integration slack;
    AttachmentId attached;
};

[[nodiscard]] inline QString told(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(toText(finding.severity) + QStringLiteral(" [") + finding.rule + QStringLiteral("] ") +
                     finding.where + QStringLiteral(": ") + finding.message);
    return lines.join(u'\n');
}

} // namespace infradots

#define COMPARE_ONE(findings, severity_, where_, field_)                                                               \
    do {                                                                                                               \
        const QList<Finding> found_ = (findings);                                                                      \
        QVERIFY2(found_.size() == 1, qPrintable(told(found_)));                                                        \
        QCOMPARE(found_.first().severity, severity_);                                                                  \
        QCOMPARE(found_.first().where, QStringLiteral(where_));                                                        \
        QVERIFY(found_.first().place.field == std::optional(field_));                                                  \
        QVERIFY2(found_.first().message.endsWith(u'.') && !found_.first().message.contains(QStringLiteral("%1")),      \
                 qPrintable(found_.first().message));                                                                  \
    } while (false)
