import { cell, idCell, stack } from '../cells.js';
import type { Row } from '../report.js';
import { count, dotted } from '../wording.js';
import { bySide } from './by-side.js';
import type { SectionBlocks } from './section.js';

/** Dated events in order, and which side mentions or leaves out each. */
export const timeline: SectionBlocks = ({ view, signs }) => {
  const { timeline: entries } = view.comparison;
  if (entries.length === 0) return [{ title: 'Timeline: no dated events', notes: [], table: null }];
  const voices = [...new Set([...view.sides, ...entries.flatMap(({ mentionedBy }) => mentionedBy)])];
  const columns = bySide(voices, 'mentioned by');
  const rows = entries.map(
    ({ date, label, mentionedBy, claims }): Row => [
      cell(date, 'strong'),
      cell(label),
      ...columns.cells(voice =>
        mentionedBy.includes(voice)
          ? cell(signs.verdict.shared, 'shared')
          : cell(signs.verdict.omitted, 'omitted'),
      ),
      stack(claims.map(id => idCell(id))),
    ],
  );
  return [
    {
      title: `Timeline: ${count(entries.length, 'date')}`,
      notes: [
        dotted(
          [
            cell(`${signs.verdict.shared} mentions it`, 'quiet'),
            cell(`${signs.verdict.omitted} leaves it out`, 'quiet'),
          ],
          signs,
        ),
      ],
      table: {
        columns: [{ title: 'date' }, { title: 'event', grow: 1 }, ...columns.columns, { title: 'claims' }],
        groups: [rows],
      },
    },
  ];
};
