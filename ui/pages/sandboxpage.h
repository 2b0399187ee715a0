// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "models/items/sandboxmodel.h"
#include "ui/pages/page.h"
#include "ui/uicontext.h"

class QStackedWidget;
class QTableView;

namespace infradots {

class EmptyState;
class MessagePane;
class PlainLabel;

/** What the built-in receivers got, drawn as they would draw it, and the faults they can be told to have. */
class SandboxPage : public Page
{
    Q_OBJECT
public:
    explicit SandboxPage(UiContext &context, QWidget *parent = nullptr);

    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *buildReceivers();
    [[nodiscard]] QWidget *buildMessages();
    void take(const SandboxMessage &message);
    void showSelected();

    UiContext &m_context;
    SandboxModel m_model;
    QList<SandboxMessage> m_messages; ///< newest first, as the model's rows
    PlainLabel *m_address = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTableView *m_table = nullptr;
    MessagePane *m_message = nullptr;
};

} // namespace infradots
