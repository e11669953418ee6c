import { fileURLToPath } from 'node:url';

/** Where a file of the package lies; both `src/lexicon/` and `dist/<chunk folder>/` are two levels below it. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
