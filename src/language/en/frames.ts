import { type Lexicons, lexicon } from '../../lexicon/index.js';
import { lemmatize } from './lemma.js';

type FrameList = keyof Lexicons['frames'];

let frames: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a word, in any form, is of a list in `data/en/frames.yml`. */
export function governs(list: FrameList, lower: string): boolean {
  frames ??= new Map(
    Object.entries(lexicon('frames')).map(([name, words]) => [name, new Set(words)] as const),
  );
  return frames.get(list)!.has(lemmatize(lower, list === 'content_nouns' ? 'NOUN' : 'VERB'));
}
