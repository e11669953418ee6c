import { describe, expect, test } from '@jest/globals';
import { inputOf, parseEvent } from '../../src/batch/manifest.js';

const parse = (value: unknown) => parseEvent({ number: 7, text: JSON.stringify(value) }, 'folder');

describe('a line of a manifest', () => {
  test('names accounts by paths, which are relative to the manifest', () => {
    expect(parse({ event: 'call', accounts: ['a.md', { file: '/b.md', side: 'Chile' }] })).toEqual({
      id: 'call',
      line: 7,
      accounts: [
        { type: 'file', path: 'folder/a.md', within: 'folder' },
        { type: 'file', path: '/b.md', side: 'Chile', kind: undefined },
      ],
    });
  });

  test('must not lead out of its folder, unless it is the user’s own list on standard input', () => {
    const line = { number: 1, text: JSON.stringify({ accounts: ['../secret.md'] }) };
    expect(parseEvent(line, 'folder')).toMatchObject({
      accounts: [{ path: 'secret.md', within: 'folder' }],
    });
    expect(parseEvent(line, '')).toMatchObject({ accounts: [{ path: '../secret.md' }] });
  });

  test('or holds their texts, with what front matter would say', () => {
    const event = parse({ accounts: [{ side: 'Chile', date: '2024-04-30', text: 'Chile agreed.' }] });
    expect(event).toEqual({
      id: null,
      line: 7,
      accounts: [
        { type: 'text', name: 'a1', text: '---\nside: "Chile"\ndate: "2024-04-30"\n---\nChile agreed.' },
      ],
    });
  });

  test('may have keys of the user\u2019s own beside its two', () => {
    expect(parse({ event: 'call', accounts: ['a.md'], pairs: [] })).not.toHaveProperty('error');
  });

  test.each([
    ['{"event": ', /^line 7 is not JSON$/],
    ['[]', /^line 7 is no event/],
    ['{"event": "call"}', /^line 7 is no event: accounts/],
    ['{"event": "call", "accounts": []}', /^line 7 is no event: accounts/],
    ['{"event": "call", "accounts": [""]}', /^line 7 has no account 1: its path is empty$/],
    ['{"event": "call", "accounts": ["a.md", {"side": "Chile"}]}', /^line 7 has no account 2: text/],
    ['{"event": "call", "accounts": [{"text": "x", "sides": "Chile"}]}', /^line 7 has no account 1: .*sides/],
  ])('%s is told of with its number', (text, message) => {
    expect(parseEvent({ number: 7, text }, '.')).toMatchObject({ line: 7, error: { code: 'MANIFEST' } });
    expect(parseEvent({ number: 7, text }, '.')).toHaveProperty(
      'error.message',
      expect.stringMatching(message),
    );
  });

  test('keeps its event\u2019s name where its accounts are wrong', () => {
    expect(parse({ event: 'call', accounts: [3] })).toMatchObject({ id: 'call' });
  });
});

describe('a line of a heap', () => {
  test('passes over keys of its own, and kinds of contact', () => {
    const line = JSON.stringify({ side: 'Chile', kind: 'call', score: 3, text: 'Chile agreed.' });
    expect(inputOf(line, 'heap.jsonl:4', '.')).toMatchObject({
      name: 'heap.jsonl:4',
      text: '---\nside: "Chile"\n---\nChile agreed.',
    });
  });
});
