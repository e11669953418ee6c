import { cell, stack } from '../cells.js';
import type { Pair } from '../pairs.js';
import type { Cell } from '../report.js';
import type { Signs } from '../signs.js';
import { verdictCell } from '../wording.js';
import type { SectionBlocks } from './section.js';
import { sideBySide } from './side-by-side.js';

const OPPOSITE = { full: 'full', broader: 'narrower', narrower: 'broader' } as const;

const MEANINGS = {
  broader: 'the side says the same in more general terms',
  narrower: 'the side says the same in more precise terms',
} as const;

/** What both sides say, in the words of each, and whether one is more precise. */
export const shared: SectionBlocks = context =>
  sideBySide(
    {
      kind: 'shared',
      title: 'Shared',
      how: 'extent',
      explain: pair => explainExtent(pair, context.signs),
      notes: pairs => {
        const given = new Set<string>(pairs.map(extentOf));
        return Object.entries(MEANINGS).flatMap(([extent, meaning]) =>
          given.has(extent) ? [cell(`${extent}: ${meaning}`, 'quiet')] : [],
        );
      },
    },
    context,
  );

/** How the right side's words relate to the left's. */
function extentOf({ forth, back }: Pair): 'full' | 'broader' | 'narrower' {
  return forth?.extent ?? (back?.extent ? OPPOSITE[back.extent] : 'full');
}

function explainExtent(pair: Pair, signs: Signs): Cell {
  const extent = extentOf(pair);
  const where = extent === 'full' ? [] : [cell(`in ${pair.right.side}`)];
  return stack([verdictCell('shared', signs, extent), ...where]);
}
