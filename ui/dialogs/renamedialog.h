// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/renameservice.h"
#include "models/items/renamemodels.h"
#include "ui/theme.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace infradots {

class EmptyState;
class FormField;
class MessageBar;
class PlainLabel;

/**
 * Another name for an environment or a Slack channel everywhere: shows what would change and what would move while one
 * types, and asks for the renaming that was shown. Does nothing itself.
 */
class RenameDialog : public QDialog
{
    Q_OBJECT
public:
    struct Choices
    {
        QStringList environments;
        QStringList channels; ///< without '#'
    };

    /** @p draft: what is chosen at first. */
    RenameDialog(const Theme &theme, const Choices &choices, const Renaming &draft, QWidget *parent = nullptr);

    /** The answer to previewRequested(); one to something that is not asked any more is dropped. */
    void showPreview(const Renaming &asked, const Result<RenamePreview> &preview);
    /** Renaming failed: says why, and looks again. */
    void showError(const Error &error);

Q_SIGNALS:
    void previewRequested(const infradots::Renaming &renaming);
    void renameRequested(const infradots::Renaming &renaming, const QByteArray &state);

private:
    void buildPreview(const Theme &theme);
    void offerNames(const QString &chosen);
    void ask();
    void rename();
    void showHint(const QString &icon, const QString &title, const QString &text);
    void showWarnings(const RenamePreview &preview);
    [[nodiscard]] Renaming renaming() const;

    Choices m_choices;
    RenamedThingsModel m_things;
    CoverageChangesModel m_moves;
    QTimer m_typing;
    QByteArray m_state; ///< of the preview that is shown; empty: none
    QComboBox *m_kind;
    QComboBox *m_from;
    QLineEdit *m_to;
    FormField *m_toField;
    MessageBar *m_bar;
    PlainLabel *m_summary;
    EmptyState *m_hint;
    QTabWidget *m_tabs;
    QStackedWidget *m_movesStack;
    QStackedWidget *m_stack;
    QPushButton *m_rename;
};

} // namespace infradots
