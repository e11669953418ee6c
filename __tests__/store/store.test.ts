import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import sqlite from 'node-sqlite3-wasm';
import { loadJudge } from '../../src/alignment/index.js';
import { compareAccounts } from '../../src/comparison/index.js';
import type { Account, Comparison } from '../../src/domain/index.js';
import {
  begunTable,
  keynessTable,
  omissionsTable,
  openStore,
  putComparison,
  recordOf,
  type Store,
  searchTable,
  sharesTable,
  sidesTable,
} from '../../src/store/index.js';
import { account as made } from '../helpers/account.js';
import { temporaryFolder } from '../helpers/folder.js';

const account = (side: string, date: string, text: string, more: Partial<Account> = {}): Account =>
  made(text, {
    id: side === 'Norway' ? 'a1' : 'a2',
    source: `${side.toLowerCase()}.md`,
    side,
    date,
    counterparts: [],
    sha256: '',
    ...more,
  });

async function compared(event: string, accounts: readonly Account[]): Promise<Comparison> {
  return compareAccounts(accounts, { judge: await loadJudge('lexical'), event });
}

const path = () => join(temporaryFolder(), 'history.db');

const GRAIN =
  'The minister stressed that the 1994 Grain Transit Treaty must be observed. He thanked Chile for its help.';
const PATROLS =
  'The minister demanded that the patrols in the strait be ended. He thanked Chile for its help.';
const CHILE =
  'The minister noted that trade between the two countries is growing. He said that flights would resume.';

/** A year of talks: Norway cites the treaty in the first half, then demands an end to patrols. */
async function filled(): Promise<Store> {
  const store = await openStore(path(), { create: true });
  for (let month = 1; month <= 12; month++) {
    const date = `2024-${String(month).padStart(2, '0')}-10`;
    const text = month <= 6 ? GRAIN : PATROLS;
    putComparison(
      store,
      recordOf(
        await compared(`talks-${month}`, [account('Norway', date, text), account('Chile', date, CHILE)]),
      ),
    );
  }
  return store;
}

const count = (store: Store, table: string) => Number(store.all(`SELECT count(*) AS n FROM ${table}`)[0]!.n);

