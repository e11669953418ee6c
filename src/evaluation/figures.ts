import { REFERENCE_KINDS, VERDICTS } from '../domain/index.js';
import { addTallies, type Counts, f1, precision, recall, type Tally } from './tally.js';

/** One line of the evaluation: a measure with its figures, each 0 to 1, or null where undefined. */
export interface Figure {
  readonly measure: string;
  /** `f1`: `value` is F1; `accuracy` and `recall`: hits over gold; `macro`: the mean F1 over classes. */
  readonly kind: 'f1' | 'accuracy' | 'recall' | 'macro';
  readonly value: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  /** Null for a macro figure, which has no counts of its own. */
  readonly counts: Counts | null;
}

/** All figures of a tally, in the order of the stages. */
export function figuresOf(tally: Tally): readonly Figure[] {
  const themes = Object.keys(tally)
    .filter(key => key.startsWith('theme:'))
    .sort();
  const verdicts = VERDICTS.map(kind => `verdict:${kind}`);
  const references = REFERENCE_KINDS.map(kind => `reference:${kind}`).filter(key => key in tally);
  return [
    f1Figure('claims', tally),
    f1Figure('boundaries', tally),
    rateFigure('speaker', 'accuracy', tally),
    rateFigure('chain', 'accuracy', tally),
    rateFigure('side', 'accuracy', tally),
    rateFigure('speechAct', 'accuracy', tally),
    rateFigure('polarity', 'accuracy', tally),
    ...themes.map(key => f1Figure(key, tally)),
    f1Figure('theme:micro', { 'theme:micro': total(themes, tally) }),
    macroFigure('theme:macro', themes, tally),
    ...references.map(key => rateFigure(key, 'recall', tally)),
    ...verdicts.map(key => f1Figure(key, tally)),
    macroFigure('verdict:macro', verdicts, tally),
    f1Figure('unconfirmed', tally),
    f1Figure('contestedPairs', tally),
    f1Figure('sharedPairs', tally),
  ];
}

const NOTHING: Counts = { hits: 0, found: 0, gold: 0 };

function f1Figure(measure: string, tally: Tally): Figure {
  const counts = tally[measure] ?? NOTHING;
  return {
    measure,
    kind: 'f1',
    value: f1(counts),
    precision: precision(counts),
    recall: recall(counts),
    counts,
  };
}

function rateFigure(measure: string, kind: 'accuracy' | 'recall', tally: Tally): Figure {
  const counts = tally[measure] ?? NOTHING;
  return { measure, kind, value: recall(counts), precision: null, recall: null, counts };
}

/** The plain mean over the classes that occur in the gold or in the system's answers. */
function macroFigure(measure: string, keys: readonly string[], tally: Tally): Figure {
  const values = keys.map(key => f1(tally[key] ?? NOTHING)).filter(value => value !== null);
  const value = values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
  return { measure, kind: 'macro', value, precision: null, recall: null, counts: null };
}

function total(keys: readonly string[], tally: Tally): Counts {
  return addTallies(keys.map(key => ({ all: tally[key] ?? NOTHING }))).all ?? NOTHING;
}
