// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bodytemplatepanel.h"

#include "models/messages/custombody.h"
#include "models/messages/samplefacts.h"
#include "models/messages/webhookbody.h"
#include "ui/theme.h"
#include "ui/widgets/bodytemplateedit.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>

#include <chrono>

namespace infradots {

namespace {

constexpr int VisibleLines = 13;
constexpr std::chrono::milliseconds GatherFor{120};

} // namespace

BodyTemplatePanel::BodyTemplatePanel(QWidget *parent)
    : QWidget(parent)
    , m_edit(new BodyTemplateEdit(templateFields(), this))
    , m_sample(new QComboBox(this))
    , m_result(new QPlainTextEdit(this))
    , m_state(new PlainLabel(this))
{
    buildTemplate();
    buildResult();
    auto *help = new PlainLabel(tr("{{ offers the field names; so does Ctrl+Space."), this);
    help->setRole(QStringLiteral("muted"));
    help->setWordWrap(true);
    auto *label = new PlainLabel(tr("Result for"), this);
    label->setBuddy(m_sample);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(spacing::Small);
    choice->addWidget(label);
    choice->addWidget(m_sample, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::Small);
    grid->setVerticalSpacing(spacing::Tight);
    grid->addWidget(help, 0, 0);
    grid->addLayout(choice, 0, 1);
    grid->addWidget(m_edit, 1, 0);
    grid->addWidget(m_result, 1, 1);
    grid->addWidget(m_state, 2, 1);
    for (const int column : {0, 1}) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, 1); // halves, whatever is in them
    }
    setFocusProxy(m_edit);

    m_soon.setSingleShot(true);
    m_soon.setInterval(GatherFor);
    connect(&m_soon, &QTimer::timeout, this, &BodyTemplatePanel::render);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_soon.start();
        Q_EMIT edited();
    });
    connect(m_sample, &QComboBox::currentIndexChanged, this, &BodyTemplatePanel::render);
    render();
}

void BodyTemplatePanel::buildTemplate()
{
    m_edit->setObjectName(QStringLiteral("bodyTemplatePlainTextEdit"));
    m_edit->setPlaceholderText(QStringLiteral("{\"text\": \"{{workspace_name}}: {{status}}\"}"));
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * VisibleLines);
}

void BodyTemplatePanel::buildResult()
{
    m_sample->setObjectName(QStringLiteral("sampleComboBox"));
    m_sample->setAccessibleName(tr("Sample run"));
    m_sample->setAccessibleDescription(tr("Sample run"));
    m_sample->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const SampleEvent sample : sampleEvents())
        m_sample->addItem(sampleEventWords(sample), static_cast<int>(sample));
    m_result->setObjectName(QStringLiteral("renderedPlainTextEdit"));
    m_result->setAccessibleName(tr("Body for the sample run"));
    m_result->setReadOnly(true);
    m_result->setTabChangesFocus(true);
    m_result->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_result->setFixedHeight(m_edit->height());
    m_state->setObjectName(QStringLiteral("renderedStateLabel"));
    m_state->setWordWrap(true);
}

void BodyTemplatePanel::setText(const QString &text)
{
    m_edit->setPlainText(text);
    render();
}

QString BodyTemplatePanel::text() const
{
    return m_edit->text();
}

void BodyTemplatePanel::setContentType(const QString &contentType)
{
    if (m_contentType == contentType)
        return;
    m_contentType = contentType;
    render();
}

void BodyTemplatePanel::render()
{
    m_soon.stop();
    const MessageFacts facts = sampleFacts(static_cast<SampleEvent>(m_sample->currentData().toInt()), QString());
    const QString written = text();
    if (written.isEmpty()) {
        setProblem({}, 0);
        m_result->setPlainText(QString::fromUtf8(webhookBody(facts)));
        m_state->setRole(QStringLiteral("muted"));
        m_state->setText(tr("Without a template the webhook payload is sent."));
        return;
    }
    if (const auto problem = customBodyProblem(written)) {
        setProblem(problem->sentence, problem->line);
        m_result->clear();
        m_state->setRole(QStringLiteral("muted"));
        m_state->setText(tr("There is no result until the template can be read."));
        return;
    }
    setProblem({}, 0);
    const auto body = customBody(facts, written, bodyEscape(m_contentType));
    showResult(body.value_or(QByteArray()));
}

void BodyTemplatePanel::showResult(const QByteArray &body)
{
    const QString shown = QString::fromUtf8(body);
    if (m_result->toPlainText() != shown)
        m_result->setPlainText(shown);
    m_state->setRole(QStringLiteral("muted"));
    switch (bodyEscape(m_contentType)) {
    case BodyEscape::Json:
        if (const auto problem = jsonProblem(body)) {
            m_state->setRole(QStringLiteral("caution"));
            m_state->setText(QStringLiteral("⚠ ") + problem->sentence);
        } else {
            m_state->setRole(QStringLiteral("good"));
            m_state->setText(tr("✓ The result is JSON. Values are escaped for JSON strings."));
        }
        break;
    case BodyEscape::Xml:
        m_state->setText(tr("Values are escaped for XML."));
        break;
    case BodyEscape::Form:
        m_state->setText(tr("Values are percent-encoded for a form."));
        break;
    case BodyEscape::None:
        m_state->setText(tr("Values are put in as they are: the content type is none that needs an escape."));
        break;
    }
}

void BodyTemplatePanel::setProblem(const QString &sentence, int line)
{
    m_edit->markLine(line);
    if (m_problem == sentence)
        return;
    m_problem = sentence;
    Q_EMIT problemChanged(sentence);
}

} // namespace infradots
