import type { Claim, Verdict, VerdictKind } from '../../domain/index.js';
import { spokenBy } from '../../domain/index.js';
import { cell, idCell } from '../cells.js';
import type { Block, Row } from '../report.js';
import { accountName, count, groundedCell, list, quote } from '../wording.js';
import type { Context, SectionBlocks } from './section.js';

const ANSWERS: Readonly<Record<VerdictKind, string>> = {
  shared: 'confirmed',
  contested: 'denied',
  omitted: 'silent',
};

/** What one side, or an article, says that another side said, and whether that side's own account bears it out. */
export const attributed: SectionBlocks = context => {
  const told = context.view.claims.flatMap(claim => rowsOf(claim, context));
  const reported = context.view.comparison.reported.flatMap(verdict => reportedRow(verdict, context));
  return [
    blockOf('Attributed to another side', told),
    ...(reported.length === 0 ? [] : [blockOf('Reported by an article', reported)]),
  ];
};

function blockOf(title: string, rows: readonly Row[]): Block {
  if (rows.length === 0) return { title: `${title}: nothing`, notes: [], table: null };
  return {
    title: `${title}: ${count(rows.length, 'claim')}`,
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
  };
}

function rowsOf(claim: Claim, { view, signs }: Context): readonly Row[] {
  const teller = view.account(claim.account)?.side;
  if (teller === null || teller === undefined) return [];
  return view.verdicts(claim).flatMap(verdict => {
    const { against } = verdict;
    const links = spokenBy(against, view.chain(claim));
    if (links.length === 0) return [];
    const answer = groundedCell(verdict, signs, ANSWERS[verdict.verdict]);
    const speaker = `${list([...new Set(links.map(({ source }) => source.name))])} (${against})`;
    return [[idCell(claim.id), cell(teller), cell(speaker), cell(quote(claim.text, signs)), answer]];
  });
}

function reportedRow(verdict: Verdict, { view, signs }: Context): readonly Row[] {
  const claim = view.claim(verdict.claim);
  if (claim === undefined) return [];
  const name = view
    .chain(claim)
    .map(({ source }) => source.name)
    .join(` ${signs.arrow} `);
  const speaker = name === verdict.against ? name : `${name} (${verdict.against})`;
  return [
    [
      idCell(claim.id),
      cell(accountName(claim.account, view)),
      cell(speaker),
      cell(quote(claim.text, signs)),
      groundedCell(verdict, signs, ANSWERS[verdict.verdict]),
    ],
  ];
}
