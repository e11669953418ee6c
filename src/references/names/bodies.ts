import type { TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { type Found, isCapitalised, type Passage, wordsOf } from '../passage.js';
import { type WordSets, wordSets } from '../words.js';

const REACH = 12;

/** Capitalised names with the noun of a body: "Ministry of Foreign Affairs", "Secret Intelligence Service". */
export function namedBodies(passage: Passage, runs: readonly TokenRange[]): readonly Found[] {
  const words = wordSets();
  const found: Found[] = [];
  for (const run of runs) {
    if (run.first < (found.at(-1)?.last ?? 0)) continue;
    const body = readBody(passage, run, words);
    if (body !== null) found.push({ kind: 'organisation', ...body, value: wordsOf(passage, body) });
  }
  return found;
}

function readBody({ tokens, isActor }: Passage, run: TokenRange, words: WordSets): TokenRange | null {
  const titles = tokens.slice(run.first, run.last).findLastIndex(token => TITLE.test(token.lower));
  const first = run.first + titles + 1;
  const noun = tokens.slice(first, run.last).findLastIndex(token => words.bodies.has(token.lower));
  if (noun < 0) return null;
  const last = bodyEnd(first + noun + 1);
  return last - first >= 2 && !covers(first, last) ? { first, last } : null;

  /** "Russian Federation" is a state's name, whatever its last word. */
  function covers(from: number, to: number): boolean {
    return isActor.slice(from, to).every(Boolean);
  }

  /** "Ministry | of Foreign Affairs and Trade": links between capitals; no state, and no name of its head. */
  function bodyEnd(from: number): number {
    if (!/^(?:of|for|on)$/.test(tokens[from]?.lower ?? '')) return from;
    let end = from;
    for (let at = from; at < Math.min(tokens.length, from + REACH); at += 1) {
      if (isCapitalised(tokens[at]) && isActor[at] !== true && isTail(tokens[at]!.lower)) end = at + 1;
      else if (!words.bodyLinks.has(tokens[at]!.lower)) break;
    }
    return end;
  }
}

/** A common word, not "Anton" in "the Executive Office Anton Vaino". */
function isTail(word: string): boolean {
  return !TITLE.test(word) && lexicon('wordClasses')[word] !== undefined;
}

/** A title before a body is its holder's: "Secretary | of the Security Council". */
const TITLE =
  /^(?:president|minister|secretary|chancellor|ambassador|director|head|chief|speaker|chairman|chair|deputy|mr|mrs|ms|dr|commissioner|adviser|advisor)\.?$/;
