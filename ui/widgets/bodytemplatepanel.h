// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace infradots {

class BodyTemplateEdit;
class PlainLabel;

/**
 * A body template and, beside it, what it makes of a sample run: rendered again as it is typed, by the same code that
 * renders what is sent. Says under it whether the result is the JSON that the content type promises.
 */
class BodyTemplatePanel : public QWidget
{
    Q_OBJECT
public:
    explicit BodyTemplatePanel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /** What values are escaped for, and whether the result is to be JSON. */
    void setContentType(const QString &contentType);
    /** What is wrong with the template now; empty: nothing. Names the line. */
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void edited();
    void problemChanged(const QString &sentence);

private:
    void buildTemplate();
    void buildResult();
    void render();
    void showResult(const QByteArray &body);
    void setProblem(const QString &sentence, int line);

    BodyTemplateEdit *m_edit;
    QComboBox *m_sample;
    QPlainTextEdit *m_result;
    PlainLabel *m_state;
    QString m_contentType;
    QString m_problem;
    QTimer m_soon; ///< gathers what is typed quickly
};

} // namespace infradots
