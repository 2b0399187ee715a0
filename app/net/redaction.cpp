// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redaction.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace infradots {

namespace {

const QByteArray Mask = QByteArrayLiteral("[masked]");

struct Pattern
{
    QRegularExpression expression;
    QString replacement;
};

Pattern pattern(const char *expression, const char *replacement)
{
    return {QRegularExpression(QLatin1StringView(expression), QRegularExpression::CaseInsensitiveOption),
            QString::fromLatin1(replacement)};
}

// Repetitions in front of a fixed part are bounded, so that hostile text costs no more than its length.
const QList<Pattern> &patterns()
{
    static const QList<Pattern> all{
        // Slack tokens, in any of their kinds, also rotated ones ("xoxe.xoxp-…").
        pattern(R"(\bxox[a-z0-9](?:\.xox[a-z])?-[A-Za-z0-9-]+)", "[masked]"),
        pattern(R"(\bxapp-[A-Za-z0-9-]+)", "[masked]"),
        pattern(R"(\bwhsec_[A-Za-z0-9+/=_-]+)", "[masked]"),
        pattern(R"(\b(Bearer|Basic)(\s+|%20|\+)[A-Za-z0-9._~+/=%:-]{4,})", R"(\1\2[masked])"),
        // Addresses that are themselves the credential: Slack, Teams connectors, Workflows.
        pattern(R"((https?:(?://|\\/\\/)hooks\.slack(?:-gov)?\.com)[^\s"'<>]+)", R"(\1/[masked])"),
        pattern(
            R"((https?:(?://|\\/\\/)(?:[A-Za-z0-9-]{1,63}\.){0,6}(?:webhook\.office(?:365)?\.com|outlook\.office(?:365)?\.com|logic\.azure\.com|api\.powerplatform\.com|powerautomate\.com)(?::\d{1,5})?)(?:/|\\/)[^\s"'<>]+)",
            R"(\1/[masked])"),
        pattern(R"(/webhookb2/[^\s"'<>]+)", "/webhookb2/[masked]"),
        pattern(R"(/IncomingWebhook/[^\s"'<>]+)", "/IncomingWebhook/[masked]"),
        pattern(R"(/workflows/[A-Za-z0-9-]+/triggers/[^\s"'<>]+)", "/workflows/[masked]"),
        // Credentials in queries and forms, also percent-encoded ones.
        pattern(
            R"((?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]{0,40}(?:sig|signature|token|secret|password|passwd|credential|api_?key|access_?key)[A-Za-z0-9_.-]{0,40}|key|code|auth|pwd)(=|%3D)[^&\s"'<>#%][^&\s"'<>#]*)",
            R"(\1\2[masked])"),
        // The same in JSON.
        pattern(
            R"(("[A-Za-z0-9_.-]{0,40}(?:authorization|cookie|token|secret|password|signature|api[_-]?key)[A-Za-z0-9_.-]{0,40}"\s{0,8}:\s{0,8}")(?:[^"\\]|\\.)+")",
            R"(\1[masked]")"),
        // Header lines that carry credentials.
        pattern(
            R"((?<![^\r\n])((?:proxy-)?authorization|(?:set-)?cookie|[A-Za-z0-9]{1,40}-[A-Za-z0-9-]{0,40}(?:key|token|secret|signature))(\s{0,4}:\s{0,4})[^\r\n]+)",
            R"(\1\2[masked])"),
    };
    return all;
}

QByteArray percentEncoded(const QByteArray &raw, bool everything)
{
    QByteArray text;
    for (const char c : raw) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain || (!everything && QByteArrayView("-._~").contains(c)))
            text += c;
        else
            text += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return text;
}

// The escapes alone in lower case, letters as they are.
QByteArray withLowerEscapes(QByteArray text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0 && i + 2 < text.size(); i = text.indexOf('%', i + 3)) {
        for (const qsizetype at : {i + 1, i + 2}) {
            if (text.at(at) >= 'A' && text.at(at) <= 'F')
                text[at] = static_cast<char>(text.at(at) - 'A' + 'a');
        }
    }
    return text;
}

// What base64 of a longer text holds of @p raw whatever stands before and after it: three alignments, whole groups.
QByteArrayList base64Forms(const QByteArray &raw)
{
    QByteArrayList forms{raw.toBase64(), raw.toBase64(QByteArray::Base64UrlEncoding),
                         raw.toBase64(QByteArray::OmitTrailingEquals),
                         raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)};
    for (qsizetype shift = 0; shift < 3; ++shift) {
        const QByteArray whole = raw.mid(shift, (raw.size() - shift) / 3 * 3);
        if (whole.size() >= 6)
            forms << whole.toBase64() << whole.toBase64(QByteArray::Base64UrlEncoding);
    }
    return forms;
}

QByteArrayList formsOf(const QByteArray &raw)
{
    QByteArrayList forms{raw};
    for (const bool everything : {false, true}) {
        const QByteArray encoded = percentEncoded(raw, everything);
        forms << encoded << withLowerEscapes(encoded) << QByteArray(encoded).replace("%20", "+");
    }
    forms << raw.toPercentEncoding("!$&'()*+,;=:@/?"); // as a path or query may leave it
    QByteArray json = raw;
    json.replace('\\', "\\\\").replace('"', "\\\"");
    forms << json << QByteArray(json).replace('/', "\\/") << QByteArray(json).replace('&', "\\u0026");
    forms << QByteArray(raw).replace('&', "&amp;");
    forms << base64Forms(raw) << raw.toHex() << raw.toHex().toUpper();
    const QString letters = QString::fromUtf8(raw);
    forms << QByteArray(reinterpret_cast<const char *>(letters.utf16()), letters.size() * 2);
    return forms;
}

void maskKnown(QByteArray &text, const QList<SecretString> &known)
{
    QByteArrayList forms;
    for (const SecretString &secret : known) {
        if (!secret.isEmpty())
            forms << formsOf(secret.view().toByteArray());
    }
    // The longest first: a form that holds another one must not leave its ends behind.
    std::sort(forms.begin(), forms.end(), [](const QByteArray &a, const QByteArray &b) {
        return a.size() > b.size() || (a.size() == b.size() && a < b);
    });
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    for (const QByteArray &form : std::as_const(forms)) {
        if (!form.isEmpty() && !Mask.contains(form))
            text.replace(form, Mask);
    }
}

// C0 controls become their pictures; C1 controls and the characters that reorder text become their numbers.
QByteArray withVisibleControls(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text.at(i));
        const auto next = [&](qsizetype ahead) {
            return i + ahead < text.size() ? static_cast<unsigned char>(text.at(i + ahead)) : 0U;
        };
        if (byte == 0x7f) {
            result += "\xe2\x90\xa1";
        } else if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') {
            result += "\xe2\x90";
            result += static_cast<char>(0x80 + byte);
        } else if (byte == 0xc2 && next(1) >= 0x80 && next(1) <= 0x9f) {
            result += "<U+00" + QByteArray::number(next(1), 16).toUpper() + '>';
            i += 1;
        } else if (byte == 0xe2 && ((next(1) == 0x80 && next(2) >= 0xaa && next(2) <= 0xae) ||
                                    (next(1) == 0x81 && next(2) >= 0xa6 && next(2) <= 0xa9))) {
            const unsigned code = 0x2000U + ((next(1) & 0x3fU) << 6U) + (next(2) & 0x3fU);
            result += "<U+" + QByteArray::number(code, 16).toUpper() + '>';
            i += 2;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

bool isCredentialHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower.contains("authorization") || lower == "cookie" || lower == "set-cookie" || lower.contains("key") ||
           lower.contains("token") || lower.contains("secret") || lower.contains("signature");
}

} // namespace

