// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/signaturereport.h"

#include <QFrame>

class QGridLayout;

namespace infradots {

/** What a signature check found, part by part: an icon, the part, a sentence. */
class SignatureReportView : public QFrame
{
    Q_OBJECT
public:
    explicit SignatureReportView(QWidget *parent = nullptr);

    void setReport(const SignatureReport &report);
    void clear();

private:
    QGridLayout *m_grid;
};

} // namespace infradots
