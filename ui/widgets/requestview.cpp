// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/requestview.h"

#include "ui/presenters/curlcommand.h"
#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace infradots {

namespace {
constexpr int LeastTextHeight = 28; ///< in a low window it scrolls
}

RequestView::RequestView(QWidget *parent)
    : QWidget(parent)
    , m_problem(new PlainLabel(this))
    , m_readable(new QCheckBox(tr("Readable body"), this))
    , m_copy(new QPushButton(tr("Copy as cURL"), this))
    , m_text(new QPlainTextEdit(this))
{
    m_problem->setRole(QStringLiteral("caution"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_readable->setObjectName(QStringLiteral("readableCheckBox"));
    m_readable->setChecked(true);
    m_readable->setToolTip(tr("Off: the body byte for byte as it is sent"));
    m_copy->setObjectName(QStringLiteral("requestCopyPushButton"));
    m_copy->setToolTip(tr("The request as a curl command, with variables in place of secrets"));
    m_copy->setAutoDefault(false);
    m_text->setReadOnly(true);
    m_text->setMinimumHeight(LeastTextHeight);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextName(QStringLiteral("exactRequestPlainTextEdit"), tr("Exact request"));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_readable);
    row->addStretch(1);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Small, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_problem);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    setTabOrder(m_readable, m_copy);
    setTabOrder(m_copy, m_text);
    connect(m_readable, &QCheckBox::toggled, this, &RequestView::show);
    connect(m_copy, &QPushButton::clicked, this, &RequestView::copyAsCurl);
    clear();
}

void RequestView::setTextName(const QString &objectName, const QString &accessibleName)
{
    m_text->setObjectName(objectName);
    m_text->setAccessibleName(accessibleName);
}

void RequestView::setCopyButtonVisible(bool visible)
{
    m_copy->setVisible(visible);
}

void RequestView::setRequest(const ShownRequest &request, const QString &problem)
{
    m_request = request;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_copy->setEnabled(problem.isEmpty());
    m_copy->setText(tr("Copy as cURL"));
    show();
}

void RequestView::clear()
{
    m_request = {};
    m_problem->hide();
    m_copy->setEnabled(false);
    m_text->clear();
}

void RequestView::show()
{
    if (m_request != ShownRequest())
        m_text->setPlainText(requestText(m_request, m_readable->isChecked()));
}

void RequestView::copyAsCurl()
{
    QApplication::clipboard()->setText(curlCommand(m_request));
    m_copy->setText(tr("Copied"));
}

} // namespace infradots
