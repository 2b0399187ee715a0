// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/auditpage.h"

#include "app/services/auditchanges.h"
#include "models/domain/printable.h"
#include "models/items/tooltip.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int TypingPause = 250;
constexpr int SearchWidth = 420;
constexpr int MostDifferences = 1000;
constexpr qsizetype LongestValue = 2000;

enum DifferenceColumn { FieldColumn, BeforeColumn, AfterColumn };

/** A value as it can be shown, whatever a hostile database holds; "–" where there was nothing. */
QString shownValue(const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("–");
    return printable(value.size() > LongestValue ? value.left(LongestValue) + u'…' : value);
}

QTreeWidgetItem *makeItem(const AuditChange &change)
{
    auto *item = new QTreeWidgetItem({change.field.isEmpty() ? AuditPage::tr("Text") : shownValue(change.field),
                                      shownValue(change.before), shownValue(change.after)});
    for (const int column : {FieldColumn, BeforeColumn, AfterColumn})
        item->setToolTip(column, toolTipText(item->text(column)));
    return item;
}

} // namespace

AuditPage::AuditPage(UiContext &context, QWidget *parent)
    : Page(parent)
    , m_presenter(context)
{
    setObjectName(QStringLiteral("auditPage"));
    setCrumbs({tr("Changes")});
    auto *about = new PlainLabel(
        tr("Every change of every organization, by whom it was made, and what it was before. Never holds a secret."),
        this);
    about->setRole(QStringLiteral("muted"));
    about->setWordWrap(true);
    m_search = makeSearchField(QStringLiteral("auditSearchLineEdit"), tr("Filter the changes"),
                               tr("Filter by name, action or person…"), this);
    m_search->setMaximumWidth(SearchWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(about);
    layout->addWidget(m_search);
    layout->addWidget(buildBody(), 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &AuditPage::search);
    connect(&m_typing, &QTimer::timeout, this, &AuditPage::search);
    connect(&m_presenter, &AuditPresenter::stateChanged, this, &AuditPage::showState);
    connect(&m_presenter.model(), &QAbstractItemModel::modelReset, this, &AuditPage::showState);
    showState();
}

QWidget *AuditPage::buildBody()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    auto *splitter = new QSplitter(Qt::Vertical, m_stack);
    setStyleRole(splitter, QStringLiteral("gap"));
    splitter->setHandleWidth(spacing::Medium);
    splitter->setChildrenCollapsible(false);
    m_table = new QTableView(splitter);
    m_table->setObjectName(QStringLiteral("auditTableView"));
    m_table->setAccessibleName(tr("Changes"));
    m_table->setModel(&m_presenter.model());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->resizeSection(AuditModel::Time, 190);
    header->resizeSection(AuditModel::Who, 170);
    header->resizeSection(AuditModel::Action, 210);

    auto *details = new QWidget(splitter);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    m_title = new PlainLabel(details);
    m_title->setObjectName(QStringLiteral("auditTitleLabel"));
    m_title->setElided(true);
    m_differences = new QTreeWidget(details);
    m_differences->setObjectName(QStringLiteral("auditDifferencesTreeWidget"));
    m_differences->setAccessibleName(tr("Before and after"));
    m_differences->setRootIsDecorated(false);
    m_differences->setUniformRowHeights(true);
    m_differences->setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_differences->header()->resizeSection(FieldColumn, 200);
    m_differences->header()->resizeSection(BeforeColumn, 300);
    layout->addWidget(m_title);
    layout->addWidget(m_differences, 1);
    splitter->addWidget(m_table);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_stack->addWidget(splitter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showSelected);
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_presenter.state() == AuditPresenter::State::NoMatch)
            m_search->clear();
        search();
        refresh();
    });
    return m_stack;
}

void AuditPage::refresh()
{
    m_presenter.refresh();
}

void AuditPage::search()
{
    m_typing.stop();
    m_presenter.setSearch(m_search->text().trimmed());
}

void AuditPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_presenter.setWatched(true);
}

void AuditPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_presenter.setWatched(false);
}

void AuditPage::showState()
{
    m_empty->setBusy(false);
    m_empty->setPrimary({});
    switch (m_presenter.state()) {
    case AuditPresenter::State::Ready: {
        m_stack->setCurrentIndex(1);
        // What was looked at stays so when newer ones come on top.
        int row = 0;
        for (int i = 0; i < m_presenter.model().rowCount(); ++i) {
            if (m_presenter.model().at(i)->id == m_selected)
                row = i;
        }
        m_table->selectRow(row);
        showSelected();
        return;
    }
    case AuditPresenter::State::Loading:
        m_empty->setContent(QStringLiteral("view-history"), tr("Reading the changes…"), {});
        m_empty->setBusy(true);
        break;
    case AuditPresenter::State::Empty:
        m_empty->setContent(QStringLiteral("view-history"), tr("No changes yet"),
                            tr("Whatever is created, changed, deleted, tested or shown is listed here."));
        break;
    case AuditPresenter::State::NoMatch:
        m_empty->setContent(QStringLiteral("search"), tr("Nothing matches"), tr("No change matches this filter."));
        m_empty->setPrimary(tr("Clear filter"));
        break;
    case AuditPresenter::State::Failed:
        m_empty->setContent(QStringLiteral("dialog-error"), tr("The changes cannot be read"), m_presenter.problem());
        m_empty->setPrimary(tr("Retry"));
        break;
    }
    m_stack->setCurrentIndex(0);
}

void AuditPage::showSelected()
{
    m_differences->clear();
    const AuditModel::Row *entry = m_presenter.model().at(m_table->currentIndex().row());
    if (entry == nullptr) {
        m_title->clear();
        return;
    }
    m_selected = entry->id;
    m_title->setText(
        printable(tr("%1: %2", "what happened: to what").arg(auditActionWords(entry->action), entry->what)));
    const QList<AuditChange> changes = auditChanges(entry->before, entry->after);
    QList<QTreeWidgetItem *> items;
    for (const AuditChange &change : changes.first(qMin<qsizetype>(changes.size(), MostDifferences)))
        items.append(makeItem(change));
    if (items.isEmpty())
        items.append(new QTreeWidgetItem({tr("Nothing was changed by it."), {}, {}}));
    m_differences->addTopLevelItems(items);
    if (changes.isEmpty())
        items.constFirst()->setFirstColumnSpanned(true);
}

} // namespace infradots
