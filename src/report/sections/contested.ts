import { CONTEST_REASONS, type Relation } from '../../domain/index.js';
import { cell, stack } from '../cells.js';
import type { Pair } from '../pairs.js';
import { REASONS, verdictCell } from '../wording.js';
import type { SectionBlocks } from './section.js';
import { sideBySide } from './side-by-side.js';

/** Claims that cannot both stand, side by side, with the reason. */
export const contested: SectionBlocks = context => {
  const { signs } = context;
  const reasonsOf = reasonsIn(context.view.comparison.relations);
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

/** Why two claims conflict: by what is between these two, since the verdict of either may rest on another pair. */
function reasonsIn(relations: readonly Relation[]): (pair: Pair) => ReadonlySet<string> {
  const conflicts = new Map<string, string>();
  for (const { a, b, type, reasons } of relations) {
    if (type !== 'contradicts') continue;
    const reason = reasons[0]?.kind ?? 'contested';
    conflicts.set(`${a} ${b}`, reason).set(`${b} ${a}`, reason);
  }
  return ({ left, right, forth, back }) => {
    const own = conflicts.get(`${left.id} ${right.id}`);
    return own === undefined
      ? new Set([forth, back].flatMap(verdict => (verdict ? [verdict.reason ?? 'contested'] : [])))
      : new Set([own]);
  };
}
