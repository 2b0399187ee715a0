// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/shownrequest.h"

#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace infradots {

class PlainLabel;

/** A request whole, its secrets masked: method, URL, headers and body, readable or as it is sent; to be copied as curl.
 */
class RequestView : public QWidget
{
    Q_OBJECT
public:
    explicit RequestView(QWidget *parent = nullptr);

    /** @p problem: why it cannot be sent as it is; empty: nothing. */
    void setRequest(const ShownRequest &request, const QString &problem = {});
    void clear();
    [[nodiscard]] const ShownRequest &request() const { return m_request; }
    void copyAsCurl();

    /** For a window that has a button for it elsewhere. */
    void setCopyButtonVisible(bool visible);
    /** Names the text for tests and for assistive technology, where a window has several. */
    void setTextName(const QString &objectName, const QString &accessibleName);

private:
    void show();

    ShownRequest m_request;
    PlainLabel *m_problem;
    QCheckBox *m_readable;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
};

} // namespace infradots
