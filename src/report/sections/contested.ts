import { CONTEST_REASONS } from '../../domain/index.js';
import { cell, stack } from '../cells.js';
import type { Pair } from '../pairs.js';
import { REASONS, verdictCell } from '../wording.js';
import type { SectionBlocks } from './section.js';
import { sideBySide } from './side-by-side.js';

/** Claims that cannot both stand, side by side, with the reason. */
export const contested: SectionBlocks = context => {
  const { signs } = context;
  return sideBySide(
    {
      kind: 'contested',
      title: 'Contested',
      how: 'why',
      explain: pair => stack([...reasonsOf(pair)].map(reason => verdictCell('contested', signs, reason))),
      notes: pairs => {
        const given = new Set(pairs.flatMap(pair => [...reasonsOf(pair)]));
        return CONTEST_REASONS.filter(reason => given.has(reason)).map(reason =>
          cell(`${reason}: ${REASONS[reason]}`, 'quiet'),
        );
      },
    },
    context,
  );
};

function reasonsOf({ forth, back }: Pair): ReadonlySet<string> {
  return new Set([forth, back].flatMap(verdict => (verdict ? [verdict.reason ?? 'contested'] : [])));
}
