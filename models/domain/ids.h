// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace infradots {

/**
 * Text of a new UUID, version 7 (RFC 9562, section 5.7, method 3 for the sub-millisecond part): it sorts by the
 * time it was made, to about 250 ns, so "newest first" is an order of primary keys.
 */
[[nodiscard]] QString newUuidText();

/** The identity of one kind of row. Ids of different kinds do not convert into each other. */
template<typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    [[nodiscard]] static Id create() { return Id(newUuidText()); }

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend bool operator!=(const Id &a, const Id &b) { return !(a == b); }
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using OrganizationId = Id<struct OrganizationTag>;
using WorkspaceId = Id<struct WorkspaceTag>;
using IntegrationId = Id<struct IntegrationTag>;
using AttachmentId = Id<struct AttachmentTag>;
using TargetId = Id<struct TargetTag>;
using EventId = Id<struct EventTag>;
using DeliveryId = Id<struct DeliveryTag>;

} // namespace infradots
