// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/unsaved.h"

#include "ui/notices.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>

namespace infradots {

void offerDiscard(MessageBar &bar, std::function<void()> discard, std::function<void()> keep)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Unsaved", text); };
    Notice notice{NoticeKind::Warning, words(QT_TRANSLATE_NOOP("Unsaved", "What you have typed is not saved.")), {}};
    notice.actions.emplace_back(words(QT_TRANSLATE_NOOP("Unsaved", "Discard")), std::move(discard));
    notice.actions.emplace_back(words(QT_TRANSLATE_NOOP("Unsaved", "Keep editing")), std::move(keep));
    bar.showNotice(notice);
}

} // namespace infradots
