// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/canaries.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstring>

namespace {

constexpr auto CommonEnd = "0000"; // what a masked text may show

QByteArray random(qsizetype length)
{
    static constexpr char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    QByteArray text;
    for (qsizetype i = 0; i < length; ++i)
        text += letters[QRandomGenerator::global()->bounded(static_cast<int>(sizeof letters) - 1)];
    return text;
}

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

QByteArray list(const QByteArrayList &items)
{
    return '[' + items.join(", ") + ']';
}

} // namespace

CanaryConfiguration::CanaryConfiguration(const QString &folder)
    : m_folder(folder)
{
    QByteArrayList organizations;
    for (int number = 0; number < Organizations; ++number)
        organizations.append(organization(number));
    m_document = R"({"organizations": )" + list(organizations) + "}";
}

QByteArray CanaryConfiguration::document(const QByteArray &base) const
{
    return QByteArray(m_document).replace("https://base.invalid", base);
}

QByteArray CanaryConfiguration::make(const QByteArray &field, Canary::Path path)
{
    // What has to be encoded somewhere is in those that may hold it.
    QByteArray text = "cn" + random(8);
    text += path == Canary::Path::Address ? "~" : "+/&";
    text += random(10);
    m_canaries.append({field, text, path});
    return text + CommonEnd;
}

QByteArray CanaryConfiguration::key(const QByteArray &field, Canary::Path path)
{
    return reference(make(field, path));
}

QByteArray CanaryConfiguration::address(const QByteArray &field, const QByteArray &receiver)
{
    const QByteArray secret = make(field, Canary::Path::Address);
    const bool inQuery = m_canaries.size() % 2 == 0;
    return quoted("https://base.invalid/" + receiver + (inQuery ? "/in?v=1&w=" : "/hook/") + secret);
}

QByteArray CanaryConfiguration::reference(const QByteArray &secret)
{
    const QByteArray name = "CANARY_" + QByteArray::number(m_canaries.size());
    switch (m_canaries.size() % 3) {
    case 0:
        m_environment.insert(QString::fromLatin1(name), QString::fromLatin1(secret));
        return R"({"env": ")" + name + R"("})";
    case 1: {
        QFile file(QDir(m_folder).filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(secret + '\n') < 0)
            qFatal("cannot write a secret's file");
        return R"({"file": ")" + file.fileName().toUtf8() + R"("})";
    }
    default:
        return quoted(secret);
    }
}

QByteArray CanaryConfiguration::organization(int number)
{
    const QByteArray organization = "org" + QByteArray::number(number);
    QByteArrayList integrations;
    QByteArrayList attachments;
    const auto attach = [&attachments](const char *workspace, const QByteArray &integration,
                                       const QByteArray &more = {}) {
        attachments.append(R"({"workspace": ")" + QByteArray(workspace) + R"(", "integration": )" +
                           quoted(integration) + R"(, "run_after": "all")" + more + "}");
    };
    const QByteArray clientSecret = key("client_secret", Canary::Path::Never);
    for (int i = 0; i < 16; ++i) {
        const QByteArray name = "Slack " + QByteArray::number(i);
        integrations.append(R"({"name": ")" + name + R"(", "type": "SLACK", "channels": ["alerts"], "bot_token": )" +
                            key("bot_token") + "}");
        attach("prod", name);
    }
    for (int i = 0; i < 8; ++i) {
        const QByteArray name = "Teams " + QByteArray::number(i);
        QByteArrayList overrides;
        integrations.append(teams(name, overrides));
        attach("prod", name);
        attach("plain", name);
        attach("over", name, R"(, "webhook_urls": )" + list(overrides));
    }
    for (int i = 0; i < 15; ++i) {
        const QByteArray name = "Hook " + QByteArray::number(i);
        integrations.append(endpoint(name, i, i >= 10));
        attach("prod", name);
    }
    return R"({"name": ")" + organization +
           R"(", "slack_app": {"client_id": "1.2", "base_url": "https://base.invalid/slack", "client_secret": )" +
           clientSecret +
           R"(}, "workspaces": [{"name": "prod", "environment": "production"}, {"name": "plain"}, {"name": "over"}],
           "integrations": )" +
           list(integrations) + R"(, "attachments": )" + list(attachments) + "}";
}

