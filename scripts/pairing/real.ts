import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadGold } from '../../src/evaluation/index.js';
import { readJsonLines, toAccount } from '../corpus.js';
import type { Marked } from './heap.js';

interface Readout {
  readonly side: string;
  readonly date: string;
  readonly title: string;
  readonly url: string;
  readonly text: string;
}

/**
 * A heap of published accounts: those of annotated events, which are known to belong together, among the readouts of
 * JSON Lines files, which are taken to be of other events.
 * @param paths Folders of annotated events and `.jsonl` files.
 */
export async function realHeap(paths: readonly string[]): Promise<readonly Marked[]> {
  const heap: Marked[] = [];
  for (const path of paths) {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (!statSync(join(path, name)).isDirectory()) continue;
        const { id, accounts } = await loadGold(join(path, name));
        heap.push(...accounts.filter(({ side }) => side !== null).map(account => ({ event: id, account })));
      }
    } else {
      const known = new Set(heap.map(({ account }) => account.url).filter(Boolean));
      for (const [index, { side, date, title, url, text }] of readJsonLines<Readout>(path).entries()) {
        if (known.has(url)) continue;
        const source = `${basename(path)}:${index + 1}`;
        heap.push({ event: source, account: toAccount({ id: 'a1', source, side, date, title, url, text }) });
      }
    }
  }
  return heap;
}
