// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <bitset>

/** A secret that is like no other text, so that where it is found it has leaked. */
struct Canary
{
    enum class Path { Header, Address, Never };

    QByteArray field; ///< where it stands in the configuration
    QByteArray text;  ///< what no other canary has; the last four characters of each secret are all the same
    Path path = Path::Header;
};

/** Makes canaries and the configuration that holds them. */
class CanaryConfiguration
{
public:
    static constexpr int Organizations = 5;

    /** @p folder: where the secrets that a document takes from files are put. */
    explicit CanaryConfiguration(const QString &folder);

    [[nodiscard]] const QList<Canary> &canaries() const { return m_canaries; }
    /** By turns a secret stands in the document, in an environment variable or in a file. */
    [[nodiscard]] const QHash<QString, QString> &environment() const { return m_environment; }
    /** The document, its URLs at @p base ("http://127.0.0.1:1"). */
    [[nodiscard]] QByteArray document(const QByteArray &base) const;

private:
    QByteArray make(const QByteArray &field, Canary::Path path);
    QByteArray key(const QByteArray &field, Canary::Path path = Canary::Path::Header);
    QByteArray address(const QByteArray &field, const QByteArray &receiver);
    QByteArray reference(const QByteArray &secret);
    QByteArray organization(int number);
    QByteArray teams(const QByteArray &name, QByteArrayList &overrides);
    QByteArray endpoint(const QByteArray &name, int number, bool custom);

    QString m_folder;
    QList<Canary> m_canaries;
    QHash<QString, QString> m_environment;
    QByteArray m_document;
};

/** Looks for texts in every form a program may have written them in. */
class CanarySearch
{
public:
    void add(const QByteArray &text);

    /** The texts that are in @p data, each with the form it was found in. */
    [[nodiscard]] QSet<QByteArray> foundIn(const QByteArray &data) const;

    /** Raw, UTF-16, base64 in all three alignments, hex, percent-encoded, as JSON escapes it. */
    [[nodiscard]] static QHash<QByteArray, QByteArray> formsOf(const QByteArray &text);

private:
    struct Needle
    {
        QByteArray form;
        QByteArray told;
    };
    static constexpr qsizetype Start = 4; ///< so many bytes are looked up first

    [[nodiscard]] static quint32 startOf(const char *data);
    [[nodiscard]] static std::size_t slotOf(quint32 start) { return (start * 2654435761U) >> 12U; }

    QMultiHash<quint32, Needle> m_needles;
    std::bitset<std::size_t(1) << 20U> m_starts;
};