QByteArray CanaryConfiguration::teams(const QByteArray &name, QByteArrayList &overrides)
{
    const QByteArray defaults = list({address("webhook_urls", "teams"), address("webhook_urls", "teams")});
    const QByteArray production = list({address("environment_webhook_urls", "teams")});
    overrides.append(address("attachment webhook_urls", "teams"));
    return R"({"name": ")" + name + R"(", "type": "TEAMS", "webhook_urls": )" + defaults +
           R"(, "environment_webhook_urls": {"production": )" + production + "}}";
}

QByteArray CanaryConfiguration::endpoint(const QByteArray &name, int number, bool custom)
{
    QByteArray json = R"({"name": ")" + name + R"(", "type": ")" + (custom ? "CUSTOM" : "WEBHOOK") +
                      R"(", "api_url": )" + address("api_url", "endpoint") + R"(, "api_key": )" + key("api_key");
    if (number % 2 == 0)
        json += R"(, "api_key_header": "X-Pass")";
    if (!custom)
        return json + R"(, "signing_secret": )" + key("signing_secret", Canary::Path::Never) + "}";
    json += R"(, "method": "PUT", "headers": {"X-Team": )" + key("headers") + R"(, "X-Password": )" + key("headers");
    if (number == 10)
        json += R"(, "Cookie": )" + key("headers");
    return json + "}}";
}

QHash<QByteArray, QByteArray> CanarySearch::formsOf(const QByteArray &text)
{
    const QString letters = QString::fromLatin1(text);
    QByteArray everything;
    for (const char c : text)
        everything += '%' + QByteArray(1, c).toHex();
    QHash<QByteArray, QByteArray> forms{
        {"raw", text},
        {"UTF-16", QByteArray(reinterpret_cast<const char *>(letters.utf16()), letters.size() * 2)},
        {"hex", text.toHex()},
        {"HEX", text.toHex().toUpper()},
        {"percent", text.toPercentEncoding()},
        {"percent, as in a path", text.toPercentEncoding("+/&")},
        {"percent, all", everything},
        {"Percent, all", everything.toUpper()},
        {"JSON", QByteArray(text).replace('/', "\\/")},
        {"JSON, for HTML", QByteArray(text).replace('&', "\\u0026")},
        {"HTML", QByteArray(text).replace('&', "&amp;")},
    };
    for (qsizetype shift = 0; shift < 3; ++shift) {
        // The groups that hold nothing but the text, whatever stands before it.
        const QByteArray whole = text.mid(shift, (text.size() - shift) / 3 * 3);
        const QByteArray number = QByteArray::number(shift);
        forms.insert("base64+" + number, whole.toBase64());
        forms.insert("base64url+" + number, whole.toBase64(QByteArray::Base64UrlEncoding));
    }
    return forms;
}

quint32 CanarySearch::startOf(const char *data)
{
    quint32 start = 0;
    std::memcpy(&start, data, Start);
    return start;
}

void CanarySearch::add(const QByteArray &text)
{
    const auto forms = formsOf(text);
    for (auto form = forms.cbegin(); form != forms.cend(); ++form) {
        const quint32 start = startOf(form->constData());
        m_starts.set(slotOf(start));
        m_needles.insert(start, {*form, form.key() + ": " + text});
    }
}

QSet<QByteArray> CanarySearch::foundIn(const QByteArray &data) const
{
    QSet<QByteArray> found;
    const char *bytes = data.constData();
    for (qsizetype at = 0; at + Start <= data.size(); ++at) {
        const quint32 start = startOf(bytes + at);
        if (!m_starts.test(slotOf(start)))
            continue;
        for (auto needle = m_needles.constFind(start); needle != m_needles.cend() && needle.key() == start; ++needle) {
            const QByteArray &form = needle->form;
            if (form.size() <= data.size() - at && data.mid(at, form.size()) == form)
                found.insert(needle->told);
        }
    }
    return found;
}
