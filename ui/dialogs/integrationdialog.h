// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "models/domain/result.h"
#include "ui/notices.h"

#include <QDialog>

class QPushButton;

namespace infradots {

class ChannelPanel;
class IntegrationEditor;
class MessageBar;

/** The frame round the editor: Add or Update, Cancel, and what went wrong. Keeps what is typed until it is saved. */
class IntegrationDialog : public QDialog
{
    Q_OBJECT
public:
    explicit IntegrationDialog(const Integration &draft, QWidget *parent = nullptr);

    void setDraft(const Integration &draft); ///< what is typed is given up
    void showSaveError(const Error &error);
    void showTestAnswer(const Notice &notice);
    /** Where the channels of a Slack integration are shown and chosen from. */
    [[nodiscard]] ChannelPanel *channels() const;

    void reject() override;

Q_SIGNALS:
    void saveRequested(const infradots::Integration &draft);
    void testRequested(const infradots::Integration &draft, const QString &environment);
    /** After a conflict: read the stored one anew. */
    void reloadRequested();
    void signatureCheckRequested();

private:
    void save();
    void test();

    MessageBar *m_summary; ///< made first: Tab gets there first
    IntegrationEditor *m_editor;
    QPushButton *m_save;
};

} // namespace infradots
