import type { Claim, VerdictKind } from '../../domain/index.js';
import { cell, idCell } from '../cells.js';
import type { Row } from '../report.js';
import { count, groundedCell, list, quote } from '../wording.js';
import type { Context, SectionBlocks } from './section.js';

const ANSWERS: Readonly<Record<VerdictKind, string>> = {
  shared: 'confirmed',
  contested: 'denied',
  omitted: 'silent',
};

/** What one side says that another side said, and whether that side's account bears it out. */
export const attributed: SectionBlocks = context => {
  const rows = context.view.claims.flatMap(claim => rowsOf(claim, context));
  if (rows.length === 0) return [{ title: 'Attributed to another side: nothing', notes: [], table: null }];
  return [
    {
      title: `Attributed to another side: ${count(rows.length, 'claim')}`,
      notes: [],
      table: {
        columns: [
          { title: 'claim' },
          { title: 'teller' },
          { title: 'speaker' },
          { title: 'words', grow: 1 },
          { title: 'its own account' },
        ],
        groups: [rows],
      },
    },
  ];
};

function rowsOf(claim: Claim, { view, signs }: Context): readonly Row[] {
  const teller = view.account(claim.account)?.side;
  if (teller === null || teller === undefined) return [];
  return view.verdicts(claim).flatMap(verdict => {
    const { against } = verdict;
    const links = view.chain(claim).filter(({ source }) => isOnlyOf(against, source.sides));
    if (links.length === 0) return [];
    const answer = groundedCell(verdict, signs, ANSWERS[verdict.verdict]);
    const speaker = `${list([...new Set(links.map(({ source }) => source.name))])} (${against})`;
    return [[idCell(claim.id), cell(teller), cell(speaker), cell(quote(claim.text, signs)), answer]];
  });
}

function isOnlyOf(side: string, sides: readonly string[]): boolean {
  return sides.length === 1 && sides[0] === side;
}
