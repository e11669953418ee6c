import type { Clause, ClauseKind, Token, TokenRange } from '../../../domain/index.js';
import { isReporting, takesClause } from '../clauses.js';
import { governs } from '../frames.js';
import { type Dependencies, dependenciesOf } from './dependencies.js';

/**
 * The clauses of a parsed stretch, as the rules give them (see `../clauses`): each predicate with what hangs on it, less
 * the clauses inside, which are its children. Coordinates of the main clause are its children; coordinates of any other
 * clause stand beside it.
 */
export function clausesOf(tokens: readonly Token[], range: TokenRange): Clause {
  const tree = dependenciesOf(tokens, range);
  const main = clauseOf(tree, tree.root, 'main', range, false);
  const parts = conjunctsOf(tree, tree.root);
  const loose = tree.loose.filter(word => tree.isClausal(word));
  const beside = [...parts, ...loose].map((word, at, all) => {
    const own = bodyRange(tree, word, all.slice(at + 1));
    const last = word === parts.at(-1) ? endOfLast(tree, own.last, main) : own.last;
    return clauseOf(tree, word, 'coordinate', { ...own, last }, isSetOff(tree, word));
  });
  return { ...main, children: sharingSubjects(inOrder([...main.children, ...beside], main)) };
}

/** "A is right; B is wrong and fails": what shares the subject of a coordinate lies inside that, not inside the main clause. */
function sharingSubjects(clauses: readonly Clause[]): readonly Clause[] {
  const placed: Clause[] = [];
  for (const clause of clauses) {
    const before = placed.at(-1);
    const shares = before?.kind === 'coordinate' && before.subject !== null && clause.kind === 'coordinate';
    if (!shares || clause.subject !== null) placed.push(clause);
    else placed[placed.length - 1] = { ...before, last: clause.last, children: [...before.children, clause] };
  }
  return placed;
}

/** What follows the last coordinate, up to the next clause of the main one, goes with it wherever it hangs. */
function endOfLast(tree: Dependencies, end: number, { children }: Clause): number {
  const next = children.find(child => child.first >= end && child.kind !== 'infinitive');
  const { last } = tree.yieldOf(tree.root);
  return Math.max(
    end,
    withoutMarks(tree, { first: tree.yieldOf(tree.root).first, last: next?.first ?? last }).last,
  );
}

function clauseOf(
  tree: Dependencies,
  head: number,
  kind: ClauseKind,
  range: TokenRange,
  setOff: boolean,
): Clause {
  const { verb, verbGroup } = verbOf(tree, head, kind);
  const clause = {
    kind,
    ...range,
    subject: subjectOf(tree, head, verbGroup),
    verb,
    verbGroup,
    passive: isPassive(tree, head),
    negated: isNegated(tree, head),
    setOff,
  };
  const end = Math.min(range.last, ...conjunctsOf(tree, head).map(part => startOf(tree, part)));
  const children = inOrder(childClauses(tree, head), clause);
  return { ...clause, children: toTheEnd(tree, children, { ...range, last: Math.max(end, head) }) };
}

/** "was summoned", and "was summoned and | informed": the auxiliary may be that of the participle it is joined to. */
function isPassive(tree: Dependencies, head: number): boolean {
  if (tree.has(head, 'aux:pass') || tree.has(head, 'nsubj:pass')) return true;
  const joined = tree.relation(head) === 'conj' ? tree.headOf(head) : null;
  const isBare = !tree.has(head, 'aux') && !SUBJECTS.some(relation => tree.has(head, relation));
  const { form, lemma, lower } = tree.tokens[head]!;
  // "was told of the plan and | rejected it": with an object it does, and is not done to.
  const isParticiple =
    (form === 'participle' || form === 'past') && lower !== lemma && !tree.has(head, 'obj');
  return joined !== null && isBare && isParticiple && isPassive(tree, joined);
}

/** ", long used by X", ", held for the first time": with no auxiliary of its own. */
function isPastParticiple(tree: Dependencies, word: number): boolean {
  const { tag, form } = tree.tokens[word]!;
  return (
    tag === 'VERB' &&
    (form === 'participle' || form === 'past') &&
    !tree.has(word, 'aux') &&
    !tree.has(word, 'aux:pass')
  );
}

