import { type BareClaim, extractClaims } from '../claims/index.js';
import type { Account, Claim, FramingTerm, Reference, Span, Token, Voice } from '../domain/index.js';
import { contains } from '../domain/index.js';
import { findFraming } from '../framing/index.js';
import { type Language, languageFor, type Reader } from '../language/index.js';
import { findReferences } from '../references/index.js';
import { defaultTaxonomy, type Taxonomy, tagThemes } from '../themes/index.js';

export interface VoiceOptions {
  /** The sides of the event; the account's own and its counterparts if left out. */
  readonly sides?: readonly string[];
  readonly taxonomy?: Taxonomy;
  /** Side by surname as `spellingKey` gives it, of people whom the sides' own accounts name. */
  readonly officials?: ReadonlyMap<string, string>;
  /** A language that has read the account; the account's own, by rules, if left out. */
  readonly language?: Language;
}

/** A language that has read the accounts; what is not in English is left to rules, which are wrong less surely. */
export async function prepareLanguage(reader: Reader, accounts: readonly Account[]): Promise<Language> {
  return reader.prepare(accounts.filter(({ language }) => language === 'en').map(({ text }) => text));
}

/** Reads an account: its claims, who is said to make them, and their themes, references and framing. */
export function readVoice(account: Account, options: VoiceOptions = {}): Voice {
  const sides = options.sides ?? [...(account.side === null ? [] : [account.side]), ...account.counterparts];
  const taxonomy = options.taxonomy ?? defaultTaxonomy();
  const { sentences, tokens, attributions, claims, officials } = extractClaims(
    account,
    options.language ?? languageFor(account.language),
    sides,
    options.officials,
  );
  const layers = tokens.map(words => readLayers(account, words));
  return {
    account,
    sentences,
    attributions,
    officials,
    claims: claims.map(claim => enrich(claim, tokens[claim.sentence]!, layers[claim.sentence]!, taxonomy)),
  };
}

/** What is read in a sentence once and shared out among its claims. */
interface Layers {
  readonly references: readonly Reference[];
  readonly framing: readonly FramingTerm[];
}

function readLayers(account: Account, tokens: readonly Token[]): Layers {
  if (tokens.length === 0) return { references: [], framing: [] };
  return {
    references: findReferences(account.text, tokens, {
      date: account.date,
      counterparts: account.counterparts,
    }),
    framing: findFraming(tokens),
  };
}

function enrich(
  claim: BareClaim,
  tokens: readonly Token[],
  { references, framing }: Layers,
  taxonomy: Taxonomy,
): Claim {
  const inside = <T extends { readonly span: Span }>(found: readonly T[]) =>
    found.filter(({ span }) => claim.spans.some(outer => contains(outer, span)));
  const words = tokens.filter(token => claim.spans.some(span => contains(span, token)));
  return {
    ...claim,
    themes: tagThemes(words, taxonomy),
    references: inside(references),
    framing: inside(framing),
  };
}
