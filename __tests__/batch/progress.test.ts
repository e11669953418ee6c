import { expect, test } from '@jest/globals';
import { NOTHING, showProgress, summaryTable } from '../../src/batch/index.js';

function shown(isTerminal: boolean, total: number | null, times: readonly number[]): string {
  const written: string[] = [];
  let time = 0;
  const progress = showProgress({
    total,
    isTerminal,
    columns: 60,
    write: text => written.push(text),
    now: () => time,
  });
  for (const [index, at] of times.entries()) {
    time = at;
    progress.update({ ...NOTHING, compared: 10 * (index + 1), failed: index });
  }
  progress.end();
  return written.join('');
}

test('elsewhere than on a terminal a line comes every ten seconds', () => {
  expect(shown(false, 100, [1000, 10_000, 15_000, 20_000])).toBe(
    'readout: 21 of 100 events, 2.0/s, 1 failed, 0:40 left\nreadout: 43 of 100 events, 2.0/s, 3 failed, 0:29 left\n',
  );
});

test('on a terminal a bar is drawn over itself, and cleared at the end', () => {
  const bar = shown(true, 100, [1000, 1050, 2000]);
  expect(bar.match(/\r/gu)).toHaveLength(3);
  expect(bar).toContain('##');
  expect(bar.endsWith('\r\u001b[K')).toBe(true);
});

test('a stream that has not told how much there is has no bar', () => {
  expect(shown(false, null, [10_000])).toBe('readout: 10 events, 1.0/s\n');
});

test('the summary counts what was done, done before and failed', () => {
  const table = summaryTable(
    { ...NOTHING, compared: 3, skipped: 2, failed: 1, claims: 1234, contested: 5, omitted: 600 },
    75,
  );
  expect(table).toMatch(/^events +6$/mu);
  expect(table).toMatch(/done before +2$/mu);
  expect(table).toMatch(/failed +1$/mu);
  expect(table).toMatch(/claims +1,234$/mu);
  expect(table).toMatch(/time +1:15 min$/mu);
});
