// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts.h"

#include <QList>

namespace infradots {

/** Answers questions as the test says, at once, and keeps what was asked. */
class FakePrompts final : public Prompts
{
public:
    void confirm(QWidget *, Question question, QObject *, std::function<void()> yes) override
    {
        questions.append(std::move(question));
        if (agrees)
            yes();
    }
    void askText(QWidget *, TextQuestion question, QObject *, std::function<void(const QString &)> answered) override
    {
        if (!text.isEmpty() && !(question.problem && !question.problem(text).isEmpty()))
            answered(text);
    }
    void error(QWidget *, QString, QString said) override { errors.append(said); }
    bool openPage(const QUrl &url) override
    {
        pages.append(url);
        return opensPages;
    }
    void saveFile(QWidget *, QString, QString, QString, QObject *,
                  std::function<void(const QString &path)> chosen) override
    {
        if (!path.isEmpty())
            chosen(path);
    }

    bool agrees = false;
    bool opensPages = true; ///< there is a browser
    QList<QUrl> pages;      ///< those it was to open
    QString text;           ///< the answer to what asks for text; empty: Cancel
    QString path;           ///< where to save; empty: Cancel
    QList<Question> questions;
    QStringList errors;
};

} // namespace infradots
