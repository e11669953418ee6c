import type { Claim } from '../../domain/index.js';
import { cell, idCell, idRun, stack } from '../cells.js';
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

/** With more sides than this, a table for each two of them would be a book of tables. */
const MOST_SIDES = 4;

/** A table for each two sides, with the claims that meet next to each other. */
export function sideBySide({ kind, title, how, explain, notes }: Layout, context: Context): readonly Block[] {
  const pairings = pairsOf(kind, context.view);
  if (pairings.length === 0) return [{ title: `${title}: none`, notes: [], table: null }];
  if (context.view.sides.length > MOST_SIDES)
    return [inOneTable(pairings, { kind, title, how, explain, notes }, context)];
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

/** All pairs of a large meeting: a group a claim, with what the other sides say to it. */
function inOneTable(
  pairings: readonly Pairing[],
  { kind, title, how, explain, notes }: Layout,
  { view, signs }: Context,
): Block {
  const pairs = pairings.flatMap(each => each.pairs);
  const byClaim = [...groupBy(pairs, ({ left }) => left.id).values()];
  const withSide = (claim: Claim): Cell =>
    stack([cell(claim.side ?? '', 'strong'), claimCell(claim, view, signs)]);
  const head = `${title}: ${count(pairs.length, 'pair')}`;
  if (kind === 'shared') {
    const others = (own: readonly Pair[]) =>
      stack(own.map(({ right }) => [...cell(`${right.side} `), ...idCell(right.id)]));
    return {
      title: head,
      notes: [],
      table: {
        columns: [
          { title: 'claim', grow: 2, lines: LINES },
          { title: 'also in', grow: 1 },
        ],
        groups: byClaim.map(own => [[withSide(own[0]!.left), others(own)]]),
      },
    };
  }
  return {
    title: head,
    notes: notes(pairs),
    table: {
      columns: [
        { title: how },
        { title: 'claim', grow: 1, lines: LINES },
        { title: 'what another side says', grow: 1, lines: LINES },
      ],
      groups: byClaim.map(own =>
        own.map((pair, index) => [
          explain(pair),
          index === 0 ? withSide(pair.left) : cell(`(${pair.left.id})`, 'quiet'),
          withSide(pair.right),
        ]),
      ),
    },
  };
}

/** Of a cell in the table of a large meeting: enough to know the claim by. */
const LINES = 5;

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
