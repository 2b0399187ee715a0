// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagelimits.h"

#include <QWidget>

namespace infradots {

class PlainLabel;

/** How much of its receiver's limits a message takes, in words; warns before one is hit. */
class LimitMeter : public QWidget
{
    Q_OBJECT
public:
    explicit LimitMeter(QWidget *parent = nullptr);

    void setLimits(IntegrationType type, const QList<LimitUse> &limits);
    void clear();

private:
    PlainLabel *m_uses;
    PlainLabel *m_warning;
};

/** "7 of 50 blocks", "1,234 of 14,000 bytes": one limit in words. */
[[nodiscard]] QString limitWords(const LimitUse &use);
/** What to do about a limit that is near or hit; empty where it is neither. */
[[nodiscard]] QString limitWarning(IntegrationType type, const LimitUse &use);

} // namespace infradots
