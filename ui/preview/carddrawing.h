// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/drawing.h"
#include "ui/preview/papers.h"

namespace infradots {

/**
 * Draws an Adaptive Card as Teams does, up to version 1.5: https://adaptivecards.io/explorer. Elements and actions that
 * Teams does not have, and those not drawn here, are named in their place.
 */
class CardDrawing
{
public:
    explicit CardDrawing(TeamsPaper paper);

    [[nodiscard]] PreviewNode drawn(const PreviewJson &card);

private:
    /** What a container hands down to what is in it. */
    struct Surroundings
    {
        CardColors colors;
        bool isFirst = true; ///< in its container: a bleed goes up to its edge
        bool isLast = true;
        int depth = 0;
    };

    [[nodiscard]] std::vector<PreviewNode> list(const PreviewJson &elements, const Surroundings &around);
    [[nodiscard]] PreviewNode element(const PreviewJson &object, const Surroundings &around);
    [[nodiscard]] PreviewNode textBlock(const PreviewJson &object, const CardColors &colors) const;
    [[nodiscard]] PreviewNode richTextBlock(const PreviewJson &object, const CardColors &colors) const;
    [[nodiscard]] PreviewNode factSet(const PreviewJson &object, const CardColors &colors);
    [[nodiscard]] PreviewNode container(const PreviewJson &object, const Surroundings &around);
    [[nodiscard]] PreviewNode columnSet(const PreviewJson &object, const Surroundings &around);
    [[nodiscard]] PreviewNode picture(const PreviewJson &object, const CardColors &colors) const;
    [[nodiscard]] PreviewNode actions(const PreviewJson &list, const CardColors &colors);
    [[nodiscard]] TextRun look(const PreviewJson &object, const CardColors &colors) const;

    TeamsPaper m_paper;
    int m_left = MostPreviewNodes;
};

} // namespace infradots
