// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/documentreader.h"

#include "app/services/documenttext.h"
#include "models/domain/clock.h"

namespace infradots {

namespace {

QString joined(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : QString(path + u'.' + key);
}

QString indexed(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}

/** Follows the parser through a document, so that a repeated key can be named with its path. */
class Watcher
{
public:
    bool operator()(int depth, DocumentJson::parse_event_t event, const DocumentJson &parsed)
    {
        using Event = DocumentJson::parse_event_t;
        constexpr int DeepestNesting = 64;
        // The parser goes on to the end all the same; following it into millions of levels would take its time.
        if (!m_problem.isEmpty())
            return false;
        if (depth > DeepestNesting)
            m_problem.add(path(), DocumentText::tr("The document is nested too deeply."));
        switch (event) {
        case Event::object_start:
        case Event::array_start:
            m_frames.append(Frame{.isArray = event == Event::array_start});
            break;
        case Event::key: {
            Frame &frame = m_frames.last();
            frame.key = textOfJson(parsed);
            if (frame.keys.contains(frame.key))
                m_problem.add(path(), DocumentText::tr("This key is there twice. Keep one of them."));
            frame.keys.insert(frame.key);
            break;
        }
        case Event::object_end:
        case Event::array_end:
            m_frames.removeLast();
            [[fallthrough]];
        case Event::value:
            if (!m_frames.isEmpty() && m_frames.constLast().isArray)
                ++m_frames.last().index;
            break;
        }
        return m_problem.isEmpty();
    }

    [[nodiscard]] const DocumentProblem &problem() const { return m_problem; }

private:
    struct Frame
    {
        bool isArray = false;
        qsizetype index = 0;
        QString key;
        QSet<QString> keys;
    };

    [[nodiscard]] QString path() const
    {
        QString text;
        for (const Frame &frame : m_frames)
            text = frame.isArray ? indexed(text, frame.index) : joined(text, frame.key);
        return text;
    }

    QList<Frame> m_frames;
    DocumentProblem m_problem;
};

} // namespace

QString quotedValue(const QString &text)
{
    constexpr qsizetype Longest = 80;
    QString shown = text.size() > Longest ? QString(text.left(Longest) + u'…') : text;
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return u'“' + shown + u'”';
}

QString textOfJson(const DocumentJson &json)
{
    return QString::fromStdString(json.get_ref<const std::string &>());
}

Result<DocumentJson> parseDocument(const QByteArray &text)
{
    Watcher watcher;
    const auto watch = [&watcher](int depth, DocumentJson::parse_event_t event, const DocumentJson &parsed) {
        return watcher(depth, event, parsed);
    };
    try {
        DocumentJson json = DocumentJson::parse(text.begin(), text.end(), watch);
        if (!watcher.problem().isEmpty())
            return failure(watcher.problem().error());
        return json;
    } catch (const DocumentJson::parse_error &error) {
        if (!watcher.problem().isEmpty())
            return failure(watcher.problem().error());
        const auto end = qMin(static_cast<qsizetype>(error.byte), text.size());
        const auto line = text.left(end).count('\n') + 1;
        return failure(ErrorCode::InvalidInput,
                       DocumentText::tr("This is not JSON: there is a mistake in line %1.").arg(line));
    }
}

void DocumentProblem::add(const QString &path, const QString &sentence)
{
    if (!m_error)
        m_error = Error{ErrorCode::InvalidInput, sentence, path};
}

DocumentReader::DocumentReader(const DocumentJson &json, QString path, DocumentProblem &problem)
    : m_json(json.is_object() ? &json : nullptr)
    , m_path(std::move(path))
    , m_problem(&problem)
{
    if (!m_json)
        m_problem->add(m_path, DocumentText::tr("An object is expected here."));
}

bool DocumentReader::has(const char *key) const
{
    return m_json && m_json->contains(key);
}

QString DocumentReader::pathOf(const QString &key) const
{
    return joined(m_path, key);
}

void DocumentReader::refuse(const char *key, const QString &sentence) const
{
    m_problem->add(pathOf(QString::fromUtf8(key)), sentence);
}

const DocumentJson *DocumentReader::value(const char *key)
{
    m_known.insert(QString::fromUtf8(key));
    return has(key) ? &(*m_json)[key] : nullptr;
}

QString DocumentReader::text(const char *key, const QString &fallback)
{
    const DocumentJson *json = value(key);
    if (!json)
        return fallback;
    if (!json->is_string()) {
        refuse(key, DocumentText::tr("A text is expected here."));
        return fallback;
    }
    return textOfJson(*json);
}

QString DocumentReader::requiredText(const char *key)
{
    const QString found = text(key);
    if (found.trimmed().isEmpty())
        refuse(key, DocumentText::tr("This key is required."));
    return found;
}

bool DocumentReader::flag(const char *key, bool fallback)
{
    const DocumentJson *json = value(key);
    if (!json)
        return fallback;
    if (!json->is_boolean()) {
        refuse(key, DocumentText::tr("true or false is expected here."));
        return fallback;
    }
    return json->get<bool>();
}

QStringList DocumentReader::texts(const char *key)
{
    const DocumentJson *json = value(key);
    if (!json)
        return {};
    if (!json->is_array()) {
        refuse(key, DocumentText::tr("A list of texts is expected here."));
        return {};
    }
    QStringList list;
    for (const DocumentJson &entry : *json) {
        if (entry.is_string())
            list.append(textOfJson(entry));
        else
            m_problem->add(indexed(pathOf(QString::fromUtf8(key)), list.size()),
                           DocumentText::tr("A text is expected here."));
    }
    return list;
}

QList<DocumentReader> DocumentReader::objects(const char *key)
{
    const DocumentJson *json = value(key);
    if (!json)
        return {};
    if (!json->is_array()) {
        refuse(key, DocumentText::tr("A list of objects is expected here."));
        return {};
    }
    QList<DocumentReader> list;
    for (const DocumentJson &entry : *json)
        list.append(DocumentReader(entry, indexed(pathOf(QString::fromUtf8(key)), list.size()), *m_problem));
    return list;
}

std::optional<DocumentReader> DocumentReader::object(const char *key)
{
    const DocumentJson *json = value(key);
    if (!json)
        return std::nullopt;
    return DocumentReader(*json, pathOf(QString::fromUtf8(key)), *m_problem);
}

QDateTime DocumentReader::time(const char *key)
{
    const QString written = text(key);
    if (written.isEmpty())
        return {};
    const QDateTime found = fromIso(written);
    if (!found.isValid())
        refuse(key,
               DocumentText::tr("%1 is not a time. Write it like 2025-01-15T10:30:00Z.").arg(quotedValue(written)));
    return found;
}

void DocumentReader::refuseOthers() const
{
    if (!m_json)
        return;
    for (const auto &[key, ignored] : m_json->items()) {
        const QString name = QString::fromStdString(key);
        if (!m_known.contains(name))
            m_problem->add(pathOf(name), DocumentText::tr("Nothing is known by this key. Check its spelling."));
    }
}

} // namespace infradots
