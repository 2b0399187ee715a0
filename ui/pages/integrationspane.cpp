// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/integrationspane.h"

#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/integrationcard.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace infradots {

namespace {
constexpr int CardWidth = 330;
constexpr int FilterWidth = 320;
constexpr int MadeAtOnce = 24; ///< cards
} // namespace

IntegrationsPane::IntegrationsPane(UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_presenter(context)
    , m_filter(makeSearchField(QStringLiteral("integrationFilterLineEdit"), tr("Filter integrations"),
                               tr("Filter integrations"), this))
    , m_add(new QPushButton(tr("Add Integration"), this))
    , m_stack(new QStackedWidget(this))
    , m_canvas(new QWidget)
    , m_flow(new FlowLayout(spacing::Large, CardWidth, m_canvas))
    , m_empty(new EmptyState(this))
{
    m_filter->setMaximumWidth(FilterWidth);
    m_add->setObjectName(QStringLiteral("addIntegrationPushButton"));
    m_add->setProperty("role", QStringLiteral("primary"));
    m_canvas->setProperty("role", QStringLiteral("canvas"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("integrationsScrollArea"));
    scroll->setWidget(m_canvas);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_flow->setContentsMargins(0, 0, spacing::Small, spacing::Small);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);

    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addStretch();
    top->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Large, 0, spacing::Small);
    layout->setSpacing(spacing::Large);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &IntegrationsPane::applyFilter);
    connect(m_add, &QPushButton::clicked, this, &IntegrationsPane::addIntegration);
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_state == State::Failed)
            m_presenter.refresh();
        else if (m_cards.isEmpty())
            addIntegration();
        else
            m_filter->clear();
    });
    connect(&m_presenter, &IntegrationsPresenter::loaded, this, &IntegrationsPane::showCards);
    connect(&m_presenter, &IntegrationsPresenter::failed, this, [this](const QString &sentence) {
        m_state = State::Failed;
        m_problem = sentence;
        showState();
    });
    connect(&m_presenter, &IntegrationsPresenter::testAnswered, this,
            [this](const IntegrationId &id, const Notice &notice) {
                for (IntegrationCard *card : std::as_const(m_cards)) {
                    if (card->integration().id == id)
                        card->showAnswer(notice);
                }
            });
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, [this] {
        layCards();
        applyFilter();
        if (!m_toReveal.isEmpty())
            reveal(m_toReveal);
    });
    buildActions();
    showState();
}

void IntegrationsPane::buildActions()
{
    const auto make = [this](const char *name, const QString &text, const QKeySequence &keys, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, act] {
            if (IntegrationCard *card = focusedCard())
                act(card);
        });
    };
    make("testIntegrationAction", tr("Test the selected integration"), QKeySequence(tr("Ctrl+Return")),
         [this](IntegrationCard *card) {
             if (card->isTestable())
                 m_presenter.test(card->integration().id);
         });
    make("editIntegrationAction", tr("Edit the selected integration"), QKeySequence(Qt::Key_F2),
         [this](IntegrationCard *card) { m_presenter.edit(card->integration().id, this); });
    make("deleteIntegrationAction", tr("Delete the selected integration"), QKeySequence::Delete,
         [this](IntegrationCard *card) { m_presenter.remove(card->integration(), this); });
    auto *check = new QAction(tr("Check a received signature…"), this);
    check->setObjectName(QStringLiteral("checkSignatureAction"));
    addAction(check);
    connect(check, &QAction::triggered, this, [this] { m_presenter.checkSignature(this); });
}

void IntegrationsPane::setOrganization(const OrganizationId &organization)
{
    m_state = State::Loading;
    m_more.stop();
    m_wanted.clear();
    qDeleteAll(m_cards);
    m_cards.clear();
    m_filter->clear();
    showState();
    m_presenter.setOrganization(organization);
}

void IntegrationsPane::refresh()
{
    m_presenter.refresh();
}

void IntegrationsPane::addIntegration()
{
    m_presenter.add(this);
}

void IntegrationsPane::reveal(const QString &name)
{
    m_toReveal = name;
    for (IntegrationCard *card : std::as_const(m_cards)) {
        if (card->integration().name != name)
            continue;
        m_toReveal.clear();
        m_filter->clear();
        card->setFocus(Qt::ShortcutFocusReason);
        static_cast<QScrollArea *>(m_stack->widget(1))->ensureWidgetVisible(card);
    }
}

IntegrationCard *IntegrationsPane::makeCard()
{
    auto *card = new IntegrationCard(m_canvas);
    const auto whole = [this](const IntegrationId &id, auto act) {
        for (IntegrationCard *candidate : std::as_const(m_cards)) {
            if (candidate->integration().id == id)
                act(candidate->integration());
        }
    };
    connect(card, &IntegrationCard::testRequested, &m_presenter, &IntegrationsPresenter::test);
    connect(card, &IntegrationCard::editRequested, this,
            [this](const IntegrationId &id) { m_presenter.edit(id, this); });
    connect(card, &IntegrationCard::deleteRequested, this, [this, whole](const IntegrationId &id) {
        whole(id, [this](const Integration &integration) { m_presenter.remove(integration, this); });
    });
    connect(card, &IntegrationCard::connectRequested, this, [this, whole](const IntegrationId &id) {
        whole(id, [this](const Integration &integration) { m_presenter.connectSlack(integration, this); });
    });
    return card;
}

