import type { Token, TokenRange } from '../domain/index.js';
import type { Cast } from './cast.js';
import { inSingular, speakerWords } from './offices.js';
import { isHonorific, namesWithin } from './people.js';
import { headOf } from './tree.js';
import type { ReadSentence } from './types.js';

/** "the President of A, the Chancellor of B and C": the members of a coordinated phrase. */
export function conjuncts(words: readonly Token[], range: TokenRange): readonly TokenRange[] {
  if (!words.some(word => word.tag === 'CCONJ')) return [range];
  const members: TokenRange[] = [];
  let first = 0;
  let inBrackets = false;
  words.forEach((word, at) => {
    if (/^[()]$/u.test(word.text)) inBrackets = word.text === '(';
    if (inBrackets || (word.tag !== 'CCONJ' && word.text !== ',')) return;
    // "his counterpart, | Erik Lind": one, by office and by name.
    if ((word.text === ',' && isApposed(words, first, at)) || isOfSeveral(words, at)) return;
    if (at > first) members.push({ first: range.first + first, last: range.first + at });
    first = at + 1;
  });
  if (first < words.length) members.push({ first: range.first + first, last: range.last });
  return members;
}

/** "the Foreign Ministers of A, | B and C": what is joined, by the parse, to one of several states whose office stands before. */
function isOfSeveral(words: readonly Token[], joint: number): boolean {
  const of = words.findIndex(({ lower }, at) => lower === 'of' && at > 0 && isPluralOffice(words[at - 1]!));
  const firstOf = (at: number) => headOf(words, at) ?? -1;
  const next = words.findIndex(
    ({ syntax }, at) => at > joint && syntax?.relation === 'conj' && firstOf(at) < joint,
  );
  return of >= 0 && of < joint && next >= 0 && firstOf(next) > of;
}

function isPluralOffice({ lower }: Token): boolean {
  const one = inSingular(lower);
  return one !== lower && (speakerWords().offices.has(one) || speakerWords().institutions.has(one));
}

/**
 * "Trade, Energy and Shipping Minister Karl Lund": one, whose office is for several things; not "Veria and Trade Minister Karl Lund",
 * nor "the Council and Trade Minister Karl Lund".
 */
export function isOfSeveralFields(sentence: ReadSentence, members: readonly TokenRange[]): boolean {
  const { tokens, actors } = sentence;
  const last = members.at(-1)!;
  const office = tokens.findIndex(
    ({ lower }, at) => at > last.first && at < last.last && speakerWords().offices.has(lower),
  );
  const isNamed = namesWithin(sentence, last).some(({ range }) => range.first === office + 1);
  const isField = (range: TokenRange) =>
    tokens.slice(range.first, range.last).every((word, at) => isFieldWord(word, range.first + at)) &&
    namesWithin(sentence, range).length === 0;
  const isFieldWord = ({ tag, lower }: Token, at: number) =>
    tag === 'PROPN' &&
    !speakerWords().institutions.has(lower) &&
    !speakerWords().titles.has(lower) &&
    !actors.some(actor => actor.first <= at && at < actor.last);
  return office > 0 && isNamed && [...members.slice(0, -1), { ...last, last: office }].every(isField);
}

/** Whether a name behind a comma is that of whom an office before it names. */
function isApposed(words: readonly Token[], first: number, comma: number): boolean {
  const next = words[comma + 1];
  const head = comma + 1 + (next?.syntax?.head ?? 0);
  const office = words[head];
  return (
    next?.tag === 'PROPN' &&
    next.syntax?.relation === 'appos' &&
    head >= first &&
    head < comma &&
    speakerWords().offices.has(office!.lemma)
  );
}

/**
 * "the Deputy Prime Minister and Minister of Foreign Affairs, X": the offices of one, where but one is named and no other
 * has an article; not "the Prime Minister and Minister X", nor "the Vice President and King X" where the account knows another
 * for its vice president.
 */
