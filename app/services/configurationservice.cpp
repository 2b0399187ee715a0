// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/configurationservice.h"

#include "app/services/announcing.h"
#include "app/services/configurationapply.h"
#include "app/services/configurationexport.h"
#include "app/services/keyedjobs.h"

#include <optional>

namespace infradots {

namespace {

/** All of it may have changed; which part is not worth telling apart. */
void announceAll(Changes &changes, const ApplyResult &result)
{
    Q_EMIT changes.organizationsChanged();
    for (const OrganizationId &organization : result.organizations) {
        Q_EMIT changes.workspacesChanged(organization);
        Q_EMIT changes.integrationsChanged(organization);
    }
    Q_EMIT changes.attachmentsChanged();
}

QFuture<Result<ApplyResult>> applyForGood(const ServiceContext &services, const JobContext &first,
                                          ConfigurationDocument document, ApplyOptions options)
{
    return written(
        services, first,
        [document = std::move(document), options = std::move(options)](Connection &connection, const JobContext &job) {
            return ConfigurationApply(connection, job, options).run(document);
        });
}

/** Does the very same and then takes it back: the plan of a trial cannot differ from what applying would do. */
QFuture<Result<ApplyResult>> applyOnTrial(const ServiceContext &services, const JobContext &first,
                                          ConfigurationDocument document, ApplyOptions options)
{
    auto outcome = std::make_shared<std::optional<ApplyResult>>();
    const auto trial = written(services, first,
                               [document = std::move(document), options = std::move(options),
                                outcome](Connection &connection, const JobContext &job) -> Result<ApplyResult> {
                                   auto result = ConfigurationApply(connection, job, options).run(document);
                                   if (!result)
                                       return result;
                                   *outcome = std::move(*result);
                                   return failure(ErrorCode::Cancelled, QString());
                               });
    return QFuture(trial).then([outcome](const Result<ApplyResult> &result) -> Result<ApplyResult> {
        if (*outcome)
            return **outcome;
        return result;
    });
}

/** Made secrets are on the disk before anything is applied: else no receiver could ever know them. */
Result<ConfigurationDocument> readAndPrepare(const QByteArray &text, const ApplyOptions &options)
{
    auto document = readConfiguration(text, options.baseFolder);
    if (!document || options.dryRun)
        return document;
    if (const auto written = writeSecrets(document->made); !written)
        return failure(written.error());
    return document;
}

/** The outcome with the files in which new secrets are. */
template<typename Future>
QFuture<Result<ApplyResult>> withMade(Future future, const MadeSecrets &made)
{
    QStringList files;
    for (const MadeSecret &one : made)
        files.append(one.file);
    return future.then([files](Result<ApplyResult> result) {
        if (result)
            result->madeSecrets = files;
        return result;
    });
}

} // namespace

ConfigurationService::ConfigurationService(ServiceContext context)
    : m_context(std::move(context))
{
}

QFuture<Result<ApplyResult>> ConfigurationService::apply(QByteArray document, ApplyOptions options)
{
    JobContext job = jobContext(m_context);
    // Reading may wait for files that the document names, so it is done neither here nor in the database thread.
    return QtFuture::makeReadyFuture()
        .then(QtFuture::Launch::Async,
              [document = std::move(document), options] { return readAndPrepare(document, options); })
        .then([services = m_context, options = std::move(options),
               job = std::move(job)](Result<ConfigurationDocument> read) {
            if (!read)
                return ended<ApplyResult>(failure(read.error()));
            const MadeSecrets made = read->made;
            if (options.dryRun)
                return withMade(applyOnTrial(services, job, std::move(*read), options), made);
            return withMade(
                announced(applyForGood(services, job, std::move(*read), options), services.changes, &announceAll),
                made);
        })
        .unwrap();
}

QFuture<Result<ExportResult>> ConfigurationService::exportDocument()
{
    return m_context.database.read([](Connection &connection) { return exportConfiguration(connection); });
}

} // namespace infradots
