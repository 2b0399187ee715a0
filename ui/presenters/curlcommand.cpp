// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/curlcommand.h"

#include <QRegularExpression>

namespace infradots {

namespace {

QString variableFor(const QByteArray &header)
{
    QString name = QString::fromLatin1(header).toUpper();
    static const QRegularExpression other(QStringLiteral("[^A-Z0-9]"));
    return QStringLiteral("INFRADOTS_") + name.replace(other, QStringLiteral("_"));
}

} // namespace

QString shellQuoted(const QString &text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString curlCommand(const DeliveryDetails &details)
{
    HeaderList headers{{"Content-Type", "application/json; charset=utf-8"}};
    if (!details.attempts.isEmpty() && !details.attempts.last().requestHeaders.isEmpty())
        headers = details.attempts.last().requestHeaders;

    QStringList variables{QStringLiteral("INFRADOTS_URL")};
    QString command = QStringLiteral("curl --request POST \"$INFRADOTS_URL\"");
    for (const auto &[name, value] : headers) {
        const QString shownName = QString::fromUtf8(name);
        const QString shownValue = QString::fromUtf8(value);
        if (shownValue.contains(u'•')) {
            const QString variable = variableFor(name);
            variables.append(variable);
            command += QStringLiteral(" \\\n  --header ") + shellQuoted(shownName + QStringLiteral(": ")) +
                       QStringLiteral("\"$%1\"").arg(variable);
        } else {
            command += QStringLiteral(" \\\n  --header ") + shellQuoted(shownName + QStringLiteral(": ") + shownValue);
        }
    }
    // Not --data-binary: that reads a file where the body begins with '@'.
    command += QStringLiteral(" \\\n  --data-raw ") + shellQuoted(QString::fromUtf8(details.body));
    return QStringLiteral("# Set first: %1\n").arg(variables.join(QStringLiteral(", "))) + command + u'\n';
}

} // namespace infradots
