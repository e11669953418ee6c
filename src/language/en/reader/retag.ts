import type { Syntax, Token } from '../../../domain/index.js';
import { takesClause } from '../clauses.js';
import { toToken } from '../read-tokens.js';

/** A parsed sentence with its verbs of saying that the parser takes for nouns, and all that hangs on them. */
export function withVerbs(tokens: readonly Token[]): readonly Token[] {
  return withWarnings(withSayingVerbs(tokens));
}

/** ", with the King | warning | that X": a noun with a subject and a clause. */
function withWarnings(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const { head, relation } = token.syntax ?? { head: 0, relation: '' };
    const above = tokens[at + head];
    if (token.lower === 'with' && relation === 'case' && isWarning(tokens, at + head))
      return withArc(token, { head, relation: 'mark' });
    return above !== undefined && isWarning(tokens, at)
      ? toToken({ start: token.start, end: token.end }, token.text, {
          tag: 'VERB',
          form: 'gerund',
          syntax: token.syntax,
        })
      : token;
  });
}

function isWarning(tokens: readonly Token[], at: number): boolean {
  const { tag, lower, syntax } = tokens[at]!;
  const hangs = (relation: string) => (word: Token, child: number) =>
    word.syntax?.relation === relation && child + word.syntax.head === at;
  return (
    tag === 'NOUN' &&
    lower.endsWith('ing') &&
    syntax?.relation === 'advcl' &&
    tokens[at + 1]?.lower === 'that' &&
    tokens.some(hangs('nsubj')) &&
    tokens.some(hangs('ccomp'))
  );
}

/** "The Ministry | underlines | that X": a verb of saying in the present that the parser takes for a noun, and all that hangs on it. */
function withSayingVerbs(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ syntax }) => syntax?.head === 0);
  const [subject, word, that] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (subject?.syntax == null || word === undefined || that?.lower !== 'that') return tokens;
  if (word.tag !== 'NOUN' || !word.lower.endsWith('s') || !/^(?:PROPN|NOUN)$/u.test(subject.tag))
    return tokens;
  const verb = asVerb(word);
  const headOf = (child: number) => child + (tokens[child]!.syntax?.head ?? 0);
  const clause = tokens.findIndex(
    ({ syntax }, child) => child > at + 1 && headOf(child) === at && CLAUSAL.test(syntax?.relation ?? ''),
  );
  // "Oslo underlines that X": what names who says it, with what stands before it.
  const isNamed = headOf(at - 1) === at && NAMING.test(subject.syntax.relation);
  if (!takesClause(verb) || !isNamed || headOf(at + 1) !== clause) return tokens;
  return tokens.map((token, child) => {
    if (child === at) return verb;
    if (child === at - 1) return withArc(token, { head: 1, relation: 'nsubj' });
    if (child === at + 1) return withArc(token, { head: clause - child, relation: 'mark' });
    if (child === clause) return withArc(token, { head: at - child, relation: 'ccomp' });
    const isOfSubject = child < at && headOf(child) === at && NAMING.test(token.syntax?.relation ?? '');
    return isOfSubject ? withArc(token, { head: at - 1 - child, relation: token.syntax!.relation }) : token;
  });
}

const CLAUSAL = /^(?:ccomp|acl)/u;
const NAMING = /^(?:nsubj|compound|det|amod|nmod)/u;

function asVerb({ start, end, text, syntax }: Token): Token {
  return toToken({ start, end }, text, { tag: 'VERB', form: 'present', syntax });
}

function withArc(token: Token, { head, relation }: Pick<Syntax, 'head' | 'relation'>): Token {
  return { ...token, syntax: { ...token.syntax!, head, relation } };
}
