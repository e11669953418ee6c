import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pagerOf } from '../../src/cli/pager.js';
import { temporaryFolder } from '../helpers/folder.js';
import { BIN, NORLAND, readout, SUVORIA } from './run.js';

const hasScript = spawnSync('script', ['--version']).status === 0;
const describeOnTerminal = hasScript ? describe : describe.skip;

/** What a user sees on a terminal of their own. */
function onTerminal(command: string, env: Readonly<Record<string, string>>): string {
  const { PATH, HOME } = process.env;
  return execFileSync('script', ['-qec', command, '/dev/null'], {
    env: { PATH, HOME, TERM: 'xterm-256color', COLUMNS: '80', ...env },
    input: '',
    encoding: 'utf8',
  });
}

const COMMAND = `"${process.execPath}" "${BIN}" compare --judge lexical "${NORLAND}" "${SUVORIA}"`;

describe('a pager', () => {
  const table = { format: 'table' } as const;

  test('is used only where PAGER and a terminal ask for it', () => {
    expect(pagerOf(table, { PAGER: 'less' }, true)).toBe('less');
    expect(pagerOf(table, {}, true)).toBeNull();
    expect(pagerOf(table, { PAGER: '' }, true)).toBeNull();
    expect(pagerOf(table, { PAGER: 'cat' }, true)).toBeNull();
    expect(pagerOf(table, { PAGER: 'less' }, false)).toBeNull();
    expect(pagerOf(table, { PAGER: 'less', TERM: 'dumb' }, true)).toBeNull();
    expect(pagerOf({ ...table, pager: false }, { PAGER: 'less' }, true)).toBeNull();
    expect(pagerOf({ ...table, output: 'a.txt' }, { PAGER: 'less' }, true)).toBeNull();
    expect(pagerOf({ format: 'json' }, { PAGER: 'less' }, true)).toBeNull();
  });
});

describeOnTerminal('on a terminal', () => {
  test('the report goes through the pager, whole', () => {
    const paged = onTerminal(COMMAND, { PAGER: 'sed s/^/paged:/', NO_COLOR: '1' });
    expect(paged).toMatch(/^paged:.*Norland/u);
    expect(paged).toMatch(/paged:Divergence \d+%/u);
  });

  test('a pager that is not there is named, and the report shown without it', () => {
    const shown = onTerminal(COMMAND, { PAGER: 'no-such-pager', NO_COLOR: '1' });
    expect(shown).toContain('the pager "no-such-pager" cannot be started');
    expect(shown).toMatch(/Divergence \d+%/u);
  });

  test('a reader may leave the pager early', () => {
    expect(onTerminal(COMMAND, { PAGER: 'head -2', NO_COLOR: '1' }).trim().split('\n')).toHaveLength(2);
  });

  test('claims are links where the terminal is known to follow them, and colours are on', () => {
    const kitty = onTerminal(COMMAND, { TERM: 'xterm-kitty', FORCE_HYPERLINK: '1' });
    expect(kitty).toMatch(/\]8;;file:\S+?norland\.md#\d+/u);
    expect(kitty).toContain('\u001b[1m');
    expect(onTerminal(COMMAND, { TERM: 'xterm' })).not.toContain('\u001b]8');
  });
});

describe('--watch', () => {
  test('draws again when an account changes, says what goes wrong, and goes on', async () => {
    const folder = temporaryFolder();
    const [mine, theirs] = [join(folder, 'norland.md'), join(folder, 'suvoria.md')];
    copyFileSync(NORLAND, mine);
    copyFileSync(SUVORIA, theirs);
    const { PATH, HOME } = process.env;
    const args = [
      BIN,
      'compare',
      '--watch',
      '--judge',
      'lexical',
      '--show',
      'said',
      '--width',
      '200',
      mine,
      theirs,
    ];
    const child = spawn(process.execPath, args, { env: { PATH, HOME } });
    let said = '';
    const heard = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
        for (const look of heard) look();
      });
    const until = (words: string) =>
      new Promise<void>(resolve => {
        const look = () => {
          if (!said.includes(words)) return;
          heard.delete(look);
          resolve();
        };
        heard.add(look);
        look();
      });
    try {
      await until('watching 2 files');
      writeFileSync(
        mine,
        `${readFileSync(NORLAND, 'utf8')}\nThe minister said that the ferry will sail on Sunday.\n`,
      );
      await until('the ferry will sail on Sunday');
      writeFileSync(theirs, '');
      await until('holds no text');
      said = '';
      copyFileSync(SUVORIA, theirs);
      await until('Said by Suvoria');
      const ended = new Promise(resolve => child.on('close', resolve));
      child.kill('SIGINT');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('cannot watch standard input or an address, and fails as any run does at first', async () => {
    for (const source of ['-', 'https://ministry.example/readout'])
      expect((await readout(['compare', '--watch', source, NORLAND])).stderr).toContain(
        '--watch watches files only',
      );
    expect((await readout(['compare', '--watch', 'no-such-file.md', NORLAND])).code).toBe(2);
  });
});

describe('the manual', () => {
  const manual = readFileSync('dist/man/readout.1', 'utf8');

  test('names every command and option', async () => {
    for (const command of ['compare', 'claims', 'explain', 'timeline', 'judge', 'themes', 'eval', 'schema'])
      expect(manual).toContain(`.SS readout ${command} `);
    for (const option of ['\\-\\-watch', '\\-\\-fail\\-on <verdict>', '\\-\\-no\\-pager'])
      expect(manual).toContain(option);
    expect(manual).toContain('readout compare \\-\\-watch draft.md counterpart.md');
  });

  const hasGroff = spawnSync('groff', ['--version']).status === 0;
  (hasGroff ? test : test.skip)('is set by groff without a complaint', () => {
    const { stderr, stdout } = spawnSync('groff', ['-man', '-ww', '-Tutf8'], {
      input: manual,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('EXIT STATUS'.replaceAll(/[A-Z]/gu, letter => `${letter}\b${letter}`));
  });
});
