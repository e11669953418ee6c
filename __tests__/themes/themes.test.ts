import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languageFor } from '../../src/language/index.js';
import { defaultTaxonomy, loadTaxonomy, tagThemes } from '../../src/themes/index.js';
import { temporaryFolder } from '../helpers/folder.js';

const tokens = (text: string) => languageFor('en').readTokens(text, { start: 0, end: text.length });
const themesOf = (text: string) => tagThemes(tokens(text), defaultTaxonomy()).map(({ id }) => id);

function taxonomyFile(text: string): string {
  const file = join(temporaryFolder(), 'themes.yml');
  writeFileSync(file, text);
  return file;
}

describe('our themes', () => {
  test.each([
    ['the ceasefire must hold along the whole border', ['security']],
    ['the plight of our citizens who are being detained and deported', ['rights']],
    ['the 1993 treaty and the agreements on allied cooperation', ['treaties']],
    ['the call took place at the initiative of the Russian side', ['framing']],
    ['violations of the rights of migrants breach the agreements', ['rights', 'treaties']],
    ['trade in fruit grew by a third', []],
  ])('%s', (text, themes) => {
    expect(themesOf(text)).toEqual(themes);
  });

  test('inflected forms count as their dictionary form does', () => {
    expect(themesOf('terrorists')).toEqual(themesOf('terrorist'));
  });

  test('a phrase that only looks like evidence is none', () => {
    expect(themesOf('they spoke of food security and energy security')).not.toContain('security');
  });

  test('evidence are the very words, the longest where terms overlap', () => {
    const text = 'respect for human rights';
    const [tag] = tagThemes(tokens(text), defaultTaxonomy());
    expect(tag!.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['human rights']);
  });

  test('a term said twice is one piece of evidence for the score, and two spans', () => {
    const once = tagThemes(tokens('war'), defaultTaxonomy())[0]!;
    const twice = tagThemes(tokens('war and war'), defaultTaxonomy())[0]!;
    expect(twice.score).toBe(once.score);
    expect(twice.evidence).toHaveLength(2);
  });
});

describe('a taxonomy of one’s own', () => {
  test('replaces ours, with the same means', async () => {
    const file = taxonomyFile(
      'themes:\n  - id: trade\n    label: Trade\n    strong: [tariff, {term: free trade, affirmed: true}]\n    unless: [tariff of charges]\n',
    );
    const taxonomy = await loadTaxonomy(file);
    const found = (text: string) => tagThemes(tokens(text), taxonomy).map(({ id }) => id);
    expect(found('tariffs on steel')).toEqual(['trade']);
    expect(found('the tariff of charges')).toEqual([]);
    expect(found('they agreed on free trade')).toEqual(['trade']);
    expect(found('there is no free trade')).toEqual([]);
  });

  test.each([
    ['an unknown key', 'themes:\n  - {id: a, label: A, strong: [x], weights: 3}\n', /weights/],
    [
      'a theme given twice',
      'themes:\n  - {id: a, label: A, strong: [x]}\n  - {id: a, label: B, strong: [y]}\n',
      /"a" is there twice/,
    ],
    ['a theme without terms', 'themes:\n  - {id: a, label: A}\n', /"a" has no terms/],
    ['no themes', 'themes: []\n', /at least one theme/],
    ['YAML that does not parse', 'themes: [\n', /./],
    ['an empty file', '', /expected object/],
  ])('%s is an error that names the file', async (_, text, message) => {
    const file = taxonomyFile(text);
    await expect(loadTaxonomy(file)).rejects.toMatchObject({
      code: 'TAXONOMY',
      file,
      message: expect.stringMatching(message),
    });
  });

  test('a file that is not there is an error that names it', async () => {
    await expect(loadTaxonomy('nowhere.yml')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      file: 'nowhere.yml',
    });
  });
});
