-- Connected Slack workspaces: where a sign-in comes back to, their channels, and who renews a token.

ALTER TABLE organization ADD COLUMN slack_redirect_url TEXT NOT NULL DEFAULT ''; -- empty: the program's own

-- What a channel's name stood for when Slack was last asked, so that a renamed channel is followed; empty: not known.
ALTER TABLE target ADD COLUMN channel_id TEXT NOT NULL DEFAULT '';

-- By integration, not by workspace: what a bot can see, and whether it is in a channel, is its own.
CREATE TABLE slack_channel_list (
    integration_id TEXT NOT NULL PRIMARY KEY REFERENCES integration (id) ON DELETE CASCADE,
    team_id        TEXT NOT NULL,
    fetched_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE slack_channel (
    integration_id TEXT NOT NULL REFERENCES slack_channel_list (integration_id) ON DELETE CASCADE,
    channel_id     TEXT NOT NULL,
    name           TEXT NOT NULL,
    is_private     INTEGER NOT NULL CHECK (is_private IN (0, 1)),
    is_member      INTEGER NOT NULL CHECK (is_member IN (0, 1)),
    is_archived    INTEGER NOT NULL CHECK (is_archived IN (0, 1)),
    former_names   TEXT NOT NULL, -- separated by one blank, which no name holds
    PRIMARY KEY (integration_id, channel_id)
) STRICT, WITHOUT ROWID;

-- Slack takes a refresh token once: whoever renews holds the lease meanwhile.
CREATE TABLE slack_renewal (
    integration_id TEXT NOT NULL PRIMARY KEY REFERENCES integration (id) ON DELETE CASCADE,
    lease_until    INTEGER NOT NULL,
    fence          INTEGER NOT NULL -- rises with each claim
) STRICT;
