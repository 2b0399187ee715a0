// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/workspace.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace infradots {

class FormField;
class MessageBar;

/** Name and environment of a workspace. Asks to be saved; does not save. */
class WorkspaceDialog : public QDialog
{
    Q_OBJECT
public:
    /** @p environments: those already in use, offered for choice. */
    WorkspaceDialog(const Workspace &draft, const QStringList &environments, QWidget *parent = nullptr);

    void showSaveError(const Error &error);

Q_SIGNALS:
    void saveRequested(const infradots::Workspace &draft);

private:
    void save();

    Workspace m_draft;
    QLineEdit *m_name;
    QComboBox *m_environment;
    FormField *m_nameField;
    FormField *m_environmentField;
    MessageBar *m_summary;
    QPushButton *m_save;
};

} // namespace infradots
