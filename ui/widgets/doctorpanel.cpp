// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/doctorpanel.h"

#include "app/delivery/diagnosis.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>

namespace infradots {

DoctorPanel::DoctorPanel(QWidget *parent)
    : QFrame(parent)
    , m_cause(new PlainLabel(this))
    , m_advice(new PlainLabel(this))
    , m_remedy(new QPushButton(this))
{
    setObjectName(QStringLiteral("doctorPanel"));
    setProperty("role", QStringLiteral("message"));
    setProperty("kind", QStringLiteral("warning"));
    m_cause->setObjectName(QStringLiteral("causeLabel"));
    m_cause->setWordWrap(true);
    m_advice->setObjectName(QStringLiteral("adviceLabel"));
    m_advice->setWordWrap(true);
    m_remedy->setObjectName(QStringLiteral("remedyPushButton"));
    m_remedy->setAutoDefault(false);
    const auto heading = [this](const QString &text) {
        auto *label = new PlainLabel(text, this);
        label->setRole(QStringLiteral("muted"));
        return label;
    };
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    layout->setHorizontalSpacing(spacing::Medium);
    layout->setVerticalSpacing(spacing::Tight);
    layout->setColumnStretch(1, 1);
    layout->addWidget(heading(tr("Cause")), 0, 0, Qt::AlignTop);
    layout->addWidget(m_cause, 0, 1);
    layout->addWidget(heading(tr("What to do")), 1, 0, Qt::AlignTop);
    layout->addWidget(m_advice, 1, 1);
    layout->addWidget(m_remedy, 0, 2, 2, 1, Qt::AlignVCenter);
    connect(m_remedy, &QPushButton::clicked, this, &DoctorPanel::remedyRequested);
    hide();
}

void DoctorPanel::setDiagnosis(const Diagnosis &diagnosis, const QString &remedy)
{
    m_cause->setText(diagnosis.cause);
    m_advice->setText(diagnosis.advice);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    setAccessibleName(sentenceOf(diagnosis));
    setVisible(!diagnosis.cause.isEmpty());
}

} // namespace infradots
