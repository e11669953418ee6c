import { readoutText } from './texts.js';

export interface EventsOptions {
  readonly events: number;
  /** Of each account. */
  readonly sentences: number;
  readonly seed: number;
  /** How many sides tell of each event; 2 if left out. */
  readonly sides?: number;
}

const SIDES = [
  'Finland',
  'Chile',
  'Kenya',
  'Vietnam',
  'Morocco',
  'Norway',
  'Peru',
  'Jordan',
  'Mongolia',
  'Portugal',
];
const DAY = 86_400_000;

/** Lines of a manifest with made-up events, their texts inline; the same for the same seed. */
export function* eventLines({ events, sentences, seed, sides = 2 }: EventsOptions): Generator<string> {
  for (let index = 0; index < events; index++) {
    const date = new Date(Date.UTC(2020, 0, 1) + (index % 1500) * DAY).toISOString().slice(0, 10);
    const accounts = Array.from({ length: sides }, (_, at) => ({
      side: sides <= SIDES.length ? SIDES[(index + at) % SIDES.length]! : `Side ${at + 1}`,
      date,
      language: 'en',
      text: readoutText(sentences, seed + sides * index + at),
    }));
    yield JSON.stringify({ event: `e${String(index + 1).padStart(6, '0')}`, accounts });
  }
}
