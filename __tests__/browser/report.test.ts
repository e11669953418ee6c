import { expect, test } from '@jest/globals';
import { renderComparison } from '../../src/report/index.js';
import { readout } from '../cli/run.js';
import { bridgeCall, bridgeTalks, OPTIONS } from '../report/fixture.js';
import { hostileTalks } from '../report/hostile.js';
import { violationsOf } from './axe.js';
import { describeInBrowser, openReport, useBrowser } from './browser.js';

useBrowser();

const HTML = { ...OPTIONS, format: 'html' } as const;
const sample = (path: string) => `data/samples/${path}.md`;
const TWO = ['russia', 'tajikistan'].map(name => sample(`2024-04-30-russia-tajikistan-call/${name}`));
const THREE = ['china', 'japan', 'south-korea'].map(name =>
  sample(`2024-05-27-china-japan-korea-summit/${name}`),
);

async function reportOf(accounts: readonly string[]): Promise<string> {
  return (await readout(['compare', '--judge', 'lexical', '--format', 'html', ...accounts])).stdout;
}

describeInBrowser('the report in a browser', () => {
  test.each([
    ['of two sides', TWO],
    ['of three sides', THREE],
  ])('%s says nothing on the console, asks for nothing, and shows every account', async (_, accounts) => {
    const { page, complaints } = await openReport(await reportOf(accounts));
    expect(await page.locator('.account').count()).toBe(accounts.length);
    expect(await page.locator('.account .claim').count()).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
  });

  test('a click on a claim shows its counterpart, the reason and the words that carry it', async () => {
    const { page, complaints } = await openReport(await renderComparison(bridgeCall(), HTML));
    await page.click('.account .claim.contested[data-claim="a1.c3"]');
    const panel = page.locator('#panel');
    expect(await panel.textContent()).toMatch(/a1\.c3[\s\S]*Contested by Orshan: evaluation/);
    expect(await panel.textContent()).toContain('The same thing is judged the opposite way.');
    expect(await panel.locator('mark').allTextContents()).toEqual(['hostile']);
    expect(await page.locator('.claim.partner').getAttribute('data-claim')).toBe('a2.c2');
    await panel.locator('summary').click();
    expect(await panel.locator('details').textContent()).toMatch(
      /the rule "evaluation" fired[\s\S]*omitted, if a2\.c2/,
    );
    expect(new URL(page.url()).hash).toBe('#a1.c3');
    expect(complaints).toEqual([]);
  });

  test('filters leave only the claims that have all values chosen', async () => {
    const { page } = await openReport(await renderComparison(bridgeTalks(), HTML));
    const lit = async () =>
      page
        .locator('.account .claim:not(.off)')
        .evaluateAll(all =>
          all.map(each => (each as unknown as { dataset: Record<string, string> }).dataset.claim),
        );
    await page.selectOption('select[name=theme]', { label: 'rights' });
    expect(new Set(await lit())).toEqual(new Set(['a1.c3', 'a2.c2', 'a3.c2', 'a4.c1']));
    await page.selectOption('select[name=side]', { label: 'Orshan' });
    await page.selectOption('select[name=verdict]', { label: 'contested' });
    expect(await lit()).toEqual(['a2.c2']);
    expect(await page.locator('.card:visible').count()).toBe(1);
    expect(await page.textContent('#filtered')).toBe('1 of 13 claims');
    await page.click('button[type=reset]');
    await page.selectOption('select[name=speaker]', { label: 'Anna Berg' });
    expect(new Set(await lit())).toEqual(new Set(['a1.c2', 'a1.c3', 'a1.c4', 'a1.c5', 'a2.c3']));
  });

  test('can be used by keyboard alone', async () => {
    const { page } = await openReport(await renderComparison(bridgeCall(), HTML));
    const focused = () =>
      page.evaluate<string>('document.activeElement.dataset.claim ?? document.activeElement.innerText');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the accounts');
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 12 && (await focused()) !== 'a1.c1'; presses += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('a1.c1');
    await page.keyboard.press('Enter');
    expect(await page.locator('#panel').isVisible()).toBe(true);
    expect(await focused()).toContain('Veria');
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await focused()).toBe('a1.c1');
  });

  test('next and previous go from claim to claim, past what the filters leave out', async () => {
    const { page } = await openReport(await renderComparison(bridgeCall(), HTML), {}, '#a1.c1');
    await page.selectOption('select[name=verdict]', { label: 'omitted' });
    await page.click('[data-do=next]');
    expect(await page.locator('#panel .id').first().textContent()).toBe('a1.c2');
    await page.click('[data-do=next]');
    expect(await page.locator('#panel .id').first().textContent()).toBe('a1.c6');
    await page.click('[data-do=previous]');
    expect(await page.locator('#panel .id').first().textContent()).toBe('a1.c2');
  });

  test('a link to a claim opens it', async () => {
    const { page } = await openReport(await renderComparison(bridgeCall(), HTML), {}, '#a2.c4');
    expect(await page.locator('#panel h3').textContent()).toContain('a2.c4');
  });

  test('reads and links without JavaScript', async () => {
    const html = await renderComparison(bridgeCall(), HTML);
    const { page, complaints } = await openReport(html, { javaScriptEnabled: false });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.click('.account .claim[data-claim="a1.c3"]');
    expect(new URL(page.url()).hash).toBe('#a1.c3');
    expect(await page.locator('.card[id="a1.c3"]').isVisible()).toBe(true);
    await page.locator('.card[id="a1.c3"] .back a').click();
    expect(new URL(page.url()).hash).toBe('#in-text-a1.c3');
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has nothing that axe-core objects to, %s', async colorScheme => {
    for (const html of [
      await reportOf(TWO),
      await reportOf(THREE),
      await renderComparison(bridgeTalks(), HTML),
    ]) {
      const { page } = await openReport(html, { colorScheme });
      expect(await violationsOf(page)).toEqual([]);
      await page.locator('.account .claim').first().click();
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
      expect(await violationsOf(page)).toEqual([]);
    }
  });

  test('fits a telephone, with no scrolling sideways', async () => {
    const { page } = await openReport(await reportOf(THREE), { viewport: { width: 360, height: 740 } });
    const widths = '[document.documentElement.scrollWidth, innerWidth]';
    const [content, screen] = await page.evaluate<[number, number]>(widths);
    expect(content).toBeLessThanOrEqual(screen);
    await page.locator('.account .claim').nth(3).click();
    expect(await page.locator('.claim.chosen').first().isVisible()).toBe(true);
    const [claim, panel] = await page.evaluate<[number, number]>(
      "[document.querySelector('.claim.chosen').getBoundingClientRect().bottom, document.querySelector('#panel').getBoundingClientRect().top]",
    );
    expect(claim).toBeLessThanOrEqual(panel);
  });

  test('prints the accounts and every claim, without what only a screen can use', async () => {
    const { page } = await openReport(await reportOf(TWO));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.contents').isVisible()).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
  });

  test('sets right-to-left and Cyrillic accounts in their own direction', async () => {
    const { page } = await openReport(await renderComparison(hostileTalks('مرحبا بالوزير'), HTML));
    const direction = (selector: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).direction`);
    expect(await direction('.account .text p')).toBe('rtl');
    const call = await openReport(await renderComparison(bridgeCall(), HTML));
    expect(await call.page.locator('.account .text').first().textContent()).toContain('Сабир Омаров');
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a tag with a handler', '"><img src=x onerror=alert(1)>'],
    ['an attribute', "' onclick='alert(1)"],
    ['templates', '{{constructor.constructor("alert(1)")()}} <%= 1 %> #{alert(1)}'],
    ['the end of a style sheet', '</style><style>body{display:none}</style><!--'],
    ['an address', 'javascript:alert(1)'],
    ['a bidirectional override', '\u202egnp.exe\u202c \u2066x'],
    ['a very long word', 'W'.repeat(5000)],
  ])('shows hostile words as words: %s', async (_, words) => {
    const { page, complaints } = await openReport(await renderComparison(hostileTalks(words), HTML));
    expect(await page.locator('.account').first().isVisible()).toBe(true);
    expect(await page.locator('img, iframe, object, embed, base, link, body script + script').count()).toBe(
      0,
    );
    await page.locator('.account .claim').first().click();
    const shown = words.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
    expect(await page.locator('#panel blockquote').first().textContent()).toContain(shown);
    const [content, screen] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(content).toBeLessThanOrEqual(screen);
    expect(complaints).toEqual([]);
  });
});
