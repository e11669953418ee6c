import type { AccountKind } from '../../domain/index.js';
import type { Clues } from './clues.js';
import { inferCounterpart } from './counterpart.js';
import { inferDate } from './date.js';
import { inferKind } from './kind.js';
import { inferLanguage } from './language.js';
import { inferMinistry } from './ministry.js';
import { inferSide } from './side.js';

export type { Clues } from './clues.js';

interface Fields {
  readonly side: string | null;
  readonly kind: AccountKind;
  readonly ministry: string | null;
  readonly date: string | null;
  readonly language: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly counterparts: readonly string[];
}

interface Inference {
  readonly fields: Fields;
  readonly inferred: readonly string[];
  /** What could not be told for certain and changes the result: it was left open, or how it was taken. */
  readonly warnings: readonly string[];
  /** What was left open and hardly changes it. */
  readonly notes: readonly string[];
}

/** One inference: a value, or none and why; `doubt` says how to give it. */
export interface Inferred<T> {
  readonly value: T;
  readonly doubt?: string | undefined;
}

/**
 * Fills in what nobody says, marks it as inferred, and leaves open what could be one thing or another.
 * @throws {ReadoutError} `UNKNOWN_SIDE`
 */
export async function infer(clues: Clues): Promise<Inference> {
  const { given, text, title, facts } = clues;
  const kind: Inferred<AccountKind> = given.kind ? { value: given.kind } : inferKind(clues);
  const side = kind.value === 'article' ? null : (given.side ?? inferSide(clues));
  const ministry: Inferred<string | null> =
    given.ministry || kind.value === 'article' ? { value: given.ministry ?? null } : inferMinistry(clues);
  const date: Inferred<string | null> = given.date ? { value: given.date } : await inferDate(clues);
  const counterpart: Inferred<readonly string[]> =
    given.counterparts || side === null ? { value: given.counterparts ?? [] } : inferCounterpart(clues, side);
  const fields: Fields = {
    side,
    kind: kind.value,
    ministry: ministry.value,
    date: date.value,
    language: given.language ?? (await inferLanguage(text)),
    title: given.title ?? title,
    url: given.url ?? facts.url ?? null,
    counterparts: counterpart.value,
  };
  const names = Object.keys(fields) as (keyof Fields)[];
  return {
    fields,
    inferred: names.filter(name => given[name] === undefined && isKnown(fields[name])),
    warnings: [
      ...(kind.value === 'article' && given.side
        ? [`an article speaks for no side: "${given.side}" is left aside`]
        : []),
      ...doubtsOf(kind, date),
    ],
    notes: doubtsOf(ministry, counterpart),
  };
}

function isKnown(value: string | readonly string[] | null): boolean {
  return value !== null && value.length > 0;
}

function doubtsOf(...inferences: readonly Inferred<unknown>[]): readonly string[] {
  return inferences.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt]));
}
