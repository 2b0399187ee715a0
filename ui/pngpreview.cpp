// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pngpreview.h"

#include "app/services/deliverymaker.h"
#include "app/services/eventdocument.h"
#include "ui/preview/messagepreview.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace infradots {

namespace {

constexpr int PictureWidth = 640;
constexpr qreal PictureScale = 2;
constexpr qint64 MostDocumentBytes = 1 << 20;

struct PngText
{
    Q_DECLARE_TR_FUNCTIONS(PngPreview)
};

const QString Types = QStringLiteral("slack, teams, webhook");

Result<QByteArray> readDocument(const QString &path)
{
    QFile file(path);
    const bool open =
        path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return failure(ErrorCode::InvalidInput, PngText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    QByteArray document = file.read(MostDocumentBytes + 1);
    if (document.size() > MostDocumentBytes)
        return failure(ErrorCode::InvalidInput, PngText::tr("%1 is larger than an event can be.").arg(path));
    return document;
}

/** An event has no integration yet: the message goes to an invented one, and through no vault. */
Result<QByteArray> bodyOf(const EventInput &input, IntegrationType type)
{
    Organization organization;
    organization.id = OrganizationId::create();
    organization.name = input.workspace.section(u'/', 0, 0);
    Workspace workspace;
    workspace.id = WorkspaceId::create();
    workspace.name = input.workspace.section(u'/', 1);
    workspace.environment = input.event.environment;
    Integration integration;
    integration.id = IntegrationId::create();
    integration.type = type;
    Target target;
    target.value = QStringLiteral("channel");
    return renderedBody({.organization = organization,
                         .workspace = workspace,
                         .integration = integration,
                         .attachment = {},
                         .event = input.event,
                         .environment = input.event.environment,
                         .sandboxOwner = {},
                         .now = QDateTime::currentDateTimeUtc()},
                        target);
}

} // namespace

bool PngPreview::isAskedFor(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (argument == QStringLiteral("--preview") || argument.startsWith(QStringLiteral("--preview=")))
            return true;
    }
    return false;
}

void PngPreview::describe(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("preview"),
                      PngText::tr("Draws the message of an event, a JSON file (- is stdin), and opens no window."),
                      QStringLiteral("EVENT")});
    parser.addOption(
        {QStringLiteral("png"), PngText::tr("With --preview: where to write the picture."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("type"), PngText::tr("With --preview: as %1 shows it.").arg(Types),
                      QStringLiteral("TYPE"), QStringLiteral("slack")});
    parser.addOption({QStringLiteral("dark"), PngText::tr("With --preview: as on a dark screen.")});
}

std::optional<QString> PngPreview::run(const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("png"));
    if (path.isEmpty())
        return PngText::tr("--preview needs --png with the file to write.");
    const auto type = integrationTypeFromText(parser.value(QStringLiteral("type")).toUpper());
    if (!type || *type == IntegrationType::Custom) // whose messages only its own template knows
        return PngText::tr("--type is one of %1.").arg(Types);
    const auto document = readDocument(parser.value(QStringLiteral("preview")));
    if (!document)
        return document.error().message;
    const auto input = readEvent(*document);
    if (!input)
        return input.error().detail.isEmpty() ? input.error().message
                                              : input.error().detail + QStringLiteral(": ") + input.error().message;
    const auto body = bodyOf(*input, *type);
    if (!body)
        return body.error().message;
    const QDateTime sentAt =
        input->event.jobCompleted.isValid() ? input->event.jobCompleted : QDateTime::currentDateTimeUtc();
    const Drawing drawing = drawMessage(*type, *body, parser.isSet(QStringLiteral("dark")), sentAt);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !previewImage(drawing, PictureWidth, PictureScale).save(&file, "PNG") ||
        !file.commit())
        return PngText::tr("%1 cannot be written: %2").arg(path, file.errorString());
    return std::nullopt;
}

} // namespace infradots
