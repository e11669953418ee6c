import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setVerbose, showFailure } from '../../src/cli/failure.js';
import { createProgram } from '../../src/cli/program.js';
import { temporaryFolder } from '../helpers/folder.js';

export const BIN = fileURLToPath(new URL('../../bin/readout.js', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
export const NORLAND = fixture('norland.md');
export const SUVORIA = fixture('suvoria.md');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command in this process; its output and exit code are caught. */
export async function readout(args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const catching = (into: string[]) =>
    ((text: string, done?: () => void) => {
      into.push(text);
      done?.();
      return true;
    }) as typeof process.stdout.write;
  const stdout = process.stdout.write;
  const stderr = process.stderr.write;
  process.stdout.write = catching(out);
  process.stderr.write = catching(err);
  const before = process.exitCode;
  process.exitCode = undefined;
  let code = 0;
  try {
    await createProgram().parseAsync([...args], { from: 'user' });
    code = Number(process.exitCode ?? 0);
  } catch (error) {
    code = showFailure(error);
  } finally {
    process.stdout.write = stdout;
    process.stderr.write = stderr;
    process.exitCode = before;
    setVerbose(false);
  }
  return { code, stdout: out.join(''), stderr: err.join('') };
}

/** Runs the built command as a user would, with nothing of this environment that bears on colour or width. */
export function spawnReadout(
  args: readonly string[],
  { input = '', env = {} }: RunOptions = {},
): Promise<Run> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { env: { PATH, HOME, ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** A file in a folder of its own. */
export function temporary(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}
