import { expect, test } from '@jest/globals';
import { type EventSummary, isFailure, summaryOf } from '../../src/report/events/summary.js';
import { renderComparison, renderEvents } from '../../src/report/index.js';
import { bridgeCall, OPTIONS } from '../report/fixture.js';
import { violationsOf } from './axe.js';
import { describeInBrowser, openReport, useBrowser } from './browser.js';

useBrowser();

async function page(): Promise<string> {
  const line = JSON.parse(await renderComparison(bridgeCall(), { ...OPTIONS, format: 'jsonl' }));
  const found = summaryOf(line);
  const one = found as EventSummary;
  expect(found !== null && !isFailure(found)).toBe(true);
  const events = [
    { ...one, event: 'b', claims: 9, divergence: 0.3 },
    { ...one, event: 'c', claims: 100, divergence: 0.05 },
    { ...one, event: 'a', claims: 20, divergence: 1 },
  ];
  return renderEvents(
    { events, failed: [], reportOf: event => `${event}.html` },
    { ...OPTIONS, format: 'html' },
  );
}

describeInBrowser('the index of events in a browser', () => {
  test('is sorted by a press on a heading, numbers as numbers, and back', async () => {
    const { page: shown, complaints } = await openReport(await page());
    const order = () => shown.locator('table').first().locator('tbody tr td:first-child').allTextContents();
    expect(await order()).toEqual(['b', 'c', 'a']);
    const head = (name: string) => shown.getByRole('columnheader', { name }).first().getByRole('button');
    await head('claims').click();
    expect(await order()).toEqual(['b', 'a', 'c']);
    await head('divergence').focus();
    await shown.keyboard.press('Enter');
    expect(await order()).toEqual(['c', 'b', 'a']);
    await shown.keyboard.press('Enter');
    expect(await order()).toEqual(['a', 'b', 'c']);
    expect(await shown.locator('th[aria-sort=descending]').textContent()).toBe('divergence');
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('has nothing that axe-core objects to, %s', async colorScheme => {
    const { page: shown } = await openReport(await page(), { colorScheme });
    expect(await violationsOf(shown)).toEqual([]);
  });
});
