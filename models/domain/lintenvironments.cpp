// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lint_p.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace infradots {

namespace {

/** Letters and digits alone, in one case: what remains of a name however it is punctuated. */
QString bareName(const QString &name)
{
    QString bare;
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetterOrNumber())
            bare += c;
    }
    return bare;
}

QString withoutDigits(const QString &name)
{
    QString letters;
    std::copy_if(name.begin(), name.end(), std::back_inserter(letters), [](QChar c) { return !c.isDigit(); });
    return letters;
}

/** Letters to insert, to take out, to replace or to swap with their neighbour until one is the other. */
int editDistance(const QString &a, const QString &b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforeLast(columns);
    std::vector<int> last(columns);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::vector<int> row(columns);
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int replaced = last[at - 1] + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, replaced});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast = std::exchange(last, std::move(row));
    }
    return last.back();
}

/** "prd" of "production": its letters in their order, from the first on. */
bool isAbbreviation(const QString &shorter, const QString &longer)
{
    constexpr qsizetype Least = 3;
    if (shorter.size() < Least || shorter.size() >= longer.size() || shorter.front() != longer.front())
        return false;
    qsizetype at = 0;
    for (const QChar c : longer) {
        if (at < shorter.size() && shorter.at(at) == c)
            ++at;
    }
    return at == shorter.size();
}

/** 0: the same; the higher, the less alike; none: not alike. */
std::optional<int> likeness(const QString &name, const QString &candidate)
{
    constexpr qsizetype LongestCompared = 64; // whoever is given longer names gets no guesses
    const QString a = bareName(name);
    const QString b = bareName(candidate);
    if (a.isEmpty() || b.isEmpty() || a.size() > LongestCompared || b.size() > LongestCompared)
        return std::nullopt;
    if (a == b)
        return 0;
    // "eu1" and "eu2" are two things, not a slip.
    if (withoutDigits(a) == withoutDigits(b))
        return std::nullopt;
    constexpr qsizetype LeastPrefix = 3;
    if (std::min(a.size(), b.size()) >= LeastPrefix && (a.startsWith(b) || b.startsWith(a)))
        return 1;
    const int distance = editDistance(a, b);
    const int allowed = std::min(a.size(), b.size()) < 6 ? 1 : 2;
    if (distance <= allowed && std::min(a.size(), b.size()) > 3)
        return 1 + distance;
    // "stage" and "staging": the one but for its last letter.
    const auto differing = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const qsizetype shared = differing.first - a.begin();
    if (shared > LeastPrefix && shared + 1 >= std::min(a.size(), b.size()))
        return 4;
    return isAbbreviation(a, b) || isAbbreviation(b, a) ? std::optional(5) : std::nullopt;
}

} // namespace

QString likelyMeant(const QString &name, const QStringList &known)
{
    QString best;
    int least = std::numeric_limits<int>::max();
    for (const QString &candidate : known) {
        const auto found = likeness(name, candidate);
        if (found && *found < least) {
            least = *found;
            best = candidate;
        }
    }
    return best;
}

void lintEnvironments(const LintIndex &index, const OrganizationId &organization, QList<Finding> &findings)
{
    QStringList known;
    QSet<QString> keys;
    for (const Workspace *workspace : index.workspacesOf(organization)) {
        const QString key = environmentKey(workspace->environment);
        if (key.isEmpty() || keys.contains(key))
            continue;
        keys.insert(key);
        known.append(workspace->environment.trimmed());
    }
    if (known.isEmpty())
        return; // then every environment comes with the events alone

    const auto check = [&](const QList<Target> &targets, const QString &where, const ConfigurationPlace &place) {
        for (const QString &environment : environmentsOf(targets)) {
            if (keys.contains(environmentKey(environment)))
                continue;
            const QString meant = likelyMeant(environment, known);
            const QString message =
                meant.isEmpty()
                    ? LintText::tr(
                          "No workspace is in the environment “%1”: its targets are for runs that name it themselves.")
                          .arg(environment)
                    : LintText::tr(
                          "No workspace is in the environment “%1”, but there is “%2”. If that is meant, the targets "
                          "for “%1” never win.")
                          .arg(environment, meant);
            findings.append({meant.isEmpty() ? Severity::Information : Severity::Warning, where, message,
                             QStringLiteral("unknown_environment"), place});
        }
    };
    for (const Integration *integration : index.integrationsOf(organization)) {
        if (!hasTargets(integration->type))
            continue;
        const Field field = targetsField(integration->type, true);
        check(integration->targets, index.where(*integration), LintIndex::place(*integration, field));
        for (const Attachment *attachment : index.attachmentsOf(integration->id))
            check(attachment->targets, index.where(*attachment), index.place(*attachment, field));
    }
}

} // namespace infradots
