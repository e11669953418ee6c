import type { Account, SentenceKind, Token } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { findActors } from '../lexicon/index.js';
import { turnsIn } from './turns.js';
import type { ReadSentence } from './types.js';

/** Every sentence of an account with its tokens and the actors it names. */
export function readSentences(account: Account, language: Language): readonly ReadSentence[] {
  const found = turnsIn(account.text, language.splitSentences(account.text));
  return found.map(({ isTurn, ...sentence }, index) => {
    const tokens =
      sentence.kind === 'boilerplate'
        ? []
        : withoutMarker(language.readTokens(account.text, sentence), sentence.kind);
    const gap = account.text.slice(found[index - 1]?.end ?? 0, sentence.start);
    const opensParagraph = gap.includes('\n\n') || found[index - 1]?.isTurn === true;
    const level = sentence.kind === 'item' ? levelOf(account.text.slice(sentence.start, sentence.end)) : null;
    return { index, sentence, tokens, actors: findActors(tokens), opensParagraph, isTurn, level };
  });
}

/** How an item is numbered, whatever its number: "(iv)" like "(a)", "12." like "1."; null where it bears no number or mark. */
function levelOf(text: string): string | null {
  const marker = /^(?:[-–—*•·▪◦‣]|\(?(?:\p{N}{1,2}|[a-z]|[ivx]{2,5}|[IVX]{1,5})[.)])(?=\s)/u.exec(text)?.[0];
  return (
    marker
      ?.replace(/\p{N}+/u, '1')
      .replace(/[a-z]+/u, 'a')
      .replace(/[IVX]+/u, 'I') ?? null
  );
}

/** "1.", "(a)", "II.", "-": what numbers an item is no word of it. */
function withoutMarker(tokens: readonly Token[], kind: SentenceKind): readonly Token[] {
  const first = tokens.findIndex(({ tag }) => tag !== 'PUNCT');
  if (/^[-–—*•·]$/.test(tokens[0]?.text ?? '')) return tokens.slice(Math.max(first, 1));
  const { text = '', tag } = tokens[first] ?? {};
  const isNumeral = kind === 'item' && /^(?:[a-z]|[ivx]{2,5}|[IVX]{1,5})\.?$/u.test(text);
  // "I. The sides": read as one word, like an initial.
  if (isNumeral && text.endsWith('.')) return tokens.slice(first + 1);
  const numbers = (isNumeral || tag === 'NUM') && /^[.)]$/.test(tokens[first + 1]?.text ?? '');
  return numbers ? tokens.slice(first + 2) : tokens;
}

/** The title of an account as a sentence; null if it has none. */
export function readTitle({ title }: Account, language: Language): ReadSentence | null {
  if (title === null || title.trim() === '') return null;
  const span = { start: 0, end: title.length };
  const tokens = language.readTokens(title, span);
  return {
    index: -1,
    sentence: { ...span, kind: 'heading' },
    tokens,
    actors: findActors(tokens),
    opensParagraph: true,
    isTurn: false,
    level: null,
  };
}
