// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxslack.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <vector>

namespace infradots {

namespace {

using Json = nlohmann::ordered_json;

struct Channel
{
    std::string name;
    bool isPrivate = false;
    bool isMember = true;
    bool isArchived = false;
};

const std::vector<Channel> &usualChannels()
{
    static const std::vector<Channel> channels{{"general"},
                                               {"random"},
                                               {"infrastructure"},
                                               {"devops"},
                                               {"prod-alerts"},
                                               {"staging"},
                                               {"staging-infra"},
                                               {"ops"},
                                               {"platform-leads", true},
                                               {"announcements", false, false},
                                               {"incidents-2024", false, true, true}};
    return channels;
}

const std::vector<Channel> &manyChannels()
{
    static const std::vector<Channel> channels = [] {
        constexpr int Many = 5000;
        std::vector<Channel> made = usualChannels();
        for (int i = static_cast<int>(made.size()); i < Many; ++i)
            made.push_back(
                {QStringLiteral("team-%1").arg(i, 4, 10, QLatin1Char('0')).toStdString(), false, i % 3 == 0});
        return made;
    }();
    return channels;
}

} // namespace

std::string sandboxSlackChannelId(const QByteArray &name)
{
    if (isSlackChannelId(QString::fromUtf8(name)))
        return name.toStdString();
    return 'C' + QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().toUpper().left(10).toStdString();
}

bool isArchivedInSandbox(const std::string &channel)
{
    return std::ranges::any_of(usualChannels(), [&](const Channel &known) {
        return known.isArchived &&
               (channel == known.name || channel == sandboxSlackChannelId(QByteArray::fromStdString(known.name)));
    });
}

SandboxAnswer sandboxSlackChannels(const Json &arguments, bool many)
{
    const std::vector<Channel> &channels = many ? manyChannels() : usualChannels();
    bool isNumber = false;
    const int asked = QByteArray::fromStdString(sandboxSlackText(arguments, "limit")).toInt(&isNumber);
    const std::size_t limit = isNumber && asked > 0 ? static_cast<std::size_t>(std::min(asked, 999)) : 100;
    std::size_t from = 0;
    if (const std::string cursor = sandboxSlackText(arguments, "cursor"); !cursor.empty()) {
        bool valid = false;
        from = QByteArray::fromBase64(QByteArray::fromStdString(cursor)).toUInt(&valid);
        if (!valid || from >= channels.size())
            return sandboxSlackRefusal("invalid_cursor");
    }
    const std::string types = sandboxSlackText(arguments, "types");
    const bool withPrivate = types.find("private_channel") != std::string::npos;
    const bool withArchived = sandboxSlackText(arguments, "exclude_archived") != "true";
    const std::size_t to = std::min(from + limit, channels.size());
    Json page = Json::array();
    for (std::size_t i = from; i < to; ++i) {
        const Channel &channel = channels[i];
        // As with the real one, a page may hold fewer than asked for.
        if ((channel.isPrivate && !withPrivate) || (channel.isArchived && !withArchived))
            continue;
        page.push_back({{"id", sandboxSlackChannelId(QByteArray::fromStdString(channel.name))},
                        {"name", channel.name},
                        {"name_normalized", channel.name},
                        {"is_channel", !channel.isPrivate},
                        {"is_private", channel.isPrivate},
                        {"is_archived", channel.isArchived},
                        {"is_member", channel.isMember},
                        {"previous_names", Json::array()}});
    }
    const std::string next = to < channels.size() ? QByteArray::number(quint64(to)).toBase64().toStdString() : "";
    return sandboxSlackJson({{"ok", true}, {"channels", page}, {"response_metadata", {{"next_cursor", next}}}});
}

} // namespace infradots
