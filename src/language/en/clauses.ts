import type { Clause, ClauseKind, Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';

/** A clause while it is being read. */
interface Draft {
  kind: ClauseKind;
  first: number;
  last: number;
  subject: TokenRange | null;
  verb: number | null;
  verbGroup: number | null;
  passive: boolean;
  negated: boolean;
  setOff: boolean;
  /** Where the subject would begin: after the marker ("that", "if"). */
  body: number;
  children: Draft[];
}

/** Words that join two clauses, with the punctuation around them. */
interface Joint {
  /** Index of the first joining token (a comma or a conjunction). */
  readonly first: number;
  /** Index of the first word after. */
  readonly next: number;
}

/**
 * The clauses of one sentence as a tree, read from left to right with a stack of open clauses: every
 * boundary word (a conjunction, "that", "which", ", noting", "with X noting", "to do") opens, closes or
 * continues one. A shallow reading by rules; a parser can take its place behind the same type.
 * @see Ejerhed (1988), "Finding clauses in unrestricted text by finitary and stochastic methods".
 */
export function readClauses(
  tokens: readonly Token[],
  range: TokenRange = { first: 0, last: tokens.length },
): Clause {
  const root = draft('main', range.first, range.first, false);
  new ClauseReader(tokens, range, root).read();
  return freeze(root);
}

class ClauseReader {
  private readonly stack: Draft[];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly range: TokenRange,
    root: Draft,
  ) {
    this.stack = [root];
  }

  read(): void {
    let at = this.range.first;
    while (at < this.range.last) at = this.step(at);
    while (this.stack.length > 0) this.close(this.range.last);
  }

  /** Reads what begins at `at`; gives the next token to read. */
  private step(at: number): number {
    const joint = this.jointAt(at);
    if (joint !== null) return this.readJoint(joint);
    const token = this.tokens[at]!;
    if (token.tag === 'SCONJ' && token.lower === 'that') return this.open('complement', at, at + 1, false);
    if (this.isRelativePronoun(at)) return this.readRelative(at);
    if (token.tag === 'SCONJ') return this.open('adverbial', at, at + 1, false);
    if (token.lower === 'with' && this.absoluteVerb(at) !== null) return this.openAbsolute(at, at);
    if (this.isInfinitive(at)) return this.openInfinitive(at, at);
    if (isFiniteVerb(token)) return this.readFinite(at);
    return at + 1;
  }

  /** "which": opens a relative clause, unless the comma before it has. */
  private readRelative(at: number): number {
    const top = this.top();
    if (top.kind !== 'relative' || top.body !== at) this.open('relative', at, at, false);
    return at + 1;
  }

  /** A comma, semicolon or conjunction (or several) and the word after them. */
  private jointAt(at: number): Joint | null {
    let next = at;
    while (next < this.range.last && isJoiner(this.tokens[next]!)) next += 1;
    return next === at ? null : { first: at, next };
  }

  private readJoint({ first, next }: Joint): number {
    const token = this.tokens[next];
    if (token === undefined || next >= this.range.last) return next;
    const comma = this.tokens[first]!.tag === 'PUNCT';
    if (token.lower === 'that' && token.tag !== 'DET' && this.findOpen('complement') !== null)
      return this.openSibling('complement', first, next, next + 1);
    if (token.tag === 'SCONJ' && token.lower === 'that')
      return this.open('complement', next, next + 1, comma);
    if (comma && this.isRelativePronoun(next)) {
      this.open('relative', first, next, true);
      return next;
    }
    if (token.tag === 'SCONJ') {
      this.closeLeading(comma ? first : null);
      return this.open('adverbial', first, next + 1, comma);
    }
    const verbAt = this.skipAdverbs(next);
    if (comma && token.lower === 'with' && this.absoluteVerb(next) !== null)
      return this.openAbsolute(first, next);
    if (comma && this.tokens[verbAt]?.form === 'gerund' && this.tokens[verbAt]!.tag === 'VERB')
      return this.openParticiple(first, next, verbAt);
    if (this.isInfinitive(next) && this.findOpen('infinitive') !== null)
      return this.openSibling('infinitive', first, next, next);
    if (
      this.tokens[verbAt]?.form === 'base' &&
      this.tokens[verbAt]!.tag === 'VERB' &&
      this.findOpen('infinitive') !== null
    )
      return this.openInfinitiveSibling(first, next, verbAt);
    this.closeLeading(comma ? first : null);
    const top = this.top();
    if (this.tokens[verbAt] !== undefined && isFiniteVerb(this.tokens[verbAt]!)) {
      return top.verb === null ? this.takeVerb(top, verbAt) : this.openCoordinate(first, next, verbAt, null);
    }
    if (top.verb === null) {
      // "In this context, Biden ...": the subject begins behind the opener; "Russia and the US ..." goes on.
      if (comma && OPENER_TAGS.has(this.tokens[top.body]?.tag ?? 'X')) top.body = next;
      return next;
    }
    // "the steps he and others are taking", "those who obstruct travel and commerce ... are": one subject goes on.
    const goesOn =
      SUBJECT_PRONOUNS.has(this.tokens[first - 1]?.lower ?? '') ||
      this.stack.some(clause => clause.verb === null);
    const subject = goesOn && !comma ? null : this.subjectBefore(next);
    // "leaders and advocates focused on X": with no comma, a bare "-ed" form before a preposition is a participle.
    if (!comma && subject !== null && (this.isReducedRelative(subject.verb) || this.isBetween(first)))
      return next;
    return subject === null ? next : this.openCoordinate(first, next, subject.verb, subject.range);
  }

  /** A finite verb with no joint before it. */
  private readFinite(at: number): number {
    const top = this.top();
    if (top.verb === null) return this.takeVerb(top, at);
    // "people who live here are ...": the relative clause has its verb, so this one is its parent's.
    const waiting = this.stack.findLastIndex(clause => clause.verb === null);
    if (waiting >= 0 && waiting < this.stack.length - 1) {
      while (this.stack.length - 1 > waiting) this.close(at);
      return this.takeVerb(this.top(), at);
    }
    // "said the two sides would ...": a complement without "that".
    const content = top.verb + 1;
    if (content < at && takesClause(this.tokens[top.verb]!) && this.isNounPhrase(content, at)) {
      this.open('complement', content, content, false);
      return this.takeVerb(this.top(), at);
    }
    return at + 1;
  }

  /** Gives `clause` its verb group: auxiliaries, negation, adverbs, head. Returns the token after the head. */
  private takeVerb(clause: Draft, at: number): number {
    let head = at;
    let index = at;
    while (index < this.range.last) {
      const token = this.tokens[index]!;
      if (token.tag === 'AUX' || token.tag === 'VERB') head = index;
      else if (token.tag !== 'ADV' && token.lemma !== 'not') break;
      index += 1;
      if (token.tag === 'VERB') break;
    }
    const group = this.tokens.slice(at, head + 1);
    clause.verb = head;
    clause.verbGroup = at;
    clause.negated = group.some(token => NEGATIONS.has(token.lemma));
    clause.passive = this.tokens[head]!.form === 'participle' && group.some(token => token.lemma === 'be');
    const last = this.adverbsBefore(at);
    if (last > clause.body) clause.subject = { first: this.subjectStart(clause.body, last), last };
    return head + 1;
  }

  private openCoordinate(first: number, next: number, verbAt: number, subject: TokenRange | null): number {
    const host = this.hostOf(verbAt, subject);
    if (host === null) return next;
    while (this.stack.at(-1) !== host) this.close(first);
    if (host.verb === null && subject === null) return this.takeVerb(host, verbAt);
    const parent = this.stack.length > 1 ? this.stack[this.stack.length - 2]! : null;
    const kind =
      host.kind === 'complement' || host.kind === 'relative' || host.kind === 'adverbial'
        ? host.kind
        : 'coordinate';
    const clause = draft(kind, subject?.first ?? next, next, host.setOff);
    if (parent !== null && host.kind !== 'coordinate') {
      this.close(first);
      this.push(clause);
    } else {
      if (host.kind === 'coordinate') this.close(first);
      this.push(clause);
    }
    const end = this.takeVerb(clause, verbAt);
    clause.subject = subject;
    return end;
  }

  /**
   * Which open clause a coordinate continues. A reporting verb in the form of an outer reporting verb goes
   * on with that ("stressed that X is Y and noted ..."); any other goes on with the innermost.
   */
  private hostOf(verbAt: number, subject: TokenRange | null): Draft | null {
    const finite = this.stack.filter(
      clause =>
        clause.verb !== null &&
        clause.kind !== 'participle' &&
        clause.kind !== 'absolute' &&
        clause.kind !== 'infinitive',
    );
    if (finite.length === 0) return this.stack.find(clause => clause.verb === null) ?? null;
    const verb = this.tokens[this.headFrom(verbAt)]!;
    const reporting = isReporting(verb);
    const sameForm = finite.findLast(clause => {
      const own = this.tokens[clause.verb!]!;
      return isReporting(own) && own.form === verb.form && clause.kind !== 'complement';
    });
    if (reporting && sameForm !== undefined) return sameForm;
    if (subject === null)
      return finite.findLast(clause => clause.kind !== 'adverbial' || !clause.setOff) ?? finite.at(-1)!;
    return finite.findLast(clause => clause.kind !== 'relative' && clause.kind !== 'adverbial') ?? finite[0]!;
  }

  private headFrom(at: number): number {
    let index = at;
    while (
      index + 1 < this.range.last &&
      this.tokens[index]!.tag !== 'VERB' &&
      ['AUX', 'ADV', 'PART', 'VERB'].includes(this.tokens[index + 1]!.tag)
    )
      index += 1;
    return index;
  }

  private open(kind: ClauseKind, first: number, body: number, setOff: boolean): number {
    this.push(draft(kind, first, body, setOff));
    return Math.max(body, first + 1);
  }

  private openSibling(kind: ClauseKind, first: number, next: number, body: number): number {
    while (this.stack.length > 1) {
      const closing = this.top().kind;
      this.close(first);
      if (closing === kind) break;
    }
    if (kind === 'infinitive') return this.openInfinitive(next, next);
    return this.open(kind, next, body, false);
  }

  private openParticiple(first: number, next: number, verbAt: number): number {
    const open = this.stack.find(clause => clause.kind === 'participle' && clause.setOff);
    while (open !== undefined && this.stack.includes(open)) this.close(first);
    // "said the sides would meet, noting X": a reporting participle goes with the report, not with what is reported.
    const report = this.stack.findLast(
      clause =>
        clause.verb !== null && clause.kind !== 'infinitive' && isReporting(this.tokens[clause.verb]!),
    );
    while (isReporting(this.tokens[verbAt]!) && report !== undefined && this.top() !== report)
      this.close(first);
    const clause = draft('participle', next, verbAt, true);
    this.push(clause);
    clause.verb = verbAt;
    clause.verbGroup = verbAt;
    return verbAt + 1;
  }

  private openAbsolute(first: number, withAt: number): number {
    const verb = this.absoluteVerb(withAt)!;
    const clause = draft('absolute', first, withAt + 1, true);
    clause.subject = { first: withAt + 1, last: verb };
    clause.verb = verb;
    clause.verbGroup = verb;
    this.push(clause);
    return verb + 1;
  }

  private openInfinitive(first: number, to: number): number {
    const verb = this.skipAdverbs(to + 1);
    const clause = draft('infinitive', first, to + 1, false);
    clause.verb = this.headFrom(verb);
    clause.verbGroup = verb;
    clause.negated = this.tokens[to - 1]?.lemma === 'not';
    this.push(clause);
    return clause.verb + 1;
  }

  private openInfinitiveSibling(first: number, next: number, verbAt: number): number {
    while (this.stack.length > 1) {
      const closing = this.top().kind;
      this.close(first);
      if (closing === 'infinitive') break;
    }
    const clause = draft('infinitive', next, next, false);
    clause.verb = verbAt;
    clause.verbGroup = verbAt;
    this.push(clause);
    return verbAt + 1;
  }

  /** A comma ends a clause that stands before its main verb, or one set off by commas. */
  private closeLeading(at: number | null): void {
    const top = this.top();
    const parent = this.stack[this.stack.length - 2];
    if (
      at === null ||
      parent === undefined ||
      parent.verb !== null ||
      top.kind === 'complement' ||
      top.verb === null
    )
      return;
    this.close(at);
    if (top.kind === 'adverbial' || top.kind === 'infinitive') parent.body = at + 1;
  }

  /** "with Lavrov conveying": the verb of an absolute, or null where "with" is a plain preposition. */
  private absoluteVerb(withAt: number): number | null {
    for (let index = withAt + 1; index < Math.min(this.range.last, withAt + 10); index += 1) {
      const token = this.tokens[index]!;
      if (
        token.tag === 'VERB' &&
        (token.form === 'gerund' || (token.form === 'participle' && this.tokens[index + 1]?.lower === 'to'))
      )
        return index > withAt + 1 ? index : null;
      if (
        !NOUN_PHRASE_TAGS.has(token.tag) &&
        !(token.tag === 'ADV' && index > withAt + 1) &&
        token.lower !== 'of'
      )
        return null;
    }
    return null;
  }

  /** A noun phrase from `from` up to a finite verb: the subject of a new clause. */
  private subjectBefore(from: number): { readonly range: TokenRange; readonly verb: number } | null {
    let nominal = false;
    for (let index = from; index < Math.min(this.range.last, from + SUBJECT_LIMIT); index += 1) {
      const token = this.tokens[index]!;
      // A relative pronoun, or a second subject behind a conjunction, means that this noun phrase has no verb.
      if (
        index > from &&
        (RELATIVES.has(token.lower) ||
          (token.tag === 'PRON' &&
            this.tokens[index - 1]!.tag === 'CCONJ' &&
            SUBJECT_PRONOUNS.has(token.lower)))
      )
        return null;
      const inverted = token.tag === 'AUX' && SUBJECT_PRONOUNS.has(this.tokens[index + 1]?.lower ?? '');
      if (isFiniteVerb(token))
        return nominal && !inverted && this.tokens[this.adverbsBefore(index) - 1]!.tag !== 'CCONJ'
          ? { range: { first: from, last: this.adverbsBefore(index) }, verb: this.adverbsBefore(index) }
          : null;
      if (NOMINAL_TAGS.has(token.tag)) nominal = true;
      else if (
        !NOUN_PHRASE_TAGS.has(token.tag) &&
        !(token.tag === 'ADP' && nominal) &&
        token.tag !== 'ADV' &&
        !(token.tag === 'CCONJ' && nominal)
      )
        return null;
    }
    return null;
  }

  /** "on the night of June 15 | the troops", "as the talks closed | it": where the subject begins behind an opener. */
  private subjectStart(from: number, to: number): number {
    const opener = this.tokens[from]!.tag;
    if (opener !== 'ADP' && opener !== 'SCONJ') return from;
    for (let at = to - 1; at > from + 1; at -= 1) {
      const token = this.tokens[at]!;
      const before = this.tokens[at - 1]!.tag;
      const closes = before === 'NOUN' || before === 'PROPN' || before === 'NUM' || before === 'VERB';
      const opens =
        token.tag === 'DET' ||
        SUBJECT_PRONOUNS.has(token.lower) ||
        (token.tag === 'PROPN' && before === 'NUM');
      if (closes && opens) return at;
    }
    return from;
  }

  private isReducedRelative(at: number): boolean {
    const verb = this.tokens[this.skipAdverbs(at)]!;
    const after = this.tokens[this.skipAdverbs(at) + 1];
    return (
      verb.form === 'past' &&
      verb.lower.endsWith('ed') &&
      !isReporting(verb) &&
      (after?.tag === 'ADP' || after?.lower === 'to')
    );
  }

  /** "talks between Russian | and Ukrainian representatives": the first coordinator behind "between" joins names. */
  private isBetween(coordinator: number): boolean {
    for (let at = coordinator - 1; at >= Math.max(this.range.first, coordinator - BETWEEN_REACH); at -= 1) {
      const { lower, tag } = this.tokens[at]!;
      if (lower === 'between') return true;
      if (tag === 'CCONJ' || tag === 'VERB' || tag === 'AUX') return false;
    }
    return false;
  }

  private adverbsBefore(verb: number): number {
    let first = verb;
    while (first - 1 > 0 && this.tokens[first - 1]!.tag === 'ADV') first -= 1;
    return first;
  }

  private isNounPhrase(from: number, to: number): boolean {
    const tokens = this.tokens.slice(from, to);
    return (
      tokens.some(token => NOMINAL_TAGS.has(token.tag)) &&
      NOUN_PHRASE_TAGS.has(tokens[0]!.tag) &&
      NOMINAL_TAGS.has(tokens.findLast(token => token.tag !== 'ADV')!.tag) &&
      tokens.every(
        token =>
          NOUN_PHRASE_TAGS.has(token.tag) ||
          token.tag === 'ADV' ||
          token.lower === 'of' ||
          token.tag === 'CCONJ',
      )
    );
  }

  private isRelativePronoun(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined) return false;
    const previous = this.tokens[at - 1];
    if (['which', 'who', 'whom', 'whose'].includes(token.lower))
      return previous !== undefined && at > this.range.first;
    return (
      token.lower === 'that' &&
      token.tag === 'PRON' &&
      (previous?.tag === 'NOUN' || previous?.tag === 'PROPN')
    );
  }

  private isInfinitive(at: number): boolean {
    const token = this.tokens[at];
    if (token?.lower !== 'to' || token.tag !== 'PART') return false;
    const verb = this.tokens[this.skipAdverbs(at + 1)];
    return verb !== undefined && verb.form === 'base' && this.top().verb !== null;
  }

  private skipAdverbs(at: number): number {
    let index = at;
    while (
      index < this.range.last &&
      (this.tokens[index]!.tag === 'ADV' || this.tokens[index]!.lemma === 'not')
    )
      index += 1;
    return index;
  }

  private findOpen(kind: ClauseKind): Draft | null {
    return this.stack.findLast(clause => clause.kind === kind) ?? null;
  }

  private top(): Draft {
    return this.stack[this.stack.length - 1]!;
  }

  private push(clause: Draft): void {
    // Nobody writes sentences so deep; a text made to break the reader comes out flat.
    if (this.stack.length >= DEEPEST) this.close(clause.first);
    this.top().children.push(clause);
    this.stack.push(clause);
  }

  private close(at: number): void {
    this.stack.pop()!.last = at;
  }
}

