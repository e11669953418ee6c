import { lexicon } from '../../../lexicon/index.js';

/** Whether it is an English word, as far as a list of 40,000 tells. */
export function knownWord(word: string): boolean {
  return Object.hasOwn(lexicon('wordClasses'), word.toLowerCase());
}
