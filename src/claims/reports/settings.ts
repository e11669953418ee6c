import type { Clause, Token, TokenRange } from '../../domain/index.js';

/** A clause of the sentence with the subject it shares, if it has none. */
export interface Setting {
  readonly clause: Clause;
  readonly subject: TokenRange | null;
}

/** Each clause by its head verb, with its subject: its own, or that of the clause it goes on with. */
export function clausesByVerb(root: Clause): ReadonlyMap<number, Setting> {
  const found = new Map<number, Setting>();
  const visit = (clause: Clause, inherited: TokenRange | null) => {
    const subject = clause.subject ?? inherited;
    if (clause.verb !== null) found.set(clause.verb, { clause, subject });
    let last = subject;
    for (const child of clause.children) {
      visit(child, child.kind === 'complement' || child.kind === 'relative' ? null : last);
      if (child.kind === 'coordinate' && child.subject !== null) last = child.subject;
    }
  };
  visit(root, null);
  return found;
}

/** The setting of a verb that heads no clause: the innermost clause around it, its subject what stands before it. */
export function settingAround(tokens: readonly Token[], root: Clause, verb: number): Setting {
  let clause = root;
  let subject = root.subject;
  for (;;) {
    const inner = clause.children.find(({ first, last }) => first <= verb && verb < last);
    if (inner === undefined) break;
    clause = inner;
    subject = inner.subject ?? subject;
  }
  const { form } = tokens[verb]!;
  const opener = tokens[verb - 1];
  // "broke the silence by asking", "after suggesting X, the minister left": the subject of the clause around.
  const isAdverbial =
    form === 'gerund' && (opener === undefined || opener.tag === 'ADP' || opener.tag === 'SCONJ');
  if (isAdverbial && subject !== null) return { clause, subject };
  return { clause, subject: nounPhraseBefore(tokens, clause.first, verb) };
}

function nounPhraseBefore(tokens: readonly Token[], from: number, verb: number): TokenRange | null {
  let last = verb;
  while (last > from && (tokens[last - 1]!.tag === 'ADV' || tokens[last - 1]!.tag === 'AUX')) last -= 1;
  let first = last;
  while (first > from && PHRASE_TAGS.has(tokens[first - 1]!.tag)) first -= 1;
  while (first < last && (tokens[first]!.tag === 'ADP' || tokens[first]!.tag === 'PART')) first += 1;
  return last > first ? { first, last } : null;
}

const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'PART']);
