// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/findingsdialog.h"

#include "ui/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr QSize DialogSize{820, 460};
constexpr int WhereWidth = 250;
constexpr int WholeLines = 3;

/** Icon and words for how bad it is. */
class SeverityDelegate final : public QStyledItemDelegate
{
public:
    SeverityDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != FindingsModel::How)
            return;
        const auto severity = static_cast<Severity>(index.data(FindingsModel::SeverityRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
        option->icon = Theme::icon(severity == Severity::Error     ? QStringLiteral("data-error")
                                   : severity == Severity::Warning ? QStringLiteral("data-warning")
                                                                   : QStringLiteral("data-information"));
        const QColor color = m_theme.color(severity == Severity::Error     ? Tone::Danger
                                           : severity == Severity::Warning ? Tone::Warning
                                                                           : Tone::Muted);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    }

private:
    const Theme &m_theme;
};

} // namespace

FindingsDialog::FindingsDialog(const Theme &theme, LintPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(buildTable(theme))
    , m_whole(new PlainLabel(this))
{
    setObjectName(QStringLiteral("findingsDialog"));
    setWindowTitle(tr("Configuration hints"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(DialogSize);
    auto *intro = new PlainLabel(
        tr("All of this is valid and will be done as it stands. It is just not likely to be what was meant."), this);
    intro->setRole(QStringLiteral("muted"));
    intro->setWordWrap(true);
    m_whole->setObjectName(QStringLiteral("findingLabel"));
    m_whole->setWordWrap(true);
    m_whole->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_whole->setMinimumHeight(WholeLines * fontMetrics().lineSpacing());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *buttons = new QDialogButtonBox(this);
    m_jump = buttons->addButton(tr("Show"), QDialogButtonBox::ActionRole);
    m_jump->setObjectName(QStringLiteral("jumpPushButton"));
    m_jump->setToolTip(tr("Opens the place where it is put right"));
    m_jump->setDefault(true);
    setStyleRole(m_jump, QStringLiteral("primary"));
    buttons->addButton(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(intro);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_whole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_jump, &QPushButton::clicked, this, &FindingsDialog::jump);
    connect(m_table, &QTableView::activated, this, &FindingsDialog::jump);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsDialog::showSelected);
    connect(&presenter, &LintPresenter::changed, this, &FindingsDialog::showState);
    showState();
}

QTableView *FindingsDialog::buildTable(const Theme &theme)
{
    auto *table = new QTableView(this);
    table->setObjectName(QStringLiteral("findingsTableView"));
    table->setAccessibleName(tr("Configuration hints"));
    table->setModel(&m_presenter.model());
    table->setItemDelegate(new SeverityDelegate(theme, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * spacing::Small);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(FindingsModel::How, QHeaderView::ResizeToContents);
    table->horizontalHeader()->resizeSection(FindingsModel::Where, WhereWidth);
    table->horizontalHeader()->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    return table;
}

void FindingsDialog::showState()
{
    const bool failed = !m_presenter.problem().isEmpty();
    m_empty->setContent(failed ? QStringLiteral("data-error") : QStringLiteral("data-success"),
                        failed ? tr("The configuration cannot be looked at") : tr("Nothing to say"),
                        failed ? m_presenter.problem() : tr("Nothing in this organization looks like a slip."));
    const bool any = m_presenter.model().rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showSelected();
}

void FindingsDialog::showSelected()
{
    const int row = m_table->currentIndex().row();
    const QList<Finding> &findings = m_presenter.model().findings();
    const bool any = row >= 0 && row < findings.size();
    m_whole->setText(any ? findings.at(row).message : QString());
    m_jump->setEnabled(any);
}

void FindingsDialog::jump()
{
    const int row = m_table->currentIndex().row();
    const QList<Finding> &findings = m_presenter.model().findings();
    if (row >= 0 && row < findings.size())
        Q_EMIT jumpRequested(findings.at(row).place);
}

} // namespace infradots
