/**
 * Writes a manifest of made-up events to standard output: `npm run --silent make:events -- --events 10000 > events.jsonl`.
 * The same seed gives the same events.
 */
import { parseArgs } from 'node:util';
import { eventLines } from './bench/events.js';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    sentences: { type: 'string', default: '6' },
    sides: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const [events, sentences, sides, seed] = [values.events, values.sentences, values.sides, values.seed].map(
  Number,
) as [number, number, number, number];
for (const line of eventLines({ events, sentences, sides, seed }))
  if (!process.stdout.write(`${line}\n`))
    await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
