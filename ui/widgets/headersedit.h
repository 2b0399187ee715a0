// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace infradots {

class SecretEdit;

/** Edits the headers of a Custom integration: names in the clear, values as secrets. */
class HeadersEdit : public QWidget
{
    Q_OBJECT
public:
    explicit HeadersEdit(QWidget *parent = nullptr);

    void setHeaders(const QList<CustomHeader> &headers);
    [[nodiscard]] QList<CustomHeader> headers() const;

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QLineEdit *name = nullptr;
        SecretEdit *value = nullptr;
    };
    void addRow(const CustomHeader &header);
    void removeRow(QWidget *widget);

    QList<Row> m_rows;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace infradots
