import { readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type sqlite from 'node-sqlite3-wasm';
import { ReadoutError } from '../domain/index.js';
import { MIGRATIONS } from './migrations.js';

type Database = InstanceType<typeof sqlite.Database>;
export type Value = number | string | null;
export type Row = Readonly<Record<string, Value>>;

/** An open store. */
export interface Store {
  readonly all: (sql: string, values?: readonly Value[]) => readonly Row[];
  readonly run: (sql: string, values?: readonly Value[]) => number;
  /** Does all of it or nothing. */
  readonly atomically: <T>(work: () => T) => T;
  readonly close: () => void;
}

/** `PRAGMA application_id` of our files, so that no other database is taken for one: "Rdo1". */
const APPLICATION = 0x52646f31;
/** Milliseconds that another process may hold the file. */
const PATIENCE = 5000;
/** A lock of an unknown owner that is older than this was left behind by a process that was killed. */
const STALE = 3000;

export interface StoreOptions {
  /** Whether a file that is not there is made. */
  readonly create: boolean;
}

/**
 * Opens a store and brings it up to the present form.
 * @throws {ReadoutError} `STORE` where it is no store of ours, of a later version, in use, or cannot be read or written.
 */
export async function openStore(file: string, { create }: StoreOptions): Promise<Store> {
  const exists = statSync(file, { throwIfNoEntry: false });
  if (exists === undefined && !create)
    throw new ReadoutError('NOT_FOUND', 'no such file', {
      file,
      mend: 'fill one with compare --store or batch --store',
    });
  if (exists?.isDirectory())
    throw new ReadoutError('IS_FOLDER', 'is a folder', { file, mend: 'name a file' });
  if (exists === undefined && statSync(dirname(file), { throwIfNoEntry: false }) === undefined)
    throw problem(file, 'cannot be made: no such folder');
  const { default: library } = await import('node-sqlite3-wasm');
  let database: Database | null = null;
  try {
    database = new library.Database(file);
    claim(database, file);
    migrate(database, file);
    return storeOn(database, file);
  } catch (cause) {
    database?.close();
    throw cause instanceof ReadoutError ? cause : problem(file, reasonOf(cause), cause);
  }
}

function storeOn(database: Database, file: string): Store {
  // A statement is compiled once; SQLite keeps what is needed of it.
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw cause instanceof ReadoutError ? cause : problem(file, reasonOf(cause), cause);
    }
  };
  return {
    all: (sql, values = []) => guarded(() => prepared(sql).all([...values]) as readonly Row[]),
    run: (sql, values = []) => guarded(() => Number(prepared(sql).run([...values]).lastInsertRowid)),
    atomically: work =>
      guarded(() => {
        database.exec('BEGIN IMMEDIATE');
        try {
          const result = work();
          database.exec('COMMIT');
          return result;
        } catch (error) {
          if (database.inTransaction) database.exec('ROLLBACK');
          throw error;
        }
      }),
    close: () => {
      for (const statement of statements.values()) statement.finalize();
      database.close();
      rmSync(ownerFile(file), { force: true });
    },
  };
}

/**
 * Takes the file for this process alone until it is closed. The library locks by a folder beside the file, which a
 * process that is killed leaves behind: whose it is stands in a file, so that the next can tell.
 */
function claim(database: Database, file: string): void {
  for (const begun = Date.now(); ; ) {
    try {
      database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA foreign_keys = ON');
      writeFileSync(ownerFile(file), String(process.pid));
      return;
    } catch (cause) {
      if (!/locked|busy/iu.test(reasonOf(cause))) throw cause;
      if (isLeftBehind(file)) release(file);
      else if (Date.now() - begun > PATIENCE)
        throw new ReadoutError('STORE', 'is in use by another process', {
          file,
          mend: 'wait for it to end',
          cause,
        });
      else pause(50);
    }
  }
}

/** Whose the lock was goes first, so that it is not taken for the word of the next who locks. */
function release(file: string): void {
  rmSync(ownerFile(file), { force: true });
  rmdirSync(lockFolder(file));
}

function isLeftBehind(file: string): boolean {
  const lock = statSync(lockFolder(file), { throwIfNoEntry: false });
  if (lock === undefined) return false;
  const owner = ownerOf(file);
  return owner === null ? Date.now() - lock.mtimeMs > STALE : !isAlive(owner);
}

function ownerOf(file: string): number | null {
  try {
    return Number(readFileSync(ownerFile(file), 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function lockFolder(file: string): string {
  return `${file}.lock`;
}

function ownerFile(file: string): string {
  return `${file}.owner`;
}

/** The library works in this thread, and so must the waiting for it. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function migrate(database: Database, file: string): void {
  const { application_id: application } = database.get('PRAGMA application_id') as { application_id: number };
  const { user_version: version } = database.get('PRAGMA user_version') as { user_version: number };
  const { tables } = database.get('SELECT count(*) AS tables FROM sqlite_schema') as { tables: number };
  if (application !== APPLICATION && tables > 0)
    throw new ReadoutError('STORE', 'is a database, but not one of readout', {
      file,
      mend: 'name another file',
    });
  if (version > MIGRATIONS.length)
    throw new ReadoutError('STORE', `is of a later version of readout (form ${version})`, {
      file,
      mend: 'update readout',
    });
  for (const [index, sql] of MIGRATIONS.entries())
    if (index >= version)
      database.exec(
        `BEGIN; ${sql}; PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${index + 1}; COMMIT`,
      );
}

function problem(file: string, reason: string, cause?: unknown): ReadoutError {
  return new ReadoutError('STORE', reason, {
    file,
    mend: 'check that it is an SQLite file of readout, that you may write it, and the space left',
    cause,
  });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
