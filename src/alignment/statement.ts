import type { Attribution, Claim, Token, Voice } from '../domain/index.js';
import { languageFor } from '../language/index.js';
import { accusationOf, demandOf, hasConduct, type Stance } from './stance.js';
import { type Term, termsOf } from './terms.js';

/** A claim made ready for comparison. */
export interface Statement {
  readonly claim: Claim;
  /** Attribution links, outermost first. */
  readonly chain: readonly Attribution[];
  /** Tokens of the verbatim text; offsets into the account. */
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly accuses: Stance | null;
  readonly demands: Stance | null;
  /** It tells of conduct that can be held against somebody. */
  readonly hasConduct: boolean;
  /** The claim before it in the account, if in the same or the previous sentence. */
  readonly previous: Statement | null;
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
    const before = statements.at(-1) ?? null;
    statements.push({
      claim,
      chain,
      tokens,
      terms: termsOf(tokens),
      accuses: accusationOf(claim, chain, tokens, words),
      demands: demandOf(claim, chain, tokens, words),
      hasConduct: hasConduct(tokens),
      // One step back is enough, and keeps a long account from becoming one long chain.
      previous:
        before !== null && claim.sentence - before.claim.sentence <= 1 ? { ...before, previous: null } : null,
    });
  }
  return statements;
}

/** The innermost link: who is said to have said it last. */
export function speakerOf(statement: Statement): Attribution | null {
  return statement.chain.at(-1) ?? null;
}
