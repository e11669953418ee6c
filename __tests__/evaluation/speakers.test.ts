import { describe, expect, test } from '@jest/globals';
import type { Source } from '../../src/domain/index.js';
import { isSpeaker } from '../../src/evaluation/speakers.js';

const source = (name: string, sides: readonly string[]): Source => ({
  text: name,
  spans: [],
  name,
  kind: 'other',
  sides,
});

describe('whom an annotator names', () => {
  test('several of different sides are those two, each by name', () => {
    const both = source('Kari Lund and Eva Rojas', ['Norway', 'Chile']);
    expect(isSpeaker('Lund and Eva Rojas', both)).toBe(true);
    expect(isSpeaker('Kari Lund and Nils Dahl', both)).toBe(false);
    expect(isSpeaker('both ministers', both)).toBe(true);
    expect(isSpeaker('Kari Lund', both)).toBe(false);
  });
});
