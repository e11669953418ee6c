import type { Official, Token } from '../domain/index.js';
import { type ActorMention, lexicon } from '../lexicon/index.js';
import { findNames, inFull, type NameMention, type Person } from './people.js';
import type { ReadSentence, Speaker } from './types.js';

/** An office by which somebody is called without a name: "the Prime Minister", "Poland's top diplomat", "his guest". */
export interface Role {
  /** Title words by which an account may name the holder: one of them is enough. */
  readonly offices: readonly string[];
  /** Title words that tell offices of one name apart, and that its holder must bear too: `prime`, `foreign`. */
  readonly marks: readonly string[];
  /** "a senior official" is nobody whom the account names. */
  readonly isIndefinite: boolean;
  /** Whether anybody of the side may be meant, whatever the office: "the leader", "his guest". */
  readonly isGeneral: boolean;
  /** Whether it is another side's person: "his counterpart", "the guest". */
  readonly isOther: boolean;
}

/** The office that a phrase names. */
export function roleOf(words: readonly Token[], noun: Token, actors: readonly ActorMention[] = []): Role {
  // "the head of Polish diplomacy" is the head of diplomacy.
  const own = words.filter((_, at) => !actors.some(({ first, last }) => first <= at && at < last));
  const { foreign } = lexicon('speakers');
  const phrase = [...own.map(({ lower }) => lower), ...stateBehind(words, actors)]
    .filter(word => !LEFT_OUT.has(word) && !foreign.includes(word))
    .join(' ');
  const { synonyms, general, others } = lexicon('speakers');
  const known = synonyms.find(entry => phrase.includes(entry.phrase));
  const isOther = others.includes(noun.lemma);
  return {
    offices: known?.offices ?? inFull(noun.lemma.toLowerCase()).slice(-1),
    marks: known?.marks ?? (isOther ? [] : marksOf(own).filter(mark => mark !== noun.lemma)),
    isGeneral: isOther || (known === undefined && general.includes(noun.lemma)),
    isIndefinite: words
      .slice(0, words.indexOf(noun))
      .some(({ lower, tag }) => tag === 'DET' && INDEFINITE.has(lower)),
    isOther,
  };
}

/** "the head of | Veria", of whose state alone that can be said: as "state". */
function stateBehind(words: readonly Token[], actors: readonly ActorMention[]): readonly string[] {
  const state = actors.find(({ last }) => last === words.length);
  const isBehind = words.slice(0, state?.first).findLast(({ lower }) => lower !== 'the')?.lower === 'of';
  return isBehind && state?.form === 'name' && state.actor.kind === 'state' ? ['state'] : [];
}

/** "the head of | our | state" */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "'s",
  'the',
  'our',
  'my',
  'his',
  'her',
  'its',
  'their',
  'this',
]);
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'some', 'another', 'any', 'every', 'each', 'no']);

/**
 * Whom of some people of one side a role means: who holds it, whoever spoke last before others; or the only one of them
 * of whom the account names no other office. Null where nobody fits, or several do.
 * @param last Who spoke last.
 */
export function rolePerson(role: Role, people: readonly Person[], last: Speaker | null): Person | null {
  if (role.isIndefinite) return null;
  const { other, below } = lexicon('speakers').ranks;
  const holders = people.filter(
    ({ titles }) => holds(titles, role) && !outranks(titles, other, role) && !isHead(titles, role),
  );
  const plain = holders.filter(({ titles }) => !outranks(titles, below, role));
  const first = plain.length > 0 ? plain : holders;
  const holder =
    first.find(({ name }) => name === last?.name) ?? first.find(({ name }) => name.includes(' ')) ?? first[0];
  if (holder !== undefined) return holder;
  // "his counterpart", "our colleague" is whom one's own side met, not anybody whom it speaks of.
  const named = people.filter(
    ({ name, titles, met }) =>
      name.includes(' ') && (role.isOther ? met : role.isGeneral || !holdsOffice(titles)),
  );
  // Whose account it is, it names first or again, and tells what they do; of whom it names in passing it need not say any office.
  const [only] = named;
  const isMain = only !== undefined && (only.acts || only.met) && (only === people[0] || only.mentions > 1);
  if (named.length === 1 && (role.isOther || isMain)) return only!;
  return named.find(({ name }) => name === last?.name) ?? null;
}

