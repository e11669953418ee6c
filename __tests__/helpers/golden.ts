import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

const FOLDER = new URL('../__golden__/', import.meta.url);

/** Holds output against a golden file; `UPDATE_GOLDEN=1` writes the file anew. */
export function expectGolden(name: string, output: string): void {
  const file = new URL(name, FOLDER);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, output);
  }
  expect(output).toBe(readFileSync(file, 'utf8'));
}
