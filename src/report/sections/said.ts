import type { Claim } from '../../domain/index.js';
import { cell, idCell } from '../cells.js';
import { isAbout } from '../narrow.js';
import type { Block, Cell } from '../report.js';
import { accountName, count, groundedCell, themesCell, wordsCell } from '../wording.js';
import { bySide } from './by-side.js';
import type { Context, SectionBlocks } from './section.js';

/** Everything each side says, in the order of its account, with its verdict against every other side. */
export const said: SectionBlocks = context => {
  const { view, options } = context;
  const asked = view.claims.filter(claim => isAbout(claim, options));
  const ownVoices = [...new Set(asked.filter(({ side }) => side === null).map(({ account }) => account))];
  return [
    ...view.sides.map(side =>
      saidBy(
        `Said by ${side}`,
        asked.filter(claim => claim.side === side),
        view.others(side),
        context,
      ),
    ),
    ...ownVoices.map(account =>
      saidBy(
        `Said by ${accountName(account, view)} in its own voice`,
        asked.filter(claim => claim.side === null && claim.account === account),
        [],
        context,
      ),
    ),
  ];
};

function saidBy(title: string, claims: readonly Claim[], others: readonly string[], context: Context): Block {
  const { view, signs } = context;
  const against = bySide(others, 'verdicts');
  const verdictOf = (claim: Claim, other: string): Cell => {
    const verdict = view.verdicts(claim).find(each => each.against === other);
    if (verdict === undefined) return [];
    return verdict.unconfirmed
      ? cell(`${signs.verdict.omitted} ${signs.unconfirmed} unconfirmed`, 'omitted')
      : groundedCell(verdict, signs);
  };
  return {
    title: `${title}: ${count(claims.length, 'claim')}`,
    notes: [],
    table:
      claims.length === 0
        ? null
        : {
            columns: [
              { title: 'claim' },
              { title: 'theme' },
              { title: 'words', grow: 1 },
              ...against.columns,
            ],
            groups: [
              claims.map(claim => [
                idCell(claim.id),
                themesCell(claim),
                wordsCell(claim, view, signs),
                ...against.cells(other => verdictOf(claim, other)),
              ]),
            ],
          },
  };
}
