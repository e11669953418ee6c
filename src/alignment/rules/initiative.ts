import type { Span } from '../../domain/index.js';
import { findActors, lexicon } from '../../lexicon/index.js';
import type { Statement } from '../statement.js';
import type { Rule } from './rule.js';

/** Both name who asked for the contact, and name different parties. */
export const initiativeDiffers: Rule = (a, b) => {
  const left = initiatorOf(a);
  const right = initiatorOf(b);
  if (left === null || right === null || left.actor === right.actor) return null;
  return { reason: 'initiative', score: 0.9, a: left.span, b: right.span };
};

/** "at the initiative of the Russian side", "at Moscow's request", "initiated by Dushanbe". */
function initiatorOf({ tokens }: Statement): { readonly actor: string; readonly span: Span } | null {
  const words = lexicon('speakers').procedure.initiative;
  const at = tokens.findIndex(token => words.includes(token.lemma));
  if (at < 0) return null;
  const isDone = tokens[at]!.tag === 'VERB' && tokens[at + 1]?.lower === 'by';
  const before = tokens.slice(Math.max(0, at - 4), at);
  if (!isDone && !before.some(({ lower }) => lower === 'at' || lower === 'on')) return null;
  const near = findActors(tokens).find(
    actor => (actor.first > at && actor.first <= at + 4) || (actor.last <= at && actor.last >= at - 2),
  );
  if (near === undefined) return null;
  return {
    actor: near.actor.name,
    span: { start: tokens[Math.min(near.first, at)]!.start, end: tokens[Math.max(near.last - 1, at)]!.end },
  };
}
