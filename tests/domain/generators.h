// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/integration.h"

#include <rapidcheck.h>

#include <QStringList>

namespace infradots::generators {

[[nodiscard]] inline rc::Gen<QString> oneOf(const QStringList &list)
{
    return rc::gen::elementOf(std::vector<QString>(list.begin(), list.end()));
}

/** Few environments in many spellings, so that they meet; empty ones too. */
[[nodiscard]] inline rc::Gen<QString> environment()
{
    return oneOf({QString(), QStringLiteral("  "), QStringLiteral("production"), QStringLiteral("Production "),
                  QStringLiteral("PRODUCTION"), QStringLiteral("staging"), QStringLiteral("\tstaging"),
                  QStringLiteral("Été"), QStringLiteral("ÉTÉ"), QStringLiteral("eu/prod 1")});
}

[[nodiscard]] inline rc::Gen<QList<Target>> targets()
{
    const auto target =
        rc::gen::map(rc::gen::pair(environment(), rc::gen::inRange(0, 1000)), [](const std::pair<QString, int> &drawn) {
            return Target{.id = TargetId(QString::number(drawn.second)),
                          .environment = drawn.first,
                          .value = QStringLiteral("channel-%1").arg(drawn.second),
                          .url = {}};
        });
    return rc::gen::map(rc::gen::container<std::vector<Target>>(target), [](const std::vector<Target> &drawn) {
        return QList<Target>(drawn.begin(), drawn.begin() + std::min<std::ptrdiff_t>(std::ssize(drawn), 6));
    });
}

/** Text of characters that lists, URLs and channels are made of, and of some that they are not. */
[[nodiscard]] inline rc::Gen<QString> listText()
{
    const auto piece = oneOf({QStringLiteral(","), QStringLiteral(", "), QStringLiteral(":"), QStringLiteral("#"),
                              QStringLiteral("\n"), QStringLiteral(" "), QStringLiteral("\r\n"), QStringLiteral("ops"),
                              QStringLiteral("Prod"), QStringLiteral("production"), QStringLiteral("C0123456789"),
                              QStringLiteral("https://a.example/x?y=1,2"), QStringLiteral("http://localhost:1/"),
                              QStringLiteral("HTTPS://B.example/%2C"), QStringLiteral("<#C0123456789|x>"),
                              QStringLiteral("é"), QStringLiteral("😀"), QStringLiteral("\t")});
    return rc::gen::map(rc::gen::container<std::vector<QString>>(piece), [](const std::vector<QString> &pieces) {
        return QStringList(pieces.begin(), pieces.end()).join(QString());
    });
}

} // namespace infradots::generators

/** What a failed property shows; found by the types' own namespaces. */
inline void showValue(const QString &text, std::ostream &stream)
{
    stream << '"' << text.toStdString() << '"';
}

namespace infradots {

inline void showValue(const QList<Target> &targets, std::ostream &stream)
{
    for (const Target &target : targets)
        stream << '[' << target.environment.toStdString() << "] " << target.value.toStdString() << ' ';
}

} // namespace infradots
