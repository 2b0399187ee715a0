// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/integrationeditor.h"

#include "models/domain/routing.h"
#include "models/items/wording.h"
#include "models/messages/custombody.h"
#include "ui/dialogs/endpointform.h"
#include "ui/dialogs/targetsform.h"
#include "ui/looks.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int DescriptionLines = 3;
constexpr std::array allTypes{IntegrationType::Slack, IntegrationType::Teams, IntegrationType::Webhook,
                              IntegrationType::Custom};

} // namespace

IntegrationEditor::IntegrationEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_type(new QComboBox(this))
{
    m_name->setObjectName(QStringLiteral("nameLineEdit"));
    m_name->setPlaceholderText(tr("Ops Slack"));
    m_type->setObjectName(QStringLiteral("typeComboBox"));
    for (const IntegrationType type : allTypes) {
        m_type->addItem(Theme::icon(typeIconName(type)), typeWords(type), static_cast<int>(type));
        const auto watch = [this](auto *form) {
            connect(form, &std::remove_pointer_t<decltype(form)>::changed, this, &IntegrationEditor::showRoute);
            connect(form, &std::remove_pointer_t<decltype(form)>::left, this, &IntegrationEditor::leave);
            form->hide();
            m_forms << form;
        };
        if (hasTargets(type)) {
            auto *form = new TargetsForm(type, this);
            m_targets.insert(static_cast<int>(type), form);
            watch(form);
        } else {
            auto *form = new EndpointForm(type, this);
            connect(form, &EndpointForm::checkRequested, this, &IntegrationEditor::signatureCheckRequested);
            m_endpoints.insert(static_cast<int>(type), form);
            watch(form);
        }
    }
    // Made in the order of the form, which is the order Tab goes in.
    m_description = new QPlainTextEdit(this);
    m_description->setObjectName(QStringLiteral("descriptionPlainTextEdit"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * DescriptionLines + spacing::Small);
    m_enabled = new QCheckBox(tr("Enabled: sends notifications of the workspaces it is attached to"), this);
    m_enabled->setObjectName(QStringLiteral("enabledCheckBox"));
    m_nameField = new FormField(tr("Name"), m_name, this);
    m_typeField = new FormField(tr("Type"), m_type, this);
    m_descriptionField = new FormField(tr("Description"), m_description, this);
    m_descriptionField->setHint(tr("Optional: what this integration is for."));

    auto *routes = new QFrame(this);
    routes->setProperty("role", QStringLiteral("card"));
    buildRoutes(routes);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::Large);
    layout->addWidget(m_nameField);
    layout->addWidget(m_typeField);
    for (QWidget *form : std::as_const(m_forms))
        layout->addWidget(form);
    layout->addWidget(m_descriptionField);
    layout->addWidget(m_enabled);
    layout->addWidget(routes);
    layout->addStretch();

    connect(m_name, &QLineEdit::editingFinished, this, [this] { leave(Field::Name); });
    connect(m_name, &QLineEdit::textChanged, this, &IntegrationEditor::draftChanged);
    connect(m_enabled, &QCheckBox::toggled, this, &IntegrationEditor::draftChanged);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        showType();
        Q_EMIT typeChanged();
    });
    showType();
}

void IntegrationEditor::buildRoutes(QWidget *area)
{
    m_workspace = new QComboBox(area);
    m_environment = new QComboBox(area);
    m_route = new PlainLabel(area);
    m_test = new QPushButton(tr("Test"), area);
    m_answer = new MessageBar(area);
    m_workspace->setObjectName(QStringLiteral("testWorkspaceComboBox"));
    m_workspace->setAccessibleName(tr("Workspace to test"));
    m_workspace->setAccessibleDescription(tr("Workspace to test"));
    m_workspace->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_environment->setObjectName(QStringLiteral("environmentComboBox"));
    m_environment->setEditable(true);
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_environment->lineEdit()->setPlaceholderText(tr("no environment"));
    m_environment->lineEdit()->setAccessibleName(tr("Environment to test"));
    m_environment->setAccessibleDescription(tr("Environment to test"));
    m_route->setObjectName(QStringLiteral("routeLabel"));
    m_route->setWordWrap(true);
    m_test->setObjectName(QStringLiteral("testPushButton"));
    m_test->setAutoDefault(false);
    m_test->setShortcut(QKeySequence(tr("Ctrl+Return")));
    m_test->setToolTip(tr("Sends a real message, marked as a test, with what is in this form."));
    m_answer->setObjectName(QStringLiteral("answerMessageBar"));
    auto *label = new PlainLabel(tr("For a run in"), area);
    label->setBuddy(m_workspace);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Small);
    row->addWidget(label);
    row->addWidget(m_workspace, 1);
    row->addWidget(m_environment, 1);
    row->addWidget(m_test);
    auto *layout = new QVBoxLayout(area);
    layout->setSpacing(spacing::Small);
    layout->addLayout(row);
    layout->addWidget(m_route);
    layout->addWidget(m_answer);
    setRoutes({});
    connect(m_workspace, &QComboBox::currentIndexChanged, this, &IntegrationEditor::showRoute);
    connect(m_environment, &QComboBox::currentTextChanged, this, &IntegrationEditor::showRoute);
    connect(m_test, &QPushButton::clicked, this, &IntegrationEditor::testRequested);
}

