import { idRun } from '../cells.js';
import { groupBy } from '../group.js';
import { type Pair, type Pairing, pairsOf } from '../pairs.js';
import type { Block, Cell, Row } from '../report.js';
import { claimCell, count } from '../wording.js';
import type { Context } from './section.js';

interface Layout {
  readonly kind: 'shared' | 'contested';
  readonly title: string;
  /** Title of the first column. */
  readonly how: string;
  readonly explain: (pair: Pair) => Cell;
  readonly notes: (pairs: readonly Pair[]) => readonly Cell[];
}

/** A table for each two sides, with the claims that meet next to each other. */
export function sideBySide({ kind, title, how, explain, notes }: Layout, context: Context): readonly Block[] {
  const pairings = pairsOf(kind, context.view);
  if (pairings.length === 0) return [{ title: `${title}: none`, notes: [], table: null }];
  const meetings = groupBy(pairings, ({ left, against }) => JSON.stringify([left.side, against]));
  return [...meetings.values()].map(meeting => {
    const { left, against } = meeting[0]!;
    const pairs = meeting.flatMap(each => each.pairs);
    const whom = context.view.sides.length > 2 ? `, ${left.side} and ${against}` : '';
    return {
      title: `${title}${whom}: ${count(pairs.length, 'pair')}`,
      notes: notes(pairs),
      table: {
        columns: [{ title: how }, { title: left.side ?? '', grow: 1 }, { title: against, grow: 1 }],
        groups: meeting.map(pairing => rowsOf(pairing, explain, context)),
      },
    };
  });
}

function rowsOf(
  { left, pairs }: Pairing,
  explain: Layout['explain'],
  { view, signs }: Context,
): readonly Row[] {
  return pairs.map((pair, index) => [
    explain(pair),
    index === 0 ? claimCell(left, view, signs) : [idRun(left.id, `(${left.id})`)],
    claimCell(pair.right, view, signs),
  ]);
}
