/**
 * The statements that bring a file from version n to n + 1, by n. A published one is never changed: what a later
 * version of the tool needs is one more.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE events (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    date  TEXT
  );

  CREATE TABLE accounts (
    id        INTEGER PRIMARY KEY,
    address   TEXT NOT NULL,
    version   INTEGER NOT NULL,
    side      TEXT,
    kind      TEXT NOT NULL,
    ministry  TEXT,
    date      TEXT,
    language  TEXT NOT NULL,
    title     TEXT,
    url       TEXT,
    source    TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    text      TEXT NOT NULL,
    UNIQUE (address, sha256),
    UNIQUE (address, version)
  );

  CREATE TABLE account_counterparts (
    account_id  INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    side        TEXT NOT NULL,
    PRIMARY KEY (account_id, side)
  ) WITHOUT ROWID;

  CREATE TABLE comparisons (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    event_id    INTEGER NOT NULL REFERENCES events (id),
    version     TEXT NOT NULL,
    judge       TEXT NOT NULL,
    model       TEXT,
    data        TEXT NOT NULL,
    divergence  REAL NOT NULL
  );

  CREATE TABLE comparison_accounts (
    comparison_id  INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    label          TEXT NOT NULL,
    account_id     INTEGER NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (comparison_id, label)
  ) WITHOUT ROWID;
  CREATE INDEX comparison_accounts_account ON comparison_accounts (account_id, comparison_id);

  CREATE TABLE claims (
    id             INTEGER PRIMARY KEY,
    comparison_id  INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    account_id     INTEGER NOT NULL REFERENCES accounts (id),
    label          TEXT NOT NULL,
    side           TEXT,
    text           TEXT NOT NULL,
    proposition    TEXT NOT NULL,
    start          INTEGER NOT NULL,
    "end"          INTEGER NOT NULL,
    sentence       INTEGER NOT NULL,
    polarity       TEXT NOT NULL,
    modality       TEXT NOT NULL,
    speaker        TEXT,
    speaker_kind   TEXT,
    cue            TEXT,
    speech_act     TEXT NOT NULL,
    UNIQUE (comparison_id, label)
  );
  CREATE INDEX claims_account ON claims (account_id, comparison_id);

  CREATE TABLE claim_themes (
    claim_id  INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    theme     TEXT NOT NULL,
    score     REAL NOT NULL,
    PRIMARY KEY (claim_id, theme)
  ) WITHOUT ROWID;

  CREATE TABLE claim_references (
    claim_id  INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    text      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (claim_id, start, kind, value)
  ) WITHOUT ROWID;

  CREATE TABLE claim_framing (
    claim_id  INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    text      TEXT NOT NULL,
    device    TEXT NOT NULL,
    polarity  INTEGER NOT NULL,
    PRIMARY KEY (claim_id, start, text, device)
  ) WITHOUT ROWID;

  CREATE TABLE verdicts (
    id           INTEGER PRIMARY KEY,
    claim_id     INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    against      TEXT NOT NULL,
    verdict      TEXT NOT NULL,
    score        REAL NOT NULL,
    reason       TEXT,
    extent       TEXT,
    unconfirmed  INTEGER NOT NULL,
    nearest      INTEGER REFERENCES claims (id),
    UNIQUE (claim_id, against)
  );

  CREATE TABLE verdict_claims (
    verdict_id  INTEGER NOT NULL REFERENCES verdicts (id) ON DELETE CASCADE,
    claim_id    INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    PRIMARY KEY (verdict_id, claim_id)
  ) WITHOUT ROWID;

  CREATE VIEW current_accounts AS
    SELECT * FROM accounts AS a
    WHERE version = (SELECT max(version) FROM accounts WHERE address = a.address);

  CREATE VIEW current_claims AS
    SELECT c.*, a.address, a.side AS account_side, a.kind AS account_kind, e.name AS event,
      coalesce(a.date, e.date) AS date, substr(coalesce(a.date, e.date), 1, 7) AS month
    FROM current_accounts AS a
    JOIN claims AS c ON c.account_id = a.id
    JOIN comparisons AS p ON p.id = c.comparison_id
    JOIN events AS e ON e.id = p.event_id
    WHERE c.comparison_id = (SELECT max(comparison_id) FROM comparison_accounts WHERE account_id = a.id);

  CREATE VIRTUAL TABLE accounts_search USING fts5 (title, text, content = 'accounts', content_rowid = 'id');
  CREATE TRIGGER accounts_searched AFTER INSERT ON accounts BEGIN
    INSERT INTO accounts_search (rowid, title, text) VALUES (new.id, new.title, new.text);
  END;

  CREATE VIRTUAL TABLE claims_search USING fts5 (text, proposition, content = 'claims', content_rowid = 'id');
  CREATE TRIGGER claims_searched AFTER INSERT ON claims BEGIN
    INSERT INTO claims_search (rowid, text, proposition) VALUES (new.id, new.text, new.proposition);
  END;
  `,
];
