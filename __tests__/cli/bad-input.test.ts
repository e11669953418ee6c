import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../helpers/folder.js';
import { NORLAND, readout, SUVORIA, temporary } from './run.js';

const PROSE = 'The minister said that the border would open on Monday.\n';

/** What a user may get wrong, as arguments, and what the one line must name. */
const MISTAKES: readonly (readonly [what: string, args: () => readonly string[], names: RegExp])[] = [
  ['a missing file', () => ['compare', 'nowhere.md', NORLAND], /nowhere\.md: no such file/],
  ['a folder', () => ['compare', temporaryFolder(), NORLAND], /folder/],
  ['an empty file', () => ['compare', temporary('empty.md', ''), NORLAND], /empty\.md: .*no text/],
  ['a file of blanks', () => ['compare', temporary('blank.md', ' \n\t\n'), NORLAND], /blank\.md/],
  [
    'a binary',
    () => ['compare', temporary('image.md', Buffer.from([1, 0, 2, 0, 255])), NORLAND],
    /image\.md/,
  ],
  [
    'invalid UTF-8',
    () => ['compare', temporary('latin.md', Buffer.from('Caf\xe9', 'latin1')), NORLAND],
    /latin\.md/,
  ],
  [
    'front matter that does not parse',
    () => ['compare', temporary('front.md', `---\nside: [Norland\n---\n${PROSE}`), NORLAND],
    /front\.md/,
  ],
  [
    'a theme file with an unknown key',
    () => [
      'compare',
      '--themes',
      temporary('themes.yml', 'themes:\n  - {id: a, label: A, strong: [x], colour: red}\n'),
      NORLAND,
      SUVORIA,
    ],
    /themes\.yml: .*colour/,
  ],
  ['one readout only', () => ['compare', NORLAND], /norland\.md: .*two sides/],
  ['one account given twice', () => ['compare', NORLAND, NORLAND], /norland\.md: is given twice/],
  [
    'one side only',
    () => ['compare', NORLAND, temporary('again.md', `---\nside: Norland\n---\n${PROSE}`)],
    /again\.md: .*two sides/,
  ],
  [
    'an account without a claim',
    () => ['compare', temporary('none.md', '---\nside: Suvoria\n---\nHello.\n'), NORLAND],
    /none\.md: no claim/,
  ],
  ['nobody’s account', () => ['compare', temporary('whose.md', PROSE), NORLAND], /whose\.md: .*--side/],
  ['no account', () => ['compare'], /missing required argument/],
  ['an unknown command', () => ['compress'], /unknown command/],
  ['an unknown option', () => ['compare', '--fast', NORLAND, SUVORIA], /--fast/],
  ['an unknown format', () => ['compare', '--format', 'xml', NORLAND, SUVORIA], /xml/],
  ['an unknown table', () => ['compare', '--show', 'everything', NORLAND, SUVORIA], /everything/],
  ['an unknown theme', () => ['compare', '--theme', 'sports', NORLAND, SUVORIA], /sports/],
  ['an unknown judge', () => ['compare', '--judge', 'oracle', NORLAND, SUVORIA], /oracle/],
  ['a score out of range', () => ['compare', '--min-score', '7', NORLAND, SUVORIA], /7/],
  ['a claim that is not there', () => ['explain', '--claim', 'a9.c9', NORLAND, SUVORIA], /a9\.c9/],
  ['a gold folder without gold', () => ['eval', temporaryFolder()], /gold/],
  ['pairs that are not JSON', () => ['judge', temporary('pairs.jsonl', '{"premise": "a"\n')], /line 1/],
  ['an unknown schema', () => ['schema', 'everything'], /everything/],
  ['a shell without completion', () => ['completion', 'tcsh'], /tcsh/],
];

describe('one clear line and exit code 2 for', () => {
  test.each(MISTAKES)('%s', async (_what, args, names) => {
    const { code, stdout, stderr } = await readout(args());
    expect(stderr).toMatch(names);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('a line of 50 MB', async () => {
    const path = temporary('long.txt', 'The minister said that the border would open. '.repeat(1_150_000));
    const { code, stdout, stderr } = await readout(['compare', '--side', `Suvoria=${path}`, path, NORLAND]);
    expect(stderr).toMatch(/long\.txt: .*MB|long\.txt: .*MiB/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect([code, stdout]).toEqual([2, '']);
  }, 60_000);

  test('an output that cannot be written', async () => {
    const { code, stderr } = await readout(['compare', '-o', '/nowhere/at/all.txt', NORLAND, SUVORIA]);
    expect(stderr).toMatch(/\/nowhere\/at/);
    expect(code).toBe(2);
  });
});

test('the stack of an error is for those who ask with -v', async () => {
  const { stderr } = await readout(['compare', '-v', 'nowhere.md', NORLAND]);
  expect(stderr).toMatch(/\n\s+at /);
});
