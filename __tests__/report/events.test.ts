import { describe, expect, test } from '@jest/globals';
import { divergenceIn, dyadsOver, themesOver } from '../../src/report/events/dyads.js';
import { type EventSummary, isFailure, summaryOf } from '../../src/report/events/summary.js';
import { renderComparison, renderEvents } from '../../src/report/index.js';
import { bridgeCall, bridgeTalks, OPTIONS } from './fixture.js';

async function lineOf(comparison = bridgeCall()): Promise<unknown> {
  return JSON.parse(await renderComparison(comparison, { ...OPTIONS, format: 'jsonl' }));
}

async function summary(comparison = bridgeCall()): Promise<EventSummary> {
  const found = summaryOf(await lineOf(comparison));
  if (found === null || isFailure(found)) throw new Error('no summary');
  return found;
}

describe('the summary of an event', () => {
  test('counts claims by verdict and says how far each two sides diverge', async () => {
    expect(await summary()).toMatchObject({
      event: '2024-05-03-telma-bridge-call',
      claims: 10,
      shared: 4,
      contested: 4,
      omitted: 2,
      unconfirmed: 1,
      divergence: 0.6,
      dyads: [{ sides: ['Orshan', 'Veria'], verdicts: 10, unshared: 6 }],
    });
  });

  test('has a dyad for each two of three sides', async () => {
    const { dyads } = await summary(bridgeTalks());
    expect(dyads.map(({ sides }) => sides.join(' '))).toEqual(['Orshan Veria', 'Veria 東海', 'Orshan 東海']);
  });

  test('knows a failure, and what is neither', async () => {
    expect(summaryOf({ event: 'x', error: 'no text' })).toEqual({ event: 'x', error: 'no text' });
    for (const line of [null, 3, {}, { event: {} }, { event: 'x' }]) expect(summaryOf(line)).toBeNull();
  });
});

describe('dyads over events', () => {
  test('weigh every verdict the same', async () => {
    const one = await summary();
    const calm = {
      ...one,
      dyads: one.dyads.map(each => ({ ...each, verdicts: 30, unshared: 0, byTheme: {} })),
    };
    const [dyad] = dyadsOver([one, calm]);
    expect(dyad).toMatchObject({ events: 2, verdicts: 40, unshared: 6 });
    expect(divergenceIn(dyad!)).toBe(0.15);
    expect(divergenceIn(dyad!.byTheme.rights!)).toBe(1);
    expect(themesOver([dyad!])).toEqual(['framing', 'security', 'rights', 'treaties']);
  });

  test('leave out two sides that have nothing to compare', async () => {
    const one = await summary();
    expect(dyadsOver([{ ...one, dyads: [{ ...one.dyads[0]!, verdicts: 0 }] }])).toEqual([]);
  });
});

describe('the index of events', () => {
  const index = async () => ({
    events: [await summary(), { ...(await summary(bridgeTalks())), event: '<b>talks</b>' }],
    failed: [{ event: 'third', error: 'a.md: holds no text' }],
    reportOf: (event: string) => (event.startsWith('2024') ? `${event}.html` : null),
  });

  test('is a page with a link to each event that has a report, sortable and safe', async () => {
    const page = await renderEvents(await index(), { ...OPTIONS, format: 'html' });
    expect(page).toContain('<a href="2024-05-03-telma-bridge-call.html">');
    expect(page).toContain('&lt;b&gt;talks&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    expect(page.match(/data-sortable/gu)).toHaveLength(3);
    expect(page).toContain('holds no text');
  });

  test('is a table, records and a document too', async () => {
    expect(await renderEvents(await index(), OPTIONS)).toMatch(
      /Events: 2[\s\S]*Divergence by dyad[\s\S]*Failed: 1 event/,
    );
    const csv = await renderEvents(await index(), { ...OPTIONS, format: 'csv' });
    expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
    const { dyads, failed } = JSON.parse(await renderEvents(await index(), { ...OPTIONS, format: 'json' }));
    expect(dyads[0]).toMatchObject({ sides: ['Orshan', 'Veria'], events: 2 });
    expect(failed).toHaveLength(1);
  });
});
