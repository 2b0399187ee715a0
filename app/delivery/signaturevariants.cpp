// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/signaturevariants.h"

#include "app/delivery/signing.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace infradots {

namespace {

struct VariantText
{
    Q_DECLARE_TR_FUNCTIONS(SignatureText)
};

/** JSON above this is not written anew: objects of very many keys take the square of their number. */
constexpr qsizetype LargestRewritten = 256 * 1024;
/** Nor is what is nested deeper: writing it takes a stack as deep. */
constexpr int DeepestRewritten = 256;

const QByteArray Prefix = QByteArrayLiteral("whsec_");

/** Variants without repetition: the first of the same bytes stays. */
template<typename Variant>
class Variants
{
public:
    explicit Variants(QByteArray Variant::*bytes)
        : m_bytes(bytes)
    {
    }
    void add(const QByteArray &bytes, const QString &sentence)
    {
        const bool known = std::any_of(m_list.cbegin(), m_list.cend(),
                                       [&](const Variant &variant) { return variant.*m_bytes == bytes; });
        if (!known)
            m_list.append(Variant{bytes, sentence});
    }
    [[nodiscard]] QList<Variant> take() { return std::move(m_list); }

private:
    QByteArray Variant::*m_bytes;
    QList<Variant> m_list;
};

bool isHex(const QByteArray &text)
{
    return !text.isEmpty() && text.size() % 2 == 0 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

QByteArray fromBase64(const QByteArray &text, QByteArray::Base64Options options)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, options | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

using Json = nlohmann::ordered_json;

QByteArray dumped(const Json &json, int indent, bool ascii)
{
    return QByteArray::fromStdString(json.dump(indent, ' ', ascii, Json::error_handler_t::replace));
}

/** As Python's json.dumps() writes it: a blank after each comma and colon outside strings. */
QByteArray spaced(const QByteArray &compact)
{
    QByteArray result;
    bool inString = false;
    for (qsizetype i = 0; i < compact.size(); ++i) {
        const char c = compact.at(i);
        result += c;
        if (inString && c == '\\' && i + 1 < compact.size()) {
            result += compact.at(++i);
            continue;
        }
        if (c == '"')
            inString = !inString;
        else if (!inString && (c == ',' || c == ':'))
            result += ' ';
    }
    return result;
}

void addJsonVariants(Variants<BodyVariant> &variants, const QByteArray &body)
{
    if (body.size() > LargestRewritten)
        return;
    bool deep = false;
    const auto watch = [&deep](int depth, Json::parse_event_t, const Json &) {
        deep = deep || depth > DeepestRewritten;
        return !deep;
    };
    const Json json = Json::parse(body.cbegin(), body.cend(), watch, false);
    if (deep || !json.is_structured())
        return;
    const QString reformatted = VariantText::tr("The body was read as JSON and written anew: what was signed is the "
                                                "same JSON with other blanks or escapes. Verify the bytes as they came "
                                                "in, before anything parses them.");
    const QByteArray compact = dumped(json, -1, false);
    const QByteArray ascii = dumped(json, -1, true);
    for (const QByteArray &one :
         {compact, ascii, QByteArray(compact).replace('/', "\\/"), QByteArray(ascii).replace('/', "\\/"),
          spaced(compact), spaced(ascii), dumped(json, 2, false), dumped(json, 4, false), dumped(json, 2, true)}) {
        variants.add(one, reformatted);
        variants.add(one + '\n', reformatted);
    }
    // Keys in the order of the alphabet, as a plain JSON object of many languages has them.
    const nlohmann::json sorted = nlohmann::json::parse(body.cbegin(), body.cend(), nullptr, false);
    variants.add(QByteArray::fromStdString(sorted.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)),
                 VariantText::tr("The body was read as JSON and written anew with its keys in another order. Verify "
                                 "the bytes as they came in, before anything parses them."));
}

} // namespace

QList<KeyVariant> keyVariants(SignatureStyle style, const SecretString &secret)
{
    Variants<KeyVariant> variants(&KeyVariant::key);
    const QByteArray text = secret.view().toByteArray();
    const QByteArray trimmed = text.trimmed();
    const QByteArray bare = trimmed.startsWith(Prefix) ? trimmed.mid(Prefix.size()) : trimmed;
    const auto add = [&variants](const QByteArray &key, const QString &sentence) {
        if (!key.isEmpty())
            variants.add(key, sentence);
    };
    add(signingKey(style, secret), {});
    add(signingKey(style, SecretString(QByteArrayView(trimmed))),
        VariantText::tr("The secret was given with a blank or a line break around it, which is no part of it."));
    if (style == SignatureStyle::StandardWebhooks) {
        const QString asText =
            VariantText::tr("The key was the secret's text. In Standard Webhooks it is the bytes that "
                            "stand behind whsec_ in base64.");
        add(trimmed, asText);
        add(bare, asText);
    }
    add(fromBase64(bare, QByteArray::Base64Encoding),
        style == SignatureStyle::StandardWebhooks
            ? VariantText::tr(
                  "The secret was given without whsec_ in front, so it was taken as text; what signs is its "
                  "base64-decoded bytes.")
            : VariantText::tr("The key was the secret decoded from base64. In this style it is the secret's text as it "
                              "is, with whsec_ if it has that."));
    add(fromBase64(bare, QByteArray::Base64UrlEncoding),
        VariantText::tr("The key was the secret decoded from base64 in its URL spelling (- and _)."));
    if (style != SignatureStyle::StandardWebhooks)
        add(bare,
            VariantText::tr("The key was the secret without whsec_. In this style all of the text is the secret."));
    if (isHex(bare))
        add(QByteArray::fromHex(bare), VariantText::tr("The key was the secret decoded from hex."));
    for (const char *end : {"\n", "\r\n"})
        add(trimmed + end,
            VariantText::tr("The key had a line break at its end, as a file has it. It is no part of the "
                            "secret."));
    return variants.take();
}

