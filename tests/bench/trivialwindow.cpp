// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest window Qt can show: what the start and the idling of the application's window are measured against.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("trivial"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
