// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandpalette.h"

#include "ui/theme.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr QSize PaletteSize{520, 380};
constexpr int CommandRole = Qt::UserRole + 1;
} // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(std::move(commands))
    , m_search(makeSearchField(QStringLiteral("paletteLineEdit"), tr("Find a command"),
                               tr("Type what you want to do, or a name"), this))
    , m_list(new QListView(this))
    , m_found(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("commandPaletteDialog"));
    setWindowTitle(tr("Find a command"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(PaletteSize);
    auto *model = new QStandardItemModel(this);
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        const QString text =
            command.hint.isEmpty() ? command.text : command.text + QStringLiteral("   ·   ") + command.hint;
        auto *item = new QStandardItem(command.icon, text);
        item->setData(static_cast<int>(i), CommandRole);
        item->setEditable(false);
        model->appendRow(item);
    }
    m_found->setSourceModel(model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteListView"));
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setModel(m_found);
    m_list->setUniformItemSizes(true);
    m_list->setCurrentIndex(m_found->index(0, 0));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text.trimmed());
        m_list->setCurrentIndex(m_found->index(0, 0));
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::activated, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            const int row = m_list->currentIndex().row() + (key->key() == Qt::Key_Down ? 1 : -1);
            if (row >= 0 && row < m_found->rowCount())
                m_list->setCurrentIndex(m_found->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !isVisible())
        return;
    const auto run = m_commands.at(static_cast<std::size_t>(index.data(CommandRole).toInt())).run;
    accept();
    // After the palette has given the focus back, so that the command finds its widget.
    QTimer::singleShot(0, parent(), run);
}

} // namespace infradots
