// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "ui/formfocus.h"
#include "ui/notices.h"

#include <QDialog>

class QPushButton;
class QScrollArea;
class QSplitter;

namespace infradots {

class ChannelPanel;
class ImpactPanel;
class IntegrationEditor;
class SecretGuard;
class MessageBar;
class PreviewPanel;
class Theme;

/** The frame round the editor: Add or Update, Cancel, and what went wrong. Keeps what is typed until it is saved. */
class IntegrationDialog : public QDialog
{
    Q_OBJECT
public:
    IntegrationDialog(const Theme &theme, const Integration &draft, QWidget *parent = nullptr);

    /** Stored secrets can be looked at; @p guard outlives this. */
    void offerReveal(SecretGuard &guard);
    void setDraft(const Integration &draft); ///< what is typed is given up
    void focusOn(const FormFocus &focus);
    void showSaveError(const Error &error);
    void showTestAnswer(const Notice &notice);
    /** Where the channels of a Slack integration are shown and chosen from. */
    [[nodiscard]] ChannelPanel *channels() const;
    [[nodiscard]] IntegrationEditor *editor() const { return m_editor; }
    /** Beside the form: what it would send. */
    [[nodiscard]] PreviewPanel *preview() const { return m_preview; }
    /** Above the buttons: what saving moves. */
    [[nodiscard]] ImpactPanel *impact() const { return m_impact; }

    void reject() override;

Q_SIGNALS:
    void saveRequested(const infradots::Integration &draft);
    void testRequested(const infradots::Integration &draft);
    /** After a conflict: read the stored one anew. */
    void reloadRequested();
    void signatureCheckRequested();

private:
    void save();
    void test();
    void fit(int width);

    MessageBar *m_summary; ///< made first: Tab gets there first
    IntegrationEditor *m_editor;
    QSplitter *m_parts; ///< the form, and what stands beside it
    QScrollArea *m_scroll;
    PreviewPanel *m_preview; ///< these two made before the buttons: Tab gets there first
    ImpactPanel *m_impact;
    QPushButton *m_save;
};

} // namespace infradots
