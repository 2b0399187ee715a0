// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/validation.h"

#include "models/domain/endpointvalidation.h"
#include "models/domain/texttable.h"
#include "models/domain/url.h"

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

constexpr TextTable<Field, 29> DocumentKeys{{
    {Field::Name, u"name"},
    {Field::Description, u"description"},
    {Field::Environment, u"environment"},
    {Field::PlatformUrl, u"platform_url"},
    {Field::SlackClientId, u"slack_app.client_id"},
    {Field::SlackClientSecret, u"slack_app.client_secret"},
    {Field::SlackBaseUrl, u"slack_app.base_url"},
    {Field::SlackRedirectUrl, u"slack_app.redirect_url"},
    {Field::Channels, u"channels"},
    {Field::EnvironmentChannels, u"environment_channels"},
    {Field::WebhookUrls, u"webhook_urls"},
    {Field::EnvironmentWebhookUrls, u"environment_webhook_urls"},
    {Field::BotToken, u"bot_token"},
    {Field::ApiUrl, u"api_url"},
    {Field::ApiKey, u"api_key"},
    {Field::ApiKeyHeader, u"api_key_header"},
    {Field::ApiKeyScheme, u"api_key_scheme"},
    {Field::Signature, u"signature"},
    {Field::SigningSecret, u"signing_secret"},
    {Field::CloudEvents, u"cloudevents"},
    {Field::Method, u"method"},
    {Field::Headers, u"headers"},
    {Field::BodyTemplate, u"body_template"},
    {Field::ContentType, u"content_type"},
    {Field::Success, u"success"},
    {Field::Integration, u"integration"},
    {Field::Workspace, u"workspace"},
    {Field::RunAfter, u"run_after"},
    {Field::Statuses, u"statuses"},
}};

constexpr qsizetype LongestName = 200;
constexpr qsizetype LongestChannel = 80;

QString sentence(const char *text)
{
    return QCoreApplication::translate("Validation", text);
}

bool isLineBreakOrControl(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate: // half a pair: cannot be stored as UTF-8
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool hasControls(const QList<uint> &codePoints)
{
    return std::any_of(codePoints.begin(), codePoints.end(), isLineBreakOrControl);
}

/** toUcs4() would replace half a surrogate pair instead of showing it. */
bool hasHalfPair(const QString &text)
{
    return !text.isValidUtf16();
}

/** Collects at most one error per field. */
class Findings
{
public:
    void add(Field field, const QString &message)
    {
        const auto isSame = [field](const FieldError &error) { return error.field == field; };
        if (!message.isEmpty() && std::none_of(m_errors.begin(), m_errors.end(), isSame))
            m_errors.append({field, message});
    }
    void add(Field field, const Result<void> &result)
    {
        if (!result)
            add(field, result.error().message);
    }
    [[nodiscard]] FieldErrors take() { return std::move(m_errors); }

private:
    FieldErrors m_errors;
};

QString environmentProblem(const QString &environment)
{
    if (environment.trimmed().isEmpty())
        return {};
    if (!nameProblem(environment).isEmpty())
        return sentence(QT_TRANSLATE_NOOP("Validation",
                                          "An environment name has 1 to 200 characters and no line breaks "
                                          "or control characters."));
    return {};
}

/** In lists "name:target, name:target" a name with these could not be told from its neighbours. */
QString routedEnvironmentProblem(const QString &environment)
{
    if (environment.contains(u',') || environment.contains(u':'))
        return sentence(QT_TRANSLATE_NOOP("Validation", "An environment that has its own targets must not contain a "
                                                        "comma or a colon in its name."));
    return environmentProblem(environment);
}

QString channelProblem(const QString &channel)
{
    if (isSlackChannelId(channel))
        return {};
    const QList<uint> codePoints = channel.toUcs4();
    const auto isBad = [](uint c) {
        return isLineBreakOrControl(c) || QChar::isSpace(c) || QChar::category(c) == QChar::Other_Format ||
               (c < 0x80 && QStringLiteral("<>#,:@|&\"'`/\\").contains(QChar(static_cast<char16_t>(c))));
    };
    const bool bad = std::any_of(codePoints.begin(), codePoints.end(), isBad);
    if (codePoints.isEmpty() || codePoints.size() > LongestChannel || bad || hasHalfPair(channel))
        return QCoreApplication::translate("Validation",
                                           "“%1” is not a channel. A channel name has 1 to 80 letters, digits, hyphens "
                                           "and underscores; a channel ID looks like C0123456789.")
            .arg(channel.left(LongestChannel + 1));
    return {};
}

QString teamsUrlProblem(const Target &target)
{
    if (!target.url.isSet())
        return sentence(QT_TRANSLATE_NOOP("Validation", "A webhook URL is empty. Paste the URL from Teams, or remove "
                                                        "the entry."));
    if (const SecretString *clear = target.url.clear()) {
        if (const auto result = checkEndpointUrl(clear->toText()); !result)
            return QCoreApplication::translate("Validation", "%1: %2")
                .arg(maskedUrl(clear->toText()), result.error().message);
    }
    return {};
}

void checkTargets(const QList<Target> &targets, IntegrationType type, Findings &findings)
{
    if (!hasTargets(type)) {
        if (!targets.isEmpty())
            findings.add(Field::Channels, sentence(QT_TRANSLATE_NOOP(
                                              "Validation", "Only Slack and Microsoft Teams integrations have "
                                                            "channels or webhook URLs of their own. Remove them.")));
        return;
    }
    const bool slack = type == IntegrationType::Slack;
    // In the order of the form: the default list first.
    for (const bool routed : {false, true}) {
        const Field field = slack ? (routed ? Field::EnvironmentChannels : Field::Channels)
                                  : (routed ? Field::EnvironmentWebhookUrls : Field::WebhookUrls);
        for (const Target &target : targets) {
            if (environmentKey(target.environment).isEmpty() == routed)
                continue;
            findings.add(field, routedEnvironmentProblem(target.environment));
            findings.add(field, slack ? channelProblem(target.value) : teamsUrlProblem(target));
        }
    }
}

QString tokenProblem(const SecretField &field)
{
    const SecretString *clear = field.clear();
    if (clear == nullptr)
        return {};
    if (!checkHeaderValue(clear->view()) || clear->view().contains(' ') || clear->view().contains('\t'))
        return sentence(QT_TRANSLATE_NOOP("Validation",
                                          "This contains a blank, a line break or a character that is not "
                                          "plain ASCII. Paste it again, without anything around it."));
    return {};
}

} // namespace

