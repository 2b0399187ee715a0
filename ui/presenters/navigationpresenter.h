// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/organization.h"
#include "models/items/navigatormodel.h"
#include "ui/uicontext.h"

#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace infradots {

/** Which organizations there are, which one is shown, and what lies below it. Remembers the choice. */
class NavigationPresenter : public QObject
{
    Q_OBJECT
public:
    explicit NavigationPresenter(UiContext &context, QObject *parent = nullptr);

    void refresh();

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] const QList<Organization> &organizations() const { return m_organizations; }
    [[nodiscard]] OrganizationId current() const { return m_current; }
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] NavigatorModel &model() { return m_model; }
    /** Integrations of the current organization, for the command palette. */
    [[nodiscard]] const QStringList &integrationNames() const { return m_integrationNames; }

    void choose(const OrganizationId &id);
    void createOrganization(QWidget *parent);
    void renameCurrent(QWidget *parent);
    void deleteCurrent(QWidget *parent);
    void createDemo();

Q_SIGNALS:
    /** The list is loaded anew, or could not be. */
    void organizationsChanged();
    void currentChanged();

private:
    void take(const QList<Organization> &organizations);
    void readBelow();
    /** What is wrong with a name for the organization @p own (null: a new one), as a question asks it. */
    [[nodiscard]] std::function<QString(const QString &)> nameCheck(const OrganizationId &own) const;
    void save(const Organization &organization, bool choose);

    UiContext &m_context;
    NavigatorModel m_model;
    QList<Organization> m_organizations;
    QStringList m_integrationNames;
    OrganizationId m_current;
    QString m_problem;
    bool m_loaded = false;
};

/** "3 integrations and 2 workspaces, 4 attachments; 1 message not sent yet is cancelled": what a removal takes along.
 */
struct RemovalImpact;
[[nodiscard]] QString impactSentence(const RemovalImpact &impact);

} // namespace infradots
