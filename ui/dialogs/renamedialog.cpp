// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/renamedialog.h"

#include "models/items/plaintext.h"
#include "ui/looks.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>

namespace infradots {

namespace {

constexpr QSize DialogSize{820, 640};
constexpr double ShareOfScreen = 0.85;
constexpr int TypingPause = 250;
constexpr int IconSize = 16;
enum Page { HintPage, PreviewPage };

/** Red, an icon and words where nobody will hear. */
class MovesDelegate final : public QStyledItemDelegate
{
public:
    MovesDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != CoverageChangesModel::Gains || !index.data(CoverageChangesModel::SilentRole).toBool())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = Theme::icon(outlookIconName(Outlook::Bad));
        option->decorationSize = QSize(IconSize, IconSize);
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, m_theme.color(Tone::Danger));
    }

private:
    const Theme &m_theme;
};

QTableView *makeTable(QAbstractItemModel &model, const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(accessibleName);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 2 * spacing::Small);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

} // namespace

RenameDialog::RenameDialog(const Theme &theme, const Choices &choices, const Renaming &draft, QWidget *parent)
    : QDialog(parent)
    , m_choices(choices)
    , m_kind(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_to(new QLineEdit(this))
    , m_bar(new MessageBar(this))
    , m_summary(new PlainLabel(this))
    , m_hint(new EmptyState(this))
    , m_tabs(new QTabWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("renameDialog"));
    setWindowTitle(tr("Rename everywhere"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(DialogSize.boundedTo(screen()->availableGeometry().size() * ShareOfScreen));
    m_kind->setObjectName(QStringLiteral("renameKindComboBox"));
    m_kind->addItem(tr("Environment"), static_cast<int>(Renaming::Kind::Environment));
    m_kind->addItem(tr("Slack channel"), static_cast<int>(Renaming::Kind::Channel));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(draft.kind)));
    m_from->setObjectName(QStringLiteral("renameFromComboBox"));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_to->setObjectName(QStringLiteral("renameToLineEdit"));
    m_bar->setDismissable(false);
    m_bar->hide();
    auto *fields = new QHBoxLayout;
    fields->setSpacing(spacing::Medium);
    fields->addWidget(new FormField(tr("What"), m_kind, this), 2, Qt::AlignTop);
    fields->addWidget(new FormField(tr("From"), m_from, this), 3, Qt::AlignTop);
    fields->addWidget(m_toField = new FormField(tr("To"), m_to, this), 3, Qt::AlignTop);
    buildPreview(theme);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_rename = buttons->addButton(tr("Rename everywhere"), QDialogButtonBox::AcceptRole);
    m_rename->setObjectName(QStringLiteral("renamePushButton"));
    setStyleRole(m_rename, QStringLiteral("primary"));
    m_rename->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Page, spacing::Large, spacing::Page, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addLayout(fields);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &RenameDialog::ask);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { offerNames({}); });
    connect(m_from, &QComboBox::currentIndexChanged, this, &RenameDialog::ask);
    connect(m_to, &QLineEdit::textChanged, this, [this] {
        m_state.clear();
        m_rename->setEnabled(false);
        m_typing.start();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameDialog::rename);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    offerNames(draft.from);
    m_to->setText(draft.to);
    m_to->setFocus();
}

