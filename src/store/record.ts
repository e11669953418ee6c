import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Account, Attribution, Claim, Comparison, Verdict } from '../domain/index.js';

/** One comparison as the rows that a store holds of it; plain data, so that it may pass between threads. */
export interface ComparisonRecord {
  /** Hash of all the rows: the same comparison again changes nothing. */
  readonly key: string;
  readonly event: { readonly name: string; readonly date: string | null };
  readonly tool: Comparison['tool'];
  readonly divergence: number;
  readonly accounts: readonly AccountRow[];
  readonly claims: readonly ClaimRow[];
  readonly verdicts: readonly Verdict[];
}

export interface AccountRow
  extends Pick<
    Account,
    'side' | 'kind' | 'ministry' | 'date' | 'language' | 'title' | 'url' | 'source' | 'text' | 'counterparts'
  > {
  readonly label: string;
  /** What stays the same when an account is corrected: its URL, else whose it is and where it came from. */
  readonly address: string;
  /** Of the text: the same words in another wrapping are the same version. */
  readonly sha256: string;
}

export interface ClaimRow
  extends Pick<
    Claim,
    | 'side'
    | 'text'
    | 'proposition'
    | 'sentence'
    | 'polarity'
    | 'modality'
    | 'themes'
    | 'references'
    | 'framing'
  > {
  readonly label: string;
  readonly account: string;
  readonly start: number;
  readonly end: number;
  /** The innermost speaker; null for the account's own voice. */
  readonly speaker: string | null;
  readonly speakerKind: string | null;
  readonly cue: string | null;
  readonly speechAct: string;
}

/** Turns a comparison into rows. */
export function recordOf(comparison: Comparison): ComparisonRecord {
  const links = new Map(comparison.attributions.map(link => [link.id, link] as const));
  const { tool, event } = comparison;
  const rows = {
    event: { name: event.id, date: event.date },
    tool,
    divergence: comparison.divergence.overall,
    accounts: comparison.accounts.map(account => accountRow(account, event.id)),
    claims: comparison.claims.map(claim => claimRow(claim, links)),
    verdicts: comparison.verdicts,
  };
  return { key: hash(JSON.stringify(rows)), ...rows };
}

function accountRow(account: Account, event: string): AccountRow {
  const { id, side, kind, ministry, date, language, title, url, source, text, counterparts } = account;
  return {
    label: id,
    address: url ?? `${event}/${side ?? kind}/${basename(source)}`,
    side,
    kind,
    ministry,
    date,
    language,
    title,
    url,
    source,
    text,
    counterparts,
    sha256: hash(text),
  };
}

function claimRow(claim: Claim, links: ReadonlyMap<string, Attribution>): ClaimRow {
  const innermost = links.get(claim.attribution.at(-1) ?? '');
  return {
    label: claim.id,
    account: claim.account,
    side: claim.side,
    text: claim.text,
    proposition: claim.proposition,
    start: claim.spans[0]?.start ?? 0,
    end: claim.spans.at(-1)?.end ?? 0,
    sentence: claim.sentence,
    polarity: claim.polarity,
    modality: claim.modality,
    themes: claim.themes,
    references: claim.references,
    framing: claim.framing,
    speaker: innermost?.source.name ?? null,
    speakerKind: innermost?.source.kind ?? null,
    cue: innermost?.cue.text ?? null,
    speechAct: innermost?.speechAct ?? 'inform',
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
