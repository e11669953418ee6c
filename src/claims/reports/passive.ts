import type { Clause, Token, TokenRange } from '../../domain/index.js';
import { endOf, phraseEnd, without } from './extent.js';
import type { Finding } from './report.js';
import type { Setting } from './settings.js';
import { cueWordsAt, type Frame, isImpersonal } from './words.js';

export function isPassive(tokens: readonly Token[], clause: Clause, verb: number): boolean {
  if (clause.verb === verb) return clause.passive;
  const { form, lower } = tokens[verb]!;
  const before = tokens[verb - 1];
  const isAuxiliary = before?.tag === 'AUX' && before.lemma === 'be';
  const looks = form === 'participle' || (form === 'past' && lower.endsWith('ed'));
  return looks && (isAuxiliary || tokens[verb + 1]?.lower === 'by');
}

/**
 * "X was proposed by Y", "it was stressed that X", "X is expected to Z": what is said or thought stands before the verb,
 * or around it.
 */
export function passiveAt(
  tokens: readonly Token[],
  verb: number,
  { clause, subject }: Setting,
): Omit<Finding, 'negated'> | null {
  const agent = agentIn(tokens, { first: verb + 1, last: clause.last });
  const isDummy = subject !== null && tokens[subject.first]!.lower === 'it';
  // "It was brought to the attention of X that Y": only where nothing else is done can the noun of a cue stand behind it.
  const word = cueWordsAt(tokens, verb, clause.last).find(({ ranges }) => isDummy || ranges.length === 1);
  const { lemma } = tokens[verb]!;
  const next = tokens[verb + 1];
  const that = thatBehind(tokens, word?.ranges.at(-1)?.last ?? verb + 1, clause.last);
  const goesOn =
    next !== undefined && (that !== null || next.tag === 'SCONJ' || OPENS_COMPLEMENT.has(next.lower));
  const impersonal = isImpersonal(lemma, 'passive') && goesOn;
  const told =
    isDummy && word !== undefined && (that !== null || (next?.lower === 'to' && word.takes.has('to')));
  if ((word === undefined || agent === null) && !impersonal && !told) return null;
  const end = endOf(tokens, clause, verb + 1);
  const rest = goesOn ? without({ first: that ?? verb + 1, last: end }, agent) : [];
  // "was asked about X": who is asked is no part of it.
  const isHearer = rest.length > 0 && agent === null && (lemma === 'ask' || lemma === 'tell');
  const isLeftOut = subject === null || isHearer || (isDummy && rest.length > 0);
  const content = [...(isLeftOut ? [] : [subject]), ...rest];
  // "The islands were ruled by Oslo": a verb that tells only clauses tells nothing of a noun.
  const tellsNouns = word === undefined || NAMES.some(frame => word.takes.has(frame));
  if (content.length === 0 || (rest.length === 0 && !tellsNouns)) return null;
  return {
    source: agent,
    cue: word?.ranges ?? [{ first: verb, last: verb + 1 }],
    content,
    says: (agent !== null || told) && (word?.says ?? false),
    voiced: false,
    clausal: that !== null,
    ...(word?.sense ?? { act: 'inform', strength: 0, rebuts: false, denies: false }),
  };
}

/** What takes more than a clause. */
const NAMES: readonly Frame[] = ['np', 'to', 'quote'];

/** "was stressed | once again | that X". */
function thatBehind(tokens: readonly Token[], from: number, to: number): number | null {
  const at = tokens.findIndex(
    ({ lower, tag }, index) => index >= from && lower === 'that' && tag === 'SCONJ',
  );
  const isNear = at >= from && at < Math.min(to, from + THAT_REACH);
  return isNear && !tokens.slice(from, at).some(isOther) ? at : null;
}

function isOther({ tag, text }: Token): boolean {
  return tag === 'VERB' || tag === 'AUX' || tag === 'CCONJ' || text === ',';
}

const OPENS_ANOTHER: ReadonlySet<string> = new Set(['VERB', 'AUX', 'SCONJ']);
const THAT_REACH = 6;
const OPENS_COMPLEMENT = new Set(['to', 'that', 'as', 'whether', 'if', 'how', 'about', 'of', 'for']);

/** "by Moscow" behind a passive, before what another verb does: "it was stressed that X was done | by Y". */
function agentIn(tokens: readonly Token[], { first, last }: TokenRange): TokenRange | null {
  const by = tokens.findIndex(
    ({ lower, tag }, at) => at >= first && at < last && (lower === 'by' || OPENS_ANOTHER.has(tag)),
  );
  if (by < 0 || tokens[by]!.lower !== 'by' || tokens[by + 1]?.form === 'gerund') return null;
  const end = phraseEnd(tokens, by + 1, last);
  // "X was discussed and the bombing of Y by Oslo | was condemned": part of what another verb is said of.
  if (tokens[end]?.tag === 'AUX') return null;
  return end > by + 1 ? { first: by + 1, last: end } : null;
}
