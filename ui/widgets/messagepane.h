// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/shownrequest.h"
#include "models/messages/messagelimits.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QTabWidget>

class QToolButton;

namespace infradots {

class MessagePreview;
class RequestView;

/** A message from both sides: as its receiver draws it, light or dark, and as the exact request. */
class MessagePane : public QTabWidget
{
    Q_OBJECT
public:
    explicit MessagePane(const Theme &theme, QWidget *parent = nullptr);

    /** @p problem: why the request cannot be sent as it is. */
    void setMessage(IntegrationType type, const ShownRequest &request, const QString &problem = {},
                    const QDateTime &sentAt = {});
    void clear();

    [[nodiscard]] MessagePreview *preview() { return m_preview; }
    [[nodiscard]] RequestView *request() { return m_request; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLook();

    MessagePreview *m_preview;
    RequestView *m_request;
    QToolButton *m_look;
};

} // namespace infradots
