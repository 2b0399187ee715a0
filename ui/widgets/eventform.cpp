// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventform.h"

#include "models/domain/samplerun.h"
#include "models/items/wording.h"
#include "ui/theme.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int CommentLines = 3;
}

EventForm::EventForm(QWidget *parent)
    : QWidget(parent)
    , m_stage(new QComboBox(this))
    , m_status(new QComboBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    m_stage->setObjectName(QStringLiteral("eventStageComboBox"));
    for (const Stage stage : {Stage::Plan, Stage::Apply})
        m_stage->addItem(stageWordsShown(stage), static_cast<int>(stage));
    m_status->setObjectName(QStringLiteral("eventStatusComboBox"));
    for (const RunStatus status : runStatusOrder())
        m_status->addItem(statusWordsShown(status), static_cast<int>(status));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Medium);
    row->addWidget(new FormField(tr("Stage"), m_stage, this), 1);
    row->addWidget(new FormField(tr("Status"), m_status, this), 2);
    layout->addLayout(row);
    m_comment = new QPlainTextEdit(this);
    m_comment->setObjectName(QStringLiteral("eventCommentPlainTextEdit"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * CommentLines + spacing::Small);
    layout->addWidget(new FormField(tr("Comment"), m_comment, this));
    m_job = addLine(tr("Job"), "eventJobLineEdit");
    m_commit = addLine(tr("Commit"), "eventCommitLineEdit");
    m_commitUrl = addLine(tr("Commit link"), "eventCommitUrlLineEdit");
    m_runUrl = addLine(tr("Run link"), "eventRunUrlLineEdit");
    m_approvalUrl = addLine(tr("Approval link"), "eventApprovalUrlLineEdit");
    m_sample = new QPushButton(tr("Fill in a realistic run"), this);
    m_sample->setObjectName(QStringLiteral("eventSamplePushButton"));
    m_sample->setAutoDefault(false);
    m_sample->setToolTip(tr("Replaces the fields above by a run that ends in this status."));
    layout->addWidget(m_sample, 0, Qt::AlignLeft);
    layout->addStretch(1);

    connect(m_sample, &QPushButton::clicked, this, [this] {
        setEvent(sampleRun(static_cast<RunStatus>(m_status->currentData().toInt()), QDateTime::currentDateTimeUtc()));
        Q_EMIT changed();
    });
    for (QComboBox *box : {m_stage, m_status})
        connect(box, &QComboBox::activated, this, &EventForm::changed);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &EventForm::changed);
}

QLineEdit *EventForm::addLine(const QString &label, const char *objectName)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    layout()->addWidget(new FormField(label, edit, this));
    connect(edit, &QLineEdit::textEdited, this, &EventForm::changed);
    return edit;
}

void EventForm::setEvent(const StageEvent &event)
{
    const QSignalBlocker quiet(this);
    m_set = event;
    m_stage->setCurrentIndex(m_stage->findData(static_cast<int>(event.stage)));
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(event.status)));
    m_job->setText(event.job);
    m_commit->setText(event.commit);
    m_comment->setPlainText(event.comment);
    m_commitUrl->setText(event.commitUrl);
    m_runUrl->setText(event.runUrl);
    m_approvalUrl->setText(event.approvalUrl);
}

StageEvent EventForm::event() const
{
    StageEvent event = m_set;
    event.stage = static_cast<Stage>(m_stage->currentData().toInt());
    event.status = static_cast<RunStatus>(m_status->currentData().toInt());
    event.job = m_job->text().trimmed();
    event.commit = m_commit->text().trimmed();
    event.comment = m_comment->toPlainText();
    event.commitUrl = m_commitUrl->text().trimmed();
    event.runUrl = m_runUrl->text().trimmed();
    event.approvalUrl = m_approvalUrl->text().trimmed();
    return event;
}

} // namespace infradots
