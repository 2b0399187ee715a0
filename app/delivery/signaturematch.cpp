// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/signaturematch.h"

#include "app/delivery/signaturevariants.h"
#include "app/delivery/signing.h"

namespace infradots {

namespace {

/** Above this, two changes at once are not tried: it would take too long. */
constexpr qsizetype LargestForPairs = 1024 * 1024;

class Matcher
{
public:
    explicit Matcher(const MatchQuestion &question)
        : m_question(question)
        , m_bodies(bodyVariants(question.body))
        , m_prefixes(prefixVariants(question.style, question.id, question.timestamp))
    {
    }

    SignatureMatch run()
    {
        // As it should be is tried with both secrets before anything is blamed.
        const bool hasPrevious = !m_question.previousSecret.isEmpty();
        for (const auto look :
             {&Matcher::asItShouldBe, &Matcher::inOneWay, &Matcher::inTheWayOfOthers, &Matcher::inTwoWays}) {
            if ((this->*look)(m_question.secret) || (hasPrevious && (this->*look)(m_question.previousSecret)))
                return m_match;
        }
        return {};
    }

private:
    bool asItShouldBe(const SecretString &secret)
    {
        const QList<KeyVariant> keys = keyVariants(m_question.style, secret);
        if (!canBeExact() || keys.isEmpty())
            return false;
        return matches(secret, keys.constFirst(), m_prefixes.constFirst(), m_bodies.constFirst());
    }

    bool inOneWay(const SecretString &secret)
    {
        const QList<KeyVariant> keys = keyVariants(m_question.style, secret);
        if (keys.isEmpty())
            return false;
        if (canBeExact()) {
            if (m_question.sentBody && ofTheSentBody(secret, keys.constFirst()))
                return true;
            for (const KeyVariant &key : keys.sliced(1)) {
                if (matches(secret, key, m_prefixes.constFirst(), m_bodies.constFirst()))
                    return true;
            }
            for (const BodyVariant &body : m_bodies.sliced(1)) {
                if (matches(secret, keys.constFirst(), m_prefixes.constFirst(), body))
                    return true;
            }
        }
        for (const PrefixVariant &prefix : m_prefixes.sliced(canBeExact() ? 1 : 0)) {
            if (!isWhole(prefix) && matches(secret, keys.constFirst(), prefix, m_bodies.constFirst()))
                return true;
        }
        return false;
    }

    /** What was sent fits, so the body has been changed; in which way, if it is one of the usual. */
    bool ofTheSentBody(const SecretString &secret, const KeyVariant &key)
    {
        if (!matches(secret, key, m_prefixes.constFirst(), {*m_question.sentBody, {}}))
            return false;
        m_match.sentBody = true;
        for (const BodyVariant &body : m_bodies) {
            if (body.body == *m_question.sentBody)
                m_match.body = body.sentence;
        }
        return true;
    }

    bool inTheWayOfOthers(const SecretString &secret)
    {
        for (const SignatureStyle style : signatureStyles()) {
            const QList<KeyVariant> keys = keyVariants(style, secret);
            if (style == m_question.style || keys.isEmpty())
                continue;
            const PrefixVariant prefix = prefixVariants(style, m_question.id, m_question.timestamp).constFirst();
            if (matchesAs(style, secret, keys.constFirst(), prefix, m_bodies.constFirst())) {
                m_match.style = style;
                return true;
            }
        }
        return false;
    }

    bool inTwoWays(const SecretString &secret)
    {
        if (m_question.body.size() > LargestForPairs)
            return false;
        const QList<KeyVariant> keys = keyVariants(m_question.style, secret);
        for (const KeyVariant &key : keys) {
            for (const PrefixVariant &prefix : m_prefixes) {
                if (isWhole(prefix) && !canBeExact())
                    continue;
                // Three things done otherwise would explain anything.
                const bool asWritten = !key.sentence.isEmpty() && !prefix.sentence.isEmpty();
                for (const BodyVariant &body : asWritten ? m_bodies.first(1) : m_bodies) {
                    if (matches(secret, key, prefix, body))
                        return true;
                }
            }
        }
        return false;
    }

    /** Standard Webhooks without an id or a timestamp has nothing to be compared with. */
    [[nodiscard]] bool canBeExact() const
    {
        return m_question.style != SignatureStyle::StandardWebhooks ||
               (!m_question.id.isEmpty() && !m_question.timestamp.isEmpty());
    }
    [[nodiscard]] static bool isWhole(const PrefixVariant &prefix) { return prefix.sentence.isEmpty(); }

    bool matches(const SecretString &secret, const KeyVariant &key, const PrefixVariant &prefix,
                 const BodyVariant &body)
    {
        return matchesAs(m_question.style, secret, key, prefix, body);
    }

    bool matchesAs(SignatureStyle style, const SecretString &secret, const KeyVariant &key, const PrefixVariant &prefix,
                   const BodyVariant &body)
    {
        const QByteArray message = prefix.prefix + body.body;
        const QByteArray digest =
            style == SignatureStyle::HcpTerraform ? hmacSha512(key.key, message) : hmacSha256(key.key, message);
        if (!m_question.digests.contains(digest))
            return false;
        m_match.found = true;
        m_match.previous = !(secret == m_question.secret);
        m_match.key = key.sentence;
        m_match.body = body.sentence;
        m_match.prefix = prefix.sentence;
        return true;
    }

    const MatchQuestion &m_question;
    QList<BodyVariant> m_bodies;
    QList<PrefixVariant> m_prefixes;
    SignatureMatch m_match;
};

} // namespace

SignatureMatch matchSignature(const MatchQuestion &question)
{
    return Matcher(question).run();
}

} // namespace infradots
