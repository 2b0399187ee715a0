// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace infradots {

class SecretGuard;

/**
 * The buttons beside a stored secret that show it for a while, and copy it. It is hidden again when its time is over,
 * when the focus goes elsewhere, when it is locked, and when the buttons themselves are hidden.
 */
class SecretReveal : public QWidget
{
    Q_OBJECT
public:
    /** @p guard outlives this; @p area: the widget within which the focus may move. */
    SecretReveal(SecretGuard &guard, SecretPlace place, QWidget *area);

    /** What the buttons are called after, for whoever listens: "API Key". */
    void setSubject(const QString &subject);
    void conceal();

Q_SIGNALS:
    void revealed(const infradots::SecretString &secret);
    void failed(const QString &sentence); ///< to be shown in its place, and hidden likewise
    void concealed();

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Purpose { Show, Copy };
    void ask(Purpose purpose);
    void take(Purpose purpose, const Result<SecretString> &secret);
    void showButtons();
    [[nodiscard]] bool hasFocusWithin() const;

    SecretGuard &m_guard;
    const SecretPlace m_place;
    QWidget *m_area;
    QString m_subject;
    QToolButton *m_show;
    QToolButton *m_copy;
    QTimer m_timer;        ///< runs while something is shown
    bool m_failed = false; ///< what is shown is why it cannot be
};

} // namespace infradots
