// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/bodytemplate.h"

#include <QCoreApplication>
#include <QStringList>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#endif
#include <kainjow/mustache.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace infradots {

namespace {

namespace mustache = kainjow::mustache;

mustache::data toData(const Json &value)
{
    if (value.is_object()) {
        mustache::data object;
        for (const auto &[key, inner] : value.items())
            object.set(key, toData(inner));
        return object;
    }
    const auto text = value.get<std::string>();
    return text.empty() ? mustache::data(false) : mustache::data(text);
}

std::string escapedForJson(const std::string &text)
{
    const std::string quoted = Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    return quoted.substr(1, quoted.size() - 2);
}

/** XML 1.0 cannot hold most controls in any spelling: they are left out. */
std::string escapedForXml(const std::string &text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                escaped += c;
            break;
        }
    }
    return escaped;
}

std::string escapedForForm(const std::string &text)
{
    return QByteArray::fromStdString(text).toPercentEncoding().toStdString();
}

std::function<std::string(const std::string &)> escapeFunction(BodyEscape escape)
{
    switch (escape) {
    case BodyEscape::Json:
        return escapedForJson;
    case BodyEscape::Xml:
        return escapedForXml;
    case BodyEscape::Form:
        return escapedForForm;
    case BodyEscape::None:
        return [](const std::string &text) { return text; };
    }
    Q_UNREACHABLE();
}

/** Walks the tags before the engine does: it knows no lines, and would let pass what must not be. */
class TagChecker
{
public:
    TagChecker(const QString &text, const Json &values)
        : m_text(text)
        , m_values(values)
    {
    }

    /** What is wrong first, or nothing. */
    [[nodiscard]] std::optional<BodyProblem> check()
    {
        qsizetype at = 0;
        while ((at = m_text.indexOf(u"{{", at)) >= 0) {
            m_tagStart = at;
            if (m_text.sliced(at).startsWith(u"{{{"))
                return bypass();
            const qsizetype end = m_text.indexOf(u"}}", at + 2);
            if (end < 0)
                return problem(QT_TRANSLATE_NOOP("BodyTemplate", "Line %1: the tag is not closed. End it with }}."));
            if (auto found = checkTag(m_text.sliced(at + 2, end - at - 2).trimmed()))
                return found;
            at = end + 2;
        }
        if (!m_sections.isEmpty()) {
            m_tagStart = m_sections.last().position;
            return problem(
                QT_TRANSLATE_NOOP("BodyTemplate", "Line %1: the section “%2” is not closed. End it with {{/%2}}."),
                m_sections.last().name);
        }
        return std::nullopt;
    }

private:
    struct Section
    {
        QString name;
        qsizetype position;
    };

    [[nodiscard]] BodyProblem problem(const char *text, const QString &name = {}) const
    {
        const qsizetype line = m_text.left(m_tagStart).count(u'\n') + 1;
        QString message =
            QCoreApplication::translate("BodyTemplate", text).replace(QStringLiteral("%1"), QString::number(line));
        return {static_cast<int>(line), message.replace(QStringLiteral("%2"), name)};
    }

    [[nodiscard]] BodyProblem bypass() const
    {
        return problem(QT_TRANSLATE_NOOP("BodyTemplate",
                                         "Line %1: {{{ and {{& insert a value without escaping it, which "
                                         "could break the body. Use {{ }} instead."));
    }

    [[nodiscard]] std::optional<BodyProblem> checkTag(const QString &content)
    {
        const QChar kind = content.isEmpty() ? QChar() : content.front();
        const QString name = content.mid(1).trimmed();
        if (kind == u'!')
            return std::nullopt;
        if (kind == u'&')
            return bypass();
        if (kind == u'=' || kind == u'>')
            return problem(QT_TRANSLATE_NOOP("BodyTemplate", "Line %1: partials and changed delimiters are not "
                                                             "supported. Remove the tag."));
        if (kind == u'#' || kind == u'^') {
            m_sections.append({name, m_tagStart});
            return checkName(name, m_sections.size() - 1);
        }
        if (kind == u'/') {
            if (m_sections.isEmpty() || m_sections.last().name != name)
                return problem(QT_TRANSLATE_NOOP("BodyTemplate", "Line %1: there is no open section “%2” to end here."),
                               name);
            m_sections.removeLast();
            return std::nullopt;
        }
        return checkName(content, m_sections.size());
    }

    /** Known at the top, or within one of the first @p depth open sections. */
    [[nodiscard]] std::optional<BodyProblem> checkName(const QString &name, qsizetype depth) const
    {
        if (holds(m_values, name))
            return std::nullopt;
        for (const Section &section : m_sections.first(depth)) {
            const auto inner = m_values.find(section.name.toStdString());
            if (inner != m_values.end() && inner->is_object() && holds(*inner, name))
                return std::nullopt;
        }
        return problem(QT_TRANSLATE_NOOP("BodyTemplate",
                                         "Line %1: there is no value named “%2”. Use one of the names of "
                                         "the webhook body, like status or integration.name."),
                       name);
    }

    [[nodiscard]] static bool holds(const Json &object, const QString &dottedName)
    {
        const Json *at = &object;
        const QStringList parts = dottedName.split(u'.');
        for (const QString &part : parts) {
            const auto found = at->is_object() ? at->find(part.toStdString()) : at->end();
            if (found == at->end())
                return false;
            at = &*found;
        }
        return true;
    }

    const QString &m_text;
    const Json &m_values;
    qsizetype m_tagStart = 0;
    QList<Section> m_sections;
};

} // namespace

std::optional<BodyProblem> templateProblem(const QString &bodyTemplate, const Json &values)
{
    return TagChecker(bodyTemplate, values).check();
}

Result<QByteArray> renderTemplate(const QString &bodyTemplate, const Json &values, BodyEscape escape)
{
    if (const auto problem = templateProblem(bodyTemplate, values))
        return failure(ErrorCode::InvalidInput, problem->sentence, QStringLiteral("body_template"));
    mustache::mustache engine(bodyTemplate.toStdString());
    engine.set_custom_escape(escapeFunction(escape));
    const std::string body = engine.render(toData(values));
    if (!engine.is_valid())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("BodyTemplate", "The template cannot be read: %1")
                           .arg(QString::fromStdString(engine.error_message())),
                       QStringLiteral("body_template"));
    return QByteArray::fromStdString(body);
}

} // namespace infradots
