// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ids.h"

#include <QUuid>

#include <chrono>

namespace infradots {

QString newUuidText()
{
    using namespace std::chrono;
    const auto now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
    const auto millis = static_cast<quint64>(now / 1'000'000);
    const auto fraction = static_cast<quint16>((now % 1'000'000) * 4096 / 1'000'000);

    QUuid uuid = QUuid::createUuid();
    uuid.data1 = static_cast<uint>(millis >> 16);
    uuid.data2 = static_cast<ushort>(millis & 0xffff);
    uuid.data3 = static_cast<ushort>(0x7000 | fraction);
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace infradots
