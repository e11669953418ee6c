import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { textOf } from '../../src/domain/index.js';
import { findGold, loadGold } from '../../src/evaluation/gold.js';
import { locate } from '../../src/evaluation/locate.js';
import { temporaryFolder } from '../helpers/folder.js';
import { goldClaim, goldEvent } from './event.js';

function folderWith(gold: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'gold.json'), gold);
  return folder;
}

describe('a gold file', () => {
  test('gives every claim its place in the account', () => {
    const { claims, accounts } = goldEvent();
    const south = claims.find(claim => claim.id === 's1')!;
    expect(south.account).toBe('a2');
    expect(textOf(accounts[1]!.text, south.spans)).toBe('the dam is a danger to our villages');
  });

  test('belongs to the development split where it says nothing else', () => {
    expect(goldEvent().split).toBe('dev');
    expect(goldEvent({ split: 'test' }).split).toBe('test');
  });

  test('that quotes words the account does not hold is refused, with the claim named', () => {
    const claims = [goldClaim('n9', 'North', 'the river dam is perfectly safe')];
    expect(() => goldEvent({ claims, verdicts: [], references: [] })).toThrow(/n9 is not in north\.md/);
  });

  test('with a verdict on an unknown claim or side is refused', () => {
    const verdict = { claim: 'n1', against: 'South', verdict: 'omitted', with: [] };
    expect(() => goldEvent({ verdicts: [{ ...verdict, claim: 'n7' }] })).toThrow(/unknown claim: n7/);
    expect(() => goldEvent({ verdicts: [{ ...verdict, against: 'East' }] })).toThrow(/unknown side: East/);
    expect(() => goldEvent({ verdicts: [verdict, verdict] })).toThrow(/two verdicts on n1 against South/);
  });

  test('with two claims of one id is refused', () => {
    const claims = [goldClaim('n1', 'North', 'the river dam is safe'), goldClaim('n1', 'North', 'on 3 May')];
    expect(() => goldEvent({ claims, verdicts: [], references: [] })).toThrow(/two claims have the id n1/);
  });

  test('that is malformed names the field', async () => {
    const folder = folderWith(
      JSON.stringify({ schemaVersion: '1', event: {}, accounts: [], claims: [], verdicts: [] }),
    );
    await expect(loadGold(folder)).rejects.toMatchObject({
      code: 'GOLD',
      file: join(folder, 'gold.json'),
      message: expect.stringContaining('event.id'),
    });
    await expect(loadGold(folderWith('{'))).rejects.toMatchObject({ code: 'GOLD' });
  });

  test('is found in an event folder and in a folder of events', () => {
    const event = folderWith('{}');
    expect(findGold([event])).toEqual([join(event, 'gold.json')]);
    expect(findGold([join(event, 'gold.json')])).toEqual([join(event, 'gold.json')]);
    expect(() => findGold([join(event, 'nowhere')])).toThrow(/no such file/);
  });
});

describe('the place of a quotation', () => {
  test('is the same whatever white space the account has', () => {
    expect(locate('signed\nthe  accord', ['signed the accord'])).toEqual([{ start: 0, end: 18 }]);
  });

  test('keeps the pieces of a discontinuous claim as close as they can be', () => {
    const text = 'They welcomed the visit. Both welcomed the launch and the talks.';
    const spans = locate(text, ['welcomed', 'the talks'])!;
    expect(spans.map(span => text.slice(span.start, span.end))).toEqual(['welcomed', 'the talks']);
    expect(spans[0]!.start).toBe(text.lastIndexOf('welcomed'));
  });

  test('is none where the pieces stand in another order', () => {
    expect(locate('talks, then a launch', ['launch', 'talks'])).toBeNull();
  });
});
