import type { Claim, Reference, ReferenceKind } from '../../domain/index.js';
import { cell, idRun, run } from '../cells.js';
import { groupBy } from '../group.js';
import type { Block, Cell, Row } from '../report.js';
import { accountName, count } from '../wording.js';
import { bySide } from './by-side.js';
import type { Context, SectionBlocks } from './section.js';

/** What an analyst checks first stands first. */
const CHECKED: readonly ReferenceKind[] = ['treaty', 'date', 'quantity', 'organisation'];
const ALL: readonly ReferenceKind[] = [...CHECKED, 'place', 'person'];

/** Treaties, dates, numbers, organisations, places and people, and which side mentions each. */
export const references: SectionBlocks = context => mentionsOf(ALL, context);

/** The same without places and people, of which every account is full. */
export const checkedReferences: SectionBlocks = context => mentionsOf(CHECKED, context);

function mentionsOf(kinds: readonly ReferenceKind[], { view, signs }: Context): readonly Block[] {
  const mentions = view.claims.flatMap(claim =>
    claim.references.filter(({ kind }) => kinds.includes(kind)).map(reference => ({ claim, reference })),
  );
  if (mentions.length === 0) return [{ title: 'References: none', notes: [], table: null }];
  const voiceOf = ({ account }: Claim) => accountName(account, view);
  const voices = [...new Set([...view.sides, ...mentions.map(({ claim }) => voiceOf(claim))])];
  const columns = bySide(voices, 'mentioned in');
  const groups = kinds.map(kind => {
    const values = groupBy(
      mentions.filter(({ reference }) => reference.kind === kind),
      ({ reference }) => reference.value,
    );
    return [...values].map(([value, found], index): Row => {
      const mention = (voice: string): Cell => {
        const first = found.find(({ claim }) => voiceOf(claim) === voice);
        return first ? [run(`${signs.verdict.shared} `, 'shared'), idRun(first.claim.id)] : [];
      };
      return [index === 0 ? cell(kind) : [], cell(wordsOf(value, found)), ...columns.cells(mention)];
    });
  });
  const filled = groups.filter(rows => rows.length > 0);
  return [
    {
      title: `References: ${count(filled.flat().length, 'value')}`,
      notes: [cell(`${signs.verdict.shared} mentioned, first in this claim`, 'quiet')],
      table: { columns: [{ title: 'kind' }, { title: 'value' }, ...columns.columns], groups: filled },
    },
  ];
}

function wordsOf(value: string, found: readonly { readonly reference: Reference }[]): string {
  return value === '' ? (found[0]?.reference.text ?? '') : value;
}
