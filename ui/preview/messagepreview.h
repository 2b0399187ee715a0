// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/integration.h"
#include "ui/preview/previewsheet.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <optional>

namespace infradots {

/**
 * A message drawn natively, as its receiver draws it: Slack's blocks, a Teams Adaptive Card, a webhook's JSON. Nothing
 * in a message can become a link that opens or load anything; what is not drawn is named. Ctrl+C copies the text.
 */
class MessagePreview : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /** What the drawing looks like; Window: as the window does. */
    enum class Look { Window, Light, Dark };

    explicit MessagePreview(const Theme &theme, QWidget *parent = nullptr);

    /** @p body as sent; @p sentAt is shown beside the name. */
    void setMessage(IntegrationType type, const QByteArray &body, const QDateTime &sentAt = {});
    void clear();
    void setLook(Look look);
    [[nodiscard]] bool isDark() const;

    /** The message as plain text: for the clipboard, and for whoever listens instead of looking. */
    [[nodiscard]] QString plainText() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void draw();
    void layOut();
    void copyText() const;

    const Theme &m_theme;
    Look m_look = Look::Window;
    IntegrationType m_type = IntegrationType::Webhook;
    std::optional<QByteArray> m_body;
    QDateTime m_sentAt;
    std::shared_ptr<const Drawing> m_drawing;
    std::unique_ptr<PreviewSheet> m_sheet;
};

/** The same drawing as a picture of that width; as high as it takes, within bounds. @p scale: device pixels per pixel.
 */
[[nodiscard]] QImage previewImage(const Drawing &drawing, int width, qreal scale = 1);

} // namespace infradots
