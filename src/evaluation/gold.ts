import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, ReadoutError, type Span } from '../domain/index.js';
import type { GoldFile } from './gold-schema.js';
import { locate } from './locate.js';

export type Split = 'dev' | 'test';

/** A claim as a person annotated it, with its place in the account. */
export interface GoldClaim extends Omit<GoldFile['claims'][number], 'text'> {
  /** The id of the account (`a1`), not its file. */
  readonly account: string;
  readonly spans: readonly Span[];
}

export type GoldVerdict = GoldFile['verdicts'][number];

/** `account` is the id of the account (`a1`), as in a claim. */
export type GoldReference = GoldFile['references'][number];

/** One annotated event, its accounts read and every gold claim found in them. */
export interface GoldEvent {
  /** The `gold.json` it came from. */
  readonly file: string;
  readonly id: string;
  readonly split: Split;
  readonly accounts: readonly Account[];
  readonly claims: readonly GoldClaim[];
  readonly verdicts: readonly GoldVerdict[];
  readonly references: readonly GoldReference[];
}

/**
 * Reads one annotated event and the accounts beside it.
 * @param path A folder that holds a `gold.json`, or that file.
 * @throws {ReadoutError} `GOLD` where the file does not fit the format, names a claim, account or side that
 * is not there, or quotes words that the account does not hold; `NOT_FOUND` where there is no such file.
 */
export async function loadGold(path: string): Promise<GoldEvent> {
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'gold.json') : path;
  const gold = await parseGold(file);
  const { readAccount } = await import('../intake/index.js');
  const accounts = await Promise.all(
    gold.accounts.map(async ({ file: name, side, kind }, index) => {
      return readAccount(join(dirname(file), name), {
        within: dirname(file),
        id: `a${index + 1}`,
        ...(side && { side }),
        ...(kind && { kind }),
      });
    }),
  );
  return placeGold(gold, accounts, file);
}

/** The `gold.json` files that `paths` stand for: files, event folders, or folders of event folders. */
export function findGold(paths: readonly string[]): readonly string[] {
  return paths.flatMap(path => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new ReadoutError('NOT_FOUND', `no such file or folder: ${path}`, { file: path });
    if (!stats.isDirectory()) return [path];
    const files = [
      path,
      ...readdirSync(path)
        .sort()
        .map(name => join(path, name)),
    ]
      .map(folder => join(folder, 'gold.json'))
      .filter(file => existsSync(file));
    if (files.length > 0) return files;
    throw new ReadoutError('NOT_FOUND', `no gold.json in ${path}`, {
      file: path,
      mend: 'give a gold.json, the folder of an event, or a folder of such folders',
    });
  });
}

/** Sets a validated gold file beside its accounts (in the file's order): every claim gets its spans. */
export function placeGold(gold: GoldFile, accounts: readonly Account[], file: string): GoldEvent {
  const problem = (message: string) =>
    new ReadoutError('GOLD', message, { file, mend: 'see docs/evaluation.md for the format' });
  const accountOf = new Map(gold.accounts.map((account, index) => [account.file, accounts[index]!]));
  const find = (name: string, from: string) => {
    const account = accountOf.get(name);
    if (!account) throw problem(`${from} names the account "${name}", which is not listed in accounts`);
    return account;
  };
  const claims = gold.claims.map(({ text, ...claim }) => {
    const account = find(claim.account, `claim ${claim.id}`);
    const pieces = typeof text === 'string' ? [text] : text;
    const spans = locate(account.text, pieces);
    if (!spans)
      throw problem(`the text of claim ${claim.id} is not in ${claim.account}: "${pieces.join(' ... ')}"`);
    return { ...claim, account: account.id, spans };
  });
  checkIds(gold, problem);
  return {
    file,
    id: gold.event.id,
    split: gold.split,
    accounts,
    claims,
    verdicts: gold.verdicts,
    references: gold.references.map((reference, index) => ({
      ...reference,
      account: find(reference.account, `reference ${index + 1}`).id,
    })),
  };
}

function checkIds(gold: GoldFile, problem: (message: string) => ReadoutError): void {
  const ids = gold.claims.map(claim => claim.id);
  const known = new Set(ids);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw problem(`two claims have the id ${repeated}`);
  const sides = new Set(gold.claims.map(claim => claim.side));
  for (const account of gold.accounts) sides.add(account.side ?? null);
  const judged = new Set<string>();
  for (const verdict of gold.verdicts) {
    const missing = [verdict.claim, ...verdict.with].find(id => !known.has(id));
    if (missing !== undefined)
      throw problem(`the verdict on ${verdict.claim} names an unknown claim: ${missing}`);
    if (!sides.has(verdict.against))
      throw problem(`the verdict on ${verdict.claim} names an unknown side: ${verdict.against}`);
    const key = `${verdict.claim} against ${verdict.against}`;
    if (judged.has(key)) throw problem(`two verdicts on ${key}`);
    judged.add(key);
  }
}

/** @throws {ReadoutError} `GOLD`, naming each field that does not fit. */
async function parseGold(file: string): Promise<GoldFile> {
  const { goldSchema } = await import('./gold-schema.js');
  const result = goldSchema.safeParse(readJson(file));
  if (result.success) return result.data;
  const problems = result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new ReadoutError('GOLD', problems.slice(0, 5).join('; '), {
    file,
    mend: 'see docs/evaluation.md for the format',
  });
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ReadoutError('NOT_FOUND', `cannot read ${basename(file)}`, { file, cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReadoutError('GOLD', `not valid JSON: ${(cause as Error).message}`, { file, cause });
  }
}