void IntegrationsPane::showCards(const QList<IntegrationOverview> &overviews)
{
    m_state = State::Ready;
    m_wanted = overviews;
    const bool same = std::equal(overviews.begin(), overviews.end(), m_cards.begin(), m_cards.end(),
                                 [](const IntegrationOverview &overview, const IntegrationCard *card) {
                                     return overview.integration.id == card->integration().id;
                                 });
    if (same) {
        for (qsizetype i = 0; i < overviews.size(); ++i)
            m_cards.at(i)->setOverview(overviews.at(i));
    } else {
        layCards();
    }
    applyFilter();
    if (!m_toReveal.isEmpty())
        reveal(m_toReveal);
}

void IntegrationsPane::layCards()
{
    const qsizetype focused = m_cards.indexOf(focusedCard());
    QHash<IntegrationId, IntegrationCard *> known;
    for (IntegrationCard *card : std::as_const(m_cards))
        known.insert(card->integration().id, card);
    m_cards.clear();
    // The same card stays for the same integration: focus and the answer of a test outlive a refresh.
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    int made = 0;
    for (const IntegrationOverview &overview : std::as_const(m_wanted)) {
        IntegrationCard *card = known.take(overview.integration.id);
        if (card == nullptr && ++made > MadeAtOnce)
            continue; // the others follow, so that hundreds do not hold up the window
        if (card == nullptr)
            card = makeCard();
        card->setOverview(overview);
        m_flow->addWidget(card);
        m_cards << card;
    }
    const bool focusGone = focused >= 0 && std::any_of(known.cbegin(), known.cend(), [this](IntegrationCard *card) {
        return card == focusedCard();
    });
    qDeleteAll(known);
    // To what has come in its place, so that the keyboard is not lost.
    if (focusGone && m_cards.isEmpty())
        m_empty->focusPrimary();
    else if (focusGone)
        m_cards.at(qMin(focused, m_cards.size() - 1))->setFocus();
    QWidget *previous = m_add; // Tab goes from there to the first card
    for (IntegrationCard *card : std::as_const(m_cards)) {
        const QList<QWidget *> widgets = card->focusOrder();
        for (QWidget *widget : widgets) {
            setTabOrder(previous, widget);
            previous = widget;
        }
    }
    if (made > MadeAtOnce)
        m_more.start();
}

void IntegrationsPane::applyFilter()
{
    const QString wanted = m_filter->text().trimmed();
    for (IntegrationCard *card : std::as_const(m_cards)) {
        const Integration &integration = card->integration();
        const bool matches =
            wanted.isEmpty() || integration.name.contains(wanted, Qt::CaseInsensitive) ||
            integration.description.contains(wanted, Qt::CaseInsensitive) ||
            std::any_of(integration.targets.begin(), integration.targets.end(),
                        [&wanted](const Target &target) { return target.value.contains(wanted, Qt::CaseInsensitive); });
        card->setVisible(matches);
    }
    m_flow->invalidate();
    showState();
}

void IntegrationsPane::showState()
{
    const bool any =
        std::any_of(m_cards.begin(), m_cards.end(), [](const IntegrationCard *card) { return !card->isHidden(); });
    m_filter->setVisible(!m_cards.isEmpty());
    m_add->setVisible(!m_cards.isEmpty());
    m_stack->setCurrentIndex(m_state == State::Ready && any ? 1 : 0);
    m_empty->setBusy(m_state == State::Loading);
    if (m_state == State::Loading) {
        m_empty->setContent(QStringLiteral("network-connect"), tr("Reading the integrations…"), {});
        m_empty->setPrimary({});
    } else if (m_state == State::Failed) {
        m_empty->setContent(QStringLiteral("data-error"), tr("The integrations cannot be read"), m_problem);
        m_empty->setPrimary(tr("Retry"));
    } else if (m_cards.isEmpty()) {
        m_empty->setContent(QStringLiteral("network-connect"), tr("No integrations yet"),
                            tr("An integration says where notifications go: Slack channels, Microsoft Teams, or any "
                               "endpoint that takes a request. Add one here, then attach it to workspaces."));
        m_empty->setPrimary(tr("Add Integration"));
    } else if (!any) {
        m_empty->setContent(QStringLiteral("edit-find"), tr("No integration matches"),
                            tr("None of the integrations has “%1” in its name, description or channels.")
                                .arg(m_filter->text().trimmed()));
        m_empty->setPrimary(tr("Clear filter"));
    }
}

IntegrationCard *IntegrationsPane::focusedCard() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget()) {
        if (auto *card = qobject_cast<IntegrationCard *>(widget))
            return card;
    }
    return nullptr;
}

} // namespace infradots
