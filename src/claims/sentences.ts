import type { Account, SentenceKind } from '../domain/index.js';
import { capitalsOf, type Language, markOf } from '../language/index.js';
import { findActors } from '../lexicon/index.js';
import { turnsIn } from './turns.js';
import type { ReadSentence } from './types.js';

/** Every sentence of an account with its tokens and the actors it names. */
export function readSentences(account: Account, language: Language): readonly ReadSentence[] {
  const found = turnsIn(account.text, language.splitSentences(account.text));
  return found.map(({ isTurn, ...sentence }, index) => {
    const mark = markOfSentence(account.text.slice(sentence.start, sentence.end), sentence.kind);
    const tokens =
      sentence.kind === 'boilerplate'
        ? []
        : language
            .readTokens(account.text, sentence)
            .filter(({ start }) => start >= sentence.start + (mark?.length ?? 0));
    const gap = account.text.slice(found[index - 1]?.end ?? 0, sentence.start);
    const opensParagraph = gap.includes('\n\n') || found[index - 1]?.isTurn === true;
    const level = sentence.kind === 'item' && mark !== null ? levelOf(mark) : null;
    return { index, sentence, tokens, actors: findActors(tokens), opensParagraph, isTurn, level };
  });
}

/** What numbers or marks a sentence is no word of it. */
function markOfSentence(text: string, kind: SentenceKind): string | null {
  return markOf(text) ?? (kind === 'item' ? capitalsOf(text) : null);
}

/** How an item is numbered, whatever its number: "(iv)" like "(a)", "12." like "1.". */
function levelOf(mark: string): string {
  return mark
    .replace(/\p{N}+/u, '1')
    .replace(/[a-z]+/u, 'a')
    .replace(/[IVX]+/u, 'I');
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
