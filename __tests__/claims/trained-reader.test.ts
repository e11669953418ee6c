import { expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { loadReader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

test('direct speech whose source stands a sentence later is nobody else’s, whatever it reports inside', async () => {
  const text =
    '“And stresses that lorries must stop at the border. The rule is weak and will not last for long,” Minister Anna Berg said.';
  const reader = await loadReader('trained');
  const language = await reader.prepare([text]);
  const { attributions, claims } = extractClaims(account(text, { side: 'Norway' }), language, ['Norway']);
  expect(claims.length).toBeGreaterThan(0);
  for (const { source, cue } of attributions)
    for (const phrase of [source, cue])
      expect(phrase.text).toBe(phrase.spans.map(({ start, end }) => text.slice(start, end)).join(' ... '));
});
