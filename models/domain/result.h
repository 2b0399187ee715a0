// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace infradots {

/** What kind of failure it was; behaviour (retry, which page to show, exit code) derives from it. */
enum class ErrorCode {
    InvalidInput,      ///< something the user typed or a document says; detail names the field
    NotFound,          ///< the row is not there (any more)
    Conflict,          ///< a name is taken, or somebody else changed the row first
    DatabaseNewer,     ///< the schema is newer than this program
    DatabaseMissing,   ///< no database at that place, and none was to be made
    DatabaseReadOnly,  ///< the file or its folder cannot be written
    DatabaseBusy,      ///< another process holds the lock longer than the wait
    DatabaseCorrupt,   ///< not a database, or its check fails
    DiskFull,          ///< no space left
    DatabaseFailed,    ///< any other database fault
    VaultLocked,       ///< the keychain is locked
    VaultMissing,      ///< no key although sealed rows exist (or none yet)
    VaultUnreachable,  ///< no keychain service, or it does not answer
    VaultWrongKey,     ///< the key is not the one the rows were sealed with
    VaultChanged,      ///< the key was exchanged meanwhile: load the keys again, then try again
    SealBroken,        ///< a sealed value was changed or moved
    Network,           ///< a request did not get an answer
    Refused,           ///< the other side answered and said no
    Cancelled,         ///< given up by the user or at shutdown
    Internal           ///< a defect of this program
};

/** A failure: what kind, one sentence for the user, and what a developer needs. Never holds a secret. */
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< translated, a whole sentence: what happened and what to do
    QString detail;  ///< untranslated: field path, SQL error code, host; may be empty
};

template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace infradots
