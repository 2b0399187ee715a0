// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/impactservice.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

#include <variant>

namespace infradots {

/** Tells what a draft would change while somebody types. Reads the organization once, when it is made. */
class ImpactPresenter : public QObject
{
    Q_OBJECT
public:
    ImpactPresenter(UiContext &context, const OrganizationId &organization, QObject *parent);

    void ask(const Integration &draft);
    void ask(const Attachment &draft);

Q_SIGNALS:
    /** The organization is read. */
    void read(const infradots::ImpactBase &base);
    /** Without moves where it cannot be told. */
    void told(const infradots::ChangeImpact &impact);

private:
    void send();

    UiContext &m_context;
    ImpactBase m_base;
    QTimer m_pause;
    std::variant<std::monostate, Integration, Attachment> m_draft;
    int m_generation = 0;
};

} // namespace infradots
