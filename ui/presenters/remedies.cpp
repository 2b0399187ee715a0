// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/remedies.h"

#include "app/delivery/verdict.h"

#include <QCoreApplication>
#include <QSet>

namespace infradots {

namespace {

struct RemedyText
{
    Q_DECLARE_TR_FUNCTIONS(Remedies)
};

bool isOfWorkspace(Rule rule)
{
    return rule == Rule::WorkspaceEnvironment || rule == Rule::WorkspaceDefault;
}

/** The field with the list that the winning rule took its targets from. */
Field targetsFieldOf(const Delivery &delivery)
{
    const bool environment =
        delivery.rule == Rule::WorkspaceEnvironment || delivery.rule == Rule::OrganizationEnvironment;
    if (delivery.type == IntegrationType::Slack)
        return environment ? Field::EnvironmentChannels : Field::Channels;
    return environment ? Field::EnvironmentWebhookUrls : Field::WebhookUrls;
}

QString editWords(Field field)
{
    switch (field) {
    case Field::ApiUrl:
        return RemedyText::tr("Edit API URL");
    case Field::ApiKey:
        return RemedyText::tr("Edit API key");
    case Field::Method:
        return RemedyText::tr("Edit method");
    case Field::Headers:
        return RemedyText::tr("Edit headers");
    case Field::BodyTemplate:
        return RemedyText::tr("Edit body template");
    case Field::ContentType:
        return RemedyText::tr("Edit content type");
    case Field::Success:
        return RemedyText::tr("Edit success rule");
    case Field::SlackBaseUrl:
        return RemedyText::tr("Edit Slack address");
    default:
        return RemedyText::tr("Edit");
    }
}

} // namespace

Diagnosis diagnosisOf(const Delivery &delivery, const QList<Attempt> &attempts, const SuccessRule &success)
{
    if (attempts.isEmpty() || attempts.last().verdict == Verdict::Delivered)
        return {};
    return diagnose(delivery.type, success, attempts.last());
}

std::optional<ConfigurationPlace> remedyPlace(const Delivery &delivery, const Diagnosis &diagnosis)
{
    ConfigurationPlace place;
    place.organization = delivery.organizationId;
    place.integration = delivery.integrationId;
    switch (diagnosis.remedy) {
    case Remedy::None:
    case Remedy::Redeliver:
        return std::nullopt;
    case Remedy::Reconnect:
        place.field = Field::BotToken;
        break;
    case Remedy::Targets:
        place.field = targetsFieldOf(delivery);
        if (isOfWorkspace(delivery.rule)) {
            place.workspace = delivery.workspaceId;
            place.attachment = delivery.attachmentId;
        }
        break;
    case Remedy::EditField:
        place.field = diagnosis.field;
        if (diagnosis.field == Field::SlackBaseUrl) // of the organization's Slack app
            place.integration = {};
        break;
    }
    return place;
}

QString remedyWords(const Delivery &delivery, const Diagnosis &diagnosis)
{
    switch (diagnosis.remedy) {
    case Remedy::None:
        return {};
    case Remedy::Reconnect:
        return RemedyText::tr("Connect Slack again");
    case Remedy::Targets:
        return delivery.type == IntegrationType::Slack ? RemedyText::tr("Choose channels")
                                                       : RemedyText::tr("Edit webhook URLs");
    case Remedy::EditField:
        return editWords(diagnosis.field);
    case Remedy::Redeliver:
        return RemedyText::tr("Redeliver");
    }
    Q_UNREACHABLE();
}

void addRemedies(Notice &notice, const QList<HistoryEntry> &answers,
                 const std::function<void(const ConfigurationPlace &)> &open)
{
    QSet<QString> offered;
    for (const HistoryEntry &entry : answers) {
        const Diagnosis diagnosis = diagnosisOf(entry.delivery, entry.attempts);
        const auto place = remedyPlace(entry.delivery, diagnosis);
        const QString words = remedyWords(entry.delivery, diagnosis);
        if (!place || offered.contains(words))
            continue;
        offered.insert(words);
        notice.actions.emplace_back(words, [open, place = *place] { open(place); });
    }
}

} // namespace infradots