void RenameDialog::buildPreview(const Theme &theme)
{
    m_summary->setObjectName(QStringLiteral("renameSummaryLabel"));
    m_summary->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("renameTabWidget"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Preview"));
    m_tabs->tabBar()->setAccessibleName(tr("Preview"));
    QTableView *things = makeTable(m_things, "renameThingsTableView", tr("What changes"), m_tabs);
    things->horizontalHeader()->setSectionResizeMode(RenamedThingsModel::Kind, QHeaderView::ResizeToContents);
    m_tabs->addTab(things, QString());
    auto *none = new PlainLabel(tr("No message takes another way: runs go where they went before."), m_tabs);
    none->setRole(QStringLiteral("muted"));
    none->setAlignment(Qt::AlignCenter);
    none->setWordWrap(true);
    QTableView *moves = makeTable(m_moves, "renameMovesTableView", tr("What moves"), m_tabs);
    moves->setItemDelegate(new MovesDelegate(theme, moves));
    m_movesStack = new QStackedWidget(m_tabs);
    m_movesStack->addWidget(none);
    m_movesStack->addWidget(moves);
    m_tabs->addTab(m_movesStack, QString());

    auto *preview = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(preview);
}

void RenameDialog::offerNames(const QString &chosen)
{
    const bool environments = renaming().kind == Renaming::Kind::Environment;
    {
        const QSignalBlocker blocker(m_from);
        m_from->clear();
        for (const QString &name : environments ? m_choices.environments : m_choices.channels)
            m_from->addItem(plainText(shownName(renaming().kind, name)), name);
        const int index = m_from->findData(chosen);
        m_from->setCurrentIndex(qMax(0, index));
    }
    m_to->setPlaceholderText(environments ? tr("prod") : tr("#prod-alerts"));
    ask();
}

Renaming RenameDialog::renaming() const
{
    return {.kind = static_cast<Renaming::Kind>(m_kind->currentData().toInt()),
            .from = m_from->currentData().toString(),
            .to = m_to->text()};
}

void RenameDialog::ask()
{
    m_typing.stop();
    m_state.clear();
    m_rename->setEnabled(false);
    m_toField->setFault({});
    m_bar->clear();
    if (m_from->count() == 0)
        showHint(QStringLiteral("edit-rename"), tr("Nothing to rename"),
                 renaming().kind == Renaming::Kind::Environment ? tr("No environment is named anywhere yet.")
                                                                : tr("No Slack channel is set anywhere yet."));
    else if (m_to->text().trimmed().isEmpty())
        showHint(QStringLiteral("edit-rename"), tr("Type the new name"),
                 tr("Before anything is done, this shows what changes and which messages go elsewhere."));
    else
        Q_EMIT previewRequested(renaming());
}

void RenameDialog::rename()
{
    if (m_state.isEmpty())
        return;
    m_rename->setEnabled(false);
    Q_EMIT renameRequested(renaming(), m_state);
}

void RenameDialog::showPreview(const Renaming &asked, const Result<RenamePreview> &preview)
{
    const Renaming wanted = renaming();
    if (asked.kind != wanted.kind || asked.from != wanted.from || asked.to != wanted.to)
        return;
    if (!preview) {
        m_toField->setFault(preview.error().message);
        showHint(QStringLiteral("data-error"), tr("Not with this name"), {});
        return;
    }
    m_state = preview->state;
    m_things.setThings(preview->things);
    m_moves.setChanges(preview->moves);
    const auto count = [&preview](RenamedThing::Kind kind) {
        return static_cast<int>(std::count_if(preview->things.cbegin(), preview->things.cend(),
                                              [kind](const RenamedThing &thing) { return thing.kind == kind; }));
    };
    const QStringList parts{tr("%n workspace(s)", nullptr, count(RenamedThing::Kind::Workspace)),
                            tr("%n integration(s)", nullptr, count(RenamedThing::Kind::Integration)),
                            tr("%n attachment(s)", nullptr, count(RenamedThing::Kind::Attachment))};
    m_summary->setText(tr("Changes %1. Messages that are queued already go where they were going.")
                           .arg(parts.join(QStringLiteral(", "))));
    m_tabs->setTabText(0, tr("What changes (%L1)").arg(preview->things.size()));
    m_tabs->setTabText(1, tr("What moves (%L1)").arg(preview->moves.size()));
    m_movesStack->setCurrentIndex(preview->moves.isEmpty() ? 0 : 1);
    m_stack->setCurrentIndex(PreviewPage);
    m_rename->setEnabled(true);
    showWarnings(*preview);
}

void RenameDialog::showWarnings(const RenamePreview &preview)
{
    QStringList warnings;
    const QString to = isolated(shownName(preview.renaming.kind, preview.renaming.to));
    if (preview.merges)
        warnings.append(preview.renaming.kind == Renaming::Kind::Environment
                            ? tr("“%1” is an environment already: the two become one, and their lists add up.").arg(to)
                            : tr("“%1” is used already: where a list holds both, it stays once.").arg(to));
    if (!preview.leftBehind.isEmpty())
        warnings.append(tr("Runs that still name “%1” will take the default routes in %n workspace(s). Rename it where "
                           "runs come from as well.",
                           nullptr, static_cast<int>(preview.leftBehind.size()))
                            .arg(isolated(preview.renaming.from)));
    if (!warnings.isEmpty())
        m_bar->showNotice({NoticeKind::Warning, warnings.join(u'\n'), {}});
}

void RenameDialog::showHint(const QString &icon, const QString &title, const QString &text)
{
    m_hint->setContent(icon, title, text);
    m_stack->setCurrentIndex(HintPage);
}

void RenameDialog::showError(const Error &error)
{
    ask();
    m_bar->showNotice({NoticeKind::Failure, error.message, {}});
}

} // namespace infradots
