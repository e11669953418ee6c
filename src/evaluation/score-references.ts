import anyAscii from 'any-ascii';
import { REFERENCE_KINDS, type Reference } from '../domain/index.js';
import { assign } from './assignment.js';
import type { GoldEvent, GoldReference } from './gold.js';
import type { Reading } from './reading.js';
import { addTallies, type Tally } from './tally.js';

/** A name is found where at least this part of its words, and of the found name's, is the same (Dice). */
const NAME_THRESHOLD = 0.6;

/**
 * Recall of the annotated references, by kind; one found reference stands for one annotated. The annotators
 * list the ones that matter, not all, so nothing can be said of precision.
 */
export function scoreReferences(gold: GoldEvent, reading: Reading): Tally {
  const groups = gold.accounts.flatMap(({ id }) => REFERENCE_KINDS.map(kind => ({ account: id, kind })));
  return addTallies(
    groups.flatMap(({ account, kind }) => {
      const wanted = gold.references.filter(each => each.account === account && each.kind === kind);
      if (wanted.length === 0) return [];
      const given = reading.claims
        .filter(claim => claim.account === account)
        .flatMap(claim => claim.references)
        .filter(reference => reference.kind === kind);
      const agreement = wanted.map(each => given.map(reference => Number(isReference(each, reference))));
      const hits = assign(agreement).filter(column => column >= 0).length;
      return [{ [`reference:${kind}`]: { hits, found: given.length, gold: wanted.length } }];
    }),
  );
}

function isReference(gold: GoldReference, given: Reference): boolean {
  if (gold.kind === 'date') return isDate(gold.value, given.value);
  const yearAgrees = gold.year === undefined || `${given.value} ${given.text}`.includes(String(gold.year));
  return yearAgrees && [given.value, given.text].some(name => isName(gold.value, name));
}

/** A range (`2022-01-09/2022-01-10`) is found by its first day or as a whole. */
function isDate(gold: string, given: string): boolean {
  return gold === given || gold.split('/')[0] === given.split('/')[0];
}

function isName(gold: string, given: string): boolean {
  const wanted = words(gold);
  const found = words(given);
  const shared = wanted.filter(word => found.includes(word)).length;
  return 2 * shared >= NAME_THRESHOLD * (wanted.length + found.length) && shared > 0;
}

function words(name: string): readonly string[] {
  return [
    ...new Set(
      anyAscii(name)
        .toLowerCase()
        .match(/[a-z0-9.,]*[a-z0-9]/gu) ?? [],
    ),
  ];
}
