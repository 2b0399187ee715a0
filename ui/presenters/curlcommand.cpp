// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenters/curlcommand.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace infradots {

namespace {

/** One argument may have 128 KiB on Linux; what a builtin of the shell prints may have any length. */
constexpr qsizetype LongestArgument = 100'000;

QString variableFor(const QByteArray &header)
{
    QString name = QString::fromLatin1(header).toUpper();
    static const QRegularExpression other(QStringLiteral("[^A-Z0-9]"));
    return QStringLiteral("INFRADOTS_") + name.replace(other, QStringLiteral("_"));
}

bool isMasked(const QString &value)
{
    return value.isEmpty() || value.contains(u'…') || value.contains(MaskCharacter);
}

/** For printf: what is not plain ASCII as octal numbers, so that any bytes come out as they are. */
QString printfQuoted(const QByteArray &bytes)
{
    QString quoted;
    for (const char byte : bytes) {
        const auto value = static_cast<uchar>(byte);
        if (value >= 0x20 && value < 0x7f && byte != '\'' && byte != '\\' && byte != '%')
            quoted += QLatin1Char(byte);
        else
            quoted += QStringLiteral("\\%1").arg(value, 3, 8, QLatin1Char('0'));
    }
    return u'\'' + quoted + u'\'';
}

QString headerOption(const QByteArray &name, const QByteArray &value, QStringList &variables)
{
    const QString shownName = QString::fromUtf8(name);
    const QString shownValue = QString::fromUtf8(value);
    const QString option = QStringLiteral(" \\\n  --header ");
    if (shownValue.contains(MaskCharacter)) {
        const QString variable = variableFor(name);
        variables.append(variable);
        return option + shellQuoted(shownName + QStringLiteral(": ")) + QStringLiteral("\"$%1\"").arg(variable);
    }
    // To curl, "Name:" means to leave a header out; "Name;" sends it empty.
    const QString header =
        shownValue.isEmpty() ? QString(shownName + u';') : QString(shownName + QStringLiteral(": ") + shownValue);
    return option + shellQuoted(header);
}

} // namespace

QString shellQuoted(const QString &text)
{
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString curlCommand(const ShownRequest &request)
{
    QStringList variables;
    QString url = shellQuoted(request.url);
    if (isMasked(request.url)) {
        variables.append(QStringLiteral("INFRADOTS_URL"));
        url = QStringLiteral("\"$INFRADOTS_URL\"");
    }
    const QString text = QString::fromUtf8(request.body);
    const bool isText = text.toUtf8() == request.body && !text.contains(QChar::Null);
    const bool piped = !isText || request.body.size() > LongestArgument;

    QString command;
    if (piped)
        command = QStringLiteral("printf ") +
                  (isText ? QStringLiteral("'%s' ") + shellQuoted(text) : printfQuoted(request.body)) +
                  QStringLiteral(" | ");
    // The URL byte for byte: no brackets to expand, no dots to resolve.
    command += QStringLiteral("curl --request %1 --globoff --path-as-is %2").arg(request.method, url);
    for (const auto &[name, value] : request.headers)
        command += headerOption(name, value, variables);
    // Not --data-binary: that reads a file where the body begins with '@'.
    command += QStringLiteral(" \\\n  ") +
               (piped ? QStringLiteral("--data-binary @-") : QStringLiteral("--data-raw ") + shellQuoted(text));
    const QString heading =
        variables.isEmpty() ? QString() : QStringLiteral("# Set first: %1\n").arg(variables.join(QStringLiteral(", ")));
    return heading + command + u'\n';
}

ShownRequest sentRequest(const DeliveryDetails &details)
{
    ShownRequest request;
    request.url = details.delivery.type == IntegrationType::Slack ? QString() : details.delivery.target;
    request.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    if (!details.attempts.isEmpty() && !details.attempts.last().requestHeaders.isEmpty())
        request.headers = details.attempts.last().requestHeaders;
    request.body = details.body;
    return request;
}

QString requestText(const ShownRequest &request, bool readable)
{
    QString text = request.method + u' ' + request.url + u'\n';
    for (const auto &[name, value] : request.headers)
        text += QString::fromUtf8(name) + QStringLiteral(": ") + QString::fromUtf8(value) + u'\n';
    text += u'\n';
    if (readable) {
        using Json = nlohmann::ordered_json;
        const Json json = Json::parse(request.body.cbegin(), request.body.cend(), nullptr, false);
        if (!json.is_discarded())
            return text + QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace));
    }
    return text + QString::fromUtf8(request.body);
}

} // namespace infradots
