import type { Syntax, Tag, Token, VerbForm } from '../../../domain/index.js';
import { toToken } from '../read-tokens.js';

/**
 * Words as the parser reads them folded into the tokens of the other stages: "time-tested" is three words and one
 * token, and hangs where its head does.
 * @param tokens As rules read them: what they take for a name stays one, since the later stages find people, places and
 *   titles by runs of names ("Foreign Minister", in which the treebanks see an adjective).
 * @param words In order, none across the edge of a token.
 */
export function foldWords(tokens: readonly Token[], words: readonly Token[]): readonly Token[] {
  const tokenOf: number[] = [];
  const firsts: number[] = [];
  for (const [index, token] of tokens.entries()) {
    firsts.push(tokenOf.length);
    while (tokenOf.length < words.length && words[tokenOf.length]!.end <= token.end) tokenOf.push(index);
  }
  firsts.push(words.length);
  const folded = tokens.map((token, index) => {
    const [first, last] = [firsts[index]!, firsts[index + 1]!];
    const top = topOf(words, first, last);
    const word = words[top]!;
    const { head, entity, unit } = word.syntax!;
    const acts = meanOfActs(words.slice(first, last));
    const syntax: Syntax = {
      head: head === 0 ? 0 : tokenOf[top + head]! - index,
      relation: relationOf(words, top),
      entity: words[first]!.syntax!.entity ?? entity,
      unit: words[first]!.syntax!.unit ?? unit,
      ...(acts === null ? {} : { acts }),
    };
    return toToken(token, token.text, {
      ...(token.tag === 'PROPN' ? NAME : tagOf(word, isState(words, top))),
      syntax,
    });
  });
  return asTree(folded);
}

/** Words of two tokens may hang on each other, so that the tokens do: the first of such a ring hangs on the root instead. */
function asTree(tokens: readonly Token[]): readonly Token[] {
  const root = tokens.findIndex(({ syntax }) => syntax!.head === 0);
  const heads = tokens.map(({ syntax }, at) => (syntax!.head === 0 ? null : at + syntax!.head));
  const isInRing = (word: number) => {
    let at = heads[word] ?? null;
    for (let steps = 0; at !== null && at !== word && steps < tokens.length; steps += 1)
      at = heads[at] ?? null;
    return at === word;
  };
  return tokens.map((token, at) => {
    if (!isInRing(at)) return token;
    heads[at] = root < 0 ? null : root;
    return { ...token, syntax: { ...token.syntax!, head: root < 0 ? 0 : root - at, relation: 'parataxis' } };
  });
}

const NAME = { tag: 'PROPN', form: null } as const;

function meanOfActs(words: readonly Token[]): readonly number[] | null {
  const rows = words.flatMap(({ syntax }) => (syntax?.acts === undefined ? [] : [syntax.acts]));
  const [first] = rows;
  return first === undefined
    ? null
    : first.map((_, act) => rows.reduce((sum, row) => sum + row[act]!, 0) / rows.length);
}

/** The word of a token whose head lies outside it; no hyphen where there is another. */
function topOf(words: readonly Token[], first: number, last: number): number {
  const tops: number[] = [];
  for (let at = first; at < last; at += 1) {
    const { head } = words[at]!.syntax!;
    const target = at + head;
    if (head === 0 || target < first || target >= last) tops.push(at);
  }
  return tops.find(at => words[at]!.tag !== 'PUNCT') ?? tops[0] ?? first;
}

/** "is committed to X": an adjective in the passive is a participle that tells of a state. */
function isState(words: readonly Token[], word: number): boolean {
  return (
    words[word]!.tag === 'ADJ' &&
    words.some(({ syntax }, at) => syntax!.relation === 'aux:pass' && at + syntax!.head === word)
  );
}

function relationOf(words: readonly Token[], word: number): string {
  const { head, relation } = words[word]!.syntax!;
  const state = STATES.get(relation);
  return state !== undefined && isState(words, word + head) ? state : relation;
}

const STATES: ReadonlyMap<string, string> = new Map([
  ['aux:pass', 'cop'],
  ['nsubj:pass', 'nsubj'],
]);

/** Tags as the other stages know them: possessives are determiners, participles before a noun adjectives. */
function tagOf(
  { tag, form, syntax }: Token,
  isOfState: boolean,
): { readonly tag: Tag; readonly form: VerbForm } {
  if (isOfState) return { tag: 'VERB', form: 'participle' };
  const relation = syntax!.relation;
  if (tag === 'PRON' && relation === 'nmod:poss') return { tag: 'DET', form: null };
  if (tag === 'VERB' && syntax!.head > 0 && (relation === 'amod' || relation === 'compound'))
    return { tag: relation === 'amod' ? 'ADJ' : 'NOUN', form: null };
  return { tag, form };
}
