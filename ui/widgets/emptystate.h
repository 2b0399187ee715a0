// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QProgressBar;

namespace infradots {

class PlainLabel;

/**
 * The picture in place of content: nothing here yet, nothing matches, not reachable, loading. Where there is little
 * room the icon goes first and the text next; the title and the buttons stay.
 */
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /** @p iconName as for Theme::icon(). */
    void setContent(const QString &iconName, const QString &title, const QString &text);
    void setPrimary(const QString &text);   ///< empty: no button
    void setSecondary(const QString &text); ///< empty: no button
    void setBusy(bool busy);
    void focusPrimary(); ///< a focus proxy instead would break the round that Tab goes

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void primaryClicked();
    void secondaryClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showIcon();
    void fit();

    QWidget *m_column;
    QString m_iconName;
    QLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

} // namespace infradots
