import type { Store } from './database.js';
import type { AccountRow, ClaimRow, ComparisonRecord } from './record.js';

/**
 * Puts a comparison into the store, whole or not at all. The same one again changes nothing; an account whose text has
 * changed under the same address is a new version beside the old.
 * @returns Whether it was new.
 */
export function putComparison(store: Store, record: ComparisonRecord): boolean {
  return store.atomically(() => {
    if (store.all('SELECT 1 FROM comparisons WHERE key = ?', [record.key]).length > 0) return false;
    const { event, tool } = record;
    store.run(
      'INSERT INTO events (name, date) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET date = coalesce(date, excluded.date)',
      [event.name, event.date],
    );
    const eventId = idOf(store, 'SELECT id FROM events WHERE name = ?', [event.name]);
    const comparison = store.run(
      'INSERT INTO comparisons (key, event_id, version, judge, model, data, divergence) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [record.key, eventId, tool.version, tool.judge, tool.model, tool.data, record.divergence],
    );
    const accounts = new Map(
      record.accounts.map(account => [account.label, putAccount(store, account)] as const),
    );
    for (const [label, account] of accounts)
      store.run('INSERT INTO comparison_accounts (comparison_id, label, account_id) VALUES (?, ?, ?)', [
        comparison,
        label,
        account,
      ]);
    const claims = new Map(
      record.claims.map(
        claim => [claim.label, putClaim(store, claim, comparison, accounts.get(claim.account)!)] as const,
      ),
    );
    putVerdicts(store, record, claims);
    return true;
  });
}

function putAccount(store: Store, account: AccountRow): number {
  const [known] = store.all('SELECT id FROM accounts WHERE address = ? AND sha256 = ?', [
    account.address,
    account.sha256,
  ]);
  if (known !== undefined) return Number(known.id);
  const { address, side, kind, ministry, date, language, title, url, source, sha256, text, counterparts } =
    account;
  const id = store.run(
    `INSERT INTO accounts (address, version, side, kind, ministry, date, language, title, url, source, sha256, text)
     VALUES (?, (SELECT coalesce(max(version), 0) + 1 FROM accounts WHERE address = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [address, address, side, kind, ministry, date, language, title, url, source, sha256, text],
  );
  for (const other of new Set(counterparts))
    store.run('INSERT INTO account_counterparts (account_id, side) VALUES (?, ?)', [id, other]);
  return id;
}

function putClaim(store: Store, claim: ClaimRow, comparison: number, account: number): number {
  const { label, side, text, proposition, start, end, sentence, polarity, modality } = claim;
  const id = store.run(
    `INSERT INTO claims (comparison_id, account_id, label, side, text, proposition, start, "end", sentence, polarity,
       modality, speaker, speaker_kind, cue, speech_act)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      comparison,
      account,
      label,
      side,
      text,
      proposition,
      start,
      end,
      sentence,
      polarity,
      modality,
      claim.speaker,
      claim.speakerKind,
      claim.cue,
      claim.speechAct,
    ],
  );
  for (const { id: theme, score } of claim.themes)
    store.run('INSERT INTO claim_themes (claim_id, theme, score) VALUES (?, ?, ?)', [id, theme, score]);
  for (const { kind, text: words, value, span } of claim.references)
    store.run(
      'INSERT OR IGNORE INTO claim_references (claim_id, kind, text, value, start, "end") VALUES (?, ?, ?, ?, ?, ?)',
      [id, kind, words, value, span.start, span.end],
    );
  for (const { text: words, device, polarity: sign, span } of claim.framing)
    store.run(
      'INSERT OR IGNORE INTO claim_framing (claim_id, text, device, polarity, start, "end") VALUES (?, ?, ?, ?, ?, ?)',
      [id, words, device, sign, span.start, span.end],
    );
  return id;
}

function putVerdicts(
  store: Store,
  { verdicts }: ComparisonRecord,
  claims: ReadonlyMap<string, number>,
): void {
  for (const {
    claim,
    against,
    verdict,
    score,
    reason,
    extent,
    unconfirmed,
    nearest,
    with: others,
  } of verdicts) {
    const id = store.run(
      `INSERT INTO verdicts (claim_id, against, verdict, score, reason, extent, unconfirmed, nearest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        claims.get(claim)!,
        against,
        verdict,
        score,
        reason,
        extent,
        unconfirmed ? 1 : 0,
        nearest === null ? null : (claims.get(nearest.claim) ?? null),
      ],
    );
    for (const other of others)
      store.run('INSERT INTO verdict_claims (verdict_id, claim_id) VALUES (?, ?)', [id, claims.get(other)!]);
  }
}

function idOf(store: Store, sql: string, values: readonly string[]): number {
  return Number(store.all(sql, values)[0]!.id);
}
