import type { Attribution, Claim, Span, Token } from '../domain/index.js';
import { type ActorMention, findActors, lexicon, resolveActor } from '../lexicon/index.js';

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
  chain: readonly Attribution[],
  tokens: readonly Token[],
  proposition: readonly Token[],
): Stance | null {
  return claim.polarity === 'negated' || isDuty(claim, chain)
    ? null
    : stanceOf(tokens, findStates(proposition)[0], conductWords());
}

/** "the Chinese side should take corrective steps": a demand on the conduct of the party named first. */
export function demandOf(
  claim: Claim,
  chain: readonly Attribution[],
  tokens: readonly Token[],
  proposition: readonly Token[],
): Stance | null {
  if (!isDuty(claim, chain)) return null;
  // "the Tajik side urged the Russian side to ...": who asks is named before who is asked.
  const own = claim.side === null ? null : actorName(claim.side);
  const asked = findStates(proposition).find(({ actor }) => actor.name !== own);
  return stanceOf(tokens, asked, correctionWords());
}

/** Whether a claim says what ought to be, not what is. */
export function isDuty({ modality }: Claim, chain: readonly Attribution[]): boolean {
  return modality === 'obligation' || chain.at(-1)?.speechAct === 'demand';
}

/** Whether it is held against, or asked of, the side that makes a statement. */
export function isAt({ target }: Stance, side: string | null): boolean {
  return side !== null && actorName(side) === target;
}

/** Whether the words tell of conduct that can be held against somebody. */
export function hasConduct(tokens: readonly Token[]): boolean {
  const words = conductWords();
  return tokens.some(token => words.has(token.lemma) || words.has(token.lower));
}

function stanceOf(
  tokens: readonly Token[],
  target: ActorMention | undefined,
  words: ReadonlySet<string>,
): Stance | null {
  const carrier = tokens.find(token => words.has(token.lemma) || words.has(token.lower));
  return carrier === undefined || target === undefined
    ? null
    : { target: target.actor.name, span: { start: carrier.start, end: carrier.end } };
}

function findStates(tokens: readonly Token[]): readonly ActorMention[] {
  return findActors(tokens).filter(({ actor }) => actor.kind === 'state');
}

function actorName(side: string): string {
  return resolveActor(side)?.name ?? side;
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
