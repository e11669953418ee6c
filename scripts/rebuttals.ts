/**
 * How often a sentence that people marked as a rebuttal, or as a negative evaluation of a state, is found contested
 * against what that state said in the same meeting, and how often an unmarked one of the same speaker is:
 * `npm run eval:rebuttals -- FILE...`, JSON Lines as in UMUC (Zaczynska, Bourgonje, Stede 2024), one speech a line.
 */
import { parseArgs } from 'node:util';
import { loadJudge } from '../src/alignment/index.js';
import { compareAccounts } from '../src/comparison/index.js';
import type { Comparison } from '../src/domain/index.js';
import { loadReader } from '../src/language/index.js';
import { markdownTable } from './bench/measure.js';
import { readJsonLines, toAccount } from './corpus.js';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly conflict?: string;
  readonly targets?: readonly string[];
  readonly challenge?: string;
  readonly challengeTargets?: readonly string[];
}

interface Speech {
  readonly meeting: string;
  readonly speech: string;
  readonly side: string;
  readonly text: string;
  readonly sentences: readonly Marked[];
}

type Mark =
  | 'challenge or correction'
  | 'direct negative evaluation'
  | 'indirect negative evaluation'
  | 'unmarked';
const MARKS: readonly Mark[] = [
  'challenge or correction',
  'direct negative evaluation',
  'indirect negative evaluation',
  'unmarked',
];

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { judge: { type: 'string', default: 'nli' } },
});
const judge = await loadJudge(values.judge);
const reader = await loadReader('trained');
const counts = new Map(MARKS.map(mark => [mark, { sentences: 0, contested: 0 }]));
for (const file of files) {
  const speeches = readJsonLines<Speech>(file);
  const sides = [...new Set(speeches.map(({ side }) => side))];
  for (const speech of speeches)
    for (const target of sides.filter(side => side !== speech.side && isTargeted(speech, side)))
      await score(
        speech,
        speeches.filter(({ side }) => side === target),
      );
}
console.log(
  markdownTable([
    ['sentences of a speaker, against the state targeted', 'sentences', `contested (${judge.name})`],
    ...MARKS.map(mark => {
      const { sentences, contested } = counts.get(mark)!;
      return [
        mark,
        String(sentences),
        `${contested} (${((100 * contested) / Math.max(1, sentences)).toFixed(1)} %)`,
      ];
    }),
  ]),
);

/** Counts the sentences of a speech whose target is the state, and those with no mark at all. */
async function score(speech: Speech, answers: readonly Speech[]): Promise<void> {
  const target = answers[0]!.side;
  const accounts = [speech, ...answers].map(({ side, text, meeting, speech: number }, index) =>
    toAccount({ id: `a${index + 1}`, source: `${meeting}/${number}`, side, text, kind: 'statement' }),
  );
  const comparison = await compareAccounts(accounts, { judge, reader });
  const contested = contestedSpans(comparison);
  for (const sentence of speech.sentences) {
    const mark = markOf(sentence, target);
    if (mark === null) continue;
    // Offsets count code points; JavaScript counts UTF-16 units.
    const [start, end] = [sentence.start, sentence.end].map(
      at => [...speech.text].slice(0, at).join('').length,
    );
    const count = counts.get(mark)!;
    count.sentences += 1;
    if (contested.some(span => span.start < end! && span.end > start!)) count.contested += 1;
  }
}

function isTargeted({ sentences }: Speech, side: string): boolean {
  return sentences.some(sentence => {
    const mark = markOf(sentence, side);
    return mark !== null && mark !== 'unmarked';
  });
}

/** How a sentence is marked towards a state; null if marked, but towards another or nobody. */
function markOf(
  { conflict, targets = [], challenge, challengeTargets = [] }: Marked,
  side: string,
): Mark | null {
  const isAt = (names: readonly string[]) => names.some(name => keyOf(name) === keyOf(side));
  if (challenge && isAt(challengeTargets)) return 'challenge or correction';
  if (conflict && isAt(targets))
    return conflict === 'Direct_NegEval' ? 'direct negative evaluation' : 'indirect negative evaluation';
  return conflict || challenge ? null : 'unmarked';
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}

function contestedSpans({ claims, verdicts }: Comparison) {
  const ids = new Set(verdicts.filter(({ verdict }) => verdict === 'contested').map(({ claim }) => claim));
  return claims.filter(({ id, account }) => account === 'a1' && ids.has(id)).flatMap(({ spans }) => spans);
}
