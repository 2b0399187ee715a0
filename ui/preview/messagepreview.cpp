// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/messagepreview.h"

#include "ui/preview/drawing.h"

#include <QTextDocument>

namespace infradots {

MessagePreview::MessagePreview(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("messagePreviewTextEdit"));
    setAccessibleName(tr("Message preview"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(spacing::Medium);
    document()->setUndoRedoEnabled(false);
    connect(&theme, &Theme::changed, this, &MessagePreview::draw);
}

QSize MessagePreview::sizeHint() const
{
    return {420, 260};
}

void MessagePreview::setMessage(IntegrationType type, const QByteArray &body)
{
    m_type = type;
    m_body = body;
    draw();
}

void MessagePreview::draw()
{
    clear();
    QTextCursor cursor(document());
    const auto message = nlohmann::ordered_json::parse(m_body.begin(), m_body.end(), nullptr, false);
    if (message.is_discarded()) {
        cursor.insertText(QString::fromUtf8(m_body), {});
        return;
    }
    // A message that is not of the shape its type has (a Custom body, a hostile receiver's) is shown as JSON.
    try {
        switch (m_type) {
        case IntegrationType::Slack:
            drawSlackMessage(cursor, message, m_theme);
            break;
        case IntegrationType::Teams:
            drawTeamsMessage(cursor, message, m_theme);
            break;
        case IntegrationType::Webhook:
        case IntegrationType::Custom: {
            QTextCharFormat code;
            code.setFontFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("monospace")});
            const std::string text = message.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
            cursor.insertText(QString::fromStdString(text), code);
            break;
        }
        }
    } catch (const nlohmann::ordered_json::exception &) {
        clear();
        QTextCursor(document()).insertText(QString::fromUtf8(m_body), {});
    }
    moveCursor(QTextCursor::Start);
}

} // namespace infradots
