import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readAccount } from '../../src/intake/index.js';
import { accountOf, file } from './folder.js';

const READOUT = `---
side: Norland
ministry: Ministry of Foreign Affairs of Norland
kind: readout
date: 2024-04-30
language: en
event: harbour-call
url: https://example.org/1
title: Press release on the harbour call
counterparts: [Sudland]
---
The ministers spoke about the harbour.
`;

describe('an account', () => {
  test('carries what its front matter says, and none of it is inferred', async () => {
    const account = await accountOf('norland.md', READOUT);
    expect(account).toMatchObject({
      id: 'a1',
      side: 'Norland',
      ministry: 'Ministry of Foreign Affairs of Norland',
      kind: 'readout',
      date: '2024-04-30',
      language: 'en',
      event: 'harbour-call',
      url: 'https://example.org/1',
      title: 'Press release on the harbour call',
      counterparts: ['Sudland'],
      text: 'The ministers spoke about the harbour.',
      inferred: [],
      warnings: [],
    });
  });

  test('is named as the user gave it and known by the hash of its bytes', async () => {
    const path = file('norland.md', READOUT);
    const account = await readAccount(path, { id: 'a2' });
    expect(account.source).toBe(path);
    expect(account.sha256).toBe(createHash('sha256').update(READOUT).digest('hex'));
  });

  test('comes from standard input as well', async () => {
    const stdin = async () => Buffer.from('The ministers spoke.');
    const account = await readAccount('-', { id: 'a1', side: 'Norland', stdin });
    expect(account).toMatchObject({ source: '-', side: 'Norland', text: 'The ministers spoke.' });
  });

  test('speaks for the side that the user names, whatever the file says', async () => {
    expect((await accountOf('norland.md', READOUT, { side: 'Sudland' })).side).toBe('Sudland');
  });

  test('that is an article speaks for no side', async () => {
    const account = await accountOf('press.md', '---\nkind: article\n---\nBoth ministries gave accounts.');
    expect(account).toMatchObject({ side: null, kind: 'article', inferred: ['language'] });
  });
});
