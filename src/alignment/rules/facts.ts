import type { Reference } from '../../domain/index.js';
import type { Statement } from '../statement.js';
import type { Rule } from './rule.js';

/** Both must speak of one thing before a number or a date can differ. */
const SAME_FACT = 0.5;
const CERTAINTY = 0.7;

/** The same quantity with another number: "some 180 vehicles" against "fewer than 100 vehicles". */
export const numbersDiffer: Rule = (a, b, overlap) => {
  if (Math.min(overlap.forward, overlap.backward) < SAME_FACT || overlap.mass < 1.5) return null;
  for (const left of quantities(a)) {
    const right = quantities(b).find(other => unitOf(other) === unitOf(left) && unitOf(left) !== '');
    if (right !== undefined && amountOf(right) !== amountOf(left))
      return { reason: 'number', score: CERTAINTY, a: left.span, b: right.span };
  }
  return null;
};

/** The same event on another day. */
export const datesDiffer: Rule = (a, b, overlap) => {
  if (Math.min(overlap.forward, overlap.backward) < SAME_FACT || overlap.mass < 1.5) return null;
  const left = single(a, 'date');
  const right = single(b, 'date');
  if (left === null || right === null) return null;
  const length = Math.min(left.value.length, right.value.length);
  if (left.value.slice(0, length) === right.value.slice(0, length)) return null;
  return { reason: 'date', score: CERTAINTY, a: left.span, b: right.span };
};

function quantities({ claim }: Statement): readonly Reference[] {
  return claim.references.filter(reference => reference.kind === 'quantity');
}

function single({ claim }: Statement, kind: Reference['kind']): Reference | null {
  const found = claim.references.filter(reference => reference.kind === kind);
  return found.length === 1 ? found[0]! : null;
}

/** `180 vehicle` has the amount `180` and the unit `vehicle`. */
function amountOf({ value }: Reference): string {
  return value.split(' ')[0]!;
}

function unitOf({ value }: Reference): string {
  return value.split(' ').slice(1).join(' ');
}