QByteArray redacted(const QByteArray &text, const QList<SecretString> &known)
{
    QByteArray masked = text;
    maskKnown(masked, known);
    QString letters = QString::fromLatin1(masked); // byte for byte, whatever the encoding
    for (const Pattern &one : patterns())
        letters.replace(one.expression, one.replacement);
    return withVisibleControls(letters.toLatin1());
}

QList<SecretString> urlSecrets(const SecretString &url)
{
    constexpr qsizetype ShortestCredential = 8;
    QList<SecretString> secrets{url};
    const QByteArray text = url.view().toByteArray();
    const qsizetype authority = text.indexOf("://");
    const qsizetype target = authority < 0 ? -1 : text.indexOf('/', authority + 3);
    if (target < 0)
        return secrets;
    const auto add = [&secrets](const QByteArray &part) {
        for (const QByteArray &form : {part, QByteArray::fromPercentEncoding(part)}) {
            const SecretString secret{QByteArrayView(form)};
            if (form.size() >= ShortestCredential && !secrets.contains(secret))
                secrets.append(secret);
        }
    };
    add(text.mid(target));
    qsizetype start = target;
    for (qsizetype at = target; at <= text.size(); ++at) {
        if (at == text.size() || QByteArrayView("/?&=#;").contains(text.at(at))) {
            add(text.mid(start, at - start));
            start = at + 1;
        }
    }
    return secrets;
}

HeaderList redactedHeaders(const HeaderList &headers, const QList<SecretString> &known)
{
    HeaderList result;
    for (const auto &[name, value] : headers)
        result.append({redacted(name, known), isCredentialHeader(name) ? Mask : redacted(value, known)});
    return result;
}

} // namespace infradots
