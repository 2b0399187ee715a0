// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace infradots {

class FormField;
class MessageBar;
class PlainLabel;
class SlackSignIn;

/** While Slack's page is open in the browser: what to do there, and what to do when the browser does not come back. */
class SlackSignInPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SlackSignInPanel(QWidget *parent = nullptr);

    /** One that has been started. @p opened: the browser was. */
    void showSignIn(const SlackSignIn &signIn, bool opened);
    /** Slack's answer is there. */
    void showExchange();
    /** What is wrong with the address that was pasted. */
    void showPasteFault(const QString &sentence);

Q_SIGNALS:
    void openRequested();
    void copyRequested();
    void pasted(const QString &address);

private:
    MessageBar *m_state;
    PlainLabel *m_problem;
    PlainLabel *m_certificate;
    PlainLabel *m_mismatch;
    QLineEdit *m_address;
    FormField *m_addressField;
};

} // namespace infradots
