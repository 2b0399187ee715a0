// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace infradots {

QLineEdit *makeSearchField(const QString &objectName, const QString &accessibleName, const QString &placeholder,
                           QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(accessibleName);
    edit->addAction(Theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    for (auto *magnifier : edit->findChildren<QToolButton *>())
        magnifier->setAccessibleName(accessibleName);
    edit->setClearButtonEnabled(true);
    for (auto *button : edit->findChildren<QToolButton *>()) {
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(QCoreApplication::translate("SearchField", "Clear"));
    }
    return edit;
}

} // namespace infradots
