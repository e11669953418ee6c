import { describe, expect, test } from '@jest/globals';
import { pdfOf } from '../helpers/pdf.js';
import { accountOf, errorOf, file } from './folder.js';

const TEXT = 'The ministers spoke about the harbour.';

describe('the side that speaks is inferred', () => {
  test('from its ministry', async () => {
    const account = await accountOf(
      'a.md',
      `---\nministry: Ministry of Foreign Affairs of Tajikistan\n---\n${TEXT}`,
    );
    expect(account.side).toBe('Tajikistan');
    expect(account.inferred).toContain('side');
  });

  test.each([
    ['russia.md', 'Russia'],
    ['2024-04-30-united-states.txt', 'United States'],
    ['south_korea.md', 'South Korea'],
  ])('from the file name %s', async (name, side) => {
    expect((await accountOf(name, TEXT)).side).toBe(side);
  });

  test.each([
    ['Embassy of Norway\n\nThe ministers spoke.', 'Norway'],
    ['THE WHITE HOUSE\n\nThe leaders spoke.', 'United States'],
    [
      'The Ministry of Foreign Affairs of Tajikistan informs that the ministers spoke with Russia.',
      'Tajikistan',
    ],
    ['The Norwegian Foreign Ministry regrets the step taken by Sweden.', 'Norway'],
    ['Russia\u2019s Foreign Ministry said that the ministers spoke.', 'Russia'],
  ])('from a masthead or the body that opens the text: %s', async (text, side) => {
    expect((await accountOf('account.txt', text)).side).toBe(side);
  });

  test('from the ministry before the file name', async () => {
    const account = await accountOf('russia.md', `---\nministry: Embassy of Norway\n---\n${TEXT}`);
    expect(account.side).toBe('Norway');
  });
});

describe('the side that speaks is not guessed', () => {
  test.each([
    ['account.txt', TEXT, /does not tell whose account/],
    [
      'account.txt',
      'Minister Lavrov of Russia spoke with Minister Muhriddin of Tajikistan.',
      /does not tell/,
    ],
    ['russia-tajikistan.txt', TEXT, /Russia or of Tajikistan/],
    ['account.txt', 'Embassy of Norway, Embassy of Sweden\n\nThe ministers spoke.', /Norway or of Sweden/],
    ['account.txt', 'The minister met officials of the Embassy of Sweden.', /does not tell/],
  ])('%s: %s', async (name, text, message) => {
    const error = await errorOf(accountOf(name, text));
    expect(error).toMatchObject({ code: 'UNKNOWN_SIDE', message: expect.stringMatching(message) });
    expect(error.mend).toContain('--side "NAME=');
  });
});

describe('the date is inferred', () => {
  test.each([
    ['2024-04-30-call.txt', TEXT, '2024-04-30'],
    ['call.txt', `Moscow, 30 April 2024\n\n${TEXT}`, '2024-04-30'],
    ['call.txt', 'On April 30, 2024, the ministers spoke.', '2024-04-30'],
    ['call.md', '# Press release of 30 April 2024\n\nThe ministers spoke.', '2024-04-30'],
  ])('of %s: %s', async (name, text, date) => {
    const account = await accountOf(name, text, { side: 'Norland' });
    expect(account.date).toBe(date);
    expect(account.inferred).toContain('date');
  });

  test.each([
    ['The ministers recalled the treaty of 25 May 1993.'],
    ['Following the November 13, 2022 summit, the ministers spoke.'],
    ['On 30 April the ministers spoke.'],
  ])('but not from a day that may be any day: %s', async text => {
    expect((await accountOf('call.txt', text, { side: 'Norland' })).date).toBeNull();
  });
});

describe('the language is inferred', () => {
  test('as English where letters are Latin', async () => {
    expect((await accountOf('a.txt', TEXT, { side: 'A' })).language).toBe('en');
  });
});

