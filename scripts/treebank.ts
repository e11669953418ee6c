import { readFileSync } from 'node:fs';
import type { Span } from '../src/domain/index.js';

/** A word of a treebank; its span is into the sentence. */
export interface GoldWord extends Span {
  readonly tag: string;
  /** Penn Treebank tag: `VBG`. */
  readonly penn: string;
  /** Number of its head in the sentence, from 0; null for the root. */
  readonly head: number | null;
  /** Without subtype. */
  readonly relation: string;
  /** Whether it opens an elementary unit; null where the treebank does not say. */
  readonly opensUnit: boolean | null;
}

export interface GoldSentence {
  readonly text: string;
  readonly words: readonly GoldWord[];
}

/** The sentences of a CoNLL-U file, each word placed in its sentence's text. */
export function readTreebank(file: string): readonly GoldSentence[] {
  const content = readFileSync(file, 'utf8');
  const hasUnits = content.includes('Discourse=');
  return content.split('\n\n').flatMap(block => {
    const text = /^# text = (.*)$/mu.exec(block)?.[1];
    if (text === undefined) return [];
    const rows = block.split('\n').flatMap(line => (/^\d/u.test(line) ? [line.split('\t')] : []));
    return [{ text, words: wordsOf(text, rows, hasUnits) }];
  });
}

function wordsOf(text: string, rows: readonly (readonly string[])[], hasUnits: boolean): readonly GoldWord[] {
  const words: GoldWord[] = [];
  let at = 0;
  for (const [id, form, , tag, penn, , head, relation, , misc] of rows) {
    // Ranges of words in one token, and words that are only understood.
    if (!/^\d+$/u.test(id!)) continue;
    const found = text.indexOf(form!, at);
    // A word that is not written so ("its" for "it's") stands where the text goes on.
    const start = found < 0 || found > at + GAP ? at : found;
    at = start === found ? start + form!.length : at;
    words.push({
      start,
      end: at,
      tag: tag!,
      penn: penn!,
      head: head === '0' ? null : Number(head) - 1,
      relation: relation!.split(':')[0]!,
      opensUnit: hasUnits ? misc!.includes('Discourse=') : null,
    });
  }
  return words;
}

/** White space between two words at most. */
const GAP = 3;
