// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/signaturecheck.h"

#include "app/delivery/headertext.h"
#include "app/delivery/signaturematch.h"
#include "app/delivery/signaturevariants.h"
#include "app/delivery/signing.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace infradots {

namespace {

/** Where two bodies part: the line of the first byte that differs. */
qsizetype lineOfDifference(const QByteArray &a, const QByteArray &b)
{
    const auto [differs, unused] = std::mismatch(a.cbegin(), a.cbegin() + std::min(a.size(), b.size()), b.cbegin());
    return std::count(a.cbegin(), differs, '\n') + 1;
}

class Check
{
    Q_DECLARE_TR_FUNCTIONS(SignatureText)

public:
    Check(const SignatureQuestion &question, SignatureStyle style, const QByteArray &headerName,
          const QByteArray &headerValue)
        : m_question(question)
        , m_style(style)
        , m_headerName(headerName)
        , m_written(headerValue.trimmed())
    {
        // svix-signature and its companions are what Standard Webhooks grew from.
        const QByteArray family = headerName.toLower().startsWith("svix-") ? "svix-" : "webhook-";
        m_id = headerIn(question.headers, QByteArray(family + "id")).trimmed();
        m_timestamp = headerIn(question.headers, QByteArray(family + "timestamp")).trimmed();
        m_report.style = style;
    }

    SignatureReport run()
    {
        const QList<QByteArray> digests = readDigests();
        if (isStandard()) {
            checkId();
            checkTimestamp();
        }
        if (digests.isEmpty()) {
            add(SignaturePart::Secret, PartState::Unknown, tr("Without a signature it cannot be told."));
            add(SignaturePart::Body, PartState::Unknown, tr("Without a signature it cannot be told."));
            return conclude();
        }
        const SignatureMatch match = matchSignature({digests, m_style, m_id, m_timestamp, m_question.secret,
                                                     m_question.previousSecret, m_question.body, m_question.sentBody});
        takeMatch(match);
        return conclude();
    }

private:
    [[nodiscard]] bool isStandard() const { return m_style == SignatureStyle::StandardWebhooks; }

    void add(SignaturePart part, PartState state, const QString &sentence)
    {
        m_report.parts.append({part, state, sentence});
    }
    /** The first cause counts: what comes later may be its consequence. */
    void blame(SignatureCause cause, const QString &conclusion)
    {
        if (m_cause != SignatureCause::None)
            return;
        m_cause = cause;
        m_report.conclusion = conclusion;
    }
    void wrong(SignaturePart part, SignatureCause cause, const QString &sentence)
    {
        add(part, PartState::Wrong, sentence);
        blame(cause, sentence);
    }

    /** The signatures in the header, as bytes. Says where one is spelled otherwise. */
    QList<QByteArray> readDigests()
    {
        QList<QByteArray> digests;
        bool spelledWell = false;
        for (const QByteArray &entry : entries()) {
            const QByteArray prefix = entryPrefix();
            const bool hasPrefix = entry.startsWith(prefix);
            const WrittenDigest digest = digestFromText(hasPrefix ? entry.mid(prefix.size()) : entry);
            if (digest.bytes.isEmpty())
                continue;
            digests.append(digest.bytes);
            const auto expected = isStandard() ? WrittenDigest::Spelling::Base64 : WrittenDigest::Spelling::Hex;
            spelledWell = spelledWell || (hasPrefix && digest.spelling == expected);
        }
        const QString name = QString::fromLatin1(m_headerName);
        if (digests.isEmpty()) {
            wrong(SignaturePart::Signature, SignatureCause::BadSignature,
                  tr("%1 holds no signature of this style. Expected something like %2.").arg(name, example()));
        } else if (!spelledWell) {
            add(SignaturePart::Signature, PartState::Wrong,
                tr("%1 is written in another way than receivers expect, which is %2.").arg(name, example()));
            m_misspelled = true;
        }
        return digests;
    }

    [[nodiscard]] QList<QByteArray> entries() const
    {
        QList<QByteArray> list;
        for (const QByteArray &entry : m_written.split(isStandard() ? ' ' : ',')) {
            if (!entry.trimmed().isEmpty())
                list.append(entry.trimmed());
        }
        return list;
    }
    [[nodiscard]] QByteArray entryPrefix() const
    {
        return isStandard()                        ? QByteArray("v1,")
               : m_style == SignatureStyle::GitHub ? QByteArray("sha256=")
                                                   : QByteArray();
    }
    [[nodiscard]] QString example() const
    {
        switch (m_style) {
        case SignatureStyle::StandardWebhooks:
            return tr("v1, and 44 characters of base64");
        case SignatureStyle::GitHub:
            return tr("sha256= and 64 hex digits in lower case");
        case SignatureStyle::HcpTerraform:
            return tr("128 hex digits in lower case");
        }
        Q_UNREACHABLE();
    }

