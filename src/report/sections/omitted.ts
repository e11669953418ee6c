import type { Claim, Verdict } from '../../domain/index.js';
import { cell, idCell, run, stack } from '../cells.js';
import type { Block, Cell, Row } from '../report.js';
import { count, list, themesCell, verdictCell, wordsCell } from '../wording.js';
import type { Context, SectionBlocks } from './section.js';

/** What only one side says; what it puts in the mouth of a side that does not repeat it is marked. */
export const omitted: SectionBlocks = context => context.view.sides.map(side => omittedFrom(side, context));

function omittedFrom(side: string, context: Context): Block {
  const { view, signs } = context;
  const others = view.others(side);
  const left = view.claims
    .filter(claim => claim.side === side)
    .map(claim => ({ claim, silent: view.verdicts(claim).filter(({ verdict }) => verdict === 'omitted') }))
    .filter(({ silent }) => silent.length > 0);
  const title =
    others.length === 1 ? `Only ${side} says (${others[0]} is silent)` : `${side} says, others are silent`;
  if (left.length === 0) return { title: `${title}: nothing`, notes: [], table: null };
  const rows = left.map(({ claim, silent }): Row => {
    const words = stack([
      wordsCell(claim, view, signs),
      ...silent.flatMap(each => unconfirmed(claim, each, context)),
    ]);
    const row = [idCell(claim.id), themesCell(claim), words];
    return others.length === 1 ? row : [...row, silentCell(silent, others, context)];
  });
  return {
    title: `${title}: ${count(left.length, 'claim')}`,
    notes: [],
    table: {
      columns: [
        { title: 'claim' },
        { title: 'theme' },
        { title: `${side} says`, grow: 1 },
        ...(others.length === 1
          ? []
          : [{ title: 'silent', ...(others.length > MOST_NAMED ? { grow: 0.3 } : {}) }]),
      ],
      groups: [rows],
    },
  };
}

/** More silent sides than this are counted, and the few that speak are named. */
const MOST_NAMED = 4;

/** The sides that are silent; of a large meeting, all but those that are not. */
function silentCell(silent: readonly Verdict[], others: readonly string[], { signs }: Context): Cell {
  if (silent.length <= MOST_NAMED)
    return stack(silent.map(({ against }) => verdictCell('omitted', signs, against)));
  const speaking = others.filter(side => !silent.some(({ against }) => against === side));
  if (speaking.length === 0) return verdictCell('omitted', signs, `all ${others.length} others`);
  return stack([
    verdictCell('omitted', signs, `${silent.length} of ${others.length}`),
    ...(speaking.length <= MOST_NAMED ? [cell(`not ${list(speaking)}`, 'quiet')] : []),
  ]);
}

function unconfirmed(
  claim: Claim,
  { against, unconfirmed }: Verdict,
  { view, signs }: Context,
): readonly Cell[] {
  if (!unconfirmed) return [];
  const sources = view
    .chain(claim)
    .map(({ source }) => source)
    .filter(({ sides }) => sides.includes(against));
  const whom =
    list(
      sources.map(({ name, sides }) =>
        sides.length > 1 ? `${name} of ${list(sides)}` : `${against}'s ${name}`,
      ),
    ) || against;
  return [[run(`${signs.unconfirmed} unconfirmed: attributed to ${whom}, ${against} is silent`, 'omitted')]];
}
