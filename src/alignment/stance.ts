import type { Attribution, Claim, Span, Token } from '../domain/index.js';
import { type ActorMention, actorName, findActors, lexicon } from '../lexicon/index.js';

/** What a statement holds against a party, or asks of it. */
export interface Stance {
  /** Gazetteer name of the state or organisation. */
  readonly target: string;
  /** The word that carries it. */
  readonly span: Span;
}

/**
 * Conduct held against a party: its doer ("by X"), whom the verb accuses, or else the party that the statement names
 * before its word for the conduct ("India's troops broke the consensus").
 */
export function accusationOf(
  claim: Claim,
  chain: readonly Attribution[],
  tokens: readonly Token[],
  proposition: readonly Token[],
): Stance | null {
  if (claim.polarity === 'negated' || isDuty(claim, chain)) return null;
  const said = behindCue(claim, chain.at(-1), tokens);
  const words = said === null ? proposition : said.content;
  const accused = said === null || !isAccusing(chain.at(-1) ?? null) ? undefined : accusedIn(said.content);
  const carrier = tokens.find(isConduct) ?? (accused === undefined ? undefined : said?.cue);
  const target = accused ?? culpritIn(words);
  return carrier === undefined || target === undefined ? null : stanceAt(target.actor.name, carrier);
}

/** Whether what somebody does by saying it is to blame. */
export function isAccusing(link: Attribution | null): boolean {
  return link?.speechAct === 'accuse' || link?.speechAct === 'condemn';
}

/** A claim that keeps its cue ("condemned X"): the cue and what stands behind it, since who condemns is not condemned. */
function behindCue(
  { spans }: Claim,
  link: Attribution | undefined,
  tokens: readonly Token[],
): { readonly cue: Token; readonly content: readonly Token[] } | null {
  const cue = link?.cue.spans[0];
  const at = cue === undefined ? -1 : tokens.findIndex(({ start }) => start === cue.start);
  const isInside = cue !== undefined && spans.some(span => span.start <= cue.start && cue.end <= span.end);
  return at < 0 || !isInside ? null : { cue: tokens[at]!, content: tokens.slice(at + 1) };
}

/** "accused | X of turning back lorries": the object of the verb, where a charge follows it. */
function accusedIn(content: readonly Token[]): ActorMention | undefined {
  const [object] = findStates(content);
  if (object === undefined) return undefined;
  const before = content.slice(0, object.first);
  const behind = content
    .slice(object.last)
    .find(({ tag }) => tag === 'ADP' || tag === 'VERB' || tag === 'PUNCT');
  const isObject = before.every(({ tag }) => tag === 'DET' || tag === 'ADJ');
  return isObject && (behind?.lower === 'of' || behind?.lower === 'for') ? object : undefined;
}

/** Who does what is held against them; none where a passive names only to whom it was done. */
function culpritIn(words: readonly Token[]): ActorMention | undefined {
  const states = findStates(words);
  const at = words.findIndex(isConduct);
  const agent = states.find(({ first }) => governorOf(words, first) === 'by');
  if (agent !== undefined) return agent;
  // "voiced the concern of X about | Y's escalation": whose it is.
  const owner = states.findLast(({ last }) => last <= at && words.slice(last, at).every(isInPhrase));
  if (owner !== undefined) return owner;
  if (at >= 0 && isAnswered(words, at)) return undefined;
  const before = states.find(({ first }) => first <= at || at < 0);
  if (at >= 0 && words[at]!.form === 'participle' && words[at - 1]?.lemma === 'be') return undefined;
  return before ?? states.find(({ first }) => SOURCES.has(governorOf(words, first)));
}

/** "Russia's sudden | escalation": nothing but what describes a noun stands between. */
function isInPhrase({ tag }: Token): boolean {
  return tag === 'PART' || tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN';
}

/** "deterrence against | common threats", "action in response to | any attack": whoever acts, the conduct is nobody's by name. */
function isAnswered(words: readonly Token[], at: number): boolean {
  const last = words.slice(0, at).findLastIndex(({ tag }) => tag !== 'DET' && tag !== 'ADJ');
  const before = words
    .slice(0, last + 1)
    .map(({ lower }) => ` ${lower}`)
    .join('');
  return lexicon('blame').answering.some(phrase => LINKS.some(link => before.endsWith(` ${phrase}${link}`)));
}

const LINKS: readonly string[] = ['', ' to', ' of', ' with'];

const SOURCES: ReadonlySet<string> = new Set(['of', 'with', 'from']);

/** The preposition right before a phrase, past its article; empty where there is none. */
function governorOf(words: readonly Token[], first: number): string {
  const before = words.slice(0, first).findLast(({ tag }) => tag !== 'DET' && tag !== 'ADJ');
  return before?.tag === 'ADP' ? before.lower : '';
}

/** Of whom a claim asks something: "the Tajik side urged | the Russian side", where who asks is named first; null where it asks nothing. */
export function addresseeOf(
  claim: Claim,
  chain: readonly Attribution[],
  states: readonly ActorMention[],
): string | null {
  if (!isDuty(claim, chain)) return null;
  const own = claim.side === null ? null : actorName(claim.side);
  return states.find(({ actor }) => actor.name !== own)?.actor.name ?? null;
}

/** "the Chinese side should take corrective steps": a demand on the conduct of whom it is addressed to. */
export function demandOf(addressee: string | null, tokens: readonly Token[]): Stance | null {
  const words = correctionWords();
  const carrier = tokens.find(({ lemma, lower }) => words.has(lemma) || words.has(lower));
  return carrier === undefined || addressee === null ? null : stanceAt(addressee, carrier);
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
  return tokens.some(isConduct);
}

function isConduct({ lemma, lower }: Token): boolean {
  const words = conductWords();
  return words.has(lemma) || words.has(lower);
}

function stanceAt(target: string, { start, end }: Token): Stance {
  return { target, span: { start, end } };
}

/** The states that words name, in their order. */
export function findStates(tokens: readonly Token[]): readonly ActorMention[] {
  return findActors(tokens).filter(({ actor }) => actor.kind === 'state');
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
