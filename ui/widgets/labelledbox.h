// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QLayout;
class QWidget;

namespace infradots {

/**
 * A combo box for a bar, behind its label, added to @p layout as one. @p label may be empty; @p name is what assistive
 * technology calls it.
 */
[[nodiscard]] QComboBox *addLabelledBox(QLayout *layout, const char *objectName, const QString &label,
                                        const QString &name, QWidget *parent);

} // namespace infradots
