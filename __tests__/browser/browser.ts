import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.js';
import { temporaryFolder } from '../helpers/folder.js';

const executablePath = findChromium();
if (executablePath === null)
  process.stderr.write('Browser tests are skipped: no Chromium was found (set CHROMIUM to its path).\n');

/** Tests that need a real browser; skipped, with a word on standard error, where there is none. */
export const describeInBrowser = executablePath === null ? describe.skip : describe;

let browser: Browser | null = null;

/** Starts the browser before the tests of a file and closes it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (executablePath !== null)
      // Debian's Chromium cannot make its sandbox as root, which containers run as.
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/** A page opened from a file, with everything it said or asked for that it should not. */
export interface OpenPage {
  readonly page: Page;
  /** Messages on the console, errors, requests, dialogs. */
  readonly complaints: readonly string[];
}

/** Opens a report as a reader would who was sent the file. */
export async function openReport(
  html: string,
  options: BrowserContextOptions = {},
  hash = '',
): Promise<OpenPage> {
  const file = join(temporaryFolder(), 'report.html');
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;
  const page = await (await browser!.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  const complaints: string[] = [];
  page.on('console', message => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', request => {
    if (request.url().split('#')[0] !== url) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(url + hash);
  return { page, complaints };
}
