// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace infradots {

enum class NoticeKind { Information, Success, Warning, Failure, Busy };

/** Something to say inside the window: a sentence and what can be done about it. */
struct Notice
{
    using Action = std::pair<QString, std::function<void()>>; ///< a button's text, and what it does

    NoticeKind kind = NoticeKind::Information;
    QString text;
    std::vector<Action> actions;
};

/** Where pages and presenters say something; the main window shows it in its message bar. */
class Notices : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const Notice &notice) { Q_EMIT shown(notice); }
    void failure(const QString &text) { show({NoticeKind::Failure, text, {}}); }
    void clear() { Q_EMIT cleared(); }

Q_SIGNALS:
    void shown(const infradots::Notice &notice);
    void cleared();
};

} // namespace infradots
