import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { NORLAND, readout, SUVORIA, spawnReadout, temporary } from './run.js';

const BOTH = [NORLAND, SUVORIA];
const ESCAPE = '\u001b';

/** A control or bidirectional character that no output may hold; line ends and tabs may be there. */
function isControl(character: string): boolean {
  return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(character) && !'\n\r\t'.includes(character);
}

async function json(args: readonly string[]) {
  return JSON.parse((await readout(args)).stdout);
}

describe('compare', () => {
  test('prints what is shared, contested and left out', async () => {
    const { code, stdout, stderr } = await readout(['compare', ...BOTH]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Contested: \d pairs?/);
    expect(stdout).toMatch(/✗ number/);
    expect(stdout).toMatch(/✗ rebuttal/);
    expect(stdout).toMatch(/Only Suvoria says/);
  });

  test('gives JSON that its published schema describes', async () => {
    const schema = await json(['schema', 'comparison']);
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const validate = ajv.compile(schema);
    for (const args of [
      BOTH,
      [...BOTH, '--include-text'],
      [...BOTH, '--theme', 'rights'],
      [SUVORIA, NORLAND],
    ]) {
      validate(await json(['compare', '--format', 'json', ...args]));
      expect(validate.errors).toBeNull();
    }
  });

  test('puts texts into JSON only when asked, and then every claim is found at its offsets', async () => {
    const without = await json(['compare', '--format', 'json', ...BOTH]);
    expect(without.accounts[0]).not.toHaveProperty('text');
    const { accounts, claims } = await json(['compare', '--format', 'json', '--include-text', ...BOTH]);
    for (const claim of claims) {
      const { text } = accounts.find((account: { id: string }) => account.id === claim.account);
      const slices = claim.spans.map(({ start, end }: { start: number; end: number }) =>
        text.slice(start, end),
      );
      expect(slices.join(' ... ')).toBe(claim.text);
    }
  });

  test.each([
    ['jsonl', /^\{.*\}\n/],
    ['csv', /^event,/],
    ['markdown', /^\*\*/],
    ['html', /^<!doctype html>/],
  ])('%s is another form of it', async (format, start) => {
    const { code, stdout } = await readout(['compare', '--format', format, ...BOTH]);
    expect(stdout).toMatch(start);
    expect(code).toBe(0);
  });

  test('reads standard input', async () => {
    const input = readFileSync(NORLAND, 'utf8');
    const piped = await spawnReadout(['compare', '-', SUVORIA], { input });
    expect(piped.code).toBe(0);
    expect(piped.stdout).toContain('Only Suvoria says');
  });

  test('takes a side from the command line', async () => {
    const text = temporary('a.txt', 'The minister stressed that the bridge must stay open.\n');
    const { stdout } = await readout(['compare', '--side', `Telmaria=${text}`, text, NORLAND]);
    expect(stdout).toContain('Only Telmaria says');
  });

  test('tells a script by its exit code what there is', async () => {
    expect((await readout(['compare', '--fail-on', 'contested', ...BOTH])).code).toBe(1);
    expect((await readout(['compare', '--fail-on', 'omitted', ...BOTH])).code).toBe(1);
    const twin = temporary(
      'twin.md',
      readFileSync(NORLAND, 'utf8').replace('side: Norland', 'side: Telmaria'),
    );
    expect((await readout(['compare', '--fail-on', 'contested', NORLAND, twin])).code).toBe(0);
  });

  test('writes to a file, whole', async () => {
    const output = temporary('out.json', 'old');
    const { code, stdout } = await readout(['compare', '-f', 'json', '-o', output, ...BOTH]);
    expect([code, stdout]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(output, 'utf8')).schemaVersion).toBe('1');
  });

  test('shows one theme, the tables asked for, and scores from a threshold', async () => {
    const { stdout } = await readout(['compare', '--show', 'contested', '--theme', 'rights', ...BOTH]);
    expect(stdout).not.toContain('Overview');
    const { verdicts } = await json(['compare', '-f', 'json', '--min-score', '0.99', ...BOTH]);
    expect(verdicts.every(({ score }: { score: number }) => score >= 0.99)).toBe(true);
  });

  test('tags by a taxonomy of one’s own', async () => {
    const themes = temporary('own.yml', 'themes:\n  - {id: traffic, label: Traffic, strong: [vehicle]}\n');
    const { themes: covered } = await json(['compare', '-f', 'json', '--themes', themes, ...BOTH]);
    expect(covered).toEqual([expect.objectContaining({ id: 'traffic', said: { Norland: 1, Suvoria: 1 } })]);
  });

  test('says on standard error what was inferred, if asked', async () => {
    const { stderr } = await readout(['compare', '-v', ...BOTH]);
    expect(stderr).toMatch(/inferred.*language/);
  });

  test('warns of a language it does not read, unless told to be quiet', async () => {
    const french = temporary(
      'fr.txt',
      'Le ministre a déclaré que la coopération entre les deux pays est excellente et que les consultations continueront dans les prochains mois à Telma.\n',
    );
    const args = ['compare', '--side', `Suvoria=${french}`, french, NORLAND];
    expect((await readout(args)).stderr).toMatch(/French \(fr\)/);
    expect((await readout([...args, '-q'])).stderr).toBe('');
  });
});

