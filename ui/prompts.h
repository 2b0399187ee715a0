// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace infradots {

/** A question that a verb answers: "Delete", "Detach", "Send for real". Cancel is the default answer. */
struct Question
{
    QString title;
    QString text;         ///< whole sentences
    QStringList affected; ///< names of what is concerned, shown as a list; may be empty
    QString verb;         ///< text of the button that does it
    bool destructive = true;
};

/** One line of text that is asked for: a name. */
struct TextQuestion
{
    QString title;
    QString label; ///< of the field
    QString verb;
    QString initial;
    std::function<QString(const QString &)> problem; ///< the sentence of what is wrong with a text; empty: nothing
};

/**
 * What is asked of the person in front: a seam, so that tests answer for themselves. Calls return at once; the
 * answer comes later, unless it is No or @p context is gone. Everything is shown as plain text, never as markup.
 */
class Prompts
{
public:
    virtual ~Prompts() = default;
    virtual void confirm(QWidget *parent, Question question, QObject *context, std::function<void()> yes) = 0;
    virtual void askText(QWidget *parent, TextQuestion question, QObject *context,
                         std::function<void(const QString &)> answered) = 0;
    virtual void error(QWidget *parent, QString title, QString text) = 0;
    /** Opens a page in the person's browser. False: there is none that can be started. */
    [[nodiscard]] virtual bool openPage(const QUrl &url) = 0;
    /** Where to save a file; @p filter as for QFileDialog. */
    virtual void saveFile(QWidget *parent, QString title, QString suggestion, QString filter, QObject *context,
                          std::function<void(const QString &path)> chosen) = 0;
};

/** Real dialogs, opened without a nested event loop. */
class DialogPrompts final : public Prompts
{
public:
    void confirm(QWidget *parent, Question question, QObject *context, std::function<void()> yes) override;
    void askText(QWidget *parent, TextQuestion question, QObject *context,
                 std::function<void(const QString &)> answered) override;
    void error(QWidget *parent, QString title, QString text) override;
    [[nodiscard]] bool openPage(const QUrl &url) override;
    void saveFile(QWidget *parent, QString title, QString suggestion, QString filter, QObject *context,
                  std::function<void(const QString &path)> chosen) override;
};

} // namespace infradots
