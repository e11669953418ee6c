import type { Account } from '../../src/domain/index.js';

/** An account with everything but its text made up. */
export function account(text: string, over: Partial<Account> = {}): Account {
  return {
    id: 'a1',
    source: 'test.md',
    side: 'Russia',
    kind: 'readout',
    ministry: null,
    date: '2024-04-30',
    language: 'en',
    title: null,
    url: null,
    event: null,
    counterparts: ['Tajikistan'],
    sha256: '0'.repeat(64),
    text,
    inferred: [],
    warnings: [],
    ...over,
  };
}
