import { indexNames, lexicon, matchNames, type NameIndex, placeWords } from '../../lexicon/index.js';
import { type Found, type Passage, wordsOf } from '../passage.js';

let index: NameIndex<string> | undefined;

/** Regions, waters and towns of `data/gazetteer/places.yml`: "Donbass" is `Donbas`. */
export function namedPlaces({ tokens }: Passage): readonly Found[] {
  index ??= indexNames(
    Object.entries(lexicon('places')).flatMap(([name, others]) =>
      [name, ...others].map(alias => [alias, name] as const),
    ),
  );
  const words = placeWords(tokens);
  return matchNames(words, index)
    .map(({ value, first, last }) => ({
      value,
      first: words[first]!.token,
      last: words[last - 1]!.token + 1,
    }))
    .map(range => ({ kind: 'place', ...range }));
}

/** States and capitals are places; organisations and the bodies of a state are organisations. */
export function namedActors(passage: Passage): readonly Found[] {
  return passage.actors.flatMap(({ actor, form, first, last }): readonly Found[] => {
    if (form === 'demonym' || form === 'people') return [];
    if (actor.kind === 'organisation') return [{ kind: 'organisation', first, last, value: actor.name }];
    if (form === 'name') return [{ kind: 'place', first, last, value: actor.name }];
    const words = wordsOf(passage, { first, last });
    return [{ kind: form === 'capital' ? 'place' : 'organisation', first, last, value: words }];
  });
}
