/**
 * Sources, cues and contents beside those that people marked: `npm run eval:attribution -- FILE`, JSON Lines with `id`,
 * `text` and `attributions` (each `source`, `cue`, `content`: lists of [start, end] in code points), as PolNeAR gives
 * them. What is scored is what users get, the `attributions` of the account. `--write FILE` writes what was found in the
 * same form; `--reader rules` has rules read in place of the trained reader.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extractClaims } from '../src/claims/index.js';
import type { Span } from '../src/domain/index.js';
import { loadReader, READERS } from '../src/language/index.js';
import {
  type Attributed,
  addCounts,
  type Counts,
  figuresOf,
  KINDS,
  type Pair,
  ROLES,
  scoreText,
} from './attribution/score.js';
import { markdownTable } from './bench/measure.js';
import { readJsonLines, toAccount } from './corpus.js';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attributed[];
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'string' },
    reader: { type: 'string', default: READERS[0] },
  },
});
if (positionals.length === 0) throw new Error('usage: npm run eval:attribution -- FILE [--write FILE]');
const articles = positionals.flatMap(file => readJsonLines<Article>(file));
const reader = await loadReader(READERS.find(name => name === values.reader) ?? 'rules');
const language = await reader.prepare(articles.map(({ text }) => text));
const found = articles.map(({ id, text }) => ({ id, text, attributions: attributionsIn(text) }));
if (values.write !== undefined)
  writeFileSync(
    values.write,
    found
      .map(
        ({ id, text, attributions }) =>
          `${JSON.stringify({ id, attributions: attributions.map(each => mapSpans(each, codePointsBefore(text))) })}\n`,
      )
      .join(''),
  );
const counts = articles
  .map(({ text, attributions }, at) =>
    scoreText(
      text,
      found[at]!.attributions,
      attributions.map(each => mapSpans(each, unitsBefore(text))),
    ),
  )
  .reduce((sum: Counts | null, each) => (sum === null ? each : addCounts(sum, each)), null);
console.log(
  `${articles.length} articles, read by ${reader.name}, ${articles.reduce((n, { attributions }) => n + attributions.length, 0)} attributions marked\n`,
);
console.log(
  markdownTable([
    ['', 'P', 'R', 'F1', 'right', 'predicted', 'gold'],
    ...ROLES.flatMap(role =>
      KINDS.map(kind => {
        const count = counts![role][kind];
        return [
          `${role} ${kind}`,
          ...figuresOf(count).map(figure => figure.toFixed(1)),
          String(count.right),
          String(count.predicted),
          String(count.gold),
        ];
      }),
    ),
  ]),
);

/** What the product tells of an article, but for what is nested: the gold gives a word to one attribution. */
function attributionsIn(text: string): readonly Attributed[] {
  const account = toAccount({ id: 'a1', source: 'article', side: null, kind: 'article', text });
  const pairs = ({ spans }: { readonly spans: readonly Span[] }) =>
    spans.map(({ start, end }) => [start, end] as const);
  const found = extractClaims(account, language, []).attributions;
  return outermost(
    found.map(({ source, cue, content }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
    })),
  );
}

/** Those whose cue lies in no outer one's content. */
function outermost(attributions: readonly Attributed[]): readonly Attributed[] {
  const kept: Attributed[] = [];
  for (const each of attributions) {
    const start = each.cue[0]?.[0] ?? -1;
    const holds = ({ content }: Attributed) => content.some(([from, to]) => from <= start && start < to);
    if (!kept.some(holds)) kept.push(each);
  }
  return kept;
}

function mapSpans({ source, cue, content }: Attributed, at: readonly number[]): Attributed {
  const map = (pairs: readonly Pair[]) => pairs.map(([start, end]) => [at[start]!, at[end]!] as const);
  return { source: map(source), cue: map(cue), content: map(content) };
}

/** UTF-16 offset by code-point offset. */
function unitsBefore(text: string): readonly number[] {
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return offsets;
}

/** Code-point offset by UTF-16 offset. */
function codePointsBefore(text: string): readonly number[] {
  return unitsBefore(text).reduce<number[]>((offsets, unit, point) => {
    offsets[unit] = point;
    return offsets;
  }, []);
}
