// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/configurationsnapshot.h"

#include <QMap>

namespace infradots {

QStringList environmentsOf(const ConfigurationSnapshot &snapshot)
{
    QMap<QString, QString> names;
    const auto add = [&names](const QString &name) {
        const QString key = environmentKey(name);
        if (!key.isEmpty() && !names.contains(key))
            names.insert(key, name.trimmed());
    };
    for (const Workspace &workspace : snapshot.workspaces)
        add(workspace.environment);
    for (const Integration &integration : snapshot.integrations) {
        for (const Target &target : integration.targets)
            add(target.environment);
    }
    for (const Attachment &attachment : snapshot.attachments) {
        for (const Target &target : attachment.targets)
            add(target.environment);
    }
    return names.values();
}

} // namespace infradots
