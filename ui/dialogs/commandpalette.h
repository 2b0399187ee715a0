// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QIcon>
#include <QString>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace infradots {

/** Something the palette can do or go to. */
struct Command
{
    QString text;
    QString hint; ///< its shortcut, or what kind of thing it is
    QIcon icon;
    std::function<void()> run;
};

/** Ctrl+K: everything the window can do, found by typing a part of its name. */
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(std::vector<Command> commands, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void runCurrent();

    std::vector<Command> m_commands;
    QLineEdit *m_search;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
};

} // namespace infradots
