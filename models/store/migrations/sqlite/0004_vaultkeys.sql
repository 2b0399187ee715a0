-- SPDX-FileCopyrightText: InfraDots Admin contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The vault's key can be exchanged for another one while everything goes on.

ALTER TABLE vault ADD COLUMN entry TEXT NOT NULL DEFAULT ''; -- names the key where keys are kept; empty: vault_id

-- The other key while one is exchanged: first the new one that comes, then the old one that goes. A sealed value is
-- under the key of `vault` or under this one, never under a third.
CREATE TABLE vault_exchange (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    phase      TEXT NOT NULL CHECK (phase IN ('coming', 'sealing', 'ending')),
    key_id     TEXT NOT NULL,
    entry      TEXT NOT NULL,
    key_check  BLOB NOT NULL,
    started_at INTEGER NOT NULL,
    started_by TEXT NOT NULL
) STRICT;