describe('a store', () => {
  test('changes nothing where the same is put into it again', async () => {
    const file = path();
    const store = await openStore(file, { create: true });
    const record = recordOf(
      await compared('talks', [
        account('Norway', '2024-01-10', GRAIN),
        account('Chile', '2024-01-10', CHILE),
      ]),
    );
    expect(putComparison(store, record)).toBe(true);
    store.close();
    const before = readFileSync(file);
    const again = await openStore(file, { create: true });
    expect(putComparison(again, record)).toBe(false);
    again.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('keeps a corrected account as a new version beside the old, and asks of the new', async () => {
    const store = await openStore(path(), { create: true });
    const url = 'https://example.org/readout/1';
    for (const text of [GRAIN, PATROLS])
      putComparison(
        store,
        recordOf(
          await compared('talks', [
            account('Norway', '2024-01-10', text, { url }),
            account('Chile', '2024-01-10', CHILE),
          ]),
        ),
      );
    expect(store.all('SELECT version, text FROM accounts WHERE url = ? ORDER BY version', [url])).toEqual([
      { version: 1, text: GRAIN },
      { version: 2, text: PATROLS },
    ]);
    expect(count(store, 'accounts')).toBe(3);
    const current = store
      .all("SELECT text FROM current_claims WHERE side = 'Norway'")
      .map(({ text }) => String(text));
    expect(current.some(text => text.includes('patrols'))).toBe(true);
    expect(current.some(text => text.includes('Treaty'))).toBe(false);
    store.close();
  });

  test('counts an account once that was compared twice', async () => {
    const store = await openStore(path(), { create: true });
    const norway = account('Norway', '2024-01-10', GRAIN, { url: 'https://example.org/1' });
    putComparison(store, recordOf(await compared('two', [norway, account('Chile', '2024-01-10', CHILE)])));
    const claims = store.all("SELECT 1 FROM current_claims WHERE side = 'Norway'").length;
    putComparison(store, recordOf(await compared('three', [norway, account('Peru', '2024-01-10', CHILE)])));
    expect(store.all("SELECT 1 FROM current_claims WHERE side = 'Norway'")).toHaveLength(claims);
    store.close();
  });

  test('holds every claim with one verdict against each other side', async () => {
    const store = await filled();
    expect(count(store, 'verdicts')).toBe(count(store, 'claims'));
    expect(
      store.all('SELECT 1 FROM verdicts AS v JOIN claims AS c ON c.id = v.claim_id WHERE v.against = c.side'),
    ).toEqual([]);
    expect(store.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(store.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    store.close();
  });

  test('is no other database, and none of a later version', async () => {
    const other = path();
    const database = new sqlite.Database(other);
    database.exec('CREATE TABLE mine (x)');
    database.close();
    await expect(openStore(other, { create: true })).rejects.toMatchObject({ code: 'STORE', file: other });
    const later = path();
    (await openStore(later, { create: true })).close();
    const changed = new sqlite.Database(later);
    changed.exec('PRAGMA user_version = 99');
    changed.close();
    await expect(openStore(later, { create: true })).rejects.toMatchObject({
      message: expect.stringMatching(/later version/),
    });
    writeFileSync(other, 'no database at all, but long enough to be looked at as one'.repeat(20));
    await expect(openStore(other, { create: true })).rejects.toMatchObject({ code: 'STORE' });
    await expect(openStore(path(), { create: false })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('can be opened after a process that had it was killed', async () => {
    const file = path();
    (await openStore(file, { create: true })).close();
    mkdirSync(`${file}.lock`);
    // No process has so high a number.
    writeFileSync(`${file}.owner`, '99999999');
    const store = await openStore(file, { create: true });
    expect(count(store, 'events')).toBe(0);
    store.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

describe('questions to a store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await filled();
  });

  test('who is here', () => {
    const rows = sidesTable(store).rows.map(row => row.slice(0, 3));
    expect(rows).toEqual(
      expect.arrayContaining([
        ['Norway', 12, 12],
        ['Chile', 12, 12],
      ]),
    );
  });

  test('how often a side cites treaties, month by month', () => {
    const { columns, rows } = sharesTable(store, 'treaties', 'month', { side: 'Norway' });
    const [month, said, change] = ['month', 'said', 'change'].map(name =>
      columns.findIndex(column => column.name === name),
    );
    expect(rows.map(row => row[month!])).toEqual(
      Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`),
    );
    expect(rows.map(row => row[said!])).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(Number(rows[6]![change!])).toBeLessThan(0);
  });

  test('what a side has begun and what it has stopped saying', () => {
    const { rows } = begunTable(store, { side: 'Norway', since: '2024-07-01', least: 3 });
    expect(rows).toContainEqual(
      expect.arrayContaining(['Norway', 'stopped', 'treaties', 'Grain Transit Treaty (1994)']),
    );
    expect(rows).toContainEqual(expect.arrayContaining(['Norway', 'begun', 'themes', 'security']));
    expect(rows.filter(row => row.includes('thank'))).toEqual([]);
  });

  test('what one side always says and the other never', () => {
    const { rows } = omissionsTable(store, { least: 3 });
    expect(rows).toContainEqual(['Norway', 'Chile', 'acts', 'thank', 12, 12]);
    expect(rows.filter(row => row[0] === 'Chile' && row[3] === 'thank')).toEqual([]);
  });

  test('which words tell two sides apart', () => {
    const { rows } = keynessTable(store, {
      measure: 'words',
      first: { side: 'Norway' },
      second: { side: 'Chile' },
      withoutFirst: false,
      labels: ['Norway', 'Chile'],
      priorSize: 20,
      top: 20,
    });
    const more = (side: string) => rows.filter(row => row[0] === side).map(row => row[1]);
    expect(more('Norway')).toContain('help');
    expect(more('Chile')).toContain('trade');
  });

  test('where words stand, whatever signs are in the question', () => {
    expect(searchTable(store, 'patrols strait', {}, 10).rows).toHaveLength(6);
    expect(searchTable(store, 'no"such OR (thing*', {}, 10).rows).toEqual([]);
  });

  test('a side without a contested claim has none in each of its months', () => {
    const { rows } = sharesTable(store, 'contested', 'month', { side: 'Chile' });
    expect(rows).toHaveLength(12);
    expect(rows.every(row => row[3] === 0)).toBe(true);
  });
});
