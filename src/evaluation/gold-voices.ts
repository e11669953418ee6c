import {
  type Attribution,
  type Claim,
  type Comparison,
  contains,
  textOf,
  type Voice,
} from '../domain/index.js';
import { plainClaim } from './baselines.js';
import type { GoldClaim, GoldEvent } from './gold.js';
import { type Match, matchClaims } from './match.js';
import { goldChain, isSpeaker, isTogether } from './speakers.js';

/** From this overlap on, the system's proposition is taken for a gold claim's. */
const SAME_CLAIM = 0.8;

/**
 * The accounts as voices with the annotated claims in place of the system's own, so that alignment can be
 * judged apart from claim extraction. Boundaries, speakers, speech acts, polarity and themes are the gold's;
 * cues, references and framing are the system's where they lie inside the claim.
 */
export function goldVoices(gold: GoldEvent, comparison: Comparison): readonly Voice[] {
  const matches = new Map(matchClaims(gold, comparison).matches.map(match => [match.gold.id, match]));
  return comparison.accounts.map(({ sentences, ...account }) => {
    const read = gold.claims
      .filter(claim => claim.account === account.id)
      .map((claim, index) => readGoldClaim(claim, index, { gold, comparison, match: matches.get(claim.id) }));
    return {
      account,
      sentences,
      attributions: read.flatMap(each => each.attributions),
      claims: read.map(each => each.claim),
      officials: [],
    };
  });
}

interface Context {
  readonly gold: GoldEvent;
  readonly comparison: Comparison;
  readonly match: Match | undefined;
}

function readGoldClaim(
  gold: GoldClaim,
  index: number,
  { gold: event, comparison, match }: Context,
): { readonly claim: Claim; readonly attributions: readonly Attribution[] } {
  const account = comparison.accounts.find(each => each.id === gold.account)!;
  const id = `${account.id}.c${index + 1}`;
  const links = goldLinks(gold, id, event, comparison);
  const inAccount = comparison.claims.filter(claim => claim.account === account.id);
  const isInside = (item: { readonly span: Claim['spans'][number] }) =>
    gold.spans.some(span => contains(span, item.span));
  const plain = plainClaim({
    id,
    account: account.id,
    side: gold.side,
    text: textOf(account.text, gold.spans),
    spans: gold.spans,
    sentence: Math.max(
      0,
      account.sentences.findIndex(sentence => sentence.end > gold.spans[0]!.start),
    ),
  });
  return {
    attributions: links,
    claim: {
      ...plain,
      proposition: match && match.overlap >= SAME_CLAIM ? match.claim.proposition : plain.text,
      attribution: links.map(link => link.id),
      speechAct: gold.speechAct,
      polarity: gold.polarity,
      modality: match?.claim.modality ?? plain.modality,
      themes: gold.themes.map(theme => ({ id: theme, score: 1, evidence: [] })),
      references: inAccount.flatMap(claim => claim.references).filter(isInside),
      framing: inAccount.flatMap(claim => claim.framing).filter(isInside),
    },
  };
}

function goldLinks(
  gold: GoldClaim,
  claimId: string,
  event: GoldEvent,
  comparison: Comparison,
): readonly Attribution[] {
  const names = goldChain(gold, event);
  const known = comparison.attributions.filter(link => link.account === gold.account);
  return names.map((name, index) => {
    const read = known
      .filter(link => isSpeaker(name, link.source))
      .sort((a, b) => distance(a, gold) - distance(b, gold))[0];
    const innermost = index === names.length - 1;
    return {
      id: `${claimId}.r${index + 1}`,
      account: gold.account,
      parent: index === 0 ? null : `${claimId}.r${index}`,
      source: read?.source ?? unreadSource(name, comparison.event.sides, gold.side),
      cue: read?.cue ?? { text: '', spans: [] },
      content: { spans: gold.spans },
      speechAct: innermost ? gold.speechAct : (read?.speechAct ?? 'inform'),
      strength: read?.strength ?? 0.5,
      says: true,
      negated: false,
      rebuts: read?.rebuts ?? false,
    };
  });
}

/** How far, in code units, the content of a link lies from a claim. */
function distance(link: Attribution, claim: GoldClaim): number {
  const starts = link.content.spans.map(span => Math.abs(span.start - claim.spans[0]!.start));
  return Math.min(Number.MAX_SAFE_INTEGER, ...starts);
}

/** A speaker whom the system never names: of the claim's own side, or of all sides where they speak together. */
function unreadSource(name: string, sides: readonly string[], side: string | null): Attribution['source'] {
  const together = isTogether(name);
  return {
    text: name,
    spans: [],
    name,
    kind: together ? 'other' : 'speaker',
    sides: together ? sides : side === null ? [] : [side],
  };
}
