// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: drawpairs FOLDER MESSAGE.json…
//
// Draws each message, light and dark, as NAME-LIGHT.ours.png, and writes beside it as NAME-LIGHT.ours.json what is seen
// in it, text by text: the other half of each pair is the renderer's of the vendor.
#include "ui/preview/messagepreview.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace infradots;

namespace {

constexpr int Width = 640;

PreviewJson colorJson(const QColor &color)
{
    return {color.red(), color.green(), color.blue(), color.alpha()};
}

PreviewJson seenJson(const Drawing &drawing)
{
    PreviewJson list = PreviewJson::array();
    // Without the sender's row above, which is not part of the message.
    const PreviewNode &content = drawing.root.children.front().children.back().children.back();
    for (const SeenText &text : seenTexts(content, drawing.background)) {
        list.push_back({{"text", text.text.toStdString()},
                        {"color", colorJson(text.color)},
                        {"background", colorJson(text.background)},
                        {"bold", text.bold},
                        {"mono", text.monospaced},
                        {"link", text.isLink},
                        {"button", text.isButton}});
    }
    return list;
}

bool save(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool draw(const QDir &folder, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray body = file.readAll();
    const QString name = QFileInfo(path).completeBaseName();
    const auto type = name.startsWith(QStringLiteral("slack")) ? IntegrationType::Slack : IntegrationType::Teams;
    for (const bool dark : {false, true}) {
        const QString base = folder.filePath(name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
        const Drawing drawing = drawMessage(type, body, dark);
        if (!previewImage(drawing, Width).save(base + QStringLiteral(".ours.png")) ||
            !save(base + QStringLiteral(".ours.json"), QByteArray::fromStdString(seenJson(drawing).dump())))
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QDir folder(arguments.value(1));
    if (!QDir().mkpath(folder.path()))
        return 1;
    for (const QString &path : arguments.mid(2)) {
        if (!draw(folder, path))
            qFatal("cannot draw %s", qPrintable(path));
    }
    return arguments.size() > 2 ? 0 : 1;
}
