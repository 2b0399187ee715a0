// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/targetsdocument.h"

#include "app/services/documenttext.h"
#include "models/domain/url.h"

#include <functional>

namespace infradots {

namespace {

using ReadTarget = std::function<void(const DocumentJson &entry, const QString &path, Target &target)>;

void readList(const DocumentJson &json, const QString &environment, const QString &path, DocumentProblem &problem,
              const ReadTarget &read, QList<Target> &targets)
{
    if (!json.is_array()) {
        problem.add(path, DocumentText::tr("A list is expected here."));
        return;
    }
    qsizetype index = 0;
    for (const DocumentJson &entry : json) {
        Target target;
        target.environment = environment;
        read(entry, QStringLiteral("%1[%2]").arg(path, QString::number(index++)), target);
        targets.append(std::move(target));
    }
}

QList<Target> readTargets(DocumentReader &reader, const char *listKey, const char *mapKey, const ReadTarget &read)
{
    QList<Target> targets;
    if (const DocumentJson *list = reader.value(listKey))
        readList(*list, QString(), reader.pathOf(QString::fromLatin1(listKey)), reader.problem(), read, targets);
    const DocumentJson *map = reader.value(mapKey);
    if (!map)
        return targets;
    if (!map->is_object()) {
        reader.refuse(mapKey, DocumentText::tr("An object is expected here: for each environment a list."));
        return targets;
    }
    for (const auto &[key, list] : map->items()) {
        const QString environment = QString::fromStdString(key).trimmed();
        const QString path = QString(reader.pathOf(QString::fromLatin1(mapKey)) + u'.' + environment);
        if (environment.isEmpty())
            reader.refuse(mapKey, DocumentText::tr("An environment needs a name."));
        readList(list, environment, path, reader.problem(), read, targets);
    }
    return targets;
}

} // namespace

QList<Target> readChannels(DocumentReader &reader)
{
    DocumentProblem &problem = reader.problem();
    return readTargets(reader, "channels", "environment_channels",
                       [&problem](const DocumentJson &entry, const QString &path, Target &target) {
                           if (entry.is_string())
                               target.value = normalizedChannel(textOfJson(entry));
                           if (target.value.isEmpty())
                               problem.add(path, DocumentText::tr("The name of a channel is expected here."));
                       });
}

QList<Target> readUrls(DocumentReader &reader, const SecretReferences &references)
{
    DocumentProblem &problem = reader.problem();
    return readTargets(reader, "webhook_urls", "environment_webhook_urls",
                       [&problem, &references](const DocumentJson &entry, const QString &path, Target &target) {
                           const SecretString url = references.read(entry, path, problem);
                           if (const auto valid = checkEndpointUrl(url.toText()); !valid)
                               problem.add(path, valid.error().message);
                           target.value = maskedUrl(url.toText());
                           target.url = url;
                       });
}

} // namespace infradots
