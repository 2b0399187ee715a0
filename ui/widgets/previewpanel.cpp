// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/previewpanel.h"

#include "app/services/eventservice.h"
#include "models/domain/samplerun.h"
#include "models/items/wording.h"
#include "ui/widgets/eventform.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/limitmeter.h"
#include "ui/widgets/messagepane.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace infradots {

namespace {

constexpr int LeastFormHeight = 220;
constexpr int Edited = -1; ///< in place of a status: the run as it is in the form

} // namespace

PreviewPanel::PreviewPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_sample(new QComboBox(this))
    , m_edit(new QPushButton(tr("Edit run"), this))
    , m_formArea(new QScrollArea(this))
    , m_form(new EventForm(m_formArea)) // made in the order Tab goes in
    , m_target(new QComboBox(this))
    , m_notice(new PlainLabel(this))
    , m_pane(new MessagePane(theme, this))
    , m_limits(new LimitMeter(this))
{
    m_sample->setObjectName(QStringLiteral("sampleComboBox"));
    m_sample->setAccessibleDescription(tr("Run that the message tells of"));
    for (const RunStatus status : runStatusOrder()) {
        const StageEvent run = sampleRun(status, QDateTime());
        m_sample->addItem(tr("%1: %2").arg(stageWordsShown(run.stage), statusWordsShown(status)),
                          static_cast<int>(status));
    }
    m_sample->addItem(tr("Edited run"), Edited);
    m_edit->setObjectName(QStringLiteral("editRunPushButton"));
    m_edit->setCheckable(true);
    m_edit->setAutoDefault(false);
    m_edit->setToolTip(tr("Shows the run's fields, to change what the message tells of."));
    m_formArea->setWidget(m_form);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea->setMinimumHeight(LeastFormHeight);
    m_form->setProperty("role", QStringLiteral("canvas"));
    m_formArea->hide();
    m_target->setObjectName(QStringLiteral("previewTargetComboBox"));
    m_target->setAccessibleName(tr("Which of the messages is shown"));
    m_target->setAccessibleDescription(tr("Which of the messages is shown"));
    m_target->hide();
    m_notice->setObjectName(QStringLiteral("previewNoticeLabel"));
    m_notice->setRole(QStringLiteral("caution"));
    m_notice->setWordWrap(true);
    m_notice->hide();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    row->addWidget(new FormField(tr("Sample run"), m_sample, this), 1);
    row->addWidget(m_edit, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addLayout(row);
    layout->addWidget(m_formArea, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_target);
    layout->addWidget(m_pane, 3);
    layout->addWidget(m_limits);

    connect(m_sample, &QComboBox::activated, this, &PreviewPanel::chooseSample);
    connect(m_edit, &QPushButton::toggled, m_formArea, &QWidget::setVisible);
    connect(m_form, &EventForm::changed, this, [this] {
        m_sample->setCurrentIndex(m_sample->findData(Edited));
        Q_EMIT eventChanged();
    });
    connect(m_target, &QComboBox::currentIndexChanged, this, &PreviewPanel::showMessage);
    m_form->setEvent(sampleRun(runStatusOrder().first(), QDateTime::currentDateTimeUtc()));
}

void PreviewPanel::chooseSample()
{
    const int status = m_sample->currentData().toInt();
    if (status == Edited)
        m_edit->setChecked(true);
    else
        m_form->setEvent(sampleRun(static_cast<RunStatus>(status), QDateTime::currentDateTimeUtc()));
    Q_EMIT eventChanged();
}

StageEvent PreviewPanel::event() const
{
    return m_form->event();
}

void PreviewPanel::showRehearsal(const Rehearsal &rehearsal)
{
    m_rehearsal = rehearsal;
    {
        const QSignalBlocker quiet(m_target);
        const int chosen = std::max(0, m_target->currentIndex());
        m_target->clear();
        for (const RehearsedMessage &message : rehearsal.messages)
            m_target->addItem(tr("To %1").arg(shownTarget(message.target)));
        m_target->setCurrentIndex(std::min(chosen, m_target->count() - 1));
    }
    m_target->setVisible(rehearsal.messages.size() > 1);
    showMessage();
}

void PreviewPanel::showMessage()
{
    const int index = std::max(0, m_target->currentIndex());
    if (index >= m_rehearsal.messages.size())
        return;
    const RehearsedMessage &message = m_rehearsal.messages.at(index);
    const auto &skip = m_rehearsal.decision.skip;
    // That nothing can be sent yet says more than that it would be skipped for it.
    const bool expected = skip && (*skip == SkipReason::NotConnected || *skip == SkipReason::NoTarget);
    m_notice->setText(!message.problem.isEmpty() ? message.problem
                      : skip && !expected
                          ? tr("In production, a run like this sends nothing. %1").arg(skipSentence(*skip))
                          : QString());
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_pane->setMessage(m_rehearsal.type, message.request, message.problem, m_rehearsal.event.receivedAt);
    if (message.request.body.isEmpty())
        m_limits->clear();
    else
        m_limits->setLimits(m_rehearsal.type, limitsOf(m_rehearsal.type, message.request.body, m_rehearsal.event));
}

void PreviewPanel::showProblem(const QString &sentence)
{
    m_rehearsal = {};
    m_target->hide();
    m_notice->setText(sentence);
    m_notice->show();
    m_pane->clear();
    m_limits->clear();
}

} // namespace infradots
