import type { Reader } from '../../src/language/index.js';
import { median } from '../bench/measure.js';
import { asOneText } from '../reading-score.js';
import type { GoldSentence } from '../treebank.js';

const ROUNDS = 3;

/**
 * Words a reader tags and parses in a second of processor time, which other programs of the machine disturb less than
 * they do the clock. The readers take turns; a first round is not counted.
 */
export async function wordsPerSecond(
  readers: readonly Pick<Reader, 'parse'>[],
  sentences: readonly GoldSentence[],
): Promise<readonly number[]> {
  const { text, spans } = asOneText(sentences.map(sentence => sentence.text));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const seconds: number[][] = readers.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, reader] of readers.entries()) {
      const start = process.cpuUsage();
      await reader.parse(text, spans);
      const { user, system } = process.cpuUsage(start);
      if (round > 0) seconds[index]!.push((user + system) / 1e6);
    }
  return seconds.map(times => words / median(times));
}