const SUBJECT_LIMIT = 14;
const DEEPEST = 24;
const BETWEEN_REACH = 8;
const RELATIVES = new Set(['that', 'which', 'who', 'whom', 'whose']);
const SUBJECT_PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we', 'i']);
const OPENER_TAGS = new Set(['ADP', 'ADV', 'SCONJ', 'VERB', 'PART']);
const NEGATIONS = new Set(['not', 'never', 'no', 'cannot']);
const NOMINAL_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const NOUN_PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'PART']);

function isJoiner(token: Token): boolean {
  return token.tag === 'CCONJ' || token.text === ',' || token.text === ';';
}

function isFiniteVerb(token: Token): boolean {
  if (token.tag === 'AUX') return token.form !== 'participle' && token.form !== 'gerund';
  return token.tag === 'VERB' && (token.form === 'past' || token.form === 'present');
}

let reporting: ReadonlyMap<string, boolean> | undefined;

/** Verbs that may take a clause, by lemma; from the cue lexicon. */
function reportingVerbs(): ReadonlyMap<string, boolean> {
  reporting ??= new Map(lexicon('cues').verbs.map(verb => [verb.lemma, verb.takes.includes('that')]));
  return reporting;
}

/** Whether a verb is one of saying. */
export function isReporting(token: Token): boolean {
  return reportingVerbs().has(token.lemma);
}

/** Whether a verb of saying may be followed by what is said as a clause. */
export function takesClause(token: Token): boolean {
  return reportingVerbs().get(token.lemma) === true;
}

function draft(kind: ClauseKind, first: number, body: number, setOff: boolean): Draft {
  return {
    kind,
    first,
    last: first,
    subject: null,
    verb: null,
    verbGroup: null,
    passive: false,
    negated: false,
    setOff,
    body,
    children: [],
  };
}

function freeze({ body: _, children, ...clause }: Draft): Clause {
  return { ...clause, children: children.map(freeze) };
}
