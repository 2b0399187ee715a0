// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/diagnosis.h"
#include "models/store/historystore.h"
#include "ui/uicontext.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace infradots {

class DoctorPanel;
class EmptyState;
class MessagePane;
class PlainLabel;

/** One delivery whole: where it went and why, what was sent, every answer, and what to do about a failure. */
class DeliveryDetailsDialog : public QDialog
{
    Q_OBJECT
public:
    DeliveryDetailsDialog(UiContext &context, const DeliveryId &id, QWidget *parent = nullptr);

Q_SIGNALS:
    void redeliverRequested(const infradots::DeliveryId &id);

private:
    [[nodiscard]] QWidget *buildSummary();
    [[nodiscard]] QWidget *buildAttempts();
    [[nodiscard]] QWidget *buildButtons();
    void load();
    void show(const DeliveryDetails &details);
    void showAttempt(int index);
    void diagnose(bool ended);
    void remedy();
    void copyCurl();

    UiContext &m_context;
    DeliveryId m_id;
    DeliveryDetails m_details;
    Diagnosis m_diagnosis;

    QStackedWidget *m_stack = nullptr;
    EmptyState *m_state = nullptr;
    QLabel *m_icon = nullptr;
    PlainLabel *m_outcome = nullptr;
    PlainLabel *m_explanation = nullptr;
    PlainLabel *m_facts = nullptr;
    DoctorPanel *m_doctor = nullptr;
    MessagePane *m_tabs = nullptr;
    QTreeWidget *m_attempts = nullptr;
    QPlainTextEdit *m_response = nullptr;
    QPushButton *m_redeliver = nullptr;
    QPushButton *m_curl = nullptr;
};

} // namespace infradots
