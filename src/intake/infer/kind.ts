import type { AccountKind } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import type { Clues } from './clues.js';
import { hostSide } from './host.js';
import type { Inferred } from './index.js';
import { issuersIn } from './issuers.js';
import { openingLines } from './opening.js';
import { sidesInName } from './side.js';

/**
 * A readout unless the title calls it a statement on no call or meeting, or it opens as outlets' reports do.
 * Whoever says whose account it is says that it is no outlet's.
 */
export function inferKind(clues: Clues): Inferred<AccountKind> {
  const { given, facts, text, title } = clues;
  const isOutlet = facts.isNews === true || opensAsReport(text);
  const isGiven = given.side !== undefined || given.ministry !== undefined;
  if (isOutlet && !isGiven && sidesInName(clues.source).length !== 1) {
    const publisher = { text: facts.publisher ?? '', isHeading: true };
    const lines = [publisher, ...openingLines(text, title).filter(({ isHeading }) => isHeading)];
    const isOfficial = hostSide(clues) !== null || lines.some(line => issuersIn(line).length > 0);
    if (!isOfficial) return { value: 'article' };
    return {
      value: 'readout',
      doubt:
        'reads like an outlet\u2019s report and like a ministry\u2019s own text: taken for a readout; say kind: article in front matter if it is one',
    };
  }
  const heading = given.title ?? title ?? '';
  const { statement, contact } = lexicon('kinds');
  return { value: fits(statement, heading) && !fits(contact, heading) ? 'statement' : 'readout' };
}

function opensAsReport(text: string): boolean {
  const lines = text.slice(0, 1000).split('\n').slice(0, 5);
  const patterns = lexicon('kinds').outlets.map(source => new RegExp(source, 'u'));
  return lines.some(line => patterns.some(pattern => pattern.test(line.slice(0, 160))));
}

function fits(patterns: readonly string[], text: string): boolean {
  return patterns.some(pattern => new RegExp(pattern, 'iu').test(text.slice(0, 500)));
}
