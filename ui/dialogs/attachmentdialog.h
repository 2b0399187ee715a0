// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "models/domain/workspace.h"
#include "ui/formfocus.h"
#include "ui/uicontext.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace infradots {

class AttachmentForm;
class ImpactPanel;
class MessageBar;

/** Attach Integration, and editing an attachment: a shell round the form that hands drafts to whoever saves them. */
class AttachmentDialog : public QDialog
{
    Q_OBJECT
public:
    AttachmentDialog(UiContext &context, const Workspace &workspace, const QList<Integration> &candidates,
                     const Attachment &draft, QWidget *parent = nullptr);

    [[nodiscard]] AttachmentForm *form() const { return m_form; }
    /** Where it is told what saving moves. */
    [[nodiscard]] ImpactPanel *impact() const { return m_impact; }
    void focusOn(const FormFocus &focus);
    void setBusy(bool busy);
    /** Saving failed: says why, at the field where there is one, and keeps what was typed. */
    void showError(const Error &error);

    void reject() override;

Q_SIGNALS:
    void saveRequested(const infradots::Attachment &draft);

private:
    MessageBar *m_bar; ///< made first: Tab gets there first
    AttachmentForm *m_form;
    ImpactPanel *m_impact;
    QScrollArea *m_scroll;
    QPushButton *m_save;
};

} // namespace infradots
