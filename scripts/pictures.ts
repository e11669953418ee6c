/**
 * The pictures in docs/, made anew from the real output: `npm run pictures`. The terminal is drawn as SVG; the pages
 * are photographed where a Chromium is found (CHROMIUM may name one).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.js';
import { readmePicture } from './pictures/readme.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLES = join(root, 'data/samples');
const call = (name: string) => join(SAMPLES, '2024-04-30-russia-tajikistan-call', `${name}.md`);
const summit = (name: string) => join(SAMPLES, '2024-05-27-china-japan-korea-summit', `${name}.md`);
const TWO = [call('russia'), call('tajikistan')];
const THREE = [summit('china'), summit('japan'), summit('south-korea')];

function readout(args: readonly string[]): string {
  return execFileSync(process.execPath, ['bin/readout.js', ...args], { cwd: root, encoding: 'utf8' });
}

const picture = (name: string) => join(root, 'docs/pictures', name);

writeFileSync(picture('terminal.svg'), await readmePicture(async args => readout(args)));

interface Shot extends BrowserContextOptions {
  readonly name: string;
  readonly accounts: readonly string[];
  readonly before?: (page: Page) => Promise<void>;
}

const openContest = async (page: Page) => page.locator('.account .claim.contested').first().click();
const openShared = async (page: Page) => page.locator('.account .claim.shared').first().click();
const desktop = { width: 1200, height: 860 };
const SHOTS: readonly Shot[] = [
  { name: 'report.png', accounts: TWO, viewport: desktop, before: openContest },
  { name: 'report-dark.png', accounts: TWO, viewport: desktop, colorScheme: 'dark', before: openContest },
  { name: 'report-three-sides.png', accounts: THREE, viewport: { width: 1400, height: 860 } },
  { name: 'report-phone.png', accounts: TWO, viewport: { width: 360, height: 720 }, before: openShared },
  {
    name: 'report-print.png',
    accounts: TWO,
    viewport: { width: 700, height: 900 },
    before: page => page.emulateMedia({ media: 'print' }),
  },
];

async function photograph(browser: Browser, { name, accounts, before, ...options }: Shot): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'picture-')), 'report.html');
  writeFileSync(file, readout(['compare', '--format', 'html', ...accounts]));
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await before?.(page);
  await page.screenshot({ path: picture(name) });
  await context.close();
}

const executablePath = findChromium();
if (executablePath === null) {
  process.stderr.write('No Chromium was found: the pages are not photographed (set CHROMIUM to its path).\n');
} else {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const shot of SHOTS) await photograph(browser, shot);
  await browser.close();
}