/** "urged X to A and to B during C": what stands behind the last of several infinitives goes with it, whatever it hangs on. */
function toTheEnd(tree: Dependencies, children: readonly Clause[], { last }: TokenRange): readonly Clause[] {
  const end = children.at(-1);
  if (end?.kind !== 'infinitive' || children.at(-2)?.kind !== 'infinitive') return children;
  return [...children.slice(0, -1), { ...end, last: withoutMarks(tree, { first: end.first, last }).last }];
}

/** By a word of its own ("never", "nor", "still less") or by that of the verb it is joined to: "has never done X | or done Y". */
function isNegated(tree: Dependencies, head: number): boolean {
  const isOne = (child: number) => {
    const { lemma, lower } = tree.tokens[child]!;
    if (child > head) return false;
    if (tree.relation(child) !== 'advmod') return lower === 'nor' || lower === 'neither';
    return NEGATIONS.has(lemma) || (lower === 'less' && MORE_SO.has(tree.tokens[child - 1]?.lower ?? ''));
  };
  return tree.childrenOf(head).some(isOne) || sharesNo(tree, head);
}

const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'cannot']);

/** "still less", "much less". */
const MORE_SO: ReadonlySet<string> = new Set(['still', 'much', 'even', 'far']);

/** A verb with no subject and auxiliary of its own in a list that "or" or "nor" closes, behind one that is denied. */
function sharesNo(tree: Dependencies, word: number): boolean {
  const head = tree.headOf(word);
  if (head === null || tree.relation(word) !== 'conj') return false;
  const isOwn = ['aux', 'cop', 'mark', ...SUBJECTS].some(relation => tree.has(word, relation));
  const list = tree.childrenOf(head).filter(child => child >= word && tree.relation(child) === 'conj');
  const [joint] = list.flatMap(child => tree.childrenOf(child).filter(each => tree.relation(each) === 'cc'));
  const isEither = joint !== undefined && /^n?or$/u.test(tree.tokens[joint]!.lower);
  return !isOwn && isEither && isNegated(tree, head);
}

/** The clauses right inside that of `head`, in no order. */
function childClauses(tree: Dependencies, head: number): readonly Clause[] {
  const own = new Set(conjunctsOf(tree, head));
  return tree.childrenOf(head).flatMap(child => (own.has(child) ? [] : clausesAt(tree, child, head)));
}

/** The clause that a word heads, with its coordinates; or, where it heads none, the clauses below it. */
function clausesAt(tree: Dependencies, word: number, owner: number): readonly Clause[] {
  const kind = isOfGerund(tree, word, owner) ? null : kindOf(tree, word);
  if (kind === null) return tree.childrenOf(word).flatMap(child => clausesAt(tree, child, owner));
  const parts = [word, ...(isOnePurpose(tree, word, kind, owner) ? [] : conjunctsOf(tree, word))];
  const end = tree.yieldOf(word).last;
  const clauses = parts.map((part, at) => {
    const range =
      at === 0 ? rangeOf(tree, word, kind, parts.slice(1)) : bodyRange(tree, part, parts.slice(at + 1));
    const last =
      at > 0 && at === parts.length - 1 ? withoutMarks(tree, { ...range, last: end }).last : range.last;
    const own = kind === 'adverbial' && at > 0 ? 'coordinate' : kind;
    const first = at === 0 && kind === 'relative' ? (appositionOf(tree, word) ?? range.first) : range.first;
    const setOff = first < range.first || isSetOff(tree, word) || isSetOff(tree, part);
    return clauseOf(tree, part, own, { first, last }, setOff);
  });
  return kind === 'adverbial' ? asOne(clauses) : clauses;
}

/** ", a group | with which nobody works": where the noun beside another begins that a relative clause describes; null for none. */
function appositionOf(tree: Dependencies, word: number): number | null {
  const noun = tree.headOf(word);
  if (noun === null || tree.relation(noun) !== 'appos' || tree.relation(word) !== 'acl:relcl') return null;
  return isSetOff(tree, noun) ? tree.yieldOf(noun).first : null;
}

/** "whereas A is wrong and harms X": under one conjunction, what is joined stands inside. */
function asOne([first, ...others]: readonly Clause[]): readonly Clause[] {
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  return [{ ...first, last: others.at(-1)!.last, children: [...first.children, ...others] }];
}

