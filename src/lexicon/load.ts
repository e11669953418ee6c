import { readFileSync } from 'node:fs';
import { ReadoutError } from '../domain/index.js';
import { packagePath } from './package-path.js';
import type { Lexicons } from './types.js';

const cache = new Map<string, unknown>();

/**
 * A lexicon as `npm run build` compiled it from `data/`; read once, when first asked for.
 * @throws {ReadoutError} `DATA` if the project has not been built.
 */
export function lexicon<K extends keyof Lexicons>(name: K): Lexicons[K] {
  if (!cache.has(name)) cache.set(name, JSON.parse(readCompiled(name)));
  return cache.get(name) as Lexicons[K];
}

function readCompiled(name: string): string {
  try {
    return readFileSync(packagePath(`dist/data/${name}.json`), 'utf8');
  } catch (cause) {
    throw new ReadoutError('DATA', `lexicon "${name}" is not compiled`, {
      mend: 'run `npm run build`',
      cause,
    });
  }
}
