// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/integrationservice.h"
#include "ui/presenters/integrationspresenter.h"
#include "ui/uicontext.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace infradots {

class EmptyState;
class FlowLayout;
class IntegrationCard;

/** The tab "Integrations" of an organization: its integrations as cards. */
class IntegrationsPane : public QWidget
{
    Q_OBJECT
public:
    explicit IntegrationsPane(UiContext &context, QWidget *parent = nullptr);

    void setOrganization(const OrganizationId &organization);
    void refresh();
    void addIntegration();
    /** Scrolls to the card of that name and focuses it. */
    void reveal(const QString &name);

private:
    void buildActions();
    void showCards(const QList<IntegrationOverview> &overviews);
    void layCards(); ///< brings the cards to what is wanted: makes some, and has the rest follow
    void applyFilter();
    void showState();
    [[nodiscard]] IntegrationCard *makeCard();
    [[nodiscard]] IntegrationCard *focusedCard() const;

    enum class State { Loading, Ready, Failed };

    IntegrationsPresenter m_presenter;
    QList<IntegrationOverview> m_wanted; ///< what the cards are to show
    QList<IntegrationCard *> m_cards;    ///< in the order shown; fewer than wanted while they are being made
    QTimer m_more;
    QLineEdit *m_filter;
    QPushButton *m_add;
    QStackedWidget *m_stack;
    QWidget *m_canvas;
    FlowLayout *m_flow;
    EmptyState *m_empty;
    State m_state = State::Loading;
    QString m_problem;
    QString m_toReveal;
};

} // namespace infradots
