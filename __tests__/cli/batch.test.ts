import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../helpers/folder.js';
import { NORLAND, readout, SUVORIA, spawnReadout } from './run.js';

const folder = () => temporaryFolder();
const LEXICAL = ['--judge', 'lexical', '--workers', '2', '-q'];

/** Folders of events: two that can be compared, and one of which only one side has told. */
function events(): string {
  const root = folder();
  for (const name of ['one', 'two']) {
    mkdirSync(join(root, name));
    cpSync(NORLAND, join(root, name, 'norland.md'));
    cpSync(SUVORIA, join(root, name, 'suvoria.md'));
  }
  mkdirSync(join(root, 'lonely'));
  cpSync(NORLAND, join(root, 'lonely', 'norland.md'));
  return root;
}

const parsed = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(
      line =>
        JSON.parse(line) as { event: { id: string } | string | null; error?: { code: string }; key?: string },
    );
const idOf = ({ event }: { event: { id: string } | string | null }) =>
  typeof event === 'string' ? event : (event?.id ?? null);

describe('readout batch', () => {
  test('writes a line an event in their order, and a record for one that fails', async () => {
    const { code, stdout, stderr } = await spawnReadout(['batch', events(), ...LEXICAL]);
    const lines = parsed(stdout);
    expect(lines.map(idOf)).toEqual(['lonely', 'one', 'two']);
    expect(lines[0]).toMatchObject({
      event: 'lonely',
      error: { code: 'TOO_FEW_SIDES', file: expect.stringMatching(/norland\.md$/) },
    });
    expect(code).toBe(3);
    expect(stderr).toBe('');
  });

  test('a line is what compare says of the event, and its key', async () => {
    const batch = await spawnReadout(['batch', join(events(), 'one'), ...LEXICAL]);
    const compare = await spawnReadout([
      'compare',
      '--judge',
      'lexical',
      '--format',
      'jsonl',
      NORLAND,
      SUVORIA,
    ]);
    const [{ key, ...line }] = parsed(batch.stdout) as unknown as [Record<string, unknown>];
    const alone = JSON.parse(compare.stdout);
    expect(key).toMatch(/^[\da-f]{32}$/);
    expect({ ...line, event: null, accounts: null }).toEqual({ ...alone, event: null, accounts: null });
  });

  test('is a filter: one line in, one line out, with its number where it is no event', async () => {
    const event = JSON.stringify({
      event: 'inline',
      accounts: [
        { side: 'Norland', text: 'The minister said that the border would open on Monday.' },
        { side: 'Suvoria', text: 'The minister denied that the border would open on Monday.' },
      ],
    });
    const { code, stdout } = await spawnReadout(['batch', '-', ...LEXICAL], {
      input: `${event}\nno event\n${event}\n`,
    });
    expect(parsed(stdout).map(idOf)).toEqual(['inline', null, 'inline']);
    expect(parsed(stdout)[1]).toMatchObject({
      line: 2,
      error: { code: 'MANIFEST', message: 'line 2 is not JSON' },
    });
    expect(code).toBe(3);
  });

  test('goes on where it stopped, and ends with the same bytes', async () => {
    const root = events();
    const whole = join(folder(), 'whole.jsonl');
    const part = join(folder(), 'part.jsonl');
    await spawnReadout(['batch', root, '-o', whole, ...LEXICAL]);
    const bytes = readFileSync(whole);
    writeFileSync(part, bytes.subarray(0, bytes.length - 100));
    expect((await spawnReadout(['batch', root, '-o', part, ...LEXICAL])).stderr).toMatch(
      /exists already \(--resume/,
    );
    const { stderr } = await spawnReadout(['batch', root, '-o', part, '--resume', '--judge', 'lexical']);
    expect(stderr).toMatch(/done before +1/);
    expect(readFileSync(part).equals(bytes)).toBe(true);
  });

  test('does an event anew whose account has changed, in its place', async () => {
    const root = events();
    const output = join(folder(), 'out.jsonl');
    await spawnReadout(['batch', root, '-o', output, ...LEXICAL]);
    const before = parsed(readFileSync(output, 'utf8'));
    writeFileSync(
      join(root, 'one', 'norland.md'),
      `${readFileSync(NORLAND, 'utf8')}\nNorland thanked Suvoria for its help.\n`,
    );
    cpSync(SUVORIA, join(root, 'lonely', 'suvoria.md'));
    expect((await spawnReadout(['batch', root, '-o', output, '--resume', ...LEXICAL])).code).toBe(0);
    const after = parsed(readFileSync(output, 'utf8'));
    expect(after.map(idOf)).toEqual(['lonely', 'one', 'two']);
    expect(after[0]!.error).toBeUndefined();
    expect(after[1]!.key).not.toBe(before[1]!.key);
    expect(after[2]).toEqual(before[2]);
  });

  test('writes verdicts as rows, under one header', async () => {
    const { stdout } = await spawnReadout(['batch', events(), '--format', 'csv', ...LEXICAL]);
    const rows = stdout.trimEnd().split('\r\n');
    expect(rows.filter(row => row.startsWith('event,'))).toHaveLength(1);
    expect(rows[1]).toMatch(/^lonely,.*error,TOO_FEW_SIDES/);
    expect(rows.some(row => row.startsWith('one,')) && rows.some(row => row.startsWith('two,'))).toBe(true);
  });

  test.each([
    [['batch', 'no-such-folder'], /no-such-folder: no such file or folder/],
    [['batch', 'x', '--resume'], /--resume needs the file/],
    [['batch', 'x', '-o', 'y', '--resume', '--format', 'csv'], /CSV cannot be resumed/],
    [['batch', '-', '--watch'], /--watch needs folders/],
    [['pair', 'no-such-heap'], /no such file or folder/],
    [['history', 'no-such.db'], /no such file/],
  ])('%j is told in one line', async (args, message) => {
    const { code, stdout, stderr } = await readout(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('readout pair', () => {
  const HEAP = [
    {
      side: 'Norway',
      date: '2024-05-06',
      kind: 'call',
      text: 'Prime Minister Ingrid Solheim spoke by telephone with President Luc\u00eda Quispe of Peru. They discussed copper and the ceasefire in the valley.',
    },
    { side: 'Kenya', date: '2024-05-06', text: 'The minister of Kenya opened a school.' },
    {
      side: 'Peru',
      date: '2024-05-06',
      text: 'President Luc\u00eda Quispe had a telephone call with Prime Minister Ingrid Solheim of Norway about copper and the ceasefire in the valley.',
    },
  ];
  const input = HEAP.map(account => `${JSON.stringify(account)}\n`).join('');

  test('gives a manifest that batch reads', async () => {
    const pairs = await spawnReadout(['pair', '-', '--format', 'jsonl'], { input });
    expect(pairs.stderr).toMatch(/2 of 3 accounts in 1 event/);
    const { stdout } = await spawnReadout(['batch', '-', ...LEXICAL], { input: pairs.stdout });
    expect(parsed(stdout).map(idOf)).toEqual(['2024-05-06-norway-peru']);
  });

  test('batch --pair does both, and history reads what it stores', async () => {
    const heap = join(folder(), 'heap.jsonl');
    writeFileSync(heap, input);
    const store = join(folder(), 'history.db');
    const { code } = await spawnReadout(['batch', '--pair', heap, '--store', store, ...LEXICAL]);
    expect(code).toBe(0);
    const { stdout } = await spawnReadout(['history', store, '--show', 'sides', '--format', 'csv']);
    expect(stdout).toMatch(/^sides,Norway,1,1,/m);
    const found = await spawnReadout(['history', store, '--search', 'copper', '--format', 'json']);
    expect(JSON.parse(found.stdout).tables[0].rows.length).toBeGreaterThan(0);
  });

  test('tells of a line that is no account, and pairs the rest', async () => {
    const { code, stdout, stderr } = await spawnReadout(['pair', '-', '--format', 'csv'], {
      input: `${input}{"text": 3}\n`,
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/line 4 is no account/);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(2);
  });
});

test('a manifest that leads out of its folder is refused line by line', async () => {
  const root = events();
  const manifest = join(root, 'one', 'events.jsonl');
  const line = (...accounts: readonly string[]) => `${JSON.stringify({ accounts })}\n`;
  writeFileSync(manifest, line('norland.md', '../two/suvoria.md') + line('norland.md', 'suvoria.md'));
  const { code, stdout } = await readout(['batch', manifest, ...LEXICAL]);
  expect(code).toBe(3);
  expect(parsed(stdout).map(({ error }) => error?.code)).toEqual(['OUTSIDE', undefined]);
});
