import { lexicon } from '../../lexicon/index.js';
import type { Clues } from './clues.js';
import type { Inferred } from './index.js';
import { openingLines } from './opening.js';

const LONGEST = 100;

/** The body that the page names as its publisher, or that a line of the head names alone. */
export function inferMinistry({ facts, text, title }: Clues): Inferred<string | null> {
  const headings = openingLines(text, null)
    .filter(({ isHeading, text: line }) => isHeading && line !== title && line.length <= LONGEST)
    .map(({ text: line }) => line);
  const bodies = [facts.publisher ?? '', ...headings].filter(isBody);
  const [first] = bodies;
  if (first === undefined) return { value: null };
  const others = new Set(bodies.map(body => body.toLowerCase()));
  if (others.size === 1 || first === facts.publisher) return { value: first };
  return { value: null, doubt: `could be of ${bodies.join(' or of ')}: say ministry: ... in front matter` };
}

/** A body's name and hardly more: no verb follows it. */
function isBody(line: string): boolean {
  const words = line.toLowerCase();
  const named = lexicon('issuers').bodies.some(body => ` ${words} `.includes(` ${body} `));
  return (
    named && !/\b(?:with|meets?|met|visits?|spoke|said|on|between)\b/.test(words) && !/[.!?]$/.test(line)
  );
}
