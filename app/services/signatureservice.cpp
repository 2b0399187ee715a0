// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/signatureservice.h"

#include "app/delivery/headertext.h"
#include "app/services/announcing.h"
#include "app/services/keyedjobs.h"
#include "models/domain/integration.h"
#include "models/store/historystore.h"
#include "models/store/integrationstore.h"

#include <QCoreApplication>

namespace infradots {

namespace {

struct ServiceText
{
    Q_DECLARE_TR_FUNCTIONS(SignatureService)
};

constexpr qsizetype LargestBody = 16 * 1024 * 1024;
constexpr qsizetype LargestHeaders = 256 * 1024;

Result<SignatureQuestion> questionOf(const PastedRequest &request)
{
    if (request.body.size() > LargestBody || request.headers.size() > LargestHeaders) {
        return failure(
            ErrorCode::InvalidInput,
            ServiceText::tr("This is too large to be checked: here a body has at most 16 MiB, and all headers "
                            "together 256 KiB."));
    }
    SignatureQuestion question;
    question.body = request.body;
    question.headers = headersFromText(request.headers);
    question.receivedAt = request.receivedAt;
    return question;
}

/** Away from the caller's thread and from the database's: large bodies take their time. */
QFuture<Result<SignatureReport>> checked(QFuture<Result<SignatureQuestion>> question)
{
    return question.then(QtFuture::Launch::Async,
                         [](const Result<SignatureQuestion> &asked) -> Result<SignatureReport> {
                             if (!asked)
                                 return failure(asked.error());
                             return checkSignature(*asked);
                         });
}

/** What the database knows of the request: the secrets, and the body that was sent under its id. */
Result<SignatureQuestion> withStored(Connection &connection, const JobContext &job, SignatureQuestion question,
                                     const IntegrationId &id)
{
    const auto integration = IntegrationStore(connection).get(id);
    if (!integration)
        return failure(integration.error());
    const EndpointSettings &endpoint = integration->endpoint;
    if (!endpoint.signingSecret.isSet()) {
        return failure(ErrorCode::NotFound,
                       ServiceText::tr("“%1” has no signing secret, so its requests are not signed. Set one, or type "
                                       "the secret to check with.")
                           .arg(integration->name));
    }
    const auto sealer = sealerOf(job);
    if (!sealer)
        return failure(sealer.error());
    const auto current =
        (*sealer)->reveal(endpoint.signingSecret, integrationSecretPlace(id, QStringLiteral("signing_secret")));
    if (!current)
        return failure(current.error());
    question.secret = *current;
    if (isRotating(endpoint, job.now)) {
        const auto previous = (*sealer)->reveal(endpoint.previousSigningSecret,
                                                integrationSecretPlace(id, QStringLiteral("previous_signing_secret")));
        if (!previous)
            return failure(previous.error());
        question.previousSecret = *previous;
    }
    const QByteArray webhookId = headerIn(question.headers, "webhook-id").trimmed();
    if (!webhookId.isEmpty()) {
        const auto sent = HistoryStore(connection).details(DeliveryId(QString::fromLatin1(webhookId)));
        if (sent && sent->delivery.integrationId == id)
            question.sentBody = sent->body;
    }
    return question;
}

} // namespace

SignatureService::SignatureService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<SignatureReport>> SignatureService::check(PastedRequest request, SecretString secret)
{
    auto question = questionOf(request);
    if (question)
        question->secret = std::move(secret);
    return checked(ended(std::move(question)));
}

QFuture<Result<SignatureReport>> SignatureService::check(PastedRequest request, const IntegrationId &integration)
{
    auto question = questionOf(request);
    if (!question)
        return ended(Result<SignatureReport>(failure(question.error())));
    return checked(readWithKeys(
        m_context, [question = std::move(*question), integration](Connection &connection, const JobContext &job) {
            return withStored(connection, job, question, integration);
        }));
}

} // namespace infradots
