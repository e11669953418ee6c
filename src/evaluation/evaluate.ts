import type { Judge, Settings } from '../alignment/index.js';
import type { Reader } from '../language/index.js';
import type { Taxonomy } from '../themes/index.js';
import { allOmitted, sentencesAsClaims, sharedByWords } from './baselines.js';
import { type FigureWithInterval, figuresWithIntervals } from './bootstrap.js';
import { type Figure, figuresOf } from './figures.js';
import { findGold, type GoldEvent, loadGold, type Split } from './gold.js';
import { goldVoices } from './gold-voices.js';
import type { Reading } from './reading.js';
import { scoreEvent } from './score.js';
import { addTallies } from './tally.js';

export interface EvaluationOptions {
  readonly judge: Judge;
  /** What reads the texts; by rules if left out. */
  readonly reader?: Reader;
  readonly taxonomy?: Taxonomy;
  /** Only the events of this split; both, reported apart, by default. */
  readonly split?: Split;
  /** Number of resamples for the intervals; 1000 by default. */
  readonly bootstrap?: number;
  readonly seed?: number;
  /** In place of the settings for the judge: for tuning and ablations. */
  readonly settings?: Partial<Settings>;
}

/**
 * What is scored: the tool itself, or a baseline (everything omitted; shared where words overlap), each on
 * claims found in the text (for `word-overlap`: its sentences) or on the annotators' own.
 */
export type SystemName = 'readout' | 'all-omitted' | 'word-overlap';

export interface SystemScore {
  readonly system: SystemName;
  readonly claims: 'found' | 'gold';
  readonly figures: readonly FigureWithInterval[];
  readonly events: readonly { readonly event: string; readonly figures: readonly Figure[] }[];
}

export interface EvaluationReport {
  readonly schemaVersion: '1';
  readonly judge: string;
  readonly resamples: number;
  readonly seed: number;
  /** Jaccard thresholds of the word-overlap baseline, chosen on the development events. */
  readonly thresholds: { readonly sentences: number; readonly gold: number };
  readonly splits: readonly {
    readonly split: Split;
    readonly events: readonly string[];
    readonly systems: readonly SystemScore[];
  }[];
}

/** An annotated event with what each system reads out of it, and the claims the baselines start from. */
interface ReadEvent {
  readonly gold: GoldEvent;
  readonly sides: readonly string[];
  readonly stem: (word: string) => string;
  readonly found: Reading;
  readonly givenGold: Reading;
  readonly sentences: Reading;
}

/**
 * Scores every stage against annotated events; the rules are in docs/evaluation.md.
 * @param paths `gold.json` files, folders of events, or folders of such folders.
 * @throws {ReadoutError} `GOLD` or `NOT_FOUND`, see {@link loadGold}.
 */
export async function evaluateGold(
  paths: readonly string[],
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const { bootstrap: resamples = 1000, seed = 1 } = options;
  const events: ReadEvent[] = [];
  for (const file of findGold(paths)) events.push(await readEvent(await loadGold(file), options));
  const dev = events.filter(event => event.gold.split === 'dev');
  const thresholds = {
    sentences: bestThreshold(dev, event => event.sentences),
    gold: bestThreshold(dev, event => event.givenGold),
  };
  const splits = (['dev', 'test'] as const)
    .filter(split => options.split === undefined || options.split === split)
    .map(split => ({ split, of: events.filter(event => event.gold.split === split) }))
    .filter(({ of }) => of.length > 0)
    .map(({ split, of }) => ({
      split,
      events: of.map(event => event.gold.id),
      systems: SYSTEMS.map(({ system, claims, read }) => ({
        system,
        claims,
        ...scoreSystem(of, event => read(event, thresholds), { resamples, seed }),
      })),
    }));
  return { schemaVersion: '1', judge: options.judge.name, resamples, seed, thresholds, splits };
}

type Thresholds = EvaluationReport['thresholds'];

const SYSTEMS: readonly {
  readonly system: SystemName;
  readonly claims: SystemScore['claims'];
  readonly read: (event: ReadEvent, thresholds: Thresholds) => Reading;
}[] = [
  { system: 'readout', claims: 'found', read: event => event.found },
  { system: 'all-omitted', claims: 'found', read: event => allOmitted(event.found, event.sides) },
  {
    system: 'word-overlap',
    claims: 'found',
    read: (event, { sentences }) =>
      sharedByWords(event.sentences, event.sides, { stem: event.stem, threshold: sentences }),
  },
  { system: 'readout', claims: 'gold', read: event => event.givenGold },
  { system: 'all-omitted', claims: 'gold', read: event => allOmitted(event.givenGold, event.sides) },
  {
    system: 'word-overlap',
    claims: 'gold',
    read: (event, { gold }) =>
      sharedByWords(event.givenGold, event.sides, { stem: event.stem, threshold: gold }),
  },
];

async function readEvent(
  gold: GoldEvent,
  { judge, reader, taxonomy, settings }: EvaluationOptions,
): Promise<ReadEvent> {
  const { compareAccounts, compareVoices } = await import('../comparison/index.js');
  const { languageFor } = await import('../language/index.js');
  const options = {
    judge,
    ...(reader && { reader }),
    ...(taxonomy && { taxonomy }),
    ...(settings && { settings }),
  };
  const comparison = await compareAccounts(gold.accounts, options);
  return {
    gold,
    sides: comparison.event.sides,
    stem: languageFor(gold.accounts[0]?.language ?? 'en').stem,
    found: comparison,
    givenGold: await compareVoices(goldVoices(gold, comparison), options),
    sentences: sentencesAsClaims(comparison.accounts),
  };
}

function scoreSystem(
  events: readonly ReadEvent[],
  read: (event: ReadEvent) => Reading,
  options: { readonly resamples: number; readonly seed: number },
): Pick<SystemScore, 'figures' | 'events'> {
  const tallies = events.map(event => scoreEvent(event.gold, read(event)));
  return {
    figures: figuresWithIntervals(tallies, options),
    events: events.map((event, index) => ({ event: event.gold.id, figures: figuresOf(tallies[index]!) })),
  };
}

const CANDIDATES = Array.from({ length: 18 }, (_, index) => (index + 1) / 20);

/** Taken where there is no development event to choose on. */
const DEFAULT_THRESHOLD = 0.2;

/** The threshold with the best macro F1 of verdicts over `events`; the lowest of equals. */
function bestThreshold(events: readonly ReadEvent[], read: (event: ReadEvent) => Reading): number {
  if (events.length === 0) return DEFAULT_THRESHOLD;
  const macro = (threshold: number) => {
    const tallies = events.map(event =>
      scoreEvent(event.gold, sharedByWords(read(event), event.sides, { stem: event.stem, threshold })),
    );
    return figuresOf(addTallies(tallies)).find(figure => figure.measure === 'verdict:macro')?.value ?? 0;
  };
  const scored = CANDIDATES.map(threshold => ({ threshold, value: macro(threshold) }));
  return scored.reduce((best, each) => (each.value > best.value ? each : best)).threshold;
}
