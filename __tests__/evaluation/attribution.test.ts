import { describe, expect, test } from '@jest/globals';
import { type Attributed, figuresOf, type Pair, scoreText } from '../../scripts/attribution/score.js';

const TEXT = 'Lavrov said that the checks are temporary, and Muhriddin, he added, "had understood" it.';

/** The places of words in the text. */
function spans(...words: readonly string[]): readonly Pair[] {
  return words.map(word => [TEXT.indexOf(word), TEXT.indexOf(word) + word.length]);
}

const said: Attributed = {
  source: spans('Lavrov'),
  cue: spans('said'),
  content: spans('that the checks are temporary'),
};
const added: Attributed = {
  source: spans('he '),
  cue: spans('added'),
  content: spans('Muhriddin', '"had understood" it'),
};
const GOLD = [said, added];

describe('scoring attributions', () => {
  test('the gold against itself is wholly right', () => {
    for (const { exact, overlap, token } of Object.values(scoreText(TEXT, GOLD, GOLD)))
      expect([exact, overlap, token].map(count => figuresOf(count)[2])).toEqual([100, 100, 100]);
  });

  test('a word in common is an overlap; a span counts by its words, not its blanks', () => {
    const short = { ...said, content: spans('checks are '), source: spans('Lavrov ') };
    const { content, source } = scoreText(TEXT, [short], [said]);
    expect(content.exact.right).toBe(0);
    expect(content.overlap).toEqual({ right: 1, predicted: 1, gold: 1 });
    expect(content.token).toEqual({ right: 2, predicted: 2, gold: 5 });
    expect(source.exact.right).toBe(1);
  });

  test('two attributions are partners only where their cues meet', () => {
    const elsewhere = { ...said, cue: spans('temporary') };
    expect(scoreText(TEXT, [elsewhere], [said]).content.overlap.right).toBe(0);
  });

  test('each has one partner: a cue given twice is right once', () => {
    expect(scoreText(TEXT, [said, said], [said]).cue.overlap).toEqual({ right: 1, predicted: 2, gold: 1 });
  });

  test('a source that is not named counts on neither side', () => {
    const unnamed = { ...said, source: [] };
    expect(scoreText(TEXT, [unnamed], [said]).source.overlap).toEqual({ right: 0, predicted: 0, gold: 1 });
  });

  test('of nothing, every figure is 0', () => {
    expect(figuresOf({ right: 0, predicted: 0, gold: 0 })).toEqual([0, 0, 0]);
  });
});
