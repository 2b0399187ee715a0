// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QList>
#include <QString>

#include <optional>

namespace infradots {

/** One key of a key file. */
struct KeyLine
{
    SecretString key; ///< 32 bytes, base64
    QString entry;    ///< which key of which vault it is; empty: the first one of any vault
};

/**
 * A key file: a line for each key, base64, and behind a blank the entry it belongs to. Mode 0600. It is written whole
 * under another name and then put in place, so that a reader or a power cut sees the old or the new one.
 * Blocks: not for the GUI thread.
 */
class KeyFile
{
public:
    explicit KeyFile(QString path)
        : m_path(std::move(path))
    {
    }

    /** Nothing: there is no such file. Errors (VaultUnreachable): others may read it, it holds something else. */
    [[nodiscard]] Result<std::optional<QList<KeyLine>>> read() const;
    /** Makes the file. Errors: Conflict (it is there by now), VaultUnreachable. */
    [[nodiscard]] Result<void> create(const QList<KeyLine> &lines) const;
    /** Puts @p lines in the place of the file; to be called under a KeyFileLock. Error: VaultUnreachable. */
    [[nodiscard]] Result<void> replace(const QList<KeyLine> &lines) const;

private:
    enum class Placing { New, Over };
    [[nodiscard]] Result<void> write(const QList<KeyLine> &lines, Placing placing) const;

    QString m_path;
};

/** While it lives no other process changes a key file of the same folder. Held for moments only. */
class KeyFileLock
{
public:
    explicit KeyFileLock(const QString &path);
    ~KeyFileLock();
    Q_DISABLE_COPY_MOVE(KeyFileLock)

private:
    int m_folder;
};

} // namespace infradots