    void checkId()
    {
        if (m_id.isEmpty()) {
            wrong(
                SignaturePart::Id, SignatureCause::Id,
                tr("The header webhook-id is missing, and it is part of what is signed. Pass it on from the request."));
        } else {
            add(SignaturePart::Id, PartState::Fits, tr("webhook-id is there."));
        }
    }

    void checkTimestamp()
    {
        if (m_timestamp.isEmpty()) {
            wrong(SignaturePart::Timestamp, SignatureCause::Timestamp,
                  tr("The header webhook-timestamp is missing, and it is part of what is signed. Pass it on from the "
                     "request."));
            return;
        }
        bool isNumber = false;
        const qint64 seconds = m_timestamp.toLongLong(&isNumber);
        constexpr qint64 Milliseconds = 100'000'000'000; // no time in seconds before the year 5000
        if (!isNumber || seconds < 0 || seconds >= Milliseconds) {
            wrong(SignaturePart::Timestamp, SignatureCause::Timestamp,
                  tr("The timestamp is not a time in whole seconds since 1970, as Standard Webhooks has it."));
            return;
        }
        const qint64 age = m_question.receivedAt.toSecsSinceEpoch() - seconds;
        if (age > TimestampTolerance) {
            wrong(
                SignaturePart::Timestamp, SignatureCause::Timestamp,
                tr("The timestamp is too old: %n second(s) before the time of receipt, and the libraries allow 300. If "
                   "the request was received earlier, say when.",
                   nullptr, static_cast<int>(std::min<qint64>(age, std::numeric_limits<int>::max()))));
        } else if (age < -TimestampTolerance) {
            wrong(SignaturePart::Timestamp, SignatureCause::Timestamp,
                  tr("The timestamp is %n second(s) ahead of the time of receipt, and the libraries allow 300. A clock "
                     "is wrong.",
                     nullptr, static_cast<int>(std::min<qint64>(-age, std::numeric_limits<int>::max()))));
        } else {
            add(SignaturePart::Timestamp, PartState::Fits, tr("The timestamp is within five minutes of the receipt."));
        }
    }

    void takeMatch(const SignatureMatch &match)
    {
        const QString name = QString::fromLatin1(m_headerName);
        if (!match.found) {
            takeNoMatch();
            return;
        }
        m_report.byPreviousSecret = match.previous;
        const bool sameStyle = !match.style || *match.style == m_style;
        if (!sameStyle) {
            wrong(
                SignaturePart::Signature, SignatureCause::OtherStyle,
                tr("%1 holds a signature made in the way of %2, not of %3. Let sender and receiver use the same style.")
                    .arg(name, styleName(*match.style), styleName(m_style)));
        } else if (!match.prefix.isEmpty()) {
            wrong(SignaturePart::Signature, SignatureCause::SignedParts, match.prefix);
        } else if (m_misspelled) {
            blame(SignatureCause::BadSignature, m_report.parts.constFirst().sentence);
        } else {
            add(SignaturePart::Signature, PartState::Fits,
                tr("%1 is a signature by %2.").arg(name, styleName(m_style)));
        }
        if (!match.key.isEmpty())
            wrong(SignaturePart::Secret, SignatureCause::SecretReading, match.key);
        else if (match.previous)
            add(SignaturePart::Secret, PartState::Fits,
                tr("It was made with the previous secret, not with the current."));
        else
            add(SignaturePart::Secret, PartState::Fits, tr("The secret is the one it was made with."));
        if (match.sentBody)
            wrong(SignaturePart::Body, SignatureCause::Body, differenceSentence(match.body));
        else if (!match.body.isEmpty())
            wrong(SignaturePart::Body, SignatureCause::Body, match.body);
        else
            add(SignaturePart::Body, PartState::Fits, tr("The body is byte for byte what was signed."));
    }

    /** Of a body that differs from what was sent; @p known: in which of the usual ways. */
    [[nodiscard]] QString differenceSentence(const QString &known) const
    {
        if (!known.isEmpty())
            return known;
        return tr("The body is not the one that was sent under this id: it differs from line %1 on.")
            .arg(lineOfDifference(*m_question.sentBody, m_question.body));
    }