/** "reaffirmed the commitment to ensuring | that X": no complement of "reaffirmed"; "made a point of noting | that X" is one. */
function isOfGerund(tree: Dependencies, word: number, owner: number): boolean {
  const head = tree.headOf(word);
  return (
    tree.relation(word) === 'ccomp' &&
    head !== null &&
    head !== owner &&
    tree.tokens[head]!.form === 'gerund' &&
    !OCCASIONS.has(tree.tokens[tree.headOf(head) ?? head]!.lemma)
  );
}

/** "took the opportunity of | stressing that X": nouns that hold nothing but a report. */
const OCCASIONS: ReadonlySet<string> = new Set(['point', 'opportunity', 'occasion']);

/** "the importance of refraining from X to preserve Y and avoid Z": the purpose of something inside the clause stays whole. */
function isOnePurpose(tree: Dependencies, word: number, kind: ClauseKind, owner: number): boolean {
  const head = tree.headOf(word);
  return kind === 'infinitive' && head !== null && head !== owner && tree.tokens[head]!.tag === 'VERB';
}

/** What kind of clause a word heads; null for none that the later stages tell apart. */
function kindOf(tree: Dependencies, word: number): ClauseKind | null {
  const token = tree.tokens[word]!;
  const mark = tree.tokens[tree.childrenOf(word).find(child => tree.relation(child) === 'mark') ?? -1];
  const opener = tree.tokens[withoutMarks(tree, tree.yieldOf(word)).first]!;
  const hasSubject = SUBJECTS.some(relation => tree.has(word, relation));
  // "being convinced that X" too.
  const isBeing =
    tree.has(word, 'ccomp') &&
    tree.childrenOf(word).some(child => child < word && tree.tokens[child]!.lower === 'being');
  const gerund =
    isBeing ||
    isHaving(tree, word) ||
    (token.tag === 'VERB' && token.form === 'gerund' && !tree.has(word, 'aux'));
  if (LOOSE_RELATIVES.has(tree.relation(word)) && isRelative(tree, word)) return 'relative';
  switch (tree.relation(word)) {
    case 'ccomp':
    case 'csubj':
    case 'csubj:pass':
      if (!tree.isClausal(word) || (opener.tag === 'ADP' && !isTold(tree, word))) return null;
      if (QUESTIONS.test(opener.lower)) return null;
      // "states that have made progress": a relative clause, whatever the parser calls it.
      if (opener.lower === 'that' && opener.tag === 'PRON') return 'relative';
      if (!hasSubject && mark === undefined) return null;
      // "To sever chains does nobody good": what is told of is no clause of its own.
      if (!hasSubject && isInfinitive(tree, word))
        return tree.relation(word) === 'ccomp' || isBehindIt(tree, word) ? 'infinitive' : null;
      return /^(?:if|whether)$/u.test(opener.lower) ? 'adverbial' : 'complement';
    case 'acl:relcl':
      if (!tree.isClausal(word)) return null;
      return /^(?:where|when)$/u.test(opener.lower) ? 'adverbial' : 'relative';
    case 'acl':
      if (opener.lower === 'that') return isGapped(tree, word) ? 'relative' : 'complement';
      if (isInfinitive(tree, word)) return 'infinitive';
      // ", as demonstrated by X"; ", such as removing barriers"
      if (mark?.lower === 'as' && isSetOff(tree, word)) return 'adverbial';
      if (opener.lower === 'such') return null;
      return (gerund || isPastParticiple(tree, word)) && isSetOff(tree, word) ? 'participle' : null;
    case 'advcl':
    case 'advcl:relcl':
      // "rammed the nets, which led to losses": of all that was told.
      if (opener.lower === 'which' && tree.isClausal(word) && isSetOff(tree, word)) return 'relative';
      if (opener.lower === 'with' && hasSubject && tree.isClausal(word)) return 'absolute';
      if (isInfinitive(tree, word)) return 'infinitive';
      if (gerund && (mark === undefined || isInPassing(tree, word)))
        return isSetOff(tree, word) ? 'participle' : null;
      // "was quoted as saying"
      if (gerund && mark?.lower === 'as') return 'adverbial';
      if (mark?.tag === 'SCONJ' && opener.tag === 'SCONJ') return gerund && !hasSubject ? null : 'adverbial';
      return hasSubject && tree.isClausal(word) ? 'adverbial' : null;
    case 'xcomp':
      return isInfinitive(tree, word) ? 'infinitive' : null;
    case 'parataxis': {
      if (!tree.isClausal(word) || !hasSubject) return null;
      return isToldLoosely(tree, word) ? 'complement' : 'coordinate';
    }
    default:
      return null;
  }
}

