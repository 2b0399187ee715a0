// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

#include <chrono>

namespace infradots {

namespace {
constexpr std::chrono::seconds StaysFor{15};
}

void copySecret(const SecretString &secret)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    auto *data = new QMimeData;
    data->setText(secret.toText());
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    clipboard->setMimeData(data);

    auto *end = new QTimer(clipboard);
    const auto clear = [clipboard, secret] {
        if (clipboard->text() == secret.toText())
            clipboard->clear();
    };
    QObject::connect(end, &QTimer::timeout, end, clear);
    QObject::connect(end, &QTimer::timeout, end, &QObject::deleteLater);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, end, clear);
    end->setSingleShot(true);
    end->start(StaysFor);
}

} // namespace infradots
