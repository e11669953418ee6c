import { lexicon } from '../lexicon/index.js';
import type { ReferenceWords } from '../lexicon/schemas/references.js';

/** The lists of `data/en/references.yml` as sets, the tables as they are. */
export type WordSets = {
  readonly [K in keyof ReferenceWords]: ReferenceWords[K] extends readonly string[]
    ? ReadonlySet<string>
    : ReferenceWords[K];
};

let sets: WordSets | undefined;

/** The words by which references are known, read when first asked for. */
export function wordSets(): WordSets {
  sets ??= Object.fromEntries(
    Object.entries(lexicon('references')).map(([name, words]) => [
      name,
      Array.isArray(words) ? new Set(words) : words,
    ]),
  ) as unknown as WordSets;
  return sets;
}

let closed: ReadonlySet<string> | undefined;

/** Words of the closed classes, adverbs and adjectives apart: they end a noun phrase and begin no name. */
export function functionWords(): ReadonlySet<string> {
  const { DET, PRON, AUX, ADP, CCONJ, SCONJ, PART } = lexicon('functionWords');
  closed ??= new Set([DET, PRON, AUX, ADP, CCONJ, SCONJ, PART].flat());
  return closed;
}
