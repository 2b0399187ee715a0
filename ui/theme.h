// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace infradots {

/** What a colour is for. The only literal colours of the window stand in theme.cpp, one light and one dark each. */
enum class Tone {
    Window,
    Base,
    Raised,
    Border,
    BorderStrong,
    Text,
    Muted,
    Accent,
    AccentHover,
    OnAccent,
    AccentText,
    Selection,
    Success,
    SuccessSoft,
    Warning,
    WarningSoft,
    Danger,
    DangerSoft,
    Information,
    InformationSoft
};

/** Distances, in device-independent pixels. */
namespace spacing {
inline constexpr int Tight = 4;
inline constexpr int Small = 8;
inline constexpr int Medium = 12;
inline constexpr int Large = 16;
inline constexpr int Page = 24;
} // namespace spacing

/**
 * How the window looks: Fusion, an own palette and a small style sheet, light or dark. changed() comes when the look
 * has been exchanged; icons taken before are to be taken again then.
 */
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QApplication &application, QObject *parent = nullptr);

    /** Reads the stored mode and dresses the application. */
    void apply();
    void setMode(Mode mode); ///< stored in the settings
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor color(Tone tone) const;
    /** A freedesktop icon name of the breeze set, or one of our own ("type-slack", "type-teams", …). */
    [[nodiscard]] static QIcon icon(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void askDesktop();
    void dress(bool dark);
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

    QApplication &m_application;
    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_systemDark = false;
};

} // namespace infradots
