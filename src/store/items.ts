import type { Store, Value } from './database.js';

/** What can be counted in claims. */
export const MEASURES = ['themes', 'treaties', 'acts', 'framing', 'contested', 'words'] as const;
export type Measure = (typeof MEASURES)[number];

/** One thing said in one claim: a theme, a treaty, a speech act, a framing term, a word. */
export interface Item {
  readonly claim: number;
  readonly account: number;
  readonly event: string;
  readonly side: string;
  /** `2024-04-30`, or null where neither account nor event has one. */
  readonly date: string | null;
  readonly item: string;
}

/** Which claims are looked at. */
export interface Scope {
  readonly side?: string | undefined;
  /** Only of events in which this side has a part. */
  readonly counterpart?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A claim of a side's own account that is current; one of an article is what others say of it. */
export interface Said {
  readonly claim: number;
  readonly account: number;
  readonly event: string;
  readonly side: string;
  readonly date: string | null;
  readonly text: string;
}

/** The claims in a scope, in the order of their dates. */
export function claimsIn(store: Store, scope: Scope): readonly Said[] {
  const { where, values } = conditions(scope);
  return store.all(
    `SELECT id AS claim, account_id AS account, event, side, date, text FROM current_claims AS c
     WHERE ${where} ORDER BY date, event, id`,
    values,
  ) as unknown as readonly Said[];
}

/** What is said in the claims of a scope; a thing counts once a claim, a word as often as it stands there. */
export function itemsIn(store: Store, measure: Measure, scope: Scope): readonly Item[] {
  if (measure === 'words')
    return claimsIn(store, scope).flatMap(({ text, ...claim }) =>
      wordsOf(text).map(item => ({ ...claim, item })),
    );
  const { where, values } = conditions(scope);
  return store.all(
    `SELECT DISTINCT c.id AS claim, c.account_id AS account, c.event, c.side, c.date, ${ITEM[measure]} AS item
     FROM current_claims AS c ${JOIN[measure]} WHERE ${where} ORDER BY c.date, c.event, c.id, item`,
    values,
  ) as unknown as readonly Item[];
}

const ITEM: Readonly<Record<Exclude<Measure, 'words'>, string>> = {
  themes: 't.theme',
  treaties: 'r.value',
  acts: 'c.speech_act',
  framing: 'lower(f.text)',
  contested: "'contested'",
};

const JOIN: Readonly<Record<Exclude<Measure, 'words'>, string>> = {
  themes: 'JOIN claim_themes AS t ON t.claim_id = c.id',
  treaties: "JOIN claim_references AS r ON r.claim_id = c.id AND r.kind = 'treaty'",
  acts: '',
  framing: 'JOIN claim_framing AS f ON f.claim_id = c.id',
  contested: "JOIN verdicts AS v ON v.claim_id = c.id AND v.verdict = 'contested'",
};

/** Words in lower case; what holds a digit is a figure, not a word. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+(?:['\u2019-]\p{L}+)*/gu) ?? [];
}

function conditions({ side, counterpart, from, to }: Scope): {
  readonly where: string;
  readonly values: readonly Value[];
} {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['c.side = ?', side],
    ['EXISTS (SELECT 1 FROM verdicts AS o WHERE o.claim_id = c.id AND o.against = ?)', counterpart],
    ['c.date >= ?', from],
    ['c.date <= ?', to],
  ];
  const asked = parts.filter(([, value]) => value !== undefined);
  return {
    where: ["c.side IS NOT NULL AND c.account_kind <> 'article'", ...asked.map(([sql]) => sql)].join(' AND '),
    values: asked.map(([, value]) => value!),
  };
}
