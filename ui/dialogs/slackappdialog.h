// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace infradots {

class PlainLabel;
class Prompts;

/** "Create the Slack app for me": Slack's own page with everything filled in, and the same as text to copy. */
class SlackAppDialog : public QDialog
{
    Q_OBJECT
public:
    SlackAppDialog(Prompts &prompts, const QString &redirectUrl, QWidget *parent = nullptr);

private:
    void addScopes(QVBoxLayout *layout);
    void openSlack();
    void copy(const QString &text, const QString &done);

    Prompts &m_prompts;
    QString m_redirectUrl;
    PlainLabel *m_answer;
};

} // namespace infradots
