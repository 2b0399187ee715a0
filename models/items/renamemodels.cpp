// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/renamemodels.h"

#include "models/items/coveragewords.h"
#include "models/items/plaintext.h"
#include "models/items/tooltip.h"
#include "models/items/wording.h"

#include <algorithm>

namespace infradots {

namespace {

constexpr int MostTargets = 6;

QString kindWords(RenamedThing::Kind kind)
{
    switch (kind) {
    case RenamedThing::Kind::Workspace:
        return RenamedThingsModel::tr("Workspace");
    case RenamedThing::Kind::Integration:
        return RenamedThingsModel::tr("Integration");
    case RenamedThing::Kind::Attachment:
        return RenamedThingsModel::tr("Attachment");
    }
    Q_UNREACHABLE();
}

QString thingText(const RenamedThing &thing, int column)
{
    switch (column) {
    case RenamedThingsModel::Kind:
        return kindWords(thing.kind);
    case RenamedThingsModel::Name:
        return plainText(thing.name);
    case RenamedThingsModel::Before:
        return plainText(thing.before);
    default:
        return plainText(thing.after);
    }
}

QList<Target> reached(const CoverageCell &cell)
{
    QList<Target> targets;
    for (const Listener &listener : hearing(cell, {}))
        targets += listener.targets;
    return targets;
}

bool isSilenced(const CoverageChange &change)
{
    return !reached(change.before).isEmpty() && reached(change.after).isEmpty();
}

/** What @p cell reaches and @p other does not. */
QString sideText(const CoverageCell &cell, const CoverageCell &other)
{
    const auto without = [](QList<Target> targets, const QList<Target> &others) {
        targets.removeIf([&others](const Target &target) {
            return std::any_of(others.cbegin(), others.cend(), [&target](const Target &same) {
                return same.value == target.value && same.url == target.url;
            });
        });
        return targets;
    };
    const QList<Target> here = reached(cell);
    const QList<Target> there = reached(other);
    const QList<Target> only = without(here, there);
    if (only.isEmpty() && !without(there, here).isEmpty())
        return QStringLiteral("–");
    return only.isEmpty() ? coverageHeadline(cell, {}) : targetSummary(only, MostTargets);
}

QString changeText(const CoverageChange &change, int column)
{
    switch (column) {
    case CoverageChangesModel::Workspace:
        return plainText(change.workspace.name);
    case CoverageChangesModel::Environment:
        return environmentKey(change.environment.before) == environmentKey(change.environment.after)
                   ? environmentWords(change.environment.after)
                   : CoverageChangesModel::tr("%1 → %2").arg(environmentWords(change.environment.before),
                                                             environmentWords(change.environment.after));
    case CoverageChangesModel::Loses:
        return sideText(change.before, change.after);
    default:
        return isSilenced(change) ? coverageHeadline(change.after, {}) : sideText(change.after, change.before);
    }
}

/** The roles that only differ by what the text is. */
QVariant textData(const QAbstractItemModel &model, int column, const QString &text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return toolTipText(text);
    case Qt::AccessibleTextRole:
        return QString(model.headerData(column, Qt::Horizontal).toString() + QStringLiteral(": ") + text);
    default:
        return {};
    }
}

} // namespace

void RenamedThingsModel::setThings(const QList<RenamedThing> &things)
{
    beginResetModel();
    m_things = things;
    endResetModel();
}

int RenamedThingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_things.size());
}

int RenamedThingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RenamedThingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return textData(*this, index.column(), thingText(m_things.at(index.row()), index.column()), role);
}

QVariant RenamedThingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Kind"), tr("Name"), tr("Before"), tr("After")};
    return names.value(section);
}

void CoverageChangesModel::setChanges(const QList<CoverageChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int CoverageChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int CoverageChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant CoverageChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverageChange &change = m_changes.at(index.row());
    if (role == SilentRole)
        return isSilenced(change);
    return textData(*this, index.column(), changeText(change, index.column()), role);
}

QVariant CoverageChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Workspace"), tr("Environment"), tr("Goes no longer to"), tr("Goes newly to")};
    return names.value(section);
}

} // namespace infradots
