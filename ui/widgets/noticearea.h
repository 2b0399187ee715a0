// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/uicontext.h"

#include <QWidget>

namespace infradots {

class MessageBar;
class Startup;

/** Above the page: what the window has to say, what can be undone, and what is wrong with the keychain. */
class NoticeArea : public QWidget
{
    Q_OBJECT
public:
    NoticeArea(UiContext &context, Startup &startup, QWidget *parent = nullptr);

private:
    void listenToUndo();
    void showVault();
    [[nodiscard]] QString lockedText() const;

    UiContext &m_context;
    Startup &m_startup;
    MessageBar *m_vault;
    MessageBar *m_notice;
};

} // namespace infradots
