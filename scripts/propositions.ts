/**
 * How often a claim in its context entails its proposition, by the shipped judge:
 * `npm run eval:propositions -- FILE... [--texts 100] [--claims 300] [--seed 1] [--worst 20]`, JSON Lines, one readout a
 * line: `side`, `title`, `text`. The premise is the claim's sentence, by itself or with the sentence before it, whichever
 * the judge finds to entail more. The judge takes much for neutral that is plainly entailed, the more the longer the
 * premise, so it is also asked about the claim's own words: what it finds in these and not in the proposition is what the
 * proposition may have added. The worst, by that difference, are listed.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type JudgedRelation, type Judgement, loadJudge } from '../src/alignment/index.js';
import { prepareLanguage, readVoice } from '../src/comparison/index.js';
import type { Account } from '../src/domain/index.js';
import { seededRandom } from '../src/evaluation/bootstrap.js';
import { loadReader } from '../src/language/index.js';
import { markdownTable } from './bench/measure.js';
import { readJsonLines, toAccount } from './corpus.js';

type Readout = Pick<Account, 'side' | 'date' | 'title' | 'text'>;

interface Tried {
  readonly verbatim: string;
  readonly proposition: string;
  /** The claim's sentence, and that with the one before it. */
  readonly premises: readonly string[];
}

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string', default: '100' },
    claims: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    worst: { type: 'string', default: '20' },
    reader: { type: 'string', default: 'trained' },
  },
});
const random = seededRandom(Number(values.seed));
const judge = await loadJudge('nli');
const reader = await loadReader(values.reader === 'rules' ? 'rules' : 'trained');

const accounts = shuffled(files.flatMap(file => readJsonLines<Readout>(file)))
  .slice(0, Number(values.texts))
  .map(({ side, date, title, text }) =>
    toAccount({ id: 'a1', source: title ?? '', side, date, title, text: text.normalize('NFC') }),
  );
const language = await prepareLanguage(reader, accounts);
const tried = accounts
  .flatMap(propositionsOf)
  .toSorted((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1))
  .slice(0, Number(values.claims));
const rows = await Promise.all(
  tried.map(async each => ({
    ...each,
    words: await best(each.premises, each.verbatim),
    read: await best(each.premises, each.proposition),
  })),
);
const relations: readonly JudgedRelation[] = ['entailment', 'neutral', 'contradiction'];
const share = (count: number) => `${((100 * count) / rows.length).toFixed(1)} %`;
const shares = (judged: readonly Judgement[]) =>
  relations.map(name => share(judged.filter(({ relation }) => relation === name).length));
console.log(
  markdownTable([
    [`${rows.length} claims`, ...relations],
    ['their own words', ...shares(rows.map(({ words }) => words))],
    ['propositions', ...shares(rows.map(({ read }) => read))],
  ]),
);
const lost = rows.filter(({ words, read }) => isEntailed(words) && !isEntailed(read)).length;
console.log(`\nThe words entailed, the proposition not: ${lost}, ${share(lost)}`);
const worst = rows.toSorted((a, b) => gap(b) - gap(a)).slice(0, Number(values.worst));
for (const { premises, verbatim, proposition, words, read } of worst)
  console.log(
    [
      `\n${words.probabilities.entailment.toFixed(2)} to ${read.probabilities.entailment.toFixed(2)} ${read.relation}`,
      `in      ${premises.at(-1)}`,
      `claim   ${verbatim}`,
      `read as ${proposition}`,
    ].join('\n  '),
  );

function gap({ words, read }: (typeof rows)[number]): number {
  return words.probabilities.entailment - read.probabilities.entailment;
}

function isEntailed({ relation }: Judgement): boolean {
  return relation === 'entailment';
}

/** What the judge says of a hypothesis under the premise that bears it out most. */
async function best(premises: readonly string[], hypothesis: string): Promise<Judgement> {
  const judged = await judge.judge(premises.map(premise => ({ premise, hypothesis })));
  return judged.toSorted((a, b) => b.probabilities.entailment - a.probabilities.entailment)[0]!;
}

function propositionsOf(account: Account): readonly Tried[] {
  const { claims, sentences } = readVoice(account, { language });
  const plain = (text: string) => text.replaceAll(/\s+/gu, ' ');
  const textOf = (at: number) =>
    sentences[at] === undefined ? '' : plain(account.text.slice(sentences[at].start, sentences[at].end));
  return claims.map(({ text, proposition, sentence }) => ({
    verbatim: plain(text),
    proposition,
    premises: [textOf(sentence), `${textOf(sentence - 1)} ${textOf(sentence)}`.trim()],
  }));
}

/** The lot of a claim, by its words, so that the claims drawn are the same when others are cut differently. */
function lotOf({ verbatim, premises }: Tried): string {
  return createHash('sha256').update(`${values.seed} ${premises[0]} ${verbatim}`).digest('hex');
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map(item => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
