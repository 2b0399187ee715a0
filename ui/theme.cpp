// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QFontDatabase>
#include <QProxyStyle>
#include <QSettings>

#include <array>

// Outside any namespace: the resources of a static library are dropped unless something calls this.
static void initializeResources()
{
    Q_INIT_RESOURCE(infradots);
}

namespace infradots {

namespace {

struct ToneColors
{
    Tone tone;
    const char *name; ///< as @name in style.qss
    QRgb light;
    QRgb dark;
};

// Text tones have a contrast of at least 4.5 to 1 on Window, Base, Raised and their own Soft.
constexpr std::array tones{
    ToneColors{Tone::Window, "window", 0xfff5f6f8, 0xff1b1e24},
    ToneColors{Tone::Base, "base", 0xffffffff, 0xff22262d},
    ToneColors{Tone::Raised, "raised", 0xffffffff, 0xff272b33},
    ToneColors{Tone::BorderStrong, "borderstrong", 0xff8b93a1, 0xff727b8a},
    ToneColors{Tone::Border, "border", 0xffd8dce3, 0xff3a404b},
    ToneColors{Tone::Text, "text", 0xff1b1f27, 0xffe8eaee},
    ToneColors{Tone::Muted, "muted", 0xff596273, 0xffa5adba},
    ToneColors{Tone::AccentHover, "accenthover", 0xff3149b8, 0xff5273ea},
    ToneColors{Tone::AccentText, "accenttext", 0xff3450c8, 0xff9db2ff},
    ToneColors{Tone::Accent, "accent", 0xff3d59d6, 0xff4767e0},
    ToneColors{Tone::OnAccent, "onaccent", 0xffffffff, 0xffffffff},
    ToneColors{Tone::Selection, "selection", 0xffdfe5fd, 0xff2f3a63},
    ToneColors{Tone::SuccessSoft, "successsoft", 0xffe3f4e9, 0xff1d3327},
    ToneColors{Tone::Success, "success", 0xff17703f, 0xff6fd39a},
    ToneColors{Tone::WarningSoft, "warningsoft", 0xfffdf1d6, 0xff3a301a},
    ToneColors{Tone::Warning, "warning", 0xff855300, 0xfff0c26a},
    ToneColors{Tone::DangerSoft, "dangersoft", 0xfffce6e6, 0xff40232a},
    ToneColors{Tone::Danger, "danger", 0xffb3261e, 0xffff9c98},
    ToneColors{Tone::InformationSoft, "informationsoft", 0xffe6ecfd, 0xff252f4d},
    ToneColors{Tone::Information, "information", 0xff3450c8, 0xff9db2ff},
};

/** Fusion, but with icons that stay as they are in a selected row: washed in the selection's colour one cannot tell
 * them. */
class WindowStyle final : public QProxyStyle
{
public:
    WindowStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }

    [[nodiscard]] QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                              const QStyleOption *option) const override
    {
        return mode == QIcon::Selected ? pixmap : QProxyStyle::generatedIconPixmap(mode, pixmap, option);
    }
};

QString modeKey()
{
    return QStringLiteral("window/appearance");
}

QString modeText(Theme::Mode mode)
{
    switch (mode) {
    case Theme::Mode::System:
        return QStringLiteral("system");
    case Theme::Mode::Light:
        return QStringLiteral("light");
    case Theme::Mode::Dark:
        return QStringLiteral("dark");
    }
    Q_UNREACHABLE();
}

Theme::Mode modeFromText(const QString &text)
{
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        if (text == modeText(mode))
            return mode;
    }
    return Theme::Mode::System;
}

QFont windowFont()
{
    const QStringList families = QFontDatabase::families();
    QFont font = QApplication::font();
    for (const auto &family : {QStringLiteral("Inter"), QStringLiteral("Noto Sans")}) {
        if (families.contains(family)) {
            font.setFamily(family);
            break;
        }
    }
    font.setPointSizeF(10);
    return font;
}

} // namespace

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
    initializeResources();
    // Before Fusion hides it: a desktop whose own palette is dark wants dark.
    const QPalette desktop = QApplication::palette();
    m_systemDark = desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
}

void Theme::apply()
{
    m_mode = modeFromText(QSettings().value(modeKey()).toString());
    QIcon::setThemeSearchPaths({QStringLiteral("/usr/share/icons")});
    QApplication::setStyle(new WindowStyle);
    QApplication::setFont(windowFont());
    dress(m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark));
    askDesktop();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    QSettings().setValue(modeKey(), modeText(mode));
    dress(mode == Mode::Dark || (mode == Mode::System && m_systemDark));
}

/** The desktop portal knows whether dark is preferred. Only where a bus runs: asking must not start one. */
void Theme::askDesktop()
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("Read"));
    call << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return;
        const QVariant inner = reply.value().variant().value<QDBusVariant>().variant();
        constexpr uint prefersDark = 1;
        m_systemDark = inner.toUInt() == prefersDark;
        if (m_mode == Mode::System)
            dress(m_systemDark);
    });
}

void Theme::dress(bool dark)
{
    m_dark = dark;
    QIcon::setThemeName(dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    // Away with the old sheet first: replacing one takes Qt five times as long as taking one away and setting another.
    m_application.setStyleSheet({});
    QApplication::setPalette(palette());
    m_application.setStyleSheet(styleSheet());
    Q_EMIT changed();
}

QColor Theme::color(Tone tone) const
{
    for (const auto &entry : tones) {
        if (entry.tone == tone)
            return QColor::fromRgb(m_dark ? entry.dark : entry.light);
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette() const
{
    QPalette result;
    result.setColor(QPalette::Window, color(Tone::Window));
    result.setColor(QPalette::WindowText, color(Tone::Text));
    result.setColor(QPalette::Base, color(Tone::Base));
    result.setColor(QPalette::AlternateBase, color(Tone::Window));
    result.setColor(QPalette::Text, color(Tone::Text));
    result.setColor(QPalette::PlaceholderText, color(Tone::Muted));
    result.setColor(QPalette::Button, color(Tone::Raised));
    result.setColor(QPalette::ButtonText, color(Tone::Text));
    result.setColor(QPalette::BrightText, color(Tone::OnAccent));
    result.setColor(QPalette::ToolTipBase, color(Tone::Raised));
    result.setColor(QPalette::ToolTipText, color(Tone::Text));
    result.setColor(QPalette::Highlight, color(Tone::Selection));
    result.setColor(QPalette::HighlightedText, color(Tone::Text));
    result.setColor(QPalette::Link, color(Tone::AccentText));
    result.setColor(QPalette::LinkVisited, color(Tone::AccentText));
    result.setColor(QPalette::Mid, color(Tone::Border));
    result.setColor(QPalette::Dark, color(Tone::BorderStrong));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, color(Tone::BorderStrong));
    return result;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/infradots/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.replace(QStringLiteral("@variant"), m_dark ? QStringLiteral("dark") : QStringLiteral("light"));
    // The table has longer names before their own beginnings, so that @border does not eat @borderstrong.
    for (const auto &entry : tones)
        sheet.replace(QLatin1Char('@') + QLatin1String(entry.name), color(entry.tone).name());
    return sheet;
}

QIcon Theme::icon(const QString &name)
{
    const QString own = QStringLiteral(":/infradots/icons/%1.svg").arg(name);
    if (QFile::exists(own))
        return QIcon(own);
    return QIcon::fromTheme(name);
}

} // namespace infradots
