// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/findingsmodel.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

namespace infradots {

/** What the lint finds in one organization, kept up to date: asked again once changes come to rest. */
class LintPresenter : public QObject
{
    Q_OBJECT
public:
    explicit LintPresenter(UiContext &context, QObject *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    void refresh();
    [[nodiscard]] FindingsModel &model() { return m_model; }
    /** Why it could not be looked at; empty: it could. */
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    UiContext &m_context;
    FindingsModel m_model;
    OrganizationId m_organization;
    QString m_problem;
    QTimer m_gather;
    int m_generation = 0;
};

} // namespace infradots
