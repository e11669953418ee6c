/**
 * Who does what to whom in the sentences of PLOVER's gold: `npm run eval:plover -- FILE`, JSON with `text`, `event`,
 * `source` and `target` (each a list with `actorText`). A source or a target is right where it shares a word of four
 * letters or more, or a capitalised one, with one that is marked; the event where its class is the marked one.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cueWordsAt } from '../src/claims/reports/index.js';
import type { Clause, Token, TokenRange } from '../src/domain/index.js';
import { languageFor } from '../src/language/index.js';
import { findActors } from '../src/lexicon/index.js';
import { markdownTable } from './bench/measure.js';

interface Actor {
  readonly actorText: string;
}

interface Marked {
  readonly text: string;
  readonly event: string;
  /** A string where none is marked. */
  readonly source?: Actor | readonly Actor[] | string;
  readonly target?: Actor | readonly Actor[] | string;
}

interface Events {
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly quads: Readonly<Record<string, readonly string[]>>;
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

interface Deed {
  readonly event: string;
  readonly source: TokenRange | null;
  readonly target: TokenRange | null;
}

/** How many words from its first a target may take. */
const REACH = 4;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: npm run eval:plover -- FILE');
const events = parse(readFileSync('scripts/plover/events.yml', 'utf8')) as Events;
const language = languageFor('en');
const marked = (JSON.parse(readFileSync(file, 'utf8')) as readonly Marked[]).filter(
  ({ text, event }) => text !== undefined && event !== 'DOCUMENT',
);
const read = marked.map(({ source, target, ...each }) => {
  const tokens = language.readTokens(each.text, { start: 0, end: each.text.length });
  return { ...each, source: listed(source), target: listed(target), tokens, deed: deedOf(tokens) };
});
const table = [
  ['source', ({ source, tokens, deed }: (typeof read)[number]) => names(source, tokens, deed?.source)],
  ['target', ({ target, tokens, deed }: (typeof read)[number]) => names(target, tokens, deed?.target)],
  ['event class', ({ event, deed }: (typeof read)[number]) => deed?.event === event],
  ['quad class', ({ event, deed }: (typeof read)[number]) => quadOf(deed?.event) === quadOf(event)],
] as const;
console.log(
  markdownTable([
    [`of ${read.length} sentences`, 'right', 'of', 'accuracy'],
    ...table.map(([what, isRight]) => {
      const asked = what === 'target' ? read.filter(({ target }) => target.length > 0) : read;
      const right = asked.filter(isRight).length;
      return [what, String(right), String(asked.length), `${((100 * right) / asked.length).toFixed(1)} %`];
    }),
  ]),
);

/** One actor stands without a list. */
function listed(actors: Marked['source']): readonly Actor[] {
  if (actors === undefined || typeof actors === 'string') return [];
  return 'actorText' in actors ? [actors] : actors;
}

/** The first deed of a sentence, outermost clause first; what is merely said to have happened is passed over. */
function deedOf(tokens: readonly Token[]): Deed | null {
  const queue: { readonly clause: Clause; readonly inherited: TokenRange | null }[] = [
    { clause: language.readClauses(tokens), inherited: null },
  ];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { clause, inherited } = next;
    const named = clause.subject !== null && tokens[clause.subject.last - 1]!.tag !== 'PRON';
    const subject = named ? clause.subject : (inherited ?? clause.subject);
    queue.push(...clause.children.map(child => ({ clause: child, inherited: subject })));
    const event = clause.verb === null ? null : eventAt(tokens, clause);
    if (event !== null) return { event, ...partiesOf(tokens, clause, subject) };
  }
  return null;
}

function eventAt(tokens: readonly Token[], clause: Clause): string | null {
  const verb = clause.verb!;
  const { lemma } = tokens[verb]!;
  const act = cueWordsAt(tokens, verb, clause.last).find(({ says, voices }) => says || voices.size > 0)?.sense
    .act;
  const ofAct = Object.entries(events.acts).find(([, acts]) => act !== undefined && acts.includes(act))?.[0];
  const ofVerb = Object.entries(events.verbs).find(([, verbs]) => verbs.includes(lemma))?.[0];
  const isPlanned = tokens
    .slice(clause.verbGroup!, verb)
    .some(({ lower }) => lower === 'will' || lower === 'would');
  // What will be given or done for another is agreed to; what will be done against it is threatened.
  const quad = quadOf(ofVerb);
  if (isPlanned && quad?.endsWith('cooperation')) return 'AGREE';
  return ofVerb ?? ofAct ?? null;
}

/** Who does it, and the first party named behind the verb; turned round in the passive. */
function partiesOf(
  tokens: readonly Token[],
  clause: Clause,
  named: TokenRange | null,
): Pick<Deed, 'source' | 'target'> {
  const behind = { first: clause.verb! + 1, last: clause.last };
  const by = tokens.findIndex(({ lower }, at) => at >= behind.first && at < behind.last && lower === 'by');
  if (clause.passive) {
    return { source: by < 0 ? null : { first: by + 1, last: clause.last }, target: named };
  }
  const subject = named ?? { first: 0, last: clause.verb! };
  const actor = findActors(tokens.slice(behind.first, behind.last))[0];
  const name = tokens.findIndex(({ tag }, at) => at >= behind.first && at < behind.last && tag === 'PROPN');
  const first = actor === undefined ? name : behind.first + actor.first;
  return {
    source: subject,
    target: first < 0 ? null : { first, last: Math.min(clause.last, first + REACH) },
  };
}

function names(
  actors: readonly Actor[],
  tokens: readonly Token[],
  range: TokenRange | null | undefined,
): boolean {
  if (range == null) return actors.length === 0;
  const found = new Set(tokens.slice(range.first, range.last).map(({ stem }) => stem));
  return actors.some(({ actorText }) =>
    language
      .readTokens(actorText, { start: 0, end: actorText.length })
      .some(({ text, stem }) => (text.length > 3 || /^\p{Lu}/u.test(text)) && found.has(stem)),
  );
}

function quadOf(event: string | undefined): string | undefined {
  return Object.entries(events.quads).find(
    ([, classes]) => event !== undefined && classes.includes(event),
  )?.[0];
}
