-- SPDX-FileCopyrightText: InfraDots Admin contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Ids are UUIDs of version 7 as text, so that the order of ids is the order of time and "newest first" is a walk
-- down the primary key. Times are milliseconds since 1970 in UTC. Words are those of the domain's toText().

-- Configuration -------------------------------------------------------------------------------------------------

CREATE TABLE organization (
    id              TEXT NOT NULL PRIMARY KEY,
    name            TEXT NOT NULL UNIQUE,
    platform_url    TEXT NOT NULL,
    slack_client_id TEXT NOT NULL,
    slack_base_url  TEXT NOT NULL
) STRICT;

CREATE TABLE workspace (
    id              TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    environment     TEXT NOT NULL,
    UNIQUE (organization_id, name)
) STRICT;

CREATE TABLE integration (
    id              TEXT NOT NULL PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    type            TEXT NOT NULL CHECK (type IN ('SLACK', 'TEAMS', 'WEBHOOK', 'CUSTOM')),
    description     TEXT NOT NULL,
    enabled         INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    settings        TEXT NOT NULL CHECK (json_valid(settings)), -- what is the type's own, without secrets
    revision        INTEGER NOT NULL CHECK (revision > 0),
    UNIQUE (organization_id, name)
) STRICT;

CREATE TABLE attachment (
    id             TEXT NOT NULL PRIMARY KEY,
    workspace_id   TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    integration_id TEXT NOT NULL REFERENCES integration (id) ON DELETE CASCADE,
    run_after      TEXT NOT NULL CHECK (run_after IN ('plan', 'apply', 'all')),
    statuses       TEXT NOT NULL, -- words separated by one blank, in the order of the domain
    attached_at    INTEGER,
    attached_by    TEXT NOT NULL,
    revision       INTEGER NOT NULL CHECK (revision > 0),
    UNIQUE (workspace_id, integration_id)
) STRICT;
CREATE INDEX attachment_integration ON attachment (integration_id);

CREATE TABLE target (
    id             TEXT NOT NULL PRIMARY KEY,
    integration_id TEXT REFERENCES integration (id) ON DELETE CASCADE,
    attachment_id  TEXT REFERENCES attachment (id) ON DELETE CASCADE,
    environment    TEXT NOT NULL, -- empty: an entry of the default list
    position       INTEGER NOT NULL,
    value          TEXT NOT NULL, -- a channel, or a masked URL whose whole is in sealed_secret
    CHECK ((integration_id IS NULL) <> (attachment_id IS NULL))
) STRICT;
CREATE INDEX target_integration ON target (integration_id, position) WHERE integration_id IS NOT NULL;
CREATE INDEX target_attachment ON target (attachment_id, position) WHERE attachment_id IS NOT NULL;

-- Secrets -------------------------------------------------------------------------------------------------------

CREATE TABLE vault (
    id        INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    vault_id  TEXT NOT NULL, -- names the entry in the keychain
    key_id    TEXT NOT NULL,
    key_check BLOB NOT NULL
) STRICT;

CREATE TABLE sealed_secret (
    owner_table  TEXT NOT NULL,
    owner_row    TEXT NOT NULL,
    owner_column TEXT NOT NULL,
    key_id       TEXT NOT NULL,
    nonce        BLOB NOT NULL,
    ciphertext   BLOB NOT NULL,
    PRIMARY KEY (owner_table, owner_row, owner_column)
) STRICT, WITHOUT ROWID;

-- A secret goes with the row it belongs to, whichever way that row goes.
CREATE TRIGGER organization_secrets AFTER DELETE ON organization BEGIN
    DELETE FROM sealed_secret WHERE owner_table = 'organization' AND owner_row = OLD.id;
END;
CREATE TRIGGER integration_secrets AFTER DELETE ON integration BEGIN
    DELETE FROM sealed_secret WHERE owner_table = 'integration' AND owner_row = OLD.id;
END;
CREATE TRIGGER target_secrets AFTER DELETE ON target BEGIN
    DELETE FROM sealed_secret WHERE owner_table = 'target' AND owner_row = OLD.id;
END;

-- Outbox and history: nothing here refers to the configuration, so it survives what is deleted there -------------

