// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labelledbox.h"

#include "ui/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace infradots {

QComboBox *addLabelledBox(QLayout *layout, const char *objectName, const QString &label, const QString &name,
                          QWidget *parent)
{
    auto *pair = new QWidget(parent);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Small);
    auto *box = new QComboBox(pair);
    if (!label.isEmpty()) {
        auto *words = new PlainLabel(label, pair);
        words->setBuddy(box);
        row->addWidget(words);
    }
    box->setObjectName(QString::fromLatin1(objectName));
    box->setAccessibleName(name);
    box->setAccessibleDescription(name); // what is announced of a combo box besides its value
    row->addWidget(box);
    layout->addWidget(pair);
    return box;
}

} // namespace infradots
