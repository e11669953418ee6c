import { readFileSync } from 'node:fs';
import { packagePath } from './package-path.js';

let version: string | undefined;
let hash: string | undefined;

/** The version of the package. */
export function toolVersion(): string {
  version ??= (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
  return version;
}

/** SHA-256 over the compiled lexicons, in hex: two runs with the same hash used the same data. */
export function dataHash(): string {
  hash ??= JSON.parse(readFileSync(packagePath('dist/data/sha256.json'), 'utf8')) as string;
  return hash;
}
