// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/previewservice.h"
#include "ui/uicontext.h"

#include <QObject>
#include <QTimer>

namespace infradots {

/** Has drafts rehearsed while somebody types: once they pause, and only the latest answer counts. */
class RehearsalPresenter : public QObject
{
    Q_OBJECT
public:
    RehearsalPresenter(UiContext &context, QObject *parent);

    void ask(const Integration &draft, const RouteQuestion &question);

Q_SIGNALS:
    void rehearsed(const infradots::Rehearsal &rehearsal);
    void failed(const QString &sentence);

private:
    void send();

    UiContext &m_context;
    QTimer m_pause;
    Integration m_draft;
    RouteQuestion m_question;
    int m_generation = 0;
};

} // namespace infradots
