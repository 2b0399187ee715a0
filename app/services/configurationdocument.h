// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/secretreference.h"
#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/organization.h"
#include "models/domain/result.h"
#include "models/domain/workspace.h"

#include <QByteArray>
#include <QSet>

namespace infradots {

struct DocumentWorkspace
{
    QString path; ///< "organizations[0].workspaces[1]"
    Workspace workspace;
};

struct DocumentIntegration
{
    QString path;
    Integration integration; ///< secrets in the clear
    QSet<QString> secrets;   ///< the secret keys it holds; those it leaves out stay as they are
};

struct DocumentAttachment
{
    QString path;
    QString workspace;
    QString integration;
    Attachment attachment;
    QString targetsKey; ///< the first key with channels or URLs, for messages; empty: none
    bool hasChannels = false;
    bool hasUrls = false;
};

struct DocumentOrganization
{
    QString path;
    Organization organization;
    bool hasClientSecret = false;
    QList<DocumentWorkspace> workspaces;
    QList<DocumentIntegration> integrations;
    QList<DocumentAttachment> attachments;
};

/** What a configuration document says, with its secrets fetched from where it refers to. Without ids. */
struct ConfigurationDocument
{
    QList<DocumentOrganization> organizations;
    MadeSecrets made; ///< for files that are not there yet; writeSecrets() writes them
};

/**
 * Reads a document whole. Error: InvalidInput whose detail is the path of the key. What is checked here is the form
 * (keys, types, references, repetitions); what the values may be is the domain's to say.
 */
[[nodiscard]] Result<ConfigurationDocument> readConfiguration(const QByteArray &text, const QString &baseFolder);

} // namespace infradots
