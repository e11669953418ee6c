import { indexNames, lexicon, matchNames, type NameIndex, placeWords } from '../../lexicon/index.js';
import type { Treaties } from '../../lexicon/schemas/references.js';
import type { Found, Passage } from '../passage.js';

type Treaty = Treaties[number];
let index: NameIndex<Treaty> | undefined;

/** Treaties of `data/treaties.yml`: "the Iran nuclear deal" is `JCPOA (2015)`. */
export function knownTreaties({ tokens }: Passage): readonly Found[] {
  index ??= indexNames(
    lexicon('treaties').flatMap(treaty =>
      [treaty.name, ...treaty.aliases].map(name => [name, treaty] as const),
    ),
  );
  const words = placeWords(tokens);
  return matchNames(words, index).map(({ value, first, last }) => ({
    kind: 'treaty',
    first: words[first]!.token,
    last: words[last - 1]!.token + 1,
    value: value.year === undefined ? value.name : `${value.name} (${value.year})`,
  }));
}