/**
 * "The Minister stressed: | X is so", "He said, | X is so", "He said that X is so, so | Y is"; not "They must apologise to X, | they must
 * admit it", with more than the verb before the comma that is no clause.
 */
function isToldLoosely(tree: Dependencies, word: number): boolean {
  const head = tree.headOf(word);
  if (head === null || head > word || !takesClause(tree.tokens[head]!)) return false;
  const before = tree.yieldOf(word).first - 1;
  const mark = [before, before + 1].find(at => at > head && /^[,;]$/u.test(tree.tokens[at]!.text));
  return mark === undefined || mark === head + 1 || tree.has(head, 'ccomp');
}

/** "It is important | to keep X": behind what is told of it. */
function isBehindIt(tree: Dependencies, word: number): boolean {
  const head = tree.headOf(word);
  return head !== null && head < word && tree.has(head, 'expl');
}

/** "At the talks, X noted that Y, the ministry said": what stands before the verb of saying is a statement with its own opener. */
function isTold(tree: Dependencies, word: number): boolean {
  return tree.has(word, 'nsubj') && (tree.headOf(word) ?? 0) > word;
}

/** "the priority that X places on Y", "the part that X played": "that" is the object which the verb wants. */
function isGapped(tree: Dependencies, word: number): boolean {
  return (
    governs('light_verbs', tree.tokens[word]!.lower) && !tree.has(word, 'obj') && !tree.has(word, 'ccomp')
  );
}

/** "While noting that X, Y", "In addition to condemning X, Y": what is reported in passing. */
function isInPassing(tree: Dependencies, word: number): boolean {
  const { first } = withoutMarks(tree, tree.yieldOf(word));
  const opener = tree.tokens[first]!.lower;
  const opens = opener === 'while' || (opener === 'in' && tree.tokens[first + 1]!.lower === 'addition');
  return opens && isReporting(tree.tokens[word]!);
}

/** "having noted that X, Y": reported before. */
function isHaving(tree: Dependencies, word: number): boolean {
  return tree
    .childrenOf(word)
    .some(child => tree.relation(child) === 'aux' && tree.tokens[child]!.lower === 'having');
}

/** What the parser makes of a relative clause behind a preposition. */
const LOOSE_RELATIVES: ReadonlySet<string> = new Set(['ccomp', 'advcl', 'advcl:relcl', 'parataxis', 'acl']);
const RELATIVES = /^(?:whom|which|whose)$/u;
/** A preposition of up to three words and the pronoun: "with regard to which". */
const PREPOSITION = 4;

/** ", without whom X would not have happened", ", with regard to which there is no change", ", whose flight was Y". */
function isRelative(tree: Dependencies, word: number): boolean {
  const { first, last } = withoutMarks(tree, tree.yieldOf(word));
  const opening = tree.tokens.slice(first, Math.min(first + PREPOSITION, last));
  const pronoun = opening.findIndex(({ lower }) => RELATIVES.test(lower));
  const opens =
    pronoun === 0
      ? opening[0]!.lower === 'whose'
      : pronoun > 0 && isPreposition(opening[0]!) && opening[pronoun - 1]!.tag === 'ADP';
  return opens && tree.isClausal(word) && isSetOff(tree, word);
}

/** Or "according", before "to which". */
function isPreposition({ tag, lower }: Token): boolean {
  return tag === 'ADP' || lower === 'according';
}

const QUESTIONS = /^(?:what|who|how|why|which)$/u;
const SUBJECTS = ['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass', 'expl'] as const;

/**
 * The coordinates of a clause, in order. Verbs are joined, not clauses, where what follows belongs to both ("strengthen and expand
 * cooperation") or the auxiliary does ("must win this war and return our territory").
 */
