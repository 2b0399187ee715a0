// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "ui/theme.h"

#include <QTextEdit>

namespace infradots {

/**
 * A message drawn natively, much as its receiver draws it: Slack's blocks, a Teams Adaptive Card, a webhook's JSON.
 * Built text run by text run, never from markup, so nothing in a message can become a link or load anything. What it
 * does not know it names.
 */
class MessagePreview : public QTextEdit
{
    Q_OBJECT
public:
    explicit MessagePreview(const Theme &theme, QWidget *parent = nullptr);

    /** @p body as sent. */
    void setMessage(IntegrationType type, const QByteArray &body);
    /** The message as plain text: for the clipboard, and for whoever listens instead of looking. */
    [[nodiscard]] QString plainText() const { return toPlainText(); }

    [[nodiscard]] QSize sizeHint() const override;

private:
    void draw();

    const Theme &m_theme;
    IntegrationType m_type = IntegrationType::Webhook;
    QByteArray m_body;
};

} // namespace infradots
