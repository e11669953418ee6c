import type { Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { isCalled } from './he-or-she.js';
import { type Role, speakerWords } from './offices.js';
import type { Person } from './people.js';

/** "the spokeswoman", "the press secretary of the Presidency", "the head of its press service": an office of speaking for others. */
export function speaksForOthers(words: readonly Token[], noun: Token): boolean {
  const { offices, press } = lexicon('speakers').speaking;
  const word = noun.lemma.toLowerCase();
  if (offices.includes(word)) return true;
  const behind = words[words.findIndex(({ lower }) => lower === 'press') + 1];
  return (
    press.heads.includes(word) &&
    behind !== undefined &&
    behind !== words[0] &&
    (behind === noun || press.units.includes(behind.lower))
  );
}

/**
 * Of the people who speak for others, the only one whom such an office can mean, by whatever name it goes: "Government spokesman Karl
 * Lund" is also "the press secretary of the Government". Null where several can, and where it is another body's.
 * @param side Whose office it is; null where the phrase does not say.
 */
export function spokesperson(
  words: readonly Token[],
  noun: Token,
  { role, side }: { readonly role: Role; readonly side: string | null },
  people: readonly (readonly [Person, string | null])[],
): Person | null {
  if (role.isIndefinite || words.some(({ lower }) => NOT_THE_SAME.has(lower))) return null;
  const fitting = people.filter(
    ([{ titles }, of]) =>
      isSpokesperson(titles) &&
      (side === null || of === null || of === side) &&
      isOfBody(words, noun, role, titles) &&
      !isOfOtherSex(noun.lemma.toLowerCase(), titles),
  );
  const ofSide = fitting.filter(([, of]) => of !== null && of === side);
  const [one, ...more] = ofSide.length > 0 ? ofSide : fitting;
  return one === undefined || more.length > 0 ? null : one[0];
}

const NOT_THE_SAME: ReadonlySet<string> = new Set(['other', 'former', 'new', 'then', 'previous']);

function isSpokesperson(titles: ReadonlySet<string>): boolean {
  const { offices, press } = lexicon('speakers').speaking;
  const isOfPress = titles.has('press') && press.heads.some(head => titles.has(head));
  return isOfPress || offices.some(office => titles.has(office));
}

/** Whether somebody may speak for the body in a phrase: "the ministry's spokesman" is not the Government's, nor "the police spokesman" any other. */
function isOfBody(
  words: readonly Token[],
  noun: Token,
  { marks }: Role,
  titles: ReadonlySet<string>,
): boolean {
  const { institutions, branches } = speakerWords();
  const { press, ministries, highest } = lexicon('speakers').speaking;
  const own = ministries.filter(mark => titles.has(mark));
  const asked = marks.filter(mark => ministries.includes(mark));
  const bodies = words
    .filter((word, at) => word !== noun && !isOfPress(words, at, press.units))
    .map(({ lemma }) => lemma.toLowerCase())
    .filter(word => institutions.has(word) || branches.has(word) || highest.includes(word));
  if (asked.length > 0) return asked.every(mark => own.includes(mark));
  if (bodies.length === 0) return true;
  return bodies.every(body =>
    highest.includes(body) ? own.length === 0 : body === 'ministry' && own.length > 0,
  );
}

/** "the press | office" */
function isOfPress(words: readonly Token[], at: number, units: readonly string[]): boolean {
  return words[at - 1]?.lower === 'press' && units.includes(words[at]!.lower);
}

function isOfOtherSex(office: string, titles: ReadonlySet<string>): boolean {
  const { he, she } = lexicon('speakers').genders;
  return (he.includes(office) && isCalled(titles, 'he')) || (she.includes(office) && isCalled(titles, 'she'));
}