function conjunctsOf(tree: Dependencies, head: number): readonly number[] {
  const children = tree.childrenOf(head);
  // "for the other side to reassess its conduct and take steps": so does "to" with a subject.
  const hasModal = tree.has(head, 'aux') || (tree.has(head, 'nsubj') && isInfinitive(tree, head));
  return children
    .filter(
      child =>
        tree.relation(child) === 'conj' &&
        tree.isClausal(child) &&
        !(hasModal && isBare(tree, child) && (isNegated(tree, head) || !isBehindComma(tree, child))) &&
        !(tree.has(head, 'cop') && isInfinitive(tree, head) && isInfinitive(tree, child)) &&
        !isOneWord(tree, child) &&
        !isOneDeed(tree, head, child) &&
        !isStranded(tree, child) &&
        !(isLooseGerund(tree, child) && tree.tokens[head]!.form !== 'gerund') &&
        !children.some(other => other > child && SHARED.has(tree.relation(other))),
    )
    .flatMap(child => [child, ...conjunctsOf(tree, child)])
    .sort((one, other) => one - other);
}

/** "to expand", not "looked forward to expanding", nor "to the spot" misread. */
function isInfinitive(tree: Dependencies, word: number): boolean {
  const { tag, form } = tree.tokens[word]!;
  return (
    form !== 'gerund' &&
    (tag === 'VERB' || tag === 'AUX' || tree.has(word, 'cop')) &&
    tree.childrenOf(word).some(child => tree.relation(child) === 'mark' && tree.tokens[child]!.lower === 'to')
  );
}

/** "continue talks on X and mitigating Y": whatever it is joined to, it is not the finite verb. */
function isLooseGerund(tree: Dependencies, word: number): boolean {
  return tree.tokens[word]!.form === 'gerund' && !tree.has(word, 'aux');
}

/** "dangerous and destabilizing": no claim by itself. */
function isOneWord(tree: Dependencies, word: number): boolean {
  const { first, last } = withoutMarks(tree, tree.yieldOf(word));
  return last - first === 1;
}

/** "sought and obtained | the consent", "founded and headed | by X": two verbs in a row, with nothing between them of which the first could be told. */
function isOneDeed(tree: Dependencies, head: number, word: number): boolean {
  const isVerb = (at: number) => tree.tokens[at]!.tag === 'VERB';
  const between = tree.tokens.slice(head + 1, word);
  return (
    isVerb(head) &&
    isVerb(word) &&
    between.length === 1 &&
    between[0]!.tag === 'CCONJ' &&
    (tree.has(word, 'obj') || (tree.has(word, 'obl:agent') && isPastParticiple(tree, word)))
  );
}

/** "attaches importance to and | hopes to deepen the ties": what follows is the object of both. */
function isStranded({ tokens, childrenOf, relation }: Dependencies, word: number): boolean {
  const joint = childrenOf(word).find(child => relation(child) === 'cc' && child < word);
  const before = tokens[(joint ?? 0) - 1];
  return before?.tag === 'ADP' && STRANDED.has(before.lower);
}

/** Not "agreed to carry on and", "broke out and": those are parts of a verb. */
const STRANDED: ReadonlySet<string> = new Set([
  'to',
  'for',
  'with',
  'of',
  'from',
  'into',
  'upon',
  'towards',
  'against',
  'at',
]);

/** "should carry out X, | halt Y": apart from what stands before it, whatever auxiliary both share. */
function isBehindComma(tree: Dependencies, word: number): boolean {
  return tree.tokens[startOf(tree, word) - 1]?.text === ',' || tree.tokens[startOf(tree, word)]?.text === ',';
}

/** A base form with no subject, auxiliary or "to" of its own. */
function isBare(tree: Dependencies, word: number): boolean {
  const own = ['aux', 'cop', 'mark', ...SUBJECTS];
  return tree.tokens[word]!.form === 'base' && !own.some(relation => tree.has(word, relation));
}

const SHARED: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'ccomp', 'xcomp']);

/** Where a clause stands in its sentence, without its coordinates. */
function rangeOf(tree: Dependencies, word: number, kind: ClauseKind, parts: readonly number[]): TokenRange {
  const body = bodyRange(tree, word, parts);
  const keepsComma = kind === 'relative' || kind === 'adverbial' || kind === 'absolute';
  return keepsComma ? { first: tree.yieldOf(word).first, last: body.last } : body;
}

/** From its first word on, behind the comma and the conjunction, up to the coordinate that follows. */
function bodyRange(tree: Dependencies, word: number, parts: readonly number[]): TokenRange {
  const { last } = tree.yieldOf(word);
  return withoutMarks(tree, {
    first: startOf(tree, word),
    last: Math.min(last, ...parts.map(part => startOf(tree, part))),
  });
}

