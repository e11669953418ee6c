import { readFileSync } from 'node:fs';
import { ReadoutError } from '../domain/index.js';
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
  // Both `src/lexicon/` and `dist/<chunk folder>/` lie two levels below the package.
  const file = new URL(`../../dist/data/${name}.json`, import.meta.url);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ReadoutError('DATA', `lexicon "${name}" is not compiled`, {
      mend: 'run `npm run build`',
      cause,
    });
  }
}
