// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/integrationservice.h"
#include "ui/notices.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace infradots {

class MessageBar;
class PlainLabel;

/** One integration: what it is, where it goes, how it does, and what can be done with it. */
class IntegrationCard : public QFrame
{
    Q_OBJECT
public:
    explicit IntegrationCard(QWidget *parent = nullptr);

    void setOverview(const IntegrationOverview &overview);
    [[nodiscard]] const Integration &integration() const { return m_overview.integration; }
    /** What Test says, or that it is under way; kept until the next or dismissed. */
    void showAnswer(const Notice &notice);
    /** Whether a test can be sent: Slack needs a connection, Teams a URL, the others an API URL. */
    [[nodiscard]] bool isTestable() const;
    /** The card and what is on it, in the order Tab goes in. */
    [[nodiscard]] QList<QWidget *> focusOrder();

Q_SIGNALS:
    void testRequested(const infradots::IntegrationId &id);
    void connectRequested(const infradots::IntegrationId &id);
    void editRequested(const infradots::IntegrationId &id);
    void deleteRequested(const infradots::IntegrationId &id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showConnection();
    void showStatus();
    void showIcons();
    [[nodiscard]] QString iconNames() const;

    IntegrationOverview m_overview;
    QLabel *m_typeIcon;
    PlainLabel *m_name;
    PlainLabel *m_type;
    QToolButton *m_connection; ///< of a connected Slack integration
    PlainLabel *m_targets;
    QLabel *m_statusIcon;
    PlainLabel *m_status;
    PlainLabel *m_trend;
    PlainLabel *m_attached;
    MessageBar *m_answer;
    QPushButton *m_connect;
    QPushButton *m_test;
    QPushButton *m_edit;
    QPushButton *m_delete;
    QString m_statusIconName;
};

} // namespace infradots