QString documentKey(Field field)
{
    return textOf(DocumentKeys, field);
}

QString nameProblem(const QString &name)
{
    const QList<uint> codePoints = name.trimmed().toUcs4();
    if (codePoints.isEmpty())
        return sentence(QT_TRANSLATE_NOOP("Validation", "Enter a name."));
    if (codePoints.size() > LongestName)
        return sentence(QT_TRANSLATE_NOOP("Validation", "A name has at most 200 characters. Shorten it."));
    if (hasControls(codePoints) || hasHalfPair(name))
        return sentence(QT_TRANSLATE_NOOP("Validation", "A name must not contain line breaks or control characters."));
    return {};
}

FieldErrors validate(const Organization &organization)
{
    Findings findings;
    findings.add(Field::Name, nameProblem(organization.name));
    if (organization.name.contains(u'/'))
        findings.add(Field::Name,
                     sentence(QT_TRANSLATE_NOOP("Validation", "The name of an organization must not contain "
                                                              "a slash.")));
    if (!organization.platformUrl.isEmpty())
        findings.add(Field::PlatformUrl, checkLinkBase(organization.platformUrl));
    if (!checkHeaderValue(organization.slackApp.clientId.toUtf8()))
        findings.add(Field::SlackClientId,
                     sentence(QT_TRANSLATE_NOOP("Validation", "A Slack client ID consists of digits "
                                                              "and a dot. Paste it again.")));
    findings.add(Field::SlackClientSecret, tokenProblem(organization.slackApp.clientSecret));
    findings.add(Field::SlackBaseUrl, checkEndpointUrl(organization.slackApp.baseUrl));
    findings.add(Field::SlackBaseUrl, checkLinkBase(organization.slackApp.baseUrl));
    findings.add(Field::SlackRedirectUrl, checkSlackRedirectUrl(organization.slackApp.redirectUrl));
    return findings.take();
}

FieldErrors validate(const Workspace &workspace)
{
    Findings findings;
    findings.add(Field::Name, nameProblem(workspace.name));
    findings.add(Field::Environment, environmentProblem(workspace.environment));
    return findings.take();
}

FieldErrors validate(const Integration &integration)
{
    Findings findings;
    findings.add(Field::Name, nameProblem(integration.name));
    if (integration.description.contains(QChar::Null) || hasHalfPair(integration.description))
        findings.add(Field::Description,
                     sentence(QT_TRANSLATE_NOOP("Validation", "The description contains characters "
                                                              "that cannot be stored. Type it again.")));
    checkTargets(integration.targets, integration.type, findings);
    switch (integration.type) {
    case IntegrationType::Slack:
        findings.add(Field::BotToken, tokenProblem(integration.slack.botToken));
        findings.add(Field::BotToken, tokenProblem(integration.slack.refreshToken));
        break;
    case IntegrationType::Teams:
        break;
    case IntegrationType::Webhook:
    case IntegrationType::Custom:
        for (const FieldError &error : validateEndpoint(integration.endpoint, integration.type))
            findings.add(error.field, error.message);
        break;
    }
    return findings.take();
}

FieldErrors validate(const Attachment &attachment, IntegrationType type)
{
    Findings findings;
    if (attachment.statuses.isEmpty())
        findings.add(Field::Statuses,
                     sentence(QT_TRANSLATE_NOOP("Validation", "Choose at least one status; otherwise the "
                                                              "integration would never fire.")));
    checkTargets(attachment.targets, type, findings);
    return findings.take();
}

Result<void> asResult(const FieldErrors &errors)
{
    if (errors.isEmpty())
        return {};
    return failure(ErrorCode::InvalidInput, errors.first().message, documentKey(errors.first().field));
}

} // namespace infradots