    void takeNoMatch()
    {
        if (isStandard() && (m_id.isEmpty() || m_timestamp.isEmpty())) {
            add(SignaturePart::Secret, PartState::Unknown, tr("Without id and timestamp it cannot be told."));
            add(SignaturePart::Body, PartState::Unknown, tr("Without id and timestamp it cannot be told."));
            return;
        }
        const bool bodyKnown = m_question.sentBody.has_value();
        const bool sameBody = bodyKnown && *m_question.sentBody == m_question.body;
        if (!m_misspelled)
            add(SignaturePart::Signature, PartState::Fits,
                tr("%1 is there, and written as it should be.").arg(QString::fromLatin1(m_headerName)));
        add(SignaturePart::Secret, PartState::Wrong,
            sameBody ? tr("The body is the one that was sent, so it must be another secret that signed it.")
                     : tr("No reading of this secret leads to the signature."));
        if (sameBody)
            add(SignaturePart::Body, PartState::Fits, tr("The body is the one that was sent under this id."));
        else if (bodyKnown)
            add(SignaturePart::Body, PartState::Wrong, differenceSentence({}));
        else
            add(SignaturePart::Body, PartState::Unknown,
                tr("None of the usual changes to a body leads to the signature: line breaks, blanks, JSON written "
                   "anew, "
                   "another character set."));
        if (bodyKnown && !sameBody) {
            if (m_cause == SignatureCause::None)
                m_named = 2;
            blame(SignatureCause::OtherSecret,
                  tr("The secret does not fit, and the body is not the one that was sent under this id."));
        } else {
            blame(SignatureCause::OtherSecret,
                  tr("The signature was made with another secret – or of another body. Compare the secret at both ends "
                     "first."));
        }
    }

    SignatureReport conclude()
    {
        std::stable_sort(m_report.parts.begin(), m_report.parts.end(),
                         [](const PartFinding &a, const PartFinding &b) { return a.part < b.part; });
        const auto wrongParts = std::count_if(m_report.parts.cbegin(), m_report.parts.cend(),
                                              [](const PartFinding &part) { return part.state == PartState::Wrong; });
        if (const int more = static_cast<int>(wrongParts) - m_named; more > 0)
            m_report.conclusion += u' ' + tr("%n more part(s) do not fit.", nullptr, more);
        m_report.cause = m_cause;
        m_report.verified = m_cause == SignatureCause::None;
        if (m_report.verified) {
            m_report.conclusion =
                m_report.byPreviousSecret
                    ? tr("It verifies, with the previous secret. Give the receiver the new one before the previous one "
                         "ends.")
                    : tr("It verifies: secret, body and headers fit. A receiver that refuses it uses other bytes or "
                         "another secret.");
        }
        return std::move(m_report);
    }

    const SignatureQuestion &m_question;
    SignatureStyle m_style;
    QByteArray m_headerName;
    QByteArray m_written;
    QByteArray m_id;
    QByteArray m_timestamp;
    bool m_misspelled = false;
    int m_named = 1; ///< wrong parts that the conclusion is about
    SignatureCause m_cause = SignatureCause::None;
    SignatureReport m_report;
};

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(SignatureText)
};

SignatureReport withoutSignature(const HeaderList &headers)
{
    SignatureReport report;
    if (!headerIn(headers, "X-Hub-Signature").isNull()) {
        report.conclusion =
            CheckText::tr("There is only X-Hub-Signature, GitHub's old kind by SHA-1, which is not sent "
                          "any more. Look for X-Hub-Signature-256.");
    } else if (headers.isEmpty()) {
        report.conclusion = CheckText::tr("There are no headers. Paste them one a line, like webhook-id: msg_1.");
    } else {
        report.conclusion =
            CheckText::tr("None of the headers is a signature: neither webhook-signature nor X-Hub-Signature-256 nor "
                          "X-TFE-Notification-Signature. Is a signing secret set, and does a proxy pass it on?");
    }
    report.parts = {{SignaturePart::Signature, PartState::Wrong, report.conclusion}};
    return report;
}

} // namespace

SignatureReport checkSignature(const SignatureQuestion &question)
{
    const std::initializer_list<std::pair<SignatureStyle, QByteArray>> known{
        {SignatureStyle::StandardWebhooks, signatureHeader(SignatureStyle::StandardWebhooks)},
        {SignatureStyle::StandardWebhooks, QByteArrayLiteral("svix-signature")},
        {SignatureStyle::GitHub, signatureHeader(SignatureStyle::GitHub)},
        {SignatureStyle::HcpTerraform, signatureHeader(SignatureStyle::HcpTerraform)}};
    std::optional<SignatureReport> first;
    for (const auto &[style, name] : known) {
        const QByteArray value = headerIn(question.headers, name);
        if (value.isNull())
            continue;
        SignatureReport report = Check(question, style, name, value).run();
        if (report.verified)
            return report;
        if (!first)
            first = std::move(report);
    }
    return first ? *first : withoutSignature(question.headers);
}

} // namespace infradots
