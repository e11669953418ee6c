import type { Claim } from '../../domain/index.js';
import { cell, idRun, run } from '../cells.js';
import { isAbout } from '../narrow.js';
import type { Cell, Row } from '../report.js';
import { percent, quote } from '../wording.js';
import type { Context, SectionBlocks } from './section.js';

/** By theme: how much each side says, how much room it gives, in which order, and what is left of it elsewhere. */
export const overview: SectionBlocks = context => {
  const { view, signs } = context;
  const number = (value: number): Cell => cell(value === 0 ? signs.none : String(value));
  const themes = view.comparison.themes.filter(({ said }) => Object.values(said).some(claims => claims > 0));
  const rows = themes.flatMap(theme =>
    view.sides.map((side, index): Row => {
      const emphasis = view.comparison.emphasis.find(each => each.side === side && each.theme === theme.id);
      const said = theme.said[side] ?? 0;
      return [
        index === 0 ? cell(theme.id, 'strong') : [],
        cell(side),
        said === 0 ? cell(signs.none) : cell(`${said} (${percent(emphasis?.share ?? 0)})`),
        said === 0 || emphasis === undefined ? [] : cell(String(emphasis.rank)),
        index === 0 ? number(theme.shared) : [],
        index === 0 ? number(theme.contested) : [],
        number(theme.omitted[side] ?? 0),
      ];
    }),
  );
  return [
    {
      title: 'Overview',
      notes: [...view.sides.flatMap(side => opening(side, context)), legend(context)],
      table: {
        columns: [
          { title: 'theme' },
          { title: 'side' },
          { title: 'claims (words)', align: 'right' },
          { title: 'rank', align: 'right' },
          { title: signs.verdict.shared, align: 'right' },
          { title: signs.verdict.contested, align: 'right' },
          { title: signs.verdict.omitted, align: 'right' },
        ],
        groups: [...(rows.length > 0 ? [rows] : []), totals(context)],
      },
    },
  ];
};

function legend({ signs }: Context): Cell {
  const { shared, contested, omitted } = signs.verdict;
  return cell(
    `rank: order of the themes ${signs.dot} ${shared} claims shared ${signs.dot} ${contested} contested ${signs.dot} ${omitted} claims of others this side leaves out`,
    'quiet',
  );
}

function opening(side: string, { view, signs }: Context): readonly Cell[] {
  const first = view.claims.find(claim => view.account(claim.account)?.side === side);
  if (first === undefined) return [];
  return [[...cell(`${side} opens with `), ...cell(quote(first.text, signs)), run(' '), idRun(first.id)]];
}

function totals({ view, options }: Context): readonly Row[] {
  const verdicts = view.comparison.verdicts;
  const claimsWith = (kind: string) =>
    new Set(verdicts.filter(({ verdict }) => verdict === kind).map(({ claim }) => claim)).size;
  const said = (side: string) =>
    view.claims.filter((claim: Claim) => claim.side === side && isAbout(claim, options)).length;
  const leftOut = (side: string) =>
    verdicts.filter(({ against, verdict }) => against === side && verdict === 'omitted').length;
  return view.sides.map((side, index) => [
    index === 0 ? cell('all claims', 'strong') : [],
    cell(side),
    cell(String(said(side))),
    [],
    index === 0 ? cell(String(claimsWith('shared')), 'shared') : [],
    index === 0 ? cell(String(claimsWith('contested')), 'contested') : [],
    cell(String(leftOut(side)), 'omitted'),
  ]);
}
