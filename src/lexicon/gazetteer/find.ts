import type { Token } from '../../domain/index.js';
import { matchNames, type NameMatch, type PlacedWord, placeWords } from './names.js';
import { type NameTable, nameTable } from './table.js';
import type { ActorMention, Alias } from './types.js';

/** Several stages ask for the actors of one sentence; its tokens never change. */
const known = new WeakMap<object, readonly ActorMention[]>();

/**
 * The states and organisations that a sentence names, in order: the longest name first, left to right.
 * Case decides where it must ("US" and "us", "Polish" and "polish"), and the words around a name where
 * people or things bear it too ("Michael Jordan", "the Minsk agreements").
 */
export function findActors(tokens: readonly Pick<Token, 'text'>[]): readonly ActorMention[] {
  let mentions = known.get(tokens);
  if (mentions === undefined) {
    mentions = readActors(tokens);
    known.set(tokens, mentions);
  }
  return mentions;
}

function readActors(tokens: readonly Pick<Token, 'text'>[]): readonly ActorMention[] {
  const table = nameTable();
  const words = placeWords(tokens);
  return matchNames(words, table.index)
    .filter(match => !isPerson(words, match, table) && !isNamesake(words, match, table))
    .flatMap(({ value: [index, form], first, last }) => {
      const actor = table.actors[index];
      return actor === undefined
        ? []
        : [{ actor, form, first: words[first]!.token, last: words[last - 1]!.token + 1 }];
    });
}

/** "Michael Jordan", "Chad Brown"; but "King of Jordan Abdullah", "Jordan Foreign Minister". */
function isPerson(
  words: readonly PlacedWord[],
  { key, first, last }: NameMatch<Alias>,
  table: NameTable,
): boolean {
  if (!table.personal.has(key)) return false;
  const before = words[first - 1];
  const isName = (word: PlacedWord | undefined): boolean =>
    word !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(word.text) &&
    !table.titles.has(word.key) &&
    !table.index.entries.has(word.key);
  const follows = first > 1 && isName(before) && before!.token !== words[first]!.token;
  return follows || (before?.key !== 'of' && before?.key !== 'the' && isName(words[last]));
}

/** "the Minsk agreements", "the Helsinki Final Act" */
function isNamesake(
  words: readonly PlacedWord[],
  { value, last }: NameMatch<Alias>,
  { namesakes }: NameTable,
): boolean {
  return value[1] === 'capital' && namesakes.has(words[last]?.key ?? '');
}
