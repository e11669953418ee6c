/**
 * How much of an account is kept, and of the rest of its page left out, beside plain Readability and beside all
 * the words of the page: `npm run eval:extraction -- FOLDER...` reads pairs of NAME.html and NAME.txt.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { linesOf } from '../src/intake/formats/html/blocks.js';
import { html } from '../src/intake/formats/html/index.js';
import { parsePage } from '../src/intake/formats/html/page.js';
import { trace } from '../src/intake/text/traced.js';

const args = process.argv.slice(2);
const isVerbose = args.includes('--verbose');
const folders = args.filter(arg => !arg.startsWith('--'));

const SYSTEMS = {
  readout: async (source: string, file: string) => (await html.read(trace(source), { file })).text,
  Readability: async (source: string) => {
    const { document } = parseHTML(source) as unknown as { document: never };
    return new Readability(document).parse()?.textContent ?? '';
  },
  'all words': async (source: string, file: string) => allText(source, file),
};

const rows: { page: string; system: string; kept: number; left: number }[] = [];
for (const folder of folders)
  for (const name of readdirSync(folder)
    .filter(each => each.endsWith('.html'))
    .sort()) {
    const page = name.replace('.html', '');
    const source = readFileSync(join(folder, name), 'utf8');
    const body = words(readFileSync(join(folder, `${page}.txt`), 'utf8'));
    const noise = minus(words(await allText(source, name)), body);
    for (const [system, extract] of Object.entries(SYSTEMS)) {
      const found = words(await extract(source, name));
      const lost = minus(body, found);
      const kept = minus(found, body);
      rows.push({
        page,
        system,
        kept: 1 - lost.length / body.length,
        left: 1 - Math.min(1, kept.length / noise.length),
      });
      if (isVerbose && system === 'readout' && lost.length + kept.length > 0)
        console.error(`${page}\n  lost: ${lost.join(' ')}\n  kept: ${kept.join(' ')}`);
    }
  }

const pages = [...new Set(rows.map(({ page }) => page))];
const systems = Object.keys(SYSTEMS);
console.log(`| page | ${systems.map(name => `${name}: text kept | rest left out`).join(' | ')} |`);
console.log(`| --- |${' ---: | ---: |'.repeat(systems.length)}`);
for (const page of pages) console.log(line(page, row => row.page === page));
console.log(line('mean', () => true));

function line(label: string, isWanted: (row: (typeof rows)[number]) => boolean): string {
  const cells = systems.flatMap(system => {
    const own = rows.filter(row => row.system === system && isWanted(row));
    return [own.map(({ kept }) => kept), own.map(({ left }) => left)].map(percent);
  });
  return `| ${label} | ${cells.join(' | ')} |`;
}

function percent(values: readonly number[]): string {
  return (100 * (values.reduce((sum, value) => sum + value, 0) / values.length)).toFixed(1);
}

async function allText(source: string, file: string): Promise<string> {
  const { body } = await parsePage(source, file);
  return linesOf(body)
    .map(({ text }) => text)
    .join('\n');
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of one text that another lacks, each as often as it lacks them. */
function minus(all: readonly string[], other: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  return all.filter(word => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}
