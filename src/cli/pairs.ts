import { createReadStream } from 'node:fs';
import type { Pair } from '../alignment/index.js';
import { ReadoutError } from '../domain/index.js';
import { readLines } from './lines.js';

/**
 * The pairs of a JSON Lines file, as many at a time as are there: a program that writes one line and waits for
 * its judgement gets it. Blank lines are passed over.
 * @throws {ReadoutError} `PAIRS`, naming the line, once the pairs before it have been given.
 */
export async function* readPairs(source: string): AsyncGenerator<readonly Pair[]> {
  for await (const lines of readLines(openSource(source), message => problem(source, message))) {
    const pairs: Pair[] = [];
    for (const { number, text } of lines) {
      if (text.trim() === '') continue;
      const pair = parsePair(text);
      if (!pair) {
        if (pairs.length > 0) yield pairs;
        throw problem(source, `line ${number} is no pair of sentences`);
      }
      pairs.push(pair);
    }
    if (pairs.length > 0) yield pairs;
  }
}

async function* openSource(source: string): AsyncGenerator<Uint8Array> {
  try {
    yield* source === '-' ? process.stdin : createReadStream(source);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new ReadoutError('NOT_FOUND', 'no such file', { file: source, mend: 'check the path', cause });
    if (code === 'EISDIR')
      throw new ReadoutError('IS_FOLDER', 'is a folder', { file: source, mend: 'name a file in it', cause });
    throw new ReadoutError('UNREADABLE', `cannot be read: ${message}`, { file: source, cause });
  }
}

function parsePair(line: string): Pair | null {
  try {
    const { premise, hypothesis } = JSON.parse(line) as Partial<Record<keyof Pair, unknown>>;
    return typeof premise === 'string' && typeof hypothesis === 'string' ? { premise, hypothesis } : null;
  } catch {
    return null;
  }
}

function problem(file: string, message: string): ReadoutError {
  return new ReadoutError('PAIRS', message, {
    file,
    mend: 'write each line as {"premise": "...", "hypothesis": "..."}, in UTF-8',
  });
}