QList<BodyVariant> bodyVariants(const QByteArray &body)
{
    Variants<BodyVariant> variants(&BodyVariant::body);
    variants.add(body, {});
    QByteArray chopped = body;
    while (chopped.endsWith('\n') || chopped.endsWith('\r'))
        chopped.chop(1);
    variants.add(chopped, VariantText::tr("The body has a line break at its end that was not signed. An editor or echo "
                                          "has added it; verify the bytes as they came in."));
    const QString lost =
        VariantText::tr("The body has lost the line break at its end. Verify the bytes as they came in.");
    variants.add(body + '\n', lost);
    variants.add(body + "\r\n", lost);
    variants.add(body.trimmed(), VariantText::tr("There are blanks around the body that were not signed. Verify the "
                                                 "bytes as they came in."));
    const QString breaks = VariantText::tr("The line breaks in the body were changed (CR LF or LF alone). Verify the "
                                           "bytes as they came in.");
    const QByteArray lf = QByteArray(body).replace("\r\n", "\n");
    const QByteArray crlf = QByteArray(lf).replace('\n', "\r\n");
    for (const QByteArray &one : {lf, crlf, QByteArray(lf + '\n'), QByteArray(crlf + "\r\n")})
        variants.add(one, breaks);
    if (body.startsWith("\xef\xbb\xbf"))
        variants.add(body.mid(3), VariantText::tr("The body has a byte order mark in front that was not signed."));
    addJsonVariants(variants, body);
    const QString charset =
        VariantText::tr("The body went through another character set: letters outside ASCII are not "
                        "the bytes that were signed. Take it as UTF-8, or better as bytes.");
    variants.add(QString::fromUtf8(body).toLatin1(), charset);
    variants.add(QString::fromLatin1(body).toUtf8(), charset);
    return variants.take();
}

QList<PrefixVariant> prefixVariants(SignatureStyle style, const QByteArray &id, const QByteArray &timestamp)
{
    Variants<PrefixVariant> variants(&PrefixVariant::prefix);
    const bool standard = style == SignatureStyle::StandardWebhooks;
    if (standard)
        variants.add(id + '.' + timestamp + '.', {});
    variants.add({}, standard
                         ? VariantText::tr("What was signed is the body alone. Standard Webhooks signs the id, the "
                                           "timestamp and the body, with a full stop between them.")
                         : QString());
    if (!timestamp.isEmpty()) {
        variants.add(timestamp + '.',
                     VariantText::tr("What was signed is the timestamp and the body, without the id."));
        variants.add("v0:" + timestamp + ':',
                     VariantText::tr("What was signed is v0:timestamp:body, as Slack does it."));
    }
    if (!id.isEmpty())
        variants.add(id + '.', VariantText::tr("What was signed is the id and the body, without the timestamp."));
    if (!id.isEmpty() && !timestamp.isEmpty()) {
        variants.add(timestamp + '.' + id + '.', VariantText::tr("The timestamp was signed in front of the id; the id "
                                                                 "comes first."));
        variants.add(id + timestamp,
                     VariantText::tr("The id, the timestamp and the body were signed without full stops "
                                     "between them."));
        if (!standard)
            variants.add(id + '.' + timestamp + '.',
                         VariantText::tr("What was signed is the id, the timestamp and the body, as Standard Webhooks "
                                         "does it; this style signs the body alone."));
    }
    return variants.take();
}

WrittenDigest digestFromText(const QByteArray &text)
{
    const auto fits = [](const QByteArray &bytes) { return bytes.size() == 32 || bytes.size() == 64; };
    if (isHex(text)) {
        if (const QByteArray bytes = QByteArray::fromHex(text); fits(bytes))
            return {bytes, text == text.toLower() ? WrittenDigest::Spelling::Hex : WrittenDigest::Spelling::UpperHex};
    }
    if (const QByteArray bytes = fromBase64(text, QByteArray::Base64Encoding); fits(bytes))
        return {bytes, WrittenDigest::Spelling::Base64};
    if (const QByteArray bytes = fromBase64(text, QByteArray::Base64UrlEncoding); fits(bytes))
        return {bytes, WrittenDigest::Spelling::Base64Url};
    return {};
}

} // namespace infradots
