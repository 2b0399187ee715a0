// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/integrationservice.h"
#include "models/domain/finding.h"
#include "ui/notices.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace infradots {

struct HistoryEntry;

/** The integrations of one organization: reads their overviews, and does what their cards ask for. */
class IntegrationsPresenter : public QObject
{
    Q_OBJECT
public:
    explicit IntegrationsPresenter(UiContext &context, QObject *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    void refresh();

    void add(QWidget *parent);
    void edit(const IntegrationId &id, QWidget *parent);
    void remove(const Integration &integration, QWidget *parent);
    /** Opens the check of a received request's signature. */
    void checkSignature(QWidget *parent);
    void connectSlack(const Integration &integration, QWidget *parent);
    void test(const IntegrationId &id);

Q_SIGNALS:
    void loaded(const QList<infradots::IntegrationOverview> &overviews);
    void failed(const QString &sentence);
    void testAnswered(const infradots::IntegrationId &id, const infradots::Notice &notice);

private:
    void removeConfirmed(const Integration &integration);

    UiContext &m_context;
    OrganizationId m_organization;
    QTimer m_gather; ///< deliveries change in bursts; the cards follow them once a second
};

/**
 * The answers of a test as one notice: the worst of them decides its kind. A remedy that has a place becomes a button
 * that gives the place to @p open.
 */
[[nodiscard]] Notice testNotice(const Result<QList<HistoryEntry>> &answers,
                                const std::function<void(const ConfigurationPlace &)> &open);

} // namespace infradots
