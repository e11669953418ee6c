import type { Token, TokenRange } from '../domain/index.js';
import type { Scene } from './scene.js';
import type { Memory, Speaker } from './types.js';

/** "Xi said that he ...", "that they ...": in a report pronouns stand for who speaks. */
export function withinReport(memory: Memory, speaker: Speaker): Memory {
  const isPerson = speaker.kind === 'speaker' || speaker.kind === 'counterpart';
  return { voice: speaker, topic: speaker, speaker: isPerson ? speaker : memory.speaker };
}

/** Whether a range is one pronoun. */
export function isPronoun(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return last - first === 1 && tokens[first]!.tag === 'PRON';
}

/** The words that name a subject: its own, or what its pronoun takes up. */
export function subjectWords(
  { sentence }: Scene,
  subject: TokenRange,
  speaker: Speaker | null,
  antecedent: string | null,
): string {
  const words = sentence.tokens.slice(subject.first, subject.last);
  if (isPronoun(sentence.tokens, subject)) {
    if (antecedent !== null && takesUp(words[0]!.lower, antecedent)) return antecedent;
    if (speaker !== null) return speaker.name;
  }
  return words.map(word => word.text).join(' ');
}

/** "they" takes up a plural, "it" a singular. */
function takesUp(pronoun: string, antecedent: string): boolean {
  const head = antecedent.split(/ (?:of|at|in|on|for|by|to|with|from|between|that|which) /u, 1)[0]!;
  const plural = /[^s]s$/u.test(head) || / and /u.test(head);
  return pronoun === 'they' ? plural : pronoun === 'it' && !plural;
}

/** A name to put in a pronoun's place; nothing where the subject already says who. */
export function pronounName(
  tokens: readonly Token[],
  subject: TokenRange,
  words: string | null,
): { readonly words: string | null; readonly pronoun?: number } {
  return isPronoun(tokens, subject) && words !== tokens[subject.first]!.text
    ? { words, pronoun: subject.first }
    : { words: null };
}
