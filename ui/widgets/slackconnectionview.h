// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace infradots {

class PlainLabel;

/** What an integration is connected to: workspace, bot, token, and what the app may do and may not. */
class SlackConnectionView : public QWidget
{
    Q_OBJECT
public:
    explicit SlackConnectionView(QWidget *parent = nullptr);

    void showConnection(const SlackSettings &slack);

private:
    void showScopes(const SlackSettings &slack);

    PlainLabel *m_team;
    PlainLabel *m_bot;
    PlainLabel *m_token;
    PlainLabel *m_lost;
    QGridLayout *m_scopes;
    PlainLabel *m_missing;
};

} // namespace infradots