describe('colour and control characters', () => {
  test('colour only where it is wanted', async () => {
    const coloured = async (args: readonly string[], env = {}) =>
      (await spawnReadout(['compare', '--judge', 'lexical', ...args, ...BOTH], { env })).stdout.includes(
        ESCAPE,
      );
    expect(await coloured([])).toBe(false);
    expect(await coloured(['--color'])).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await coloured([], { NO_COLOR: '1' })).toBe(false);
  });

  test('what an account smuggles in never reaches the terminal', async () => {
    const hostile = temporary(
      'hostile.md',
      `---\nside: Suvoria\ntitle: "a\\e]0;owned\\a"\n---\nThe minister said that ${ESCAPE}[31mthe border\u0007 would \u202eopen\u009b on Monday.\n`,
    );
    for (const format of ['table', 'markdown', 'csv']) {
      const { stdout, stderr } = await readout(['compare', '-f', format, hostile, NORLAND]);
      expect([...(stdout + stderr)].filter(isControl)).toEqual([]);
    }
  });
});

describe('the other commands', () => {
  test('claims lists one account', async () => {
    const { claims } = await json(['claims', '-f', 'json', SUVORIA]);
    expect(claims.map(({ text }: { text: string }) => text)).toContain(
      'the rights of citizens of Suvoria were being violated',
    );
    expect((await readout(['claims', SUVORIA])).stdout).toContain('180 vehicles');
  });

  test('explain names what was weighed', async () => {
    const { verdicts } = await json(['compare', '-f', 'json', ...BOTH]);
    const { claim } = verdicts.find(({ verdict }: { verdict: string }) => verdict === 'contested');
    const { code, stdout } = await readout(['explain', '--claim', claim, ...BOTH]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('contested')]);
    expect((await json(['explain', '--claim', claim, '-f', 'json', ...BOTH])).schemaVersion).toBe('1');
  });

  test('timeline puts dates in order', async () => {
    const { timeline } = await json(['timeline', '-f', 'json', ...BOTH]);
    const dates = timeline.map(({ date }: { date: string }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toContain('2024-05-20');
    expect((await readout(['timeline', ...BOTH])).stdout).toContain('2024-05-20');
  });

  test('judge is a filter that keeps the order', async () => {
    const pairs = [
      { premise: 'The border is open.', hypothesis: 'The border is open.' },
      { premise: 'The border is open.', hypothesis: 'Trade grew.' },
    ];
    const { code, stdout } = await spawnReadout(['judge', '-'], {
      input: pairs.map(pair => JSON.stringify(pair)).join('\n'),
    });
    const relations = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).relation);
    expect([code, relations]).toEqual([0, ['entailment', 'neutral']]);
  });

  test('judge names the line that is wrong', async () => {
    const { stderr } = await spawnReadout(['judge', '-'], {
      input: '{"premise": "a", "hypothesis": "b"}\n{"premise": 3}\n',
    });
    expect(stderr).toMatch(/line 2/);
  });

  test('themes lists ours, or those of a file', async () => {
    expect((await readout(['themes'])).stdout).toMatch(/security[\s\S]*rights[\s\S]*treaties[\s\S]*framing/);
    const themes = temporary('own.yml', 'themes:\n  - {id: traffic, label: Traffic, strong: [vehicle]}\n');
    expect((await json(['themes', '-f', 'json', themes])).themes[0].id).toBe('traffic');
  });

  test('schema lists and prints', async () => {
    expect((await readout(['schema'])).stdout).toContain('comparison');
    for (const name of ['comparison', 'claims', 'gold', 'judgement', 'failure'])
      expect((await json(['schema', name])).$schema).toContain('json-schema.org');
  });

  test('completion scripts name every command, and bash can read its own', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout } = await readout(['completion', shell]);
      for (const command of [
        'compare',
        'claims',
        'explain',
        'timeline',
        'index',
        'judge',
        'themes',
        'eval',
        'schema',
      ])
        expect(stdout).toContain(command);
    }
    const { stdout } = await readout(['completion', 'bash']);
    expect(() => execFileSync('bash', ['-n'], { input: stdout })).not.toThrow();
  });

  test('help has examples for every command, and says nothing on standard error', async () => {
    for (const command of [
      'compare',
      'claims',
      'explain',
      'timeline',
      'index',
      'judge',
      'themes',
      'eval',
      'schema',
      'completion',
    ]) {
      const { code, stdout, stderr } = await readout([command, '--help']);
      expect([code, stderr, stdout]).toEqual([0, '', expect.stringContaining(`Examples:\n  `)]);
    }
    expect((await readout(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
