import type { Attribution, Claim, Token, Voice } from '../domain/index.js';
import { languageFor } from '../language/index.js';
import { lexicon } from '../lexicon/index.js';
import { doubtsWords } from './doubt.js';
import { accusationOf, addresseeOf, demandOf, findStates, hasConduct, type Stance } from './stance.js';
import { type Term, termsOf } from './terms.js';

/** A claim made ready for comparison. */
export interface Statement {
  readonly claim: Claim;
  /** Attribution links, outermost first. */
  readonly chain: readonly Attribution[];
  /** Tokens of the verbatim text; offsets into the account. */
  readonly tokens: readonly Token[];
  /** Terms of the verbatim text. */
  readonly terms: readonly Term[];
  /** Terms of the proposition, its subject filled in; offsets into the proposition. */
  readonly meaning: readonly Term[];
  /** The sentence of the claim and the one before it, in the account's words. */
  readonly window: () => string;
  readonly accuses: Stance | null;
  readonly demands: Stance | null;
  /** Gazetteer name of the state of which it asks something, whatever that is. */
  readonly addressee: string | null;
  /** Gazetteer names of the states that the proposition names. */
  readonly states: ReadonlySet<string>;
  /** It tells of conduct that can be held against somebody. */
  readonly hasConduct: boolean;
  /** It answers or rejects what somebody else has said: by its cue ("countered"), or by doubting their words. */
  readonly isRejoinder: boolean;
  /** Terms of the claim that a rejoinder points back at ("such words must match reality"); else none. */
  readonly answers: readonly Term[];
}

/** The claims of a voice as statements. */
export function statementsOf(voice: Voice): readonly Statement[] {
  const links = new Map(voice.attributions.map(link => [link.id, link] as const));
  const language = languageFor(voice.account.language);
  const statements: Statement[] = [];
  for (const claim of voice.claims) {
    const tokens = claim.spans.flatMap(span => language.readTokens(voice.account.text, span));
    const chain = claim.attribution.map(id => links.get(id)!);
    const { proposition } = claim;
    const words = language.readTokens(proposition, { start: 0, end: proposition.length });
    const states = findStates(words);
    const addressee = addresseeOf(claim, chain, states);
    const before = statements.at(-1) ?? null;
    const isRejoinder = chain.at(-1)?.rebuts === true || doubtsWords(claim, tokens);
    statements.push({
      claim,
      chain,
      tokens,
      terms: termsOf(tokens),
      meaning: termsOf(words),
      window: () => windowAt(voice, claim.sentence),
      accuses: accusationOf(claim, chain, tokens, words),
      demands: demandOf(addressee, tokens),
      addressee,
      states: new Set(states.map(({ actor }) => actor.name)),
      hasConduct: hasConduct(tokens),
      isRejoinder,
      answers:
        isRejoinder && before !== null && pointsBack(claim, tokens, before.claim) ? before.meaning : [],
    });
  }
  return statements;
}

function windowAt({ account, sentences }: Voice, at: number): string {
  const from = sentences[Math.max(0, at - 1)]!;
  return account.text.slice(from.start, sentences[at]!.end).replaceAll(/\s+/gu, ' ');
}

/** Whether a rejoinder takes up the claim just before it, in its sentence or the one before. */
function pointsBack(claim: Claim, tokens: readonly Token[], before: Claim): boolean {
  const words = lexicon('blame').anaphora;
  return (
    claim.sentence - before.sentence <= 1 &&
    tokens.some(({ lower, tag }) => words.includes(lower) && (tag === 'DET' || tag === 'PRON'))
  );
}

/** The innermost link: who is said to have said it last. */
export function speakerOf(statement: Statement): Attribution | null {
  return statement.chain.at(-1) ?? null;
}

/** Whether a statement is put in the mouth of a side, alone or with others. */
export function isSaidBy(statement: Statement, side: string | null): boolean {
  return speakerOf(statement)?.source.sides.includes(side ?? '') ?? false;
}
