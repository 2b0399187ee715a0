// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/routequestion.h"
#include "ui/presenters/impactpresenter.h"
#include "ui/presenters/rehearsalpresenter.h"

namespace infradots {

class IntegrationDialog;
class PreviewPanel;

/** Has an integration's dialog show, while it is edited, the message it would send and what saving moves. */
class EditingAids : public QObject
{
    Q_OBJECT
public:
    /** Belongs to @p dialog. */
    EditingAids(UiContext &context, const OrganizationId &organization, IntegrationDialog *dialog);

    /** The route and the run that are looked at: what Test sends. */
    [[nodiscard]] RouteQuestion question() const;

private:
    void ask();
    void offerRoutes(const ImpactBase &base);

    IntegrationDialog *m_dialog;
    PreviewPanel *m_preview;
    RehearsalPresenter m_rehearsal;
    ImpactPresenter m_impact;
};

} // namespace infradots
