import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { html } from '../../../src/intake/formats/html/index.js';
import { noiseOf } from '../../../src/intake/noise/lines.js';
import { trace } from '../../../src/intake/text/traced.js';
import { lexicon } from '../../../src/lexicon/index.js';

const PAGES = fileURLToPath(new URL('../../fixtures/pages', import.meta.url));
const read = async (source: string) => html.read(trace(source), { file: 'page.html' });
const page = (body: string, head = '') =>
  read(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const LONG =
  'The ministers spoke at length about the state of the old harbour and the quotas agreed in the spring.';

const names = readdirSync(PAGES, { recursive: true })
  .map(String)
  .filter(name => name.endsWith('.html'));

describe('of a page in the shape of', () => {
  test.each(names)('%s the whole account is kept, and hardly anything else', async name => {
    const { text, dropped } = await read(readFileSync(join(PAGES, name), 'utf8'));
    const account = wordsOf(readFileSync(join(PAGES, name.replace('.html', '.txt')), 'utf8'));
    expect(wordsOf(text).slice(0, 5)).toEqual(account.slice(0, 5));
    const lost = account.filter(word => !wordsOf(text).includes(word));
    expect(lost).toEqual([]);
    expect(wordsOf(text).length).toBeLessThanOrEqual(1.05 * account.length);
    expect(dropped.length).toBeGreaterThan(0);
  });
});

describe('a page says of itself', () => {
  test('its title, publisher, address, language and day', async () => {
    const head =
      '<title>Call with X | Ministry of Y</title><meta property="og:site_name" content="Ministry of Y"><link rel="canonical" href="https://y.example/1"><meta property="article:published_time" content="2024-04-30T18:00:00Z">';
    expect((await page(`<p>${LONG}</p>`, head)).facts).toMatchObject({
      title: 'Call with X',
      publisher: 'Ministry of Y',
      url: 'https://y.example/1',
      language: 'en',
      dates: expect.arrayContaining([['2024-04-30T18:00:00Z']]),
    });
  });

  test('the same in JSON of schema.org', async () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'On the call',
          datePublished: '2024-05-01',
          publisher: [{ name: 'Herald' }],
        },
      ],
    };
    const { facts } = await page(
      `<p>${LONG}</p>`,
      `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(facts).toMatchObject({ title: 'On the call', publisher: 'Herald', isNews: true });
    expect(facts.dates?.flat()).toEqual(['2024-05-01']);
  });

  test('no address that is none', async () => {
    expect(
      (await page(`<p>${LONG}</p>`, '<link rel="canonical" href="javascript:alert(1)">')).facts.url,
    ).toBeUndefined();
  });

  test('a day in a time stamp that is no part of the text', async () => {
    const { facts, text } = await page(
      `<h1>On the call</h1><div class="news-date">30 April 2024 19:37</div><p>${LONG}</p>`,
    );
    expect(facts.dates?.flat()).toEqual(['30 April 2024 19:37']);
    expect(text).toBe(LONG);
  });
});

describe('the lines of a page', () => {
  test.each([
    [
      'paragraphs apart, broken lines together',
      `<p>${LONG}</p><p>They met.<br>They spoke again.</p>`,
      `${LONG}\n\nThey met.\nThey spoke again.`,
    ],
    [
      'lists with their signs',
      `<p>${LONG} They agreed:</p><ol><li>to meet;</li><li>to trade.</li></ol>`,
      `${LONG} They agreed:\n\n1. to meet;\n2. to trade.`,
    ],
    [
      'words as they are, whatever stands between',
      `<p>${LONG} The <b>Suvor</b>ian side&nbsp;left.</p>`,
      `${LONG} The Suvorian side\u00a0left.`,
    ],
    [
      'nothing that is hidden',
      `<p>${LONG}</p><p style="display: none">Hidden words of the page.</p><p hidden>More of them here.</p>`,
      LONG,
    ],
    [
      'short sentences around long ones',
      `<p>The ministers met.</p><p>${LONG}</p><p>They parted as friends.</p>`,
      `The ministers met.\n\n${LONG}\n\nThey parted as friends.`,
    ],
    ['a page of one short sentence', '<p>The ministers met.</p>', 'The ministers met.'],
  ])('%s', async (_what, body, text) => {
    expect((await page(body)).text).toBe(text);
  });
});

describe('a line that is no part of an account', () => {
  test.each(lexicon('pageNoise').lines.flatMap(({ examples }) => examples))('is known: %s', line => {
    expect(noiseOf(line)).not.toBeNull();
  });

  test.each([
    LONG,
    'On 30 April the ministers met.',
    'Released 3 prisoners.',
    'The ministers spoke.',
    'Norland calls for restraint.',
    'Photographs of the site were handed over to the commission, the minister said.',
    'The next round of talks will be held in May.',
    'Copies of the note were sent to all parties.',
    'More than 300 citizens were turned back.',
    'Issued a joint statement.',
    'Print media were not admitted.',
  ])('is no sentence of one: %s', line => {
    expect(noiseOf(line)).toBeNull();
  });
});
