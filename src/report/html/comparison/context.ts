import type { Claim, Verdict, VerdictKind } from '../../../domain/index.js';
import type { ReportOptions } from '../../report.js';
import type { Signs } from '../../signs.js';
import type { ComparisonView } from '../../view.js';
import { accountName } from '../../wording.js';

export interface WebContext {
  readonly view: ComparisonView;
  readonly signs: Signs;
  readonly options: ReportOptions;
  readonly filters: Filters;
  /** Claims that have words of their own in the text; one that shorter ones cover whole has none. */
  readonly inText: ReadonlySet<string>;
}

/** What claims can be chosen by; an element carries the index of a value, never the value itself. */
export interface Filters {
  readonly themes: readonly string[];
  readonly sides: readonly string[];
  readonly speakers: readonly string[];
}

/** How a claim stands against all other sides: contested before shared before omitted; null without a verdict. */
export interface Standing {
  readonly kind: VerdictKind | null;
  readonly unconfirmed: boolean;
  readonly verdicts: readonly Verdict[];
}

const WEIGHT: readonly VerdictKind[] = ['contested', 'shared', 'omitted'];

export function standingOf(claim: Claim, { view }: Pick<WebContext, 'view'>): Standing {
  const verdicts = view.verdicts(claim);
  return {
    kind: WEIGHT.find(kind => verdicts.some(({ verdict }) => verdict === kind)) ?? null,
    unconfirmed: verdicts.some(({ unconfirmed }) => unconfirmed),
    verdicts,
  };
}

/** Whose position a claim is: a side, or the article that says it in its own voice. */
export function holderOf(claim: Claim, view: ComparisonView): string {
  return claim.side ?? accountName(claim.account, view);
}

/** Whom a claim quotes last, or the account's own voice. */
export function speakerName(claim: Claim, view: ComparisonView): string {
  return view.chain(claim).at(-1)?.source.name || `${accountName(claim.account, view)}, own voice`;
}

export function filtersOf(view: ComparisonView): Filters {
  const { claims, comparison } = view;
  const used = new Set(claims.flatMap(({ themes }) => themes.map(({ id }) => id)));
  return {
    themes: comparison.themes.map(({ id }) => id).filter(id => used.has(id)),
    sides: [...new Set([...view.sides, ...claims.map(claim => holderOf(claim, view))])],
    speakers: [...new Set(claims.map(claim => speakerName(claim, view)))],
  };
}

/** Fragment that leads to the card of a claim. */
export function linkTo(claim: string): string {
  return `#${encodeURIComponent(claim)}`;
}
