// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/slackservice.h"
#include "app/slack/callbacklistener.h"
#include "app/slack/signinticket.h"

#include <QObject>
#include <QTimer>

namespace infradots {

/**
 * One sign-in: Slack's page is opened in a browser, which comes back to a listener of ours, or whose address a person
 * pastes; then the code is exchanged and the connection kept. It ends once, by connected() or failed(); after that the
 * listener is closed. Destroying it before gives it up. Lives in the thread it is made in.
 */
class SlackSignIn : public QObject
{
    Q_OBJECT
public:
    SlackSignIn(SlackService &service, SlackSignInPlan plan, QObject *parent = nullptr);
    ~SlackSignIn() override;

    enum class Listening { Yes, No };
    /** Begins to count the five minutes, and to listen, where wanted and where the redirect URL ends on this machine.
     */
    void start(Listening listening = Listening::Yes);

    [[nodiscard]] const SlackSignInPlan &plan() const { return m_plan; }
    [[nodiscard]] QUrl authorizeUrl() const;
    [[nodiscard]] bool isListening() const { return m_listener.isListening(); }
    /** Why nothing listens although the redirect URL ends on this machine; pasting works all the same. */
    [[nodiscard]] QString listenProblem() const { return m_listenProblem; }
    /** Of the certificate the browser will warn about; empty without https or a listener. */
    [[nodiscard]] QString fingerprint() const { return m_listener.fingerprint(); }
    [[nodiscard]] bool isAnswered() const { return m_answered; }

    /** The address of the page that the browser ended on. Error: InvalidInput with a sentence; it goes on waiting. */
    [[nodiscard]] Result<void> paste(const QString &address);

Q_SIGNALS:
    /** Slack's answer is there and is being exchanged. */
    void answered();
    void connected(const infradots::SlackSettings &settings);
    void failed(const infradots::Error &error);

private:
    void take(const SlackCallback &callback);
    void exchange(const SecretString &code);
    void end(const Result<SlackSettings> &result);
    void expire();

    SlackService &m_service;
    const SlackSignInPlan m_plan;
    std::shared_ptr<SignInTicket> m_ticket;
    CallbackListener m_listener;
    QTimer m_limit;
    QString m_listenProblem;
    bool m_answered = false;
    bool m_ended = false;
};

} // namespace infradots
