// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"
#include "models/domain/validation.h"
#include "models/domain/workspace.h"
#include "ui/formfocus.h"
#include "ui/notices.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace infradots {

class ChannelPanel;
class EndpointForm;
class FormField;
class MessageBar;
class PlainLabel;
class SecretGuard;
class TargetsForm;

/** A workspace that the integration is attached to, and how: a route that can be tested. */
struct RouteChoice
{
    Workspace workspace;
    Attachment attachment;
};

/** Takes and returns a draft of an integration; says what is wrong with it beside the field. Never saves or sends. */
class IntegrationEditor : public QWidget
{
    Q_OBJECT
public:
    explicit IntegrationEditor(QWidget *parent = nullptr);

    void setDraft(const Integration &draft);
    /** Stored secrets can be looked at; @p guard outlives this. */
    void offerReveal(SecretGuard &guard);
    [[nodiscard]] Integration draft() const;
    [[nodiscard]] Integration typed() const; ///< the draft with targets that are typed and not added yet
    [[nodiscard]] bool isChanged() const;

    /** Takes what is typed, checks all of it, shows the faults and focuses the first. True: nothing is wrong. */
    bool check();
    [[nodiscard]] int faultCount() const;
    /** A fault found by saving, by its document key; false when it belongs to no field here. */
    bool showFault(const QString &documentKey, const QString &sentence);
    void focusFirstFault();
    void focusName();
    void focusOn(const FormFocus &focus);

    /** Where the channels of a Slack integration are shown and chosen from. */
    [[nodiscard]] ChannelPanel *channels() const;

    void showTestAnswer(const Notice &notice);
    [[nodiscard]] QString testEnvironment() const;
    /** Null: of no workspace in particular. */
    [[nodiscard]] WorkspaceId testWorkspace() const;
    void setRoutes(const QList<RouteChoice> &routes);
    void focusField(Field field); ///< one that it does not have: nothing

Q_SIGNALS:
    void typeChanged(); ///< another form is shown, of another height
    /** Something is typed or chosen, the route to look at included. */
    void draftChanged();
    void testRequested();
    void signatureCheckRequested();

private:
    void offerReveals();
    void buildRoutes(QWidget *area);
    void showType();
    void leave(Field field);
    void showFaults(const FieldErrors &errors);
    [[nodiscard]] FieldErrors faults() const; ///< of all fields, also those not visited yet
    void showRoute();
    [[nodiscard]] const RouteChoice *chosenRoute() const;
    [[nodiscard]] QList<FormField *> fieldsInOrder() const;
    [[nodiscard]] FormField *fieldOf(Field field) const;
    [[nodiscard]] IntegrationType type() const;

    SecretGuard *m_guard = nullptr;
    Integration m_initial;
    Integration m_loaded; ///< the draft as set, after the forms have read it back once
    QSet<int> m_visited;  ///< fields left at least once, by Field
    QLineEdit *m_name;
    QComboBox *m_type;
    QPlainTextEdit *m_description = nullptr;
    QCheckBox *m_enabled = nullptr;
    FormField *m_nameField;
    FormField *m_typeField;
    FormField *m_descriptionField;
    QHash<int, TargetsForm *> m_targets;    ///< by type
    QHash<int, EndpointForm *> m_endpoints; ///< by type
    QList<QWidget *> m_forms;               ///< in the order of the types; one is shown
    QList<RouteChoice> m_routes;
    QComboBox *m_workspace = nullptr;
    QComboBox *m_environment = nullptr;
    PlainLabel *m_route = nullptr;
    QPushButton *m_test = nullptr;
    MessageBar *m_answer = nullptr;
};

} // namespace infradots
