// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/integrationspresenter.h"

#include "app/services/changes.h"
#include "app/services/testservice.h"
#include "models/items/plaintext.h"
#include "ui/async.h"
#include "ui/dialogs/signaturedialog.h"
#include "ui/dialogs/slackconnectdialog.h"
#include "ui/jumps.h"
#include "ui/looks.h"
#include "ui/presenters/integrationediting.h"
#include "ui/presenters/navigationpresenter.h"
#include "ui/presenters/remedies.h"
#include "ui/prompts.h"
#include "ui/undohistory.h"

#include <chrono>

namespace infradots {

namespace {
constexpr std::chrono::seconds GatherFor{1};
}

Notice testNotice(const Result<QList<HistoryEntry>> &answers,
                  const std::function<void(const ConfigurationPlace &)> &open)
{
    if (!answers)
        return {NoticeKind::Failure, answers.error().message, {}};
    Notice notice{NoticeKind::Success, {}, {}};
    QStringList sentences;
    for (const HistoryEntry &entry : *answers) {
        sentences << outcomeSentence(entry);
        const Outlook outlook = outlookOf(entry.delivery.state, entry.delivery.verdict);
        if (outlook == Outlook::Bad)
            notice.kind = NoticeKind::Failure;
        else if (outlook != Outlook::Good && notice.kind != NoticeKind::Failure)
            notice.kind = NoticeKind::Warning;
        else if (entry.delivery.verdict == Verdict::Accepted && notice.kind == NoticeKind::Success)
            notice.kind = NoticeKind::Information; // taken, and not confirmed
    }
    notice.text = sentences.join(QLatin1Char('\n'));
    addRemedies(notice, *answers, open);
    return notice;
}

IntegrationsPresenter::IntegrationsPresenter(UiContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(GatherFor);
    connect(&m_gather, &QTimer::timeout, this, &IntegrationsPresenter::refresh);
    const auto later = [this] {
        if (!m_gather.isActive())
            m_gather.start();
    };
    connect(&context.changes, &Changes::deliveriesChanged, this, later);
    connect(&context.changes, &Changes::attachmentsChanged, this, &IntegrationsPresenter::refresh);
    connect(&context.changes, &Changes::integrationsChanged, this, [this](const OrganizationId &organization) {
        if (organization == m_organization)
            refresh();
    });
}

void IntegrationsPresenter::setOrganization(const OrganizationId &organization)
{
    m_organization = organization;
    refresh();
}

void IntegrationsPresenter::refresh()
{
    const OrganizationId organization = m_organization;
    if (organization.isNull())
        return;
    whenDone(m_context.integrations.overview(organization), this,
             [this, organization](const Result<QList<IntegrationOverview>> &result) {
                 if (organization != m_organization)
                     return;
                 if (result)
                     Q_EMIT loaded(*result);
                 else
                     Q_EMIT failed(result.error().message);
             });
}

void IntegrationsPresenter::add(QWidget *parent)
{
    Integration draft;
    draft.organizationId = m_organization;
    editIntegration(m_context, draft, parent);
}

void IntegrationsPresenter::edit(const IntegrationId &id, QWidget *parent)
{
    // Read anew: the card may be older than what another window has saved.
    whenDone(m_context.integrations.get(id), parent, [this, parent](const Result<Integration> &current) {
        if (current)
            editIntegration(m_context, *current, parent);
        else
            m_context.notices.failure(current.error().message);
    });
}

void IntegrationsPresenter::remove(const Integration &integration, QWidget *parent)
{
    whenDone(m_context.integrations.impactOfRemoving(integration.id), this,
             [this, integration, parent](const Result<RemovalImpact> &impact) {
                 if (!impact) {
                     m_context.notices.failure(impact.error().message);
                     return;
                 }
                 Question question{tr("Delete integration"),
                                   tr("Delete the integration “%1”?").arg(isolated(integration.name)),
                                   impact->workspaces, tr("Delete")};
                 if (!impact->workspaces.isEmpty())
                     question.text += QLatin1Char(' ') + tr("%n workspace(s) will no longer notify through it.",
                                                            nullptr, static_cast<int>(impact->workspaces.size()));
                 question.text += QLatin1Char(' ') + impactSentence(*impact);
                 m_context.prompts.confirm(parent, question, this,
                                           [this, integration] { removeConfirmed(integration); });
             });
}

void IntegrationsPresenter::removeConfirmed(const Integration &integration)
{
    whenDone(m_context.integrations.remove(integration.id), this,
             [this, name = integration.name](const Result<RemovedIntegration> &removed) {
                 if (!removed) {
                     m_context.notices.failure(removed.error().message);
                     return;
                 }
                 m_context.undo.push(tr("Deleted the integration “%1”.").arg(isolated(name)),
                                     [this, whole = *removed] { return m_context.integrations.restore(whole); });
             });
}

void IntegrationsPresenter::connectSlack(const Integration &integration, QWidget *parent)
{
    auto *dialog = new SlackConnectDialog(m_context, integration, parent);
    dialog->open();
}

void IntegrationsPresenter::checkSignature(QWidget *parent)
{
    (new SignatureDialog(m_context, m_organization, {}, parent))->open();
}

void IntegrationsPresenter::test(const IntegrationId &id)
{
    Q_EMIT testAnswered(id, {NoticeKind::Busy, tr("Sending a test message…"), {}});
    whenDone(m_context.tests.test(id, {}), this, [this, id](const Result<QList<HistoryEntry>> &answers) {
        Q_EMIT testAnswered(
            id, testNotice(answers, [this](const ConfigurationPlace &place) { m_context.jumps.to(place); }));
    });
}

} // namespace infradots
