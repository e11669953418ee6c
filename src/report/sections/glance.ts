import type { Claim, Verdict } from '../../domain/index.js';
import { cell } from '../cells.js';
import { isAbout } from '../narrow.js';
import { pairsOf } from '../pairs.js';
import type { Cell, Row } from '../report.js';
import { claimCell, dotted } from '../wording.js';
import type { Context, SectionBlocks } from './section.js';

/** Rows of one kind that still make a glance; fewer a side where there are many sides. */
const MOST = 5;
const MOST_ALONE = 20;
const LINES = 4;

/** What matters most on one screen: the contested pairs, and what each side alone says. */
export const glance: SectionBlocks = context => {
  const groups = [contests(context), ...context.view.sides.map(side => alone(side, context))];
  return [
    {
      title: 'At a glance',
      notes: [legend(context)],
      table: {
        columns: [{ title: '' }, { title: 'side' }, { title: 'claim', grow: 1, lines: LINES }],
        groups: groups.filter(({ length }) => length > 0),
      },
    },
  ].filter(({ table }) => table.groups.length > 0);
};

function contests(context: Context): readonly Row[] {
  const { view, signs } = context;
  const pairs = pairsOf('contested', view).flatMap(({ pairs }) => pairs);
  const rows = pairs.slice(0, MOST).flatMap(({ left, right }): readonly Row[] => [
    [cell(signs.verdict.contested, 'contested'), cell(left.side ?? ''), claimCell(left, view, signs)],
    [[], cell(right.side ?? ''), claimCell(right, view, signs)],
  ]);
  return [...rows, ...remainder(pairs.length)];
}

function alone(side: string, context: Context): readonly Row[] {
  const { view, signs, options } = context;
  const found = view.claims
    .filter(claim => claim.side === side && isAbout(claim, options))
    .map(claim => ({ claim, verdicts: view.verdicts(claim) }))
    .filter(({ verdicts }) => verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'omitted'));
  const most = Math.min(Math.max(Math.floor(MOST_ALONE / view.sides.length), 1), MOST);
  const chosen = [...found].sort((a, b) => weight(b) - weight(a)).slice(0, most);
  const rows = found
    .filter(each => chosen.includes(each))
    .map(
      ({ claim, verdicts }): Row => [markOf(verdicts, context), cell(side), claimCell(claim, view, signs)],
    );
  return [...rows, ...remainder(found.length, most)];
}

/** What an analyst reads first: what is put in the other side's mouth, then what has themes, references, colour. */
function weight({
  claim,
  verdicts,
}: {
  readonly claim: Claim;
  readonly verdicts: readonly Verdict[];
}): number {
  return (
    (verdicts.some(({ unconfirmed }) => unconfirmed) ? 3 : 0) +
    claim.themes.length +
    claim.references.filter(({ kind }) => kind === 'treaty' || kind === 'quantity').length +
    (claim.framing.length > 0 ? 1 : 0)
  );
}

function markOf(verdicts: readonly Verdict[], { signs }: Context): Cell {
  const isUnconfirmed = verdicts.some(({ unconfirmed }) => unconfirmed);
  return cell(isUnconfirmed ? signs.unconfirmed : signs.verdict.omitted, 'omitted');
}

function legend({ signs }: Context): Cell {
  return dotted(
    [
      cell(`${signs.verdict.contested} contested`, 'quiet'),
      cell(`${signs.verdict.omitted} only this side says it`, 'quiet'),
      cell(`${signs.unconfirmed} of another side, unconfirmed`, 'quiet'),
    ],
    signs,
  );
}

function remainder(all: number, most = MOST): readonly Row[] {
  return all > most ? [[[], [], cell(`and ${all - most} more below`, 'quiet')]] : [];
}