describe('the kind is inferred', () => {
  test.each([
    ['norland.md', '# Statement on the detention of the crew\n\nThe crew must be released.', 'statement'],
    ['norland.md', '# Statement on the call with the Minister of Suvoria\n\nThey spoke.', 'readout'],
    ['norland.md', `# The week\n\n${TEXT}`, 'readout'],
    [
      'news.txt',
      'MOSCOW, April 30. /TASS/. The two ministries gave different accounts of the call.',
      'article',
    ],
    ['news.txt', 'By Ida Holm in Vest\n\nThe two ministries gave different accounts of the call.', 'article'],
  ])('of %s: %j is a %s', async (name, text, kind) => {
    const account = await accountOf(name, text, name === 'norland.md' ? { side: 'Norland' } : {});
    expect(account.kind).toBe(kind);
    expect(account.inferred).toContain('kind');
  });

  test('as a readout, with a word on how to give it, where a ministry speaks like an outlet', async () => {
    const text = 'Embassy of Norway\n\nOSLO, April 30 (Reuters) - The ministers spoke about the harbour.';
    const account = await accountOf('account.txt', text);
    expect(account).toMatchObject({ kind: 'readout', side: 'Norway' });
    expect(account.warnings).toEqual([expect.stringContaining('say kind: article')]);
  });
});

describe('the ministry and the counterpart are inferred', () => {
  test('where a masthead and a title name one', async () => {
    const account = await accountOf(
      'norway.md',
      '# Call with the Foreign Minister of Sweden\n\nMinistry of Foreign Affairs of Norway\n\nThe ministers spoke.',
    );
    expect(account).toMatchObject({
      ministry: 'Ministry of Foreign Affairs of Norway',
      counterparts: ['Sweden'],
      inferred: expect.arrayContaining(['ministry', 'counterparts']),
    });
  });

  test('and left open where they name two, with a word on how to give them', async () => {
    const account = await accountOf(
      'norway.md',
      '# Talks with Sweden and Denmark\n\nEmbassy of Norway\n\nMinistry of Foreign Affairs\n\nThe ministers spoke.',
    );
    expect(account).toMatchObject({ ministry: null, counterparts: [] });
    expect(account.notes).toEqual([
      expect.stringContaining('say ministry: ...'),
      expect.stringContaining('Sweden or Denmark: say counterparts: [...]'),
    ]);
  });
});

describe('a page tells whose it is and of which day', () => {
  const page = (head: string, body = '') =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}<p>The ministers spoke at length about the harbour and its quotas.</p></body></html>`;

  test('by its publisher', async () => {
    const account = await accountOf(
      'a.html',
      page('<meta property="og:site_name" content="Ministry of Foreign Affairs of Tajikistan">'),
    );
    expect(account).toMatchObject({
      side: 'Tajikistan',
      ministry: 'Ministry of Foreign Affairs of Tajikistan',
    });
  });

  test.each([
    ['https://www.state.gov/call', 'United States'],
    ['https://mfa.gov.tj/en/1', 'Tajikistan'],
    ['https://www.gov.uk/government/news/1', 'United Kingdom'],
    ['https://www.mofa.go.jp/1.html', 'Japan'],
    ['https://www.eeas.europa.eu/1', 'European Union'],
  ])('by its host: %s', async (url, side) => {
    expect((await accountOf('a.html', page(`<link rel="canonical" href="${url}">`))).side).toBe(side);
  });

  test('not where publisher and host name two', async () => {
    const head =
      '<meta property="og:site_name" content="Embassy of Norway"><link rel="canonical" href="https://www.state.gov/1">';
    const error = await errorOf(accountOf('a.html', page(head)));
    expect(error).toMatchObject({
      code: 'UNKNOWN_SIDE',
      message: expect.stringContaining('Norway or of United States'),
    });
  });

  test('and leaves the day open where it names two', async () => {
    const head =
      '<meta property="article:published_time" content="2024-04-30"><meta name="dc.date" content="2024-05-02"><script type="application/ld+json">{"datePublished": "2024-05-01"}</script>';
    const account = await accountOf('a.html', page(head), { side: 'Norland' });
    expect(account.date).toBeNull();
    expect(account.warnings).toEqual([
      expect.stringContaining('could be of 2024-04-30 or of 2024-05-01: say date: ...'),
    ]);
  });

  test('by a time stamp, the one that is no revision', async () => {
    const body = '<div class="date">30.04.2024 19:37</div><div class="date">Last updated 2 May 2024</div>';
    expect((await accountOf('a.html', page('', body), { side: 'Norland' })).date).toBe('2024-04-30');
  });
});

test('what the user says beside a file that has no place for it counts as its front matter', async () => {
  file('beside.pdf.yml', 'side: Norland\ndate: 2024-04-30\n');
  const account = await accountOf('beside.pdf', pdfOf([[{ x: 72, y: 700, text: 'The ministers spoke.' }]]));
  expect(account).toMatchObject({ side: 'Norland', date: '2024-04-30' });
});