IntegrationType IntegrationEditor::type() const
{
    return static_cast<IntegrationType>(m_type->currentData().toInt());
}

void IntegrationEditor::setDraft(const Integration &draft)
{
    m_initial = draft;
    m_visited.clear();
    m_name->setText(draft.name);
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(draft.type)));
    m_type->setEnabled(draft.id.isNull());
    m_typeField->setHint(draft.id.isNull() ? QString() : tr("The type stays as it was chosen."));
    m_description->setPlainText(draft.description);
    m_enabled->setChecked(draft.enabled);
    for (const IntegrationType each : allTypes) {
        const bool own = each == draft.type;
        if (TargetsForm *form = m_targets.value(static_cast<int>(each)))
            form->load(own ? draft.targets : QList<Target>());
        if (EndpointForm *form = m_endpoints.value(static_cast<int>(each)))
            form->load(own ? draft.endpoint : EndpointSettings());
    }
    m_environment->clear();
    m_environment->addItem(QString());
    m_environment->addItems(environmentsOf(draft.targets));
    m_environment->setCurrentIndex(0);
    offerReveals();
    showType();
    showFaults({});
    m_loaded = this->draft();
}

void IntegrationEditor::offerReveal(SecretGuard &guard)
{
    m_guard = &guard;
    offerReveals();
}

void IntegrationEditor::offerReveals()
{
    const EndpointForm *form = m_endpoints.value(static_cast<int>(m_initial.type));
    if (m_guard == nullptr || form == nullptr || m_initial.id.isNull())
        return;
    const auto edits = form->findChildren<SecretEdit *>();
    for (SecretEdit *edit : edits) {
        if (!edit->column().isEmpty())
            edit->offerReveal(*m_guard, integrationSecretPlace(m_initial.id, edit->column()));
    }
}

Integration IntegrationEditor::draft() const
{
    Integration result = m_initial;
    result.name = m_name->text().trimmed();
    result.type = type();
    result.description = m_description->toPlainText().trimmed();
    result.enabled = m_enabled->isChecked();
    if (const TargetsForm *form = m_targets.value(static_cast<int>(type())))
        result.targets = form->targets();
    if (const EndpointForm *form = m_endpoints.value(static_cast<int>(type())))
        result.endpoint = form->settings();
    return result;
}

Integration IntegrationEditor::typed() const
{
    Integration result = draft();
    if (const TargetsForm *form = m_targets.value(static_cast<int>(type())))
        result.targets = form->targetsAsTyped();
    return result;
}

bool IntegrationEditor::isChanged() const
{
    const TargetsForm *form = m_targets.value(static_cast<int>(type()));
    return (form != nullptr && form->hasPending()) || !(draft() == m_loaded);
}

bool IntegrationEditor::check()
{
    TargetsForm *form = m_targets.value(static_cast<int>(type()));
    if (form != nullptr && !form->commitPending())
        return false;
    const FieldErrors errors = faults();
    for (const FieldError &error : errors)
        m_visited.insert(static_cast<int>(error.field));
    showFaults(errors);
    focusFirstFault();
    return errors.isEmpty();
}

int IntegrationEditor::faultCount() const
{
    int count = 0;
    const QList<FormField *> fields = fieldsInOrder();
    for (const FormField *field : fields)
        count += field->fault().isEmpty() ? 0 : 1;
    return count;
}

bool IntegrationEditor::showFault(const QString &key, const QString &sentence)
{
    for (int i = 0; i <= static_cast<int>(Field::Statuses); ++i) {
        const auto field = static_cast<Field>(i);
        if (documentKey(field) != key || fieldOf(field) == nullptr)
            continue;
        fieldOf(field)->setFault(sentence);
        focusFirstFault();
        return true;
    }
    return false;
}

void IntegrationEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void IntegrationEditor::focusOn(const FormFocus &focus)
{
    if (!focus.environment.isEmpty())
        m_environment->setCurrentText(focus.environment);
    TargetsForm *targets = m_targets.value(static_cast<int>(type()));
    FormField *apiUrl = fieldOf(Field::ApiUrl);
    if (focus.field)
        focusField(*focus.field);
    else if (focus.place == FormFocus::Place::Defaults && targets != nullptr)
        targets->beginDefault();
    else if (focus.place == FormFocus::Place::Environments && targets != nullptr)
        targets->beginEnvironment(focus.environment);
    else if (focus.place == FormFocus::Place::ApiUrl && apiUrl != nullptr)
        apiUrl->focusEditor();
    else if (focus.place == FormFocus::Place::Enabled)
        m_enabled->setFocus(Qt::OtherFocusReason);
    else
        focusName();
}

