import type { Attribution, Claim, Span, Token } from '../domain/index.js';
import { findActors, lexicon } from '../lexicon/index.js';

/** What a statement holds against a party, or asks of it. */
export interface Stance {
  /** Gazetteer name of the state or organisation. */
  readonly target: string;
  /** The word that carries it. */
  readonly span: Span;
}

/** "India's troops broke the consensus": conduct held against the party that a statement names first. */
export function accusationOf(
  claim: Claim,
  tokens: readonly Token[],
  proposition: readonly Token[],
): Stance | null {
  return claim.polarity === 'negated' ? null : stanceOf(tokens, proposition, conductWords());
}

/** "the Chinese side should take corrective steps": a demand on the conduct of the party named first. */
export function demandOf(
  claim: Claim,
  chain: readonly Attribution[],
  tokens: readonly Token[],
  proposition: readonly Token[],
): Stance | null {
  const demands = claim.modality === 'obligation' || chain.at(-1)?.speechAct === 'demand';
  return demands ? stanceOf(tokens, proposition, correctionWords()) : null;
}

function stanceOf(
  tokens: readonly Token[],
  proposition: readonly Token[],
  words: ReadonlySet<string>,
): Stance | null {
  const carrier = tokens.find(token => words.has(token.lemma) || words.has(token.lower));
  if (carrier === undefined) return null;
  const target = findActors(proposition).find(({ actor }) => actor.kind === 'state');
  return target === undefined
    ? null
    : { target: target.actor.name, span: { start: carrier.start, end: carrier.end } };
}

let conduct: ReadonlySet<string> | undefined;
let correction: ReadonlySet<string> | undefined;

function conductWords(): ReadonlySet<string> {
  conduct ??= new Set(lexicon('blame').conduct);
  return conduct;
}

function correctionWords(): ReadonlySet<string> {
  correction ??= new Set(lexicon('blame').correction);
  return correction;
}
