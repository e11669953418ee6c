import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import {
  type Compare,
  type Finding,
  ignoresBoilerplate,
  ignoresThirdAccount,
  mirrorsWhenSwapped,
  repeatsItself,
  sharesAllWithItself,
} from '../../scripts/properties/checks.js';
import { loadJudge } from '../../src/alignment/index.js';
import { compareAccounts } from '../../src/comparison/index.js';
import { loadGold } from '../../src/evaluation/index.js';

const SAMPLES = fileURLToPath(new URL('../../data/samples/', import.meta.url));

const judges = await Promise.all((['nli', 'lexical'] as const).map(name => loadJudge(name)));
const events = await Promise.all(
  readdirSync(SAMPLES, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .slice(0, 4)
    .map(entry => loadGold(join(SAMPLES, entry.name))),
);
const readouts = events.map(event => event.accounts.filter(account => account.side !== null));
const pairs = readouts.map(([a, b]) => [a!, b!] as const);

async function violations(findings: readonly Promise<Finding>[]): Promise<readonly string[]> {
  return (await Promise.all(findings)).flatMap(finding => finding.violations);
}

describe.each(judges)('whatever the accounts say, judge $name', judge => {
  const compare: Compare = accounts => compareAccounts(accounts, { judge });

  test('an account told twice shares everything with itself', async () => {
    const accounts = pairs.map(([a, b]) => sharesAllWithItself(compare, a, b.side!));
    expect(await violations(accounts)).toEqual([]);
  });

  test('which account is given first makes no difference', async () => {
    expect(await violations(pairs.map(([a, b]) => mirrorsWhenSwapped(compare, a, b)))).toEqual([]);
  });

  test('a third account changes nothing between the first two', async () => {
    const thirds = pairs.map(([a, b], index) => {
      const [other] = pairs[(index + 1) % pairs.length]!;
      return ignoresThirdAccount(compare, a, b, { ...other, side: 'Uruguay' });
    });
    expect(await violations(thirds)).toEqual([]);
  });

  test('footers, links and document numbers change nothing', async () => {
    expect(await violations(pairs.map(([a, b]) => ignoresBoilerplate(compare, a, b)))).toEqual([]);
  });

  test('the same input gives the same bytes', async () => {
    expect(await violations(pairs.map(([a, b]) => repeatsItself(compare, a, b)))).toEqual([]);
  });
});