/**
 * Who holds the office by which an account calls its speaker ("President of Republic") without a name, among people whom
 * others name. Null where nobody fits, or several do.
 * @param issuer The body whose account it is: of its own minister it need not say which.
 */
export function holderOf(
  phrase: string,
  officials: readonly Official[],
  issuer: string | null,
): Official | null {
  const words = wordsIn(phrase);
  const office = words.findLast(word => speakerWords().offices.has(word));
  const { general, others } = lexicon('speakers');
  if (office === undefined || general.includes(office) || others.includes(office)) return null;
  const own = new Set(marksIn([...words, ...wordsIn(issuer ?? '')]));
  const holders = officials.filter(
    ({ titles }) => titles.has(office) && marksIn([...titles]).every(mark => own.has(mark)),
  );
  return new Set(holders.map(({ name }) => name)).size === 1 ? holders[0]! : null;
}

function wordsIn(phrase: string): readonly string[] {
  return [...phrase.toLowerCase().matchAll(/[\p{L}\p{M}-]+/gu)].map(([word]) => word);
}

export function holds(titles: ReadonlySet<string>, { offices, marks }: Role): boolean {
  const known = new Set([...titles].map(sameAs));
  return offices.some(office => titles.has(office)) && marks.every(mark => known.has(mark));
}

/** The words that tell one office from another of the same name, in one spelling. */
function marksOf(words: readonly Token[]): readonly string[] {
  return marksIn(words.flatMap(({ lower }) => inFull(lower)));
}

function marksIn(words: readonly string[]): readonly string[] {
  const { marks } = lexicon('speakers');
  return words.map(sameAs).filter(word => marks.includes(word));
}

/** A vice president is no president: whether titles hold a rank that the role does not name. */
function outranks(titles: ReadonlySet<string>, ranks: readonly string[], { marks, offices }: Role): boolean {
  return ranks.some(rank => titles.has(rank) && !marks.includes(rank) && !offices.includes(rank));
}

/** "the Minister" is no prime minister, but may be a deputy prime minister; whoever is both is "the Foreign Minister", and "the King" whatever else. */
function isHead(titles: ReadonlySet<string>, { marks, offices }: Role): boolean {
  const { heads, below } = lexicon('speakers').ranks;
  return (
    marks.length === 0 &&
    !below.some(rank => titles.has(rank)) &&
    heads.some(({ rank, office }) => titles.has(rank) && offices.every(each => each === office))
  );
}

/** "defense" is "defence", a minister "for external affairs" a foreign minister. */
function sameAs(word: string): string {
  return lexicon('speakers').alike.find(([, other]) => other === word)?.[0] ?? word;
}

export function holdsOffice(titles: ReadonlySet<string>): boolean {
  return [...titles].some(title => speakerWords().offices.has(title));
}

/**
 * Offices by which an account calls somebody ("The Prime Minister received ...") before it gives one a name: in a side's
 * own account that is its own, whoever of the other side holds the like. Each with where it does so first.
 */
export function openedRoles(sentences: readonly ReadSentence[]): ReadonlyMap<string, number> {
  const { offices, titles } = speakerWords();
  const opened = new Map<string, number>();
  const named = new Set<string>();
  for (const sentence of sentences) {
    const { tokens, actors } = sentence;
    for (const [at, { lower, tag }] of tokens.entries()) {
      if (!offices.has(lower)) continue;
      const next = tokens[at + 1];
      let first = at;
      while (first > 0 && titles.has(tokens[first - 1]!.lower)) first -= 1;
      // "Prime Minister | met X": the style of some ministries has no article.
      const isOpening = first === 0 && /^(?:VERB|AUX|ADV)$/u.test(next?.tag ?? '');
      const isBare =
        (tokens[first - 1]?.lower === 'the' || isOpening) &&
        next?.tag !== 'PROPN' &&
        (next?.lower !== 'of' || isOfOwn(tokens, at + 2, actors)) &&
        tag !== 'PUNCT';
      const isBefore = next?.tag === 'PROPN' && !actors.some(actor => actor.first === at + 1);
      if (isBefore || isBeforeName(tokens, at) || isBehindName(sentence, at)) named.add(lower);
      if (isBare && !named.has(lower) && !opened.has(lower)) opened.set(lower, tokens[at]!.start);
      if (isOfNamed(findNames(sentence), at, lower)) named.add(lower);
    }
  }
  return opened;
}

