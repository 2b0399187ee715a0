// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signaturereportview.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

namespace infradots {

namespace {

constexpr int IconSize = 16;

QString partWords(SignaturePart part)
{
    switch (part) {
    case SignaturePart::Signature:
        return SignatureReportView::tr("Signature");
    case SignaturePart::Id:
        return SignatureReportView::tr("Id");
    case SignaturePart::Timestamp:
        return SignatureReportView::tr("Timestamp");
    case SignaturePart::Secret:
        return SignatureReportView::tr("Secret");
    case SignaturePart::Body:
        return SignatureReportView::tr("Body");
    }
    Q_UNREACHABLE();
}

struct StateLook
{
    QString icon;
    QString words;
};

StateLook lookOf(PartState state)
{
    switch (state) {
    case PartState::Fits:
        return {QStringLiteral("data-success"), SignatureReportView::tr("fits")};
    case PartState::Wrong:
        return {QStringLiteral("data-error"), SignatureReportView::tr("does not fit")};
    case PartState::Unknown:
        return {QStringLiteral("data-information"), SignatureReportView::tr("cannot be told")};
    }
    Q_UNREACHABLE();
}

} // namespace

SignatureReportView::SignatureReportView(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    m_grid->setContentsMargins(spacing::Medium, spacing::Small, spacing::Medium, spacing::Small);
    m_grid->setHorizontalSpacing(spacing::Medium);
    m_grid->setVerticalSpacing(spacing::Small);
    m_grid->setColumnStretch(2, 1);
    hide();
}

void SignatureReportView::setReport(const SignatureReport &report)
{
    clear();
    int row = 0;
    for (const PartFinding &finding : report.parts) {
        const StateLook look = lookOf(finding.state);
        auto *icon = new QLabel(this);
        icon->setPixmap(Theme::icon(look.icon).pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
        icon->setAccessibleName(look.words);
        auto *part = new PlainLabel(partWords(finding.part), this);
        part->setRole(finding.state == PartState::Wrong ? QStringLiteral("fault") : QStringLiteral("muted"));
        auto *sentence = new PlainLabel(finding.sentence, this);
        sentence->setObjectName(QStringLiteral("%1FindingLabel").arg(toText(finding.part)));
        sentence->setAccessibleName(partWords(finding.part) + QStringLiteral(" ") + look.words + QStringLiteral(": ") +
                                    finding.sentence);
        sentence->setWordWrap(true);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(icon, row, 0, Qt::AlignTop);
        m_grid->addWidget(part, row, 1, Qt::AlignTop);
        m_grid->addWidget(sentence, row, 2);
        ++row;
    }
    setVisible(row > 0);
}

void SignatureReportView::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    hide();
}

} // namespace infradots
