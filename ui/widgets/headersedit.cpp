// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headersedit.h"

#include "ui/theme.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/taborder.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace infradots {

HeadersEdit::HeadersEdit(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add header"), this))
{
    m_add->setObjectName(QStringLiteral("addHeaderPushButton"));
    m_add->setAutoDefault(false);
    m_layout->setSpacing(spacing::Tight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Tight);
    layout->addLayout(m_layout);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.last().name->setFocus();
        Q_EMIT edited();
    });
}

void HeadersEdit::setHeaders(const QList<CustomHeader> &headers)
{
    while (!m_rows.isEmpty())
        removeRow(m_rows.first().widget);
    for (const CustomHeader &header : headers)
        addRow(header);
}

QList<CustomHeader> HeadersEdit::headers() const
{
    QList<CustomHeader> result;
    for (const Row &row : m_rows) {
        const CustomHeader header{row.name->text().trimmed(), row.value->field()};
        if (!header.name.isEmpty() || header.value.isSet())
            result << header;
    }
    return result;
}

void HeadersEdit::addRow(const CustomHeader &header)
{
    Row row;
    row.widget = new QWidget(this);
    row.name = new QLineEdit(header.name, row.widget);
    row.name->setObjectName(QStringLiteral("headerNameLineEdit"));
    row.name->setAccessibleName(tr("Header name"));
    row.name->setPlaceholderText(tr("X-Team"));
    row.value = new SecretEdit(SecretEdit::Typing::Masked, row.widget);
    row.value->input()->setAccessibleName(tr("Header value"));
    row.value->setPlaceholderText(tr("Value"));
    row.value->setColumn(headerSecretColumn(header.name));
    row.value->setField(header.value);
    auto *cross = new QToolButton(row.widget);
    cross->setObjectName(QStringLiteral("removeHeaderToolButton"));
    cross->setProperty("role", QStringLiteral("close"));
    cross->setAccessibleName(tr("Remove header"));
    cross->setToolTip(tr("Remove header"));
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(row.name, 1);
    layout->addWidget(row.value, 2);
    layout->addWidget(cross);
    connect(cross, &QToolButton::clicked, this, [this, widget = row.widget] {
        removeRow(widget);
        Q_EMIT edited();
    });
    connect(row.name, &QLineEdit::textEdited, this, &HeadersEdit::edited);
    connect(row.value, &SecretEdit::edited, this, &HeadersEdit::edited);
    m_layout->addWidget(row.widget);
    const auto parts = row.widget->findChildren<QWidget *>(); // in the order they were made
    for (QWidget *part : parts) {
        if (part->focusPolicy() != Qt::NoFocus)
            putBeforeInTabOrder(part, m_add);
    }
    m_rows << row;
}

void HeadersEdit::removeRow(QWidget *widget)
{
    m_rows.removeIf([widget](const Row &row) { return row.widget == widget; });
    m_layout->removeWidget(widget);
    widget->hide();
    widget->deleteLater();
}

} // namespace infradots
