// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/answerbody.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace infradots {

namespace {

using Json = nlohmann::json;

QByteArray compact(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/** Follows where in the document the parser stands, and keeps the scalars at the wanted places. */
class ScalarFinder final : public nlohmann::json_sax<Json>
{
public:
    ScalarFinder(const QStringList &pointers, QHash<QString, QByteArray> &found)
        : m_pointers(pointers)
        , m_found(found)
    {
    }

    bool null() override { return keep(Json()); }
    bool boolean(bool value) override { return keep(Json(value)); }
    bool number_integer(number_integer_t value) override { return keep(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return keep(Json(value)); }
    bool number_float(number_float_t value, const string_t &) override { return keep(Json(value)); }
    bool string(string_t &value) override { return keep(Json(value)); }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return enter(-1); }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override { return enter(0); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) override { return false; }
    bool key(string_t &value) override
    {
        m_levels.back().token =
            QString::fromStdString(value).replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
        return true;
    }

private:
    struct Level
    {
        int index = -1; ///< of the next element; -1 in an object
        QString token;  ///< of the member being read
    };
    static constexpr std::size_t DeepestLevel = 64;

    bool enter(int index)
    {
        m_levels.push_back({index, {}});
        return m_levels.size() <= DeepestLevel;
    }

    bool leave()
    {
        m_levels.pop_back();
        return passed();
    }

    bool keep(const Json &value)
    {
        QString pointer;
        for (const Level &level : m_levels)
            pointer += u'/' + (level.index < 0 ? level.token : QString::number(level.index));
        if (m_pointers.contains(pointer) && !m_found.contains(pointer))
            m_found.insert(pointer, compact(value));
        return passed();
    }

    bool passed()
    {
        if (!m_levels.empty() && m_levels.back().index >= 0)
            ++m_levels.back().index;
        return true;
    }

    const QStringList &m_pointers;
    QHash<QString, QByteArray> &m_found;
    std::vector<Level> m_levels;
};

} // namespace

AnswerValues answerValues(const QByteArray &body, const QStringList &pointers)
{
    AnswerValues values;
    ScalarFinder finder(pointers, values.found);
    values.complete = Json::sax_parse(body.cbegin(), body.cend(), &finder);
    if (!values.complete)
        return values;

    const Json document = Json::parse(body.cbegin(), body.cend(), nullptr, false);
    for (const QString &pointer : pointers) {
        try {
            const Json &value = document.at(Json::json_pointer(pointer.toStdString()));
            if (value.is_structured())
                values.found.insert(pointer, compact(value));
        } catch (const Json::exception &) {
            continue; // no such place in this answer
        }
    }
    return values;
}

bool sameJson(const QByteArray &a, const QByteArray &b)
{
    const Json left = Json::parse(a.cbegin(), a.cend(), nullptr, false);
    const Json right = Json::parse(b.cbegin(), b.cend(), nullptr, false);
    return !left.is_discarded() && !right.is_discarded() && left == right;
}

std::optional<QString> jsonString(const QByteArray &json)
{
    const Json value = Json::parse(json.cbegin(), json.cend(), nullptr, false);
    if (!value.is_string())
        return std::nullopt;
    return QString::fromStdString(value.get<std::string>());
}

} // namespace infradots