/** Where a clause begins: at its conjunction, if it has one, whatever else hangs on it before that. */
function startOf(tree: Dependencies, word: number): number {
  const joint = tree.childrenOf(word).find(child => tree.relation(child) === 'cc' && child < word);
  return joint ?? tree.yieldOf(word).first;
}

function withoutMarks({ tokens }: Dependencies, range: TokenRange): TokenRange {
  let { first, last } = range;
  while (first < last - 1 && (isMark(tokens[first]!) || tokens[first]!.tag === 'CCONJ')) first += 1;
  while (last - 1 > first && (isMark(tokens[last - 1]!) || tokens[last - 1]!.tag === 'CCONJ')) last -= 1;
  return { first, last };
}

function isMark({ text }: Token): boolean {
  return /^[,;:.–—]$/u.test(text);
}

/** By a comma before it or, at the head of the sentence, behind it. */
function isSetOff(tree: Dependencies, word: number): boolean {
  const { tokens } = tree;
  const { first, last } = tree.yieldOf(word);
  if (first === 0) return tokens[last - 1]?.text === ',' || tokens[last]?.text === ',';
  // "did not 'correspond to reality,' adding that X"
  const isQuoted = /^["”»]$/u.test(tokens[first - 1]!.text) && tokens[first - 2]?.text === ',';
  return isQuoted || isMark(tokens[first]!) || isMark(tokens[first - 1]!);
}

/** The head verb of a predicate, the copula of one that is no verb, and where its auxiliaries begin. */
function verbOf(tree: Dependencies, head: number, kind: ClauseKind): Pick<Clause, 'verb' | 'verbGroup'> {
  // "as saying": none of its own.
  if (kind === 'adverbial' && tree.tokens[head]!.form === 'gerund' && !tree.has(head, 'aux'))
    return { verb: null, verbGroup: null };
  const own = innerSubject(tree, head) ?? -1;
  const helpers = tree.childrenOf(head).filter(child => child > own && HELPERS.has(tree.relation(child)));
  const isVerb = tree.tokens[head]!.tag === 'VERB' || tree.tokens[head]!.tag === 'AUX';
  const verb = isVerb ? head : (helpers.at(-1) ?? null);
  return { verb, verbGroup: verb === null ? null : Math.min(verb, ...helpers) };
}

const HELPERS: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'cop']);

/** "the cause is that | Norway has changed X, and reneged on Y": who does, where the clause is also what something else is. */
function innerSubject(tree: Dependencies, head: number): number | undefined {
  return tree.has(head, 'nsubj:outer')
    ? tree.childrenOf(head).find(child => child < head && INNER.has(tree.relation(child)))
    : undefined;
}

const INNER: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass']);

/** The words of the subject, up to the verb where it stands before it. */
function subjectOf(tree: Dependencies, head: number, verb: number | null): TokenRange | null {
  if (verb === null) return null;
  const subject =
    innerSubject(tree, head) ??
    tree.childrenOf(head).find(child => child < verb && SUBJECTS.some(name => name === tree.relation(child)));
  if (subject === undefined) return null;
  const { first, last } = tree.yieldOf(subject);
  // "Berg, | thanking both, | said": what one does besides is no part of who one is, though the comma behind it be.
  const aside = [...tree.childrenOf(head), ...tree.childrenOf(subject)].find(
    child => subject < child && child < Math.min(last, verb) && isBesides(tree, child),
  );
  const end = aside === undefined ? last : tree.yieldOf(aside).first;
  return withoutMarks(tree, { first, last: Math.min(end, verb) });
}

function isBesides(tree: Dependencies, word: number): boolean {
  return ASIDES.has(tree.relation(word)) && tree.tokens[word]!.form === 'gerund' && isSetOff(tree, word);
}

const ASIDES: ReadonlySet<string> = new Set(['acl', 'advcl']);

/** By place, each within its parent and behind the one before; so too what is inside one that loses its ends. */
function inOrder(clauses: readonly Clause[], { first, last }: TokenRange): readonly Clause[] {
  const placed: Clause[] = [];
  let from = first;
  for (const clause of clauses.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    const range = { first: Math.max(clause.first, from), last: Math.min(clause.last, last) };
    const hasVerb = clause.verb === null || (range.first <= clause.verb && clause.verb < range.last);
    if (range.last <= range.first || !hasVerb) continue;
    placed.push({ ...clause, ...range, children: inOrder(clause.children, range) });
    from = range.last;
  }
  return placed;
}