/** "Prime Minister of Great Britain | Boris Johnson": an office that stands before the name of its holder. */
function isOfNamed(names: readonly NameMention[], office: number, word: string): boolean {
  return names.some(
    ({ range, titles }) =>
      range.first > office &&
      range.first - office <= HOLDER_REACH &&
      inFull(word).every(title => titles.has(title)),
  );
}

const HOLDER_REACH = 8;

/** "the President of Ukraine, | Volodymyr Zelensky": an office whose holder's name follows behind a comma. */
function isBeforeName(tokens: readonly Token[], office: number): boolean {
  const comma = tokens.findIndex(({ tag }, at) => at > office && !/^(?:ADP|DET|NOUN|PROPN|ADJ)$/u.test(tag));
  return comma > office + 1 && tokens[comma]!.text === ',' && tokens[comma + 1]?.tag === 'PROPN';
}

/** "Erik Lind, | Prime Minister of Sweden": an office behind the name of its holder. */
function isBehindName(sentence: ReadSentence, office: number): boolean {
  const { tokens } = sentence;
  return findNames(sentence).some(
    ({ range, titles }) =>
      range.last < office &&
      office - range.last <= HOLDER_REACH &&
      tokens[range.last]!.text === ',' &&
      tokens.slice(range.last + 1, office).every(({ tag }) => tag !== 'PUNCT' && tag !== 'VERB') &&
      inFull(tokens[office]!.lower).every(title => titles.has(title)),
  );
}

/** "the President of | the Republic spoke", "the Minister of | Foreign Affairs, speaking in Oslo, said": of no state by name, and before no name. */
function isOfOwn(tokens: readonly Token[], from: number, actors: readonly ActorMention[]): boolean {
  const end = tokens.findIndex(({ tag }, at) => at >= from && !/^(?:DET|NOUN|PROPN|ADJ|CCONJ)$/.test(tag));
  const next = tokens[end];
  return (
    end > from &&
    next?.lower !== 'of' &&
    (next?.text !== ',' || tokens[end + 1]?.tag === 'VERB') &&
    !actors.some(({ first }) => first >= from && first < end)
  );
}

/**
 * Whether a phrase names another branch of the state than the body whose account it is: "the Ministry of Defence" in the
 * Foreign Ministry's account. A bare "the Ministry" is its own.
 * @param issuer Null where the account does not say: then no branch is another.
 */
export function isOtherBranch(
  words: readonly Token[],
  noun: Token,
  actors: readonly ActorMention[],
  issuer: string | null,
): boolean {
  const { branches, institutions } = speakerWords();
  if (issuer === null) return false;
  const own = new Set(wordsIn(issuer).map(sameAs));
  const apart = lexicon('speakers').apart.find(({ body }) => body === noun.lemma.toLowerCase());
  if (apart !== undefined) return !apart.of.some(word => own.has(word));
  if (!branches.has(noun.lemma.toLowerCase())) return false;
  const telling = words.filter(
    ({ tag, lower }, at) =>
      /^(?:NOUN|PROPN|ADJ)$/.test(tag) &&
      !institutions.has(lower) &&
      !actors.some(({ first, last }) => first <= at && at < last),
  );
  return telling.length > 0 && !telling.some(({ lower }) => own.has(sameAs(lower)));
}

/** "secretaries", of a name, whose plural the tagger keeps: "secretary". */
export function inSingular(lower: string): string {
  return lower.replace(/ies$/u, 'y').replace(/s$/u, '');
}

interface SpeakerWords {
  readonly titles: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly collectives: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly branches: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
}

let sets: SpeakerWords | undefined;

/** The lists of `data/en/speakers.yml` that are asked for word by word. */
export function speakerWords(): SpeakerWords {
  if (sets === undefined) {
    const { titles, offices, short, others, collectives, institutions, branches, documents, things, media } =
      lexicon('speakers');
    sets = {
      titles: new Set(titles),
      offices: new Set([
        ...offices,
        ...others,
        ...short.flatMap(({ form, titles: full }) => (offices.includes(full.at(-1)!) ? [form] : [])),
      ]),
      collectives: new Set(collectives),
      institutions: new Set(institutions),
      branches: new Set(branches),
      documents: new Set(documents),
      things: new Set(things),
      media: new Set(media),
    };
  }
  return sets;
}
