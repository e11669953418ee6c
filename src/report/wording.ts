import { type Claim, type ContestReason, overlaps, type Verdict, type VerdictKind } from '../domain/index.js';
import { cell, idCell, idRun, joined, run, stack } from './cells.js';
import type { Cell } from './report.js';
import type { Signs } from './signs.js';
import type { View } from './view.js';

/** What each reason for a contest means, for a reader who sees it first. */
export const REASONS: Readonly<Record<ContestReason, string>> = {
  contradiction: 'both cannot hold',
  rebuttal: 'one answers the other and rejects it',
  number: 'a number differs',
  date: 'a date differs',
  initiative: 'each says another side took the initiative',
  attribution: 'one denies what it is said to have said',
  evaluation: 'the same thing is judged the opposite way',
};

/** Verbatim words in quotation marks, on one line. */
export function quote(text: string, signs: Signs): string {
  return `${signs.open}${text.replace(/\s+/gu, ' ').trim()}${signs.close}`;
}

/** An account as readers know it: its side, or the file of an article. */
export function accountName(id: string, view: View): string {
  const account = view.account(id);
  return account === undefined ? id : (account.side ?? fileName(account.source));
}

/** Where the words of a claim stand: file and UTF-16 code units, as the spans count them. */
export function placeOf(id: string, view: View): string | null {
  const claim = view.claim(id);
  if (claim === undefined) return null;
  const ranges = claim.spans.map(({ start, end }) => `${start}–${end}`);
  const source = fileName(view.account(claim.account)?.source ?? claim.account);
  return `${source}, sentence ${claim.sentence + 1}, characters ${ranges.join(', ')}`;
}

/** The last part of a path or address. */
export function fileName(source: string): string {
  return source.split(/[/\\]/u).findLast(part => part !== '') ?? source;
}

/**
 * Who is heard in a claim and how: `Anna Berg stressed`, `Ilyas Omarov (per North) promised`; without the cue
 * where the claim's own words begin with it, empty for the account's own voice.
 */
export function speakerOf(claim: Claim, view: View): string {
  const teller = accountName(claim.account, view);
  const isSide = view.account(claim.account)?.side !== null;
  const innermost = view.chain(claim).at(-1);
  if (innermost === undefined) return isSide ? '' : teller;
  const { source, cue } = innermost;
  const isForeign = !isSide || (source.sides.length > 0 && !source.sides.includes(teller));
  const hasCue = cue.spans.some(word => claim.spans.some(span => overlaps(span, word)));
  return [source.name, isForeign ? `(per ${teller})` : '', hasCue ? '' : cue.text]
    .filter(word => word !== '')
    .join(' ');
}

/** A claim as a reader checks it: id, speaker, verbatim words. */
export function claimCell(claim: Claim, view: View, signs: Signs): Cell {
  return [idRun(claim.id), run(' '), ...wordsCell(claim, view, signs)];
}

/** The speaker and verbatim words of a claim, without its id. */
export function wordsCell(claim: Claim, view: View, signs: Signs): Cell {
  const speaker = speakerOf(claim, view);
  return [...(speaker === '' ? [] : [run(`${speaker}: `, 'strong')]), ...cell(quote(claim.text, signs))];
}

/** The themes of a claim, one below the other. */
export function themesCell({ themes }: Claim): Cell {
  return stack(themes.map(({ id }) => cell(id)));
}

/** A verdict by sign and word. */
export function verdictCell(verdict: VerdictKind, signs: Signs, word: string = verdict): Cell {
  return cell(`${signs.verdict[verdict]} ${word}`.trim(), verdict);
}

/** A verdict by sign and word, with the claims that carry it. */
export function groundedCell(verdict: Verdict, signs: Signs, word?: string): Cell {
  return stack([verdictCell(verdict.verdict, signs, word), ...verdict.with.map(id => idCell(id))]);
}

/** Cells in a row with the report's dot between them. */
export function dotted(cells: readonly Cell[], signs: Signs): Cell {
  return joined(
    cells.filter(({ length }) => length > 0),
    ` ${signs.dot} `,
  );
}

/** A share of 0 to 1 in whole percent. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(100 * share)}%` : '';
}

/** `1 claim`, `2 claims`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
