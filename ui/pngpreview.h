// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace infradots {

/** `--preview EVENT --png FILE`: a message drawn into a picture, without a window, a database or a display. */
class PngPreview
{
public:
    /** Whether a command line (program name first) asks for it: known before there is an application. */
    [[nodiscard]] static bool isAskedFor(const QStringList &arguments);

    static void describe(QCommandLineParser &parser);
    /** Draws and writes. Not set: done; else the sentence of what went wrong. The application must be there. */
    [[nodiscard]] static std::optional<QString> run(const QCommandLineParser &parser);
};

} // namespace infradots
