// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lint_p.h"

#include <algorithm>

namespace infradots {

namespace {

QList<Target> without(const QList<Target> &all, const QString &environment)
{
    const QString key = environmentKey(environment);
    QList<Target> rest;
    for (const Target &target : all) {
        if (environmentKey(target.environment) != key)
            rest.append(target);
    }
    return rest;
}

bool isSet(const QList<Target> &targets, const QString &environment)
{
    return !targetsOf(targets, environment).isEmpty();
}

/** The lists of one integration, held against what resolve() makes of them. */
class OverrideLint
{
public:
    OverrideLint(const LintIndex &index, const Integration &integration, QList<Finding> &findings)
        : m_index(index)
        , m_integration(integration)
        , m_attached(index.attachmentsOf(integration.id))
        , m_findings(findings)
    {
    }

    void check()
    {
        for (const QString &environment : environmentsOf(m_integration.targets))
            checkOrganizationEnvironment(environment);
        checkOrganizationDefault();
        for (const Attachment *attachment : m_attached) {
            for (const QString &environment : environmentsOf(attachment->targets))
                checkWorkspaceEnvironment(*attachment, environment);
            checkWorkspaceDefault(*attachment);
        }
    }

private:
    [[nodiscard]] QSet<QByteArray> reached(const Integration &integration, const Attachment &attachment,
                                           const QString &environment) const
    {
        return m_index.destinations(m_integration, resolve(integration, attachment, environment).targets);
    }

    /** Taking the list away would change nothing for that attachment and environment. */
    [[nodiscard]] bool changesNothing(const Integration &integration, const Attachment &attachment,
                                      const Attachment &stored, const QString &environment) const
    {
        return reached(integration, attachment, environment) == reached(m_integration, stored, environment);
    }

    void checkOrganizationEnvironment(const QString &environment)
    {
        const auto overrides = [&](const Attachment *attachment) { return isSet(attachment->targets, environment); };
        if (!m_attached.isEmpty() && std::all_of(m_attached.begin(), m_attached.end(), overrides)) {
            own(Severity::Warning, QStringLiteral("never_wins"), true,
                LintText::tr("The targets for “%1” never win: every workspace it is attached to has its own for that "
                             "environment.")
                    .arg(environment));
            return;
        }
        Integration bare = m_integration;
        bare.targets = without(m_integration.targets, environment);
        const auto idle = [&](const Attachment *attachment) {
            return changesNothing(bare, *attachment, *attachment, environment);
        };
        if (changesNothing(bare, {}, {}, environment) && std::all_of(m_attached.begin(), m_attached.end(), idle))
            own(Severity::Information, QStringLiteral("equals_default"), true,
                LintText::tr("The targets for “%1” are those that such runs go to anyway. They can be taken out.")
                    .arg(environment));
    }

    void checkOrganizationDefault()
    {
        const auto overrides = [](const Attachment *attachment) { return isSet(attachment->targets, {}); };
        if (isSet(m_integration.targets, {}) && !m_attached.isEmpty() &&
            std::all_of(m_attached.begin(), m_attached.end(), overrides))
            own(Severity::Information, QStringLiteral("never_wins"), false,
                LintText::tr("The default targets never win: every workspace it is attached to has its own."));
    }

    void checkWorkspaceEnvironment(const Attachment &attachment, const QString &environment)
    {
        Attachment bare = attachment;
        bare.targets = without(attachment.targets, environment);
        if (changesNothing(m_integration, bare, attachment, environment))
            overriding(
                attachment, Severity::Information, QStringLiteral("equals_default"), true,
                LintText::tr("The targets for “%1” are those that such runs go to anyway. They can be taken out.")
                    .arg(environment));
    }

    void checkWorkspaceDefault(const Attachment &attachment)
    {
        if (!isSet(attachment.targets, {}))
            return;
        const QString environment = m_index.workspace(attachment).environment;
        const Route route = resolve(m_integration, attachment, environment);
        if (route.rule == Rule::OrganizationEnvironment) {
            overriding(
                attachment, Severity::Warning, QStringLiteral("never_wins"), false,
                LintText::tr(
                    "The workspace's targets never win for its runs in “%1”: the organization's targets for that "
                    "environment come first. Give the workspace targets for “%1” instead.")
                    .arg(environment));
            return;
        }
        if (route.rule == Rule::WorkspaceEnvironment) {
            overriding(attachment, Severity::Information, QStringLiteral("never_wins"), false,
                       LintText::tr("The workspace's targets never win for its runs in “%1”: its own targets for that "
                                    "environment come first.")
                           .arg(environment));
            return;
        }
        Attachment bare = attachment;
        bare.targets = without(attachment.targets, {});
        if (changesNothing(m_integration, bare, attachment, {}))
            overriding(attachment, Severity::Information, QStringLiteral("equals_default"), false,
                       LintText::tr("The workspace's targets are the organization's. They can be taken out."));
    }

    void own(Severity severity, const QString &rule, bool routed, const QString &message)
    {
        m_findings.append({severity, m_index.where(m_integration), message, rule,
                           LintIndex::place(m_integration, targetsField(m_integration.type, routed))});
    }

    void overriding(const Attachment &attachment, Severity severity, const QString &rule, bool routed,
                    const QString &message)
    {
        m_findings.append({severity, m_index.where(attachment), message, rule,
                           m_index.place(attachment, targetsField(m_integration.type, routed))});
    }

    const LintIndex &m_index;
    const Integration &m_integration;
    QList<const Attachment *> m_attached;
    QList<Finding> &m_findings;
};

} // namespace

void lintOverrides(const LintIndex &index, const Integration &integration, QList<Finding> &findings)
{
    if (hasTargets(integration.type))
        OverrideLint(index, integration, findings).check();
}

} // namespace infradots
