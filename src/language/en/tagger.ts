import type { Tag, VerbForm } from '../../domain/index.js';
import { governs } from './frames.js';
import { functionTagsOf, openClassesOf } from './words.js';

/** A word with its tag and, for a verb, its form. */
export interface TaggedWord {
  readonly tag: Tag;
  readonly form: VerbForm;
}

interface Candidate {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  /** Closed-class tags, likeliest first. */
  readonly closed: readonly Tag[];
  /** Open-class letters, likeliest first (see `lexicon/word-classes`). */
  readonly open: string;
  readonly fixed: Tag | null;
}

/** What the words so far make likely. */
interface Context {
  readonly tagged: readonly TaggedWord[];
  readonly words: readonly Candidate[];
  readonly at: number;
}

/**
 * Tags the words of one sentence from left to right: closed classes from a list, open classes from a
 * lexicon, and what stays ambiguous by rules over the words around it. One pass, linear.
 * @see Brill (1992), "A simple rule-based part of speech tagger": lexicon first, context second.
 */
export function tagWords(texts: readonly string[]): readonly TaggedWord[] {
  const words = texts.map((text, index) => candidate(text, isSentenceStart(texts, index)));
  const tagged: TaggedWord[] = [];
  for (let at = 0; at < words.length; at += 1) tagged.push(choose({ tagged, words, at }));
  return tagged;
}

