import { cell, idCell, stack } from '../cells.js';
import { groupBy } from '../group.js';
import type { Block, Cell, Row } from '../report.js';
import { accountName, count, quote } from '../wording.js';
import type { Context, SectionBlocks } from './section.js';

const POLARITY = { '-1': '- darkens', '0': 'neutral', '1': '+ softens or praises' } as const;

/** Two names for one thing, then the words that evaluate or soften, voice by voice. */
export const framing: SectionBlocks = context => [...naming(context), terms(context)];

/** Two names for one thing; no table where there are none. */
export const naming: SectionBlocks = ({ view, signs }) => {
  const { naming: named } = view.comparison;
  if (named.length === 0) return [];
  const rows = named.map(({ referent, terms }): Row => {
    const names = Object.entries(terms).map(([side, used]): Cell => {
      const different = groupBy(used, ({ text }) => text.toLowerCase()).values();
      const quoted = [...different].map(([first]) => quote(first!.text, signs));
      return cell(`${side}: ${quoted.join(', ')}`);
    });
    return [cell(referent), stack(names)];
  });
  return [
    {
      title: `Two names for one thing: ${named.length}`,
      notes: [],
      table: { columns: [{ title: 'what' }, { title: 'called', grow: 1 }], groups: rows.map(row => [row]) },
    },
  ];
};

function terms({ view, signs }: Context): Block {
  const found = view.claims.flatMap(claim => claim.framing.map(term => ({ claim, term })));
  if (found.length === 0) return { title: 'Framing terms: none', notes: [], table: null };
  const voices = [...new Set(found.map(({ claim }) => accountName(claim.account, view)))];
  const groups = voices.map(voice =>
    found
      .filter(({ claim }) => accountName(claim.account, view) === voice)
      .map(
        ({ claim, term }, index): Row => [
          index === 0 ? cell(voice) : [],
          idCell(claim.id),
          cell(quote(term.text, signs)),
          cell(term.device),
          cell(POLARITY[`${term.polarity}`]),
        ],
      ),
  );
  return {
    title: `Framing terms: ${count(found.length, 'use')}`,
    notes: [],
    table: {
      columns: ['voice', 'claim', 'term', 'device', 'polarity'].map(title => ({ title })),
      groups,
    },
  };
}