CREATE TABLE stage_event (
    id              TEXT NOT NULL PRIMARY KEY,
    event_key       TEXT NOT NULL UNIQUE, -- the sender's own: the same key twice is one event
    organization_id TEXT,                 -- null: a Test of an organization's unsaved integration
    workspace_id    TEXT,                 -- null: a Test from an organization
    workspace_name  TEXT NOT NULL,        -- "organization/workspace" as it was; empty without one
    sequence        INTEGER NOT NULL,     -- rises by one within its workspace
    stage           TEXT NOT NULL CHECK (stage IN ('plan', 'apply')),
    status          TEXT NOT NULL
        CHECK (status IN ('COMPLETED', 'FAILED', 'WAITING_FOR_APPROVAL', 'CANCELLED', 'REJECTED')),
    source          TEXT NOT NULL CHECK (source IN ('live', 'simulated', 'test')),
    job             TEXT NOT NULL,
    job_started     INTEGER,
    job_completed   INTEGER,
    commit_id       TEXT NOT NULL,
    commit_url      TEXT NOT NULL,
    comment         TEXT NOT NULL,
    environment     TEXT NOT NULL,
    run_url         TEXT NOT NULL,
    approval_url    TEXT NOT NULL,
    received_at     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX stage_event_sequence ON stage_event (workspace_id, sequence) WHERE workspace_id IS NOT NULL;

-- What every dispatcher must agree on about one destination.
CREATE TABLE destination (
    key           BLOB NOT NULL PRIMARY KEY, -- keyed hash of where it goes
    next_slot     INTEGER NOT NULL,          -- the earliest time of the next request
    breaker_state TEXT NOT NULL DEFAULT 'closed' CHECK (breaker_state IN ('closed', 'open', 'half_open')),
    failures      INTEGER NOT NULL DEFAULT 0, -- in a row
    open_until    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
    id               TEXT NOT NULL PRIMARY KEY, -- also the webhook-id
    event_id         TEXT NOT NULL REFERENCES stage_event (id) ON DELETE CASCADE,
    organization_id  TEXT,
    workspace_id     TEXT,
    integration_id   TEXT,
    attachment_id    TEXT,
    workspace_name   TEXT NOT NULL,
    integration_name TEXT NOT NULL,
    type             TEXT NOT NULL CHECK (type IN ('SLACK', 'TEAMS', 'WEBHOOK', 'CUSTOM')),
    target           TEXT NOT NULL, -- a channel, or a masked URL
    rule             TEXT NOT NULL,
    stage            TEXT NOT NULL,
    status           TEXT NOT NULL,
    source           TEXT NOT NULL,
    environment      TEXT NOT NULL,
    sequence         INTEGER NOT NULL,
    sandbox_owner    TEXT NOT NULL, -- empty: a real destination
    destination      BLOB NOT NULL, -- key of table destination; that row is made at the first slot
    state            TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'waiting', 'done', 'held', 'cancelled')),
    verdict          TEXT CHECK (verdict IN ('delivered', 'accepted', 'rejected', 'failed', 'unknown')),
    attempts         INTEGER NOT NULL DEFAULT 0, -- ended ones
    created_at       INTEGER NOT NULL,
    next_attempt_at  INTEGER, -- while queued or waiting
    lease_owner      TEXT,    -- while sending, as the two times
    lease_until      INTEGER,
    claimed_at       INTEGER,
    fence            INTEGER NOT NULL DEFAULT 0 -- rises with each claim
) STRICT;
CREATE INDEX delivery_event ON delivery (event_id);
CREATE INDEX delivery_workspace ON delivery (workspace_id, id);
CREATE INDEX delivery_integration ON delivery (integration_id, id, created_at);
-- Partial indexes are small because nearly every row is done, delivered and live. A query uses one only when its
-- WHERE names the same condition word for word.
-- By destination first: a claim visits each destination with something pending once, however long its queue is.
CREATE INDEX delivery_due ON delivery (sandbox_owner, destination, next_attempt_at, id)
    WHERE state IN ('queued', 'waiting');
CREATE INDEX delivery_leased ON delivery (sandbox_owner, lease_until, id) WHERE state = 'sending';
CREATE INDEX delivery_stopped ON delivery (state, id) WHERE state IN ('held', 'cancelled');
CREATE INDEX delivery_trouble ON delivery (id) WHERE verdict IN ('rejected', 'failed', 'unknown');
CREATE INDEX delivery_played ON delivery (source, id) WHERE source <> 'live';

-- What is sent, apart so that walking deliveries stays cheap; with the delivery's own sealed destination.
CREATE TABLE delivery_body (
    delivery_id            TEXT NOT NULL PRIMARY KEY REFERENCES delivery (id) ON DELETE CASCADE,
    destination_key_id     TEXT, -- these three: all or none (Slack has none)
    destination_nonce      BLOB,
    destination_ciphertext BLOB,
    body                   BLOB NOT NULL,
    CHECK ((destination_key_id IS NULL) = (destination_ciphertext IS NULL)
        AND (destination_nonce IS NULL) = (destination_ciphertext IS NULL))
) STRICT;

CREATE TABLE delivery_attempt (
    delivery_id      TEXT NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    number           INTEGER NOT NULL CHECK (number > 0),
    started_at       INTEGER NOT NULL,
    duration_ms      INTEGER NOT NULL,
    http_status      INTEGER, -- null: no status line came
    verdict          TEXT NOT NULL CHECK (verdict IN ('delivered', 'accepted', 'rejected', 'failed', 'unknown')),
    error            TEXT NOT NULL,
    request_headers  TEXT NOT NULL, -- JSON: [[name, value], …], secrets masked
    response_headers TEXT NOT NULL, -- the same; redacted and capped
    response_body    BLOB NOT NULL, -- redacted and capped
    PRIMARY KEY (delivery_id, number)
) STRICT;

CREATE TABLE skip (
    event_id         TEXT NOT NULL REFERENCES stage_event (id) ON DELETE CASCADE,
    attachment_id    TEXT NOT NULL,
    workspace_id     TEXT NOT NULL,
    integration_id   TEXT NOT NULL,
    integration_name TEXT NOT NULL,
    reason           TEXT NOT NULL CHECK (reason IN ('stage', 'status', 'disabled', 'not_connected', 'no_target')),
    PRIMARY KEY (event_id, attachment_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entry (
    id         TEXT NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL,
    who        TEXT NOT NULL,
    action     TEXT NOT NULL,
    what       TEXT NOT NULL,
    before_it  TEXT NOT NULL, -- JSON without secrets; empty: there was nothing
    after_it   TEXT NOT NULL
) STRICT;