function isSentenceStart(texts: readonly string[], index: number): boolean {
  const previous = texts[index - 1];
  return previous === undefined || /^[:“"•*–—-]$/.test(previous);
}

function candidate(text: string, first: boolean): Candidate {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const capital = /^\p{Lu}/u.test(text);
  // "US", "WHO" and "IT" in capitals are names.
  const acronym = text.length > 1 && text === text.toUpperCase() && capital;
  const closed = acronym ? [] : functionTagsOf(lower);
  const isName = capital && closed.length === 0 && (acronym || !first || openClassesOf(lower) === 'N');
  const fixed = fixedTag(text, isName);
  return { text, lower, capital, closed, open: fixed === null ? openClassesOf(lower) : '', fixed };
}

function fixedTag(text: string, isName: boolean): Tag | null {
  if (/^[$€£¥]?\p{N}/u.test(text)) return 'NUM';
  if (/^[%$€£&§°+=<>|~^/@#]+$/.test(text)) return text === '&' ? 'CCONJ' : 'SYM';
  if (!/[\p{L}\p{N}]/u.test(text) && !/^['’]$/.test(text)) return 'PUNCT';
  return isName ? 'PROPN' : null;
}

function choose(context: Context): TaggedWord {
  const word = context.words[context.at]!;
  if (word.fixed !== null) return word.fixed === 'PROPN' ? chooseName(context, word) : tag(word.fixed);
  if (word.closed.length > 0) return chooseClosed(context, word);
  return chooseOpen(context, word);
}

/** "the Russian side": a capitalised adjective before a noun modifies it. */
function chooseName(context: Context, word: Candidate): TaggedWord {
  const next = context.words[context.at + 1];
  const adjective =
    /(?:an|ish|ese|ic|i|k)$/.test(word.lower) &&
    word.open === '' &&
    openClassesOf(word.lower).startsWith('J');
  return tag(adjective && next !== undefined && isNominal(next) ? 'ADJ' : 'PROPN');
}

function chooseClosed(context: Context, word: Candidate): TaggedWord {
  const next = context.words[context.at + 1];
  const previous = before(context);
  switch (word.lower) {
    case 'her':
      return tag(next !== undefined && isNominal(next) ? 'DET' : 'PRON');
    case 'to':
      return tag(next !== undefined && canBeBase(context.words, context.at + 1) ? 'PART' : 'ADP');
    case 'that':
      return tag(chooseThat(context, previous, next));
    case "'s":
      return tag(previous?.tag === 'PRON' ? 'AUX' : 'PART');
    case "'":
      return tag(previousText(context)?.endsWith('s') ? 'PART' : 'PUNCT');
    case 'no':
      return tag(next !== undefined && isNominal(next) ? 'DET' : 'ADV');
    case 'have':
    case 'has':
    case 'had':
    case 'having':
    case 'do':
    case 'does':
    case 'did':
      return isAuxiliary(context)
        ? { tag: 'AUX', form: formOf(word.lower) }
        : { tag: 'VERB', form: formOf(word.lower) };
    case 'being':
    case 'been':
    case 'be':
    case 'is':
    case 'are':
    case 'was':
    case 'were':
    case 'am':
      return { tag: 'AUX', form: formOf(word.lower) };
    case 'will':
      return previous?.tag === 'DET' || previous?.tag === 'ADJ' ? tag('NOUN') : tag('AUX');
    case 'may':
    case 'might':
    case 'can':
      return word.capital && context.at > 0 ? tag('PROPN') : tag('AUX');
    case 'both':
    case 'either':
    case 'neither':
    case 'all':
    case 'each':
      return tag(
        next !== undefined && isNominal(next) ? 'DET' : word.closed.includes('PRON') ? 'PRON' : 'DET',
      );
    case 'this':
    case 'these':
    case 'those':
    case 'which':
    case 'what':
      return tag(next !== undefined && isNominal(next) && next.lower !== 'is' ? 'DET' : 'PRON');
    case 'before':
    case 'after':
    case 'since':
    case 'until':
    case 'as':
      return tag(hasFiniteSoon(context) ? 'SCONJ' : 'ADP');
    case 'including':
    case 'following':
    case 'regarding':
    case 'concerning':
    case 'pending':
    case 'given':
      return tag(previous?.tag === 'DET' && next !== undefined && isNominal(next) ? 'ADJ' : 'ADP');
    case 'past':
    case 'worth':
    case 'due':
    case 'second':
      return tag(
        previous?.tag === 'DET' || previous?.tag === 'PRON'
          ? next !== undefined && isNominal(next)
            ? 'ADJ'
            : 'NOUN'
          : word.closed[0]!,
      );
    case 'well':
    case 'like':
    case 'back':
    case 'early':
    case 'late':
    case 'further':
      return canFollowTo(previous, context) && word.open.includes('V')
        ? { tag: 'VERB', form: 'base' }
        : tag(word.closed[0]!);
    case 'on':
    case 'in':
    case 'up':
    case 'out':
    case 'down':
    case 'off':
    case 'over':
      return tag('ADP');
    case 'more':
    case 'most':
    case 'much':
    case 'less':
    case 'least':
      return tag(next !== undefined && /^[JR]/.test(next.open) ? 'ADV' : 'ADJ');
    case 'own':
    case 'first':
    case 'next':
    case 'last':
      return tag('ADJ');
    default:
      return tag(word.closed[0]!);
  }
}

/** Whether "that" opens a content clause, or stands for the noun before it. */
function chooseThat(context: Context, previous: TaggedWord | undefined, next: Candidate | undefined): Tag {
  if (next === undefined || next.fixed === 'PUNCT') return 'PRON';
  if (previous?.tag === 'ADP') return 'DET';
  if (previous?.tag !== 'NOUN' && previous?.tag !== 'PROPN') return 'SCONJ';
  // "measures that target" against "the assurance that the checks target"
  const isVerb =
    next.closed.includes('AUX') ||
    (next.fixed === null && next.closed.length === 0 && /^[ZDVP]/.test(next.open));
  if (isVerb) return 'PRON';
  if (governs('content_nouns', previousText(context) ?? '')) return 'SCONJ';
  return followsTelling(context) ? 'SCONJ' : 'PRON';
}

const TELLING_REACH = 9;

/** "informed the President that", "stressed at the meeting that": the verb before still waits for its clause. */
function followsTelling({ tagged, words, at }: Context): boolean {
  for (let index = at - 1; index >= Math.max(0, at - TELLING_REACH); index -= 1) {
    if (tagged[index]!.tag !== 'VERB') continue;
    const after = tagged[index + 1]?.tag;
    return governs('telling_verbs', words[index]!.lower) || after === 'ADP' || after === 'ADV';
  }
  return false;
}

function chooseOpen(context: Context, word: Candidate): TaggedWord {
  const { open } = word;
  const previous = before(context);
  const next = context.words[context.at + 1];
  if (canFollowTo(previous, context) && open.includes('V')) return verb('base');
  const auxiliary = auxiliaryBefore(context);
  if (auxiliary === 'modal' && open.includes('V')) return verb('base');
  if (auxiliary === 'have' && open.includes('P')) return verb('participle');
  if (auxiliary === 'be') {
    if (open.includes('P') && !open.startsWith('J')) return verb('participle');
    if (open.includes('G') && !open.startsWith('J')) return verb('gerund');
  }
  // "solid legally binding guarantees"
  const afterAdverb = context.tagged[context.at - 1]?.tag === 'ADV';
  if (afterAdverb && /[JGP]/.test(open) && inNounPhrase(previous) && next !== undefined && isNominal(next))
    return tag('ADJ');
  if (open.includes('V') && isSubjunctive(context, previous, next)) return verb('present');
  // "industrial and supply chains", "economic and trade issues"
  if (/[NS]/.test(open) && joinedTo(context) === 'ADJ' && next !== undefined && isNominal(next))
    return tag('NOUN');
  if (open.length === 1) return single(context, open, next);
  if (inNounPhrase(previous)) return nominal(context, word, next);
  if (open.includes('S') && open.includes('Z'))
    return tag(
      isThirdPerson(context, previous, next) ? 'VERB' : 'NOUN',
      isThirdPerson(context, previous, next) ? 'present' : null,
    );
  if (open.includes('D') || open.includes('P')) return pastOrParticiple(context, word, next);
  if (open.includes('G')) return gerund(previous, word, next);
  if (open.includes('V')) return baseOrNoun(context, word, previous, next);
  return byFirst(open, next);
}

function single(context: Context, open: string, next: Candidate | undefined): TaggedWord {
  if (open === 'D' || open === 'P') return pastOrParticiple(context, context.words[context.at]!, next);
  if (open === 'V') return verb(isCoordinatedBase(context) ? 'base' : 'present');
  if (open === 'G' && isDeterminer(before(context))) return tag(next && isNominal(next) ? 'ADJ' : 'NOUN');
  return byFirst(open, next);
}

function byFirst(open: string, next: Candidate | undefined): TaggedWord {
  const letter = open.startsWith('J') && open.includes('N') && !(next && isNominal(next)) ? 'J' : open[0];
  switch (letter) {
    case 'N':
    case 'S':
      return tag('NOUN');
    case 'V':
      return verb('present');
    case 'Z':
      return verb('present');
    case 'D':
      return verb('past');
    case 'P':
      return verb('participle');
    case 'G':
      return verb('gerund');
    case 'R':
      return tag('ADV');
    default:
      return tag('ADJ');
  }
}

function nominal(context: Context, word: Candidate, next: Candidate | undefined): TaggedWord {
  const { open } = word;
  const nextNominal = next !== undefined && isNominal(next);
  if (open.startsWith('G') && before(context)?.tag === 'ADP') return verb('gerund');
  if (open.includes('R') && next !== undefined && /^[JP]/.test(next.open)) return tag('ADV');
  if (nextNominal && /[JPG]/.test(open) && !/^[NS]/.test(open)) return tag('ADJ');
  if (/[NS]/.test(open)) return tag(nextNominal && open.startsWith('J') ? 'ADJ' : 'NOUN');
  if (open.startsWith('G')) return tag('NOUN');
  if (/[JP]/.test(open)) return tag('ADJ');
  return byFirst(open, next);
}

function isThirdPerson(
  context: Context,
  previous: TaggedWord | undefined,
  next: Candidate | undefined,
): boolean {
  if (previous === undefined || next === undefined) return false;
  const subject =
    previous.tag === 'PROPN' ||
    previous.tag === 'PRON' ||
    (previous.tag === 'NOUN' && !previousText(context)?.endsWith('s'));
  // "Lavrov calls for", but "the member states of".
  const named = previous.tag !== 'NOUN' && next.closed.includes('ADP');
  const follows =
    startsNounPhrase(next) || next.closed.includes('SCONJ') || next.closed.includes('PART') || named;
  return subject && follows && !hasFiniteBefore(context);
}

/** A noun without a determiner, as an adjective has it behind it. */
function isBareNoun(next: Candidate | undefined): boolean {
  return next !== undefined && next.closed.length === 0 && /^[NS]/.test(next.open);
}

/** What stands before the coordinator that stands before the word. */
function joinedTo(context: Context): Tag | undefined {
  return before(context)?.tag === 'CCONJ' ? context.tagged[indexBefore(context) - 1]?.tag : undefined;
}

function pastOrParticiple(context: Context, word: Candidate, next: Candidate | undefined): TaggedWord {
  const { open } = word;
  const previous = before(context);
  if (!open.includes('D')) return open.startsWith('J') ? tag('ADJ') : verb('participle');
  if (!open.includes('P')) return verb('past');
  if (next?.lower === 'by' && previous?.tag === 'NOUN') return verb('participle');
  // "a premeditated and planned action"
  const partner = joinedTo(context);
  if (partner === 'ADJ' && next !== undefined && isNominal(next)) return tag('ADJ');
  // "students, elected officials, and advocates": a member of a list.
  const after = context.words[context.at + 2]?.lower;
  if (previousText(context) === ',' && isBareNoun(next) && (after === ',' || after === 'and'))
    return tag('ADJ');
  // "human rights and shared democratic values": an adjective follows, so this is one too.
  if (partner === 'NOUN' && open.includes('J') && next?.closed.length === 0 && next.open.startsWith('J'))
    return tag('ADJ');
  if (previous === undefined || previous.tag === 'ADP' || previous.tag === 'DET')
    return next && isNominal(next) && previous !== undefined ? tag('ADJ') : verb('participle');
  // A passive participle has no object: "the measures taken are ...", but "the ministers said the sides would ...".
  const reduced = previous.tag === 'NOUN' && !startsNounPhrase(next) && next?.lower !== 'that';
  // "a relationship based on trust"
  if (reduced && next?.closed[0] === 'ADP' && governs('transitive_verbs', word.lower))
    return verb('participle');
  if (reduced && (hasFiniteBefore(context) || hasFiniteAfter(context))) return verb('participle');
  if (previous.tag === 'ADJ' && next && isNominal(next)) return tag('ADJ');
  // "..., reached during the talks": behind a comma, with a preposition and no object.
  if (previousText(context) === ',' && next?.closed[0] === 'ADP' && governs('transitive_verbs', word.lower))
    return verb('participle');
  return verb('past');
}

function gerund(previous: TaggedWord | undefined, word: Candidate, next: Candidate | undefined): TaggedWord {
  if (
    word.open.startsWith('N') &&
    (previous === undefined || previous.tag === 'NOUN') &&
    !startsNounPhrase(next)
  )
    return tag('NOUN');
  return verb('gerund');
}

function baseOrNoun(
  context: Context,
  word: Candidate,
  previous: TaggedWord | undefined,
  next: Candidate | undefined,
): TaggedWord {
  const plural = previous?.tag === 'NOUN' && previousText(context)?.endsWith('s') === true;
  const subject =
    plural ||
    (previous?.tag === 'PRON' &&
      ['we', 'they', 'i', 'you', 'who', 'which', 'that'].includes(previousText(context) ?? ''));
  if (
    subject &&
    !hasFiniteBefore(context) &&
    (startsNounPhrase(next) || (next?.closed.length ?? 0) > 0 || word.open.startsWith('V'))
  )
    return verb('present');
  const coordinated = isCoordinatedBase(context);
  if (coordinated && startsNounPhrase(next)) return verb('base');
  if (
    word.open.startsWith('V') &&
    !inNounPhrase(previous) &&
    (previous === undefined || previous.tag !== 'NOUN')
  )
    return verb(coordinated ? 'base' : 'present');
  if (/[NJ]/.test(word.open))
    return tag(word.open.startsWith('J') || !word.open.includes('N') ? 'ADJ' : 'NOUN');
  return verb(coordinated ? 'base' : 'present');
}

/** "demands that India conduct an inquiry, punish ...": a bare verb in a clause that is demanded. */
function isSubjunctive(
  context: Context,
  previous: TaggedWord | undefined,
  next: Candidate | undefined,
): boolean {
  const afterSubject = previous?.tag === 'PROPN' || previous?.tag === 'NOUN' || previous?.tag === 'PRON';
  const joint = context.words[indexBefore(context)];
  const coordinated = joint?.text === ',' || joint?.closed.includes('CCONJ') === true;
  if (!(afterSubject || coordinated) || !startsNounPhrase(next)) return false;
  const marker = context.tagged.findLastIndex(
    (word, index) => word.tag === 'SCONJ' && context.words[index]!.lower === 'that',
  );
  const governor = context.words[marker - 1];
  if (governor === undefined || !governs('demanding_verbs', governor.lower)) return false;
  const verbs = context.tagged.slice(marker + 1).filter(word => word.tag === 'VERB' || word.tag === 'AUX');
  return afterSubject ? verbs.length === 0 : verbs.length > 0 && verbs[0]!.form === 'present';
}

/** "to maintain peace, and support ...": whether a conjunction or comma joins this word to a base form. */
function isCoordinatedBase(context: Context): boolean {
  const joint = context.words[indexBefore(context)];
  if (joint === undefined || !(joint.text === ',' || joint.closed.includes('CCONJ'))) return false;
  for (let at = context.at - 1; at >= 0; at -= 1) {
    const { tag: earlier, form } = context.tagged[at]!;
    if (earlier === 'VERB' && form === 'base') return true;
    if (earlier === 'SCONJ' || (earlier === 'VERB' && (form === 'past' || form === 'present'))) return false;
  }
  return false;
}

/** The last word before, adverbs, negations and quotation marks skipped. */
function before(context: Context): TaggedWord | undefined {
  return context.tagged[indexBefore(context)];
}

function previousText(context: Context): string | undefined {
  return context.words[indexBefore(context)]?.lower;
}

function indexBefore({ tagged, words, at }: Context): number {
  let index = at - 1;
  while (
    index >= 0 &&
    (tagged[index]!.tag === 'ADV' ||
      words[index]!.lower === 'not' ||
      words[index]!.lower === "n't" ||
      /^["“”]$/.test(words[index]!.text))
  )
    index -= 1;
  return index;
}

function canFollowTo(previous: TaggedWord | undefined, context: Context): boolean {
  return previous?.tag === 'PART' && previousText(context) === 'to';
}

const MODALS = new Set([
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  'cannot',
  "'ll",
  "'d",
  'wo',
  'ca',
  'do',
  'does',
  'did',
]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);

/** Which auxiliary governs the next verb; a subject may stand between ("did the sides agree"). */
function auxiliaryBefore(context: Context): 'modal' | 'have' | 'be' | null {
  const index = indexBefore(context);
  const word = context.tagged[index];
  if (word?.tag !== 'AUX') return null;
  const lower = context.words[index]!.lower;
  if (MODALS.has(lower)) return 'modal';
  return HAVE.has(lower) ? 'have' : 'be';
}

function isAuxiliary({ words, at }: Context): boolean {
  const next = words
    .slice(at + 1, at + 4)
    .find(word => !word.closed.includes('ADV') && !word.open.startsWith('R'));
  const negated = words[at + 1]?.lower === 'not' || words[at + 1]?.lower === "n't";
  if (next === undefined) return false;
  if (['do', 'does', 'did'].includes(words[at]!.lower)) return negated || next.open.includes('V');
  return (
    next.lower === 'been' ||
    next.lower === 'had' ||
    next.lower === 'done' ||
    (next.closed.length === 0 && next.open.includes('P'))
  );
}

function isDeterminer(previous: TaggedWord | undefined): boolean {
  return previous?.tag === 'DET' || previous?.tag === 'ADJ' || previous?.tag === 'NUM';
}

/** A word after which the noun phrase goes on. */
function inNounPhrase(previous: TaggedWord | undefined): boolean {
  if (previous === undefined) return false;
  return (
    previous.tag === 'DET' ||
    previous.tag === 'ADJ' ||
    previous.tag === 'NUM' ||
    previous.tag === 'ADP' ||
    (previous.tag === 'PART' && previous.form === null)
  );
}

function isNominal(word: Candidate): boolean {
  if (word.fixed !== null) return word.fixed === 'PROPN' || word.fixed === 'NUM';
  if (word.closed.length > 0) return word.closed.includes('ADJ') || word.closed[0] === 'NUM';
  return /^(?:[NSJ]|ZS)/.test(word.open) || /^[VGP]+[NSJ]/.test(word.open);
}

const NOUN_PHRASE_STARTS: readonly Tag[] = ['DET', 'PRON', 'NUM', 'ADJ'];

function startsNounPhrase(word: Candidate | undefined): boolean {
  if (word === undefined) return false;
  return (
    word.fixed === 'PROPN' ||
    word.fixed === 'NUM' ||
    word.closed.some(t => NOUN_PHRASE_STARTS.includes(t)) ||
    (word.closed.length === 0 && /^[NSJ]/.test(word.open))
  );
}

/** Whether the next word can be a bare infinitive ("to work with", against "to both sides"). */
function canBeBase(words: readonly Candidate[], at: number): boolean {
  const next = words[at]!;
  if (next.fixed !== null) return false;
  if (next.closed.includes('ADV') && words[at + 1] !== undefined)
    return words[at + 1]!.open.includes('V') && !words[at + 1]!.capital;
  if (['be', 'have', 'do', 'not'].includes(next.lower)) return true;
  if (next.open.startsWith('R') && words[at + 1] !== undefined) return words[at + 1]!.open.includes('V');
  return next.closed.length === 0 && next.open.includes('V');
}

/** Whether a finite verb comes before the next comma or the end: tells "after he left" from "after talks". */
function hasFiniteSoon({ words, at }: Context): boolean {
  for (const word of words.slice(at + 1, at + 9)) {
    if (word.fixed === 'PUNCT') return false;
    if (word.closed.includes('AUX') || (word.closed.length === 0 && /^[DZ]/.test(word.open))) return true;
  }
  return false;
}

const CLAUSE_LIMIT = 12;

/** Whether the clause already has its finite verb. */
function hasFiniteBefore({ tagged, words, at }: Context): boolean {
  for (let index = at - 1; index >= Math.max(0, at - CLAUSE_LIMIT); index -= 1) {
    const { tag: earlier, form } = tagged[index]!;
    if (
      earlier === 'SCONJ' ||
      earlier === 'CCONJ' ||
      words[index]!.lower === 'who' ||
      words[index]!.lower === 'which' ||
      (earlier === 'PRON' && words[index]!.lower === 'that')
    )
      return false;
    if (earlier === 'AUX' || (earlier === 'VERB' && (form === 'past' || form === 'present'))) return true;
    if (words[index]!.text === ';' || words[index]!.text === ':') return false;
  }
  return false;
}

/** Whether a finite verb follows in the clause: "the measures taken are temporary". */
function hasFiniteAfter({ words, at }: Context): boolean {
  for (const word of words.slice(at + 1, at + CLAUSE_LIMIT)) {
    if (word.fixed === 'PUNCT' || word.closed.includes('CCONJ') || word.lower === 'that') return false;
    // "on 20 May" is no auxiliary.
    if (word.closed[0] === 'AUX' && word.lower !== "'s" && word.text !== 'May') return true;
  }
  return false;
}

function formOf(lower: string): VerbForm {
  if (lower === 'having' || lower === 'being') return 'gerund';
  if (lower === 'been') return 'participle';
  if (lower === 'be' || lower === 'have' || lower === 'do') return 'base';
  return ['was', 'were', 'had', 'did'].includes(lower) ? 'past' : 'present';
}

function tag(value: Tag, form: VerbForm = null): TaggedWord {
  return { tag: value, form };
}

function verb(form: VerbForm): TaggedWord {
  return { tag: 'VERB', form };
}