export function isOneInTwoOffices(
  sentence: ReadSentence,
  members: readonly TokenRange[],
  { people }: Cast,
): boolean {
  const isNamed = (member: TokenRange) => namesWithin(sentence, member).length > 0;
  const at = members.findIndex(isNamed);
  if (at < 1 || members.filter(isNamed).length !== 1) return false;
  const wordsOf = ({ first, last }: TokenRange) => sentence.tokens.slice(first, last);
  const offices = members.slice(0, at).map(wordsOf);
  const { offices: known } = speakerWords();
  const isOffice = (words: readonly Token[]) =>
    words.some(({ lower }) => known.has(lower.split('-').at(-1)!));
  const isOfState = (member: TokenRange) =>
    sentence.actors.some(({ first, last }) => first >= member.first && last <= member.last);
  const isLater = (words: readonly Token[], index: number) => index > 0 && words[0]?.tag === 'DET';
  const named = wordsOf(members[at]!);
  const isCalledAlone = named.length <= 2 && offices[0]![0]?.tag === 'DET' && !offices[0]!.some(isSecond);
  const isAnothers = people.some(
    ({ surname, titles }) =>
      named.every(({ text }) => text !== surname) &&
      offices[0]!.every(({ tag, lower }) => tag === 'DET' || titles.has(lower)),
  );
  return (
    !isAnothers &&
    offices.every(isOffice) &&
    ![...offices, named].some(isLater) &&
    !members.slice(0, at).some(isOfState) &&
    !isCalledAlone
  );
}

/** "the Minister of Foreign Affairs, Cooperation and Expatriates, | Mr X": one office, whose holder's name closes it. */
export function isApposedName(sentence: ReadSentence, { first, last }: TokenRange): boolean {
  const { tokens } = sentence;
  const names = namesWithin(sentence, { first, last });
  const [name] = names;
  if (name === undefined || names.length > 1 || name.range.last !== last) return false;
  let comma = name.range.first - 1;
  while (comma > first && isAddress(tokens[comma]!)) comma -= 1;
  const office = tokens.slice(first, comma);
  return (
    tokens[comma]?.text === ',' &&
    office.some(({ lower }) => speakerWords().offices.has(lower)) &&
    (office.filter(({ tag }) => tag === 'DET').length <= 1 || !isJoined(office))
  );
}

/**
 * "Karl Berg, | Deputy Prime Minister and Minister of Trade, European Affairs and Culture", "Karl Berg, | the noted lawyer and writer": one, whose
 * offices follow, or what else he is.
 */
export function isNameWithOffices(sentence: ReadSentence, members: readonly TokenRange[]): boolean {
  const [first, second] = members;
  if (first === undefined || second === undefined) return false;
  const { tokens } = sentence;
  const names = namesWithin(sentence, { ...first, last: members.at(-1)!.last }).filter(
    ({ range }) => tokens[range.first]!.syntax?.entity?.kind === 'person',
  );
  return (
    names.length === 1 &&
    names[0]!.range.last === first.last &&
    tokens[first.last]?.text === ',' &&
    (speakerWords().titles.has(tokens[second.first]!.lower) || isApposition(tokens, second, first))
  );
}

function isApposition(tokens: readonly Token[], { first, last }: TokenRange, name: TokenRange): boolean {
  return tokens.some(({ tag, syntax }, at) => {
    const head = headOf(tokens, at);
    const isBehind = at >= first && at < last && tag === 'NOUN' && syntax?.relation === 'appos';
    return isBehind && head !== null && head >= name.first && head < name.last;
  });
}

/** "Dr. | the Most Hon. | X". */
function isAddress(word: Token): boolean {
  return isHonorific(word) || /^(?:the|most|right)$/u.test(word.lower);
}

/** Whether the noun that heads a parsed phrase has another joined to it: "the Minister and the Ambassador", not "the head of A and B". */
function isJoined(words: readonly Token[]): boolean {
  const headOf = (at: number) => at + (words[at]!.syntax?.head ?? 0);
  const root = words.findIndex(
    (word, at) => word.tag !== 'DET' && (headOf(at) >= words.length || headOf(at) < 0 || headOf(at) === at),
  );
  return words.some(
    ({ syntax }, at) => syntax === null || (syntax.relation === 'conj' && headOf(at) === root),
  );
}

/** "deputy", "vice": of an office that is seldom held alone. */
function isSecond({ lower }: Token): boolean {
  return lower === 'deputy' || lower.startsWith('vice');
}
