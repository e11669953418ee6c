/**
 * Who does what to whom in the sentences of PLOVER's gold: `npm run eval:plover -- FILE`, JSON with `text`, `event`,
 * `source` and `target` (each a list with `actorText`). A source or a target is right where it shares a word of four
 * letters or more, or a capitalised one, with one that is marked; the event where its class is the marked one.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cueAt } from '../src/claims/cues.js';
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
  /** An empty string where there is none. */
  readonly source?: Actor | readonly Actor[] | '';
  readonly target?: Actor | readonly Actor[] | '';
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
  if (actors === undefined || actors === '') return [];
  return 'actorText' in actors ? [actors] : actors;
}

/** The first deed of a sentence, outermost clause first; what is merely said to have happened is passed over. */
function deedOf(tokens: readonly Token[]): Deed | null {
  const queue: Clause[] = [language.readClauses(tokens)];
  for (let clause = queue.shift(); clause !== undefined; clause = queue.shift()) {
    queue.push(...clause.children);
    const event = clause.verb === null ? null : eventAt(tokens, clause);
    if (event !== null) return { event, ...partiesOf(tokens, clause) };
  }
  return null;
}

function eventAt(tokens: readonly Token[], clause: Clause): string | null {
  const verb = clause.verb!;
  const { lemma } = tokens[verb]!;
  const act = cueAt(tokens, verb, clause.last)?.act;
  const ofAct = Object.entries(events.acts).find(([, acts]) => act !== undefined && acts.includes(act))?.[0];
  const ofVerb = Object.entries(events.verbs).find(([, verbs]) => verbs.includes(lemma))?.[0];
  return ofVerb ?? ofAct ?? null;
}

/** Who does it, and the first party named behind the verb; turned round in the passive. */
function partiesOf(tokens: readonly Token[], clause: Clause): Pick<Deed, 'source' | 'target'> {
  const behind = { first: clause.verb! + 1, last: clause.last };
  const by = tokens.findIndex(({ lower }, at) => at >= behind.first && at < behind.last && lower === 'by');
  if (clause.passive) {
    return { source: by < 0 ? null : { first: by + 1, last: clause.last }, target: clause.subject };
  }
  const subject = clause.subject ?? { first: clause.first, last: clause.verb! };
  const actor = findActors(tokens.slice(behind.first, behind.last))[0];
  const name = tokens.findIndex(({ tag }, at) => at >= behind.first && at < behind.last && tag === 'PROPN');
  const first = actor === undefined ? name : behind.first + actor.first;
  return {
    source: subject,
    target: first < 0 ? null : { first, last: Math.min(clause.last, first + REACH) },
  };
}

const REACH = 4;

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