void IntegrationEditor::focusFirstFault()
{
    const QList<FormField *> fields = fieldsInOrder();
    for (FormField *field : fields) {
        if (!field->fault().isEmpty()) {
            field->focusEditor();
            return;
        }
    }
}

ChannelPanel *IntegrationEditor::channels() const
{
    return m_targets.value(static_cast<int>(IntegrationType::Slack))->channels();
}

void IntegrationEditor::showTestAnswer(const Notice &notice)
{
    m_answer->showNotice(notice);
    m_test->setEnabled(notice.kind != NoticeKind::Busy);
}

QString IntegrationEditor::testEnvironment() const
{
    return m_environment->currentText().trimmed();
}

WorkspaceId IntegrationEditor::testWorkspace() const
{
    const RouteChoice *route = chosenRoute();
    return route != nullptr ? route->workspace.id : WorkspaceId();
}

void IntegrationEditor::setRoutes(const QList<RouteChoice> &routes)
{
    m_routes = routes;
    const QSignalBlocker quiet(m_workspace);
    m_workspace->clear();
    m_workspace->addItem(tr("no workspace in particular"));
    for (const RouteChoice &route : routes)
        m_workspace->addItem(route.workspace.name);
    m_workspace->setVisible(!routes.isEmpty());
}

const RouteChoice *IntegrationEditor::chosenRoute() const
{
    const int index = m_workspace->currentIndex() - 1;
    return index >= 0 && index < m_routes.size() ? &m_routes.at(index) : nullptr;
}

void IntegrationEditor::focusField(Field field)
{
    if (FormField *found = fieldOf(field))
        found->focusEditor();
}

void IntegrationEditor::showType()
{
    for (qsizetype i = 0; i < m_forms.size(); ++i)
        m_forms.at(i)->setVisible(i == m_type->currentIndex());
    m_answer->clear();
    m_visited.clear();
    showFaults({});
    showRoute();
}

void IntegrationEditor::leave(Field field)
{
    m_visited.insert(static_cast<int>(field));
    showFaults(faults());
}

FieldErrors IntegrationEditor::faults() const
{
    const Integration now = draft();
    FieldErrors errors = validate(now);
    if (now.type != IntegrationType::Custom)
        return errors;
    if (const auto problem = customBodyProblem(now.endpoint.bodyTemplate))
        errors.append({Field::BodyTemplate, problem->sentence});
    return errors;
}

void IntegrationEditor::showFaults(const FieldErrors &errors)
{
    QHash<FormField *, QString> sentences;
    for (const FieldError &error : errors) {
        // A template is looked at with every letter: it has its result beside it.
        if (error.field == Field::BodyTemplate || m_visited.contains(static_cast<int>(error.field)))
            sentences.insert(fieldOf(error.field), error.message);
    }
    const QList<FormField *> fields = fieldsInOrder();
    for (FormField *field : fields)
        field->setFault(sentences.value(field));
}

QList<FormField *> IntegrationEditor::fieldsInOrder() const
{
    QList<FormField *> result;
    for (int i = 0; i <= static_cast<int>(Field::Statuses); ++i) {
        FormField *field = fieldOf(static_cast<Field>(i));
        if (field != nullptr && field != m_descriptionField)
            result << field;
    }
    result << m_descriptionField;
    return result;
}

FormField *IntegrationEditor::fieldOf(Field field) const
{
    if (field == Field::Name)
        return m_nameField;
    if (field == Field::Description)
        return m_descriptionField;
    if (const TargetsForm *form = m_targets.value(static_cast<int>(type())))
        return form->field(field);
    if (const EndpointForm *form = m_endpoints.value(static_cast<int>(type())))
        return form->field(field);
    return nullptr;
}

void IntegrationEditor::showRoute()
{
    const Integration shown = typed();
    const RouteChoice *chosen = chosenRoute();
    const Route route =
        resolve(shown, chosen ? chosen->attachment : Attachment(),
                effectiveEnvironment(testEnvironment(), chosen ? chosen->workspace.environment : QString()));
    m_environment->lineEdit()->setPlaceholderText(chosen && !chosen->workspace.environment.isEmpty()
                                                      ? tr("its own: %1").arg(chosen->workspace.environment)
                                                      : tr("no environment"));
    if (route.rule == Rule::None) {
        m_route->setText(hasTargets(shown.type) ? tr("Nobody hears of it yet: no rule gives a destination.")
                                                : tr("Nobody hears of it yet: there is no API URL."));
        m_route->setRole(QStringLiteral("caution"));
    } else {
        m_route->setText(tr("A message goes to %1 · %2").arg(targetSummary(route.targets, 4), ruleWords(route.rule)));
        m_route->setRole(QStringLiteral("muted"));
    }
    m_test->setVisible(shown.type == IntegrationType::Teams ? route.rule != Rule::None : isConnected(shown));
    Q_EMIT draftChanged();
}

} // namespace infradots
