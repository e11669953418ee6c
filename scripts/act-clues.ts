/**
 * Labelled claims with the clues to their speech acts, for `training/acts`:
 * `npm run train:act-clues -- PUBLISHED_DATA [LABELS...] > training/build/acts.jsonl`; LABELS of our own talks are tables in
 * `training/data/acts`, `accounts.tsv` if left out. One claim a line: its `clues`, its sentence's
 * `words`, and by token the numbers of the words that are `at` the claim; the `act`; what the `rule` says; the `talk`.
 * Of published texts the project holds labels and places only; PUBLISHED_DATA is the folder that holds the texts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CluedClaim, clueClaims } from '../src/claims/index.js';
import { type Account, textOf } from '../src/domain/index.js';
import { wordsOf } from '../src/language/en/reader/words.js';
import { type Language, loadReader } from '../src/language/index.js';
import { findActors } from '../src/lexicon/index.js';
import { groupBy } from '../src/report/group.js';
import { readJsonLines, toAccount } from './corpus.js';

interface Talk {
  readonly about: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

interface Published {
  readonly speech?: string;
  readonly url?: string;
  readonly side: string;
  readonly text: string;
}

interface Labelled {
  readonly account: Account;
  readonly talk: string;
  /** Act by the claim's words, or by its spans. */
  readonly acts: ReadonlyMap<string, string>;
}

const LABELS = 'training/data/acts';
const [published = '', ...tables] = process.argv.slice(2);
const reader = await loadReader('trained', { threads: 1 });
let labels = 0;
let found = 0;
for (const labelled of [...ownTalks(), ...publishedTexts()]) {
  const language = await reader.prepare([labelled.account.text]);
  const claims = clueClaims(labelled.account, language, [labelled.account.side!]);
  labels += labelled.acts.size;
  for (const claim of claims) {
    const act =
      labelled.acts.get(textOf(labelled.account.text, claim.spans)) ?? labelled.acts.get(placeOf(claim));
    if (act === undefined) continue;
    found += 1;
    process.stdout.write(`${JSON.stringify(lineOf(claim, labelled, language, act))}\n`);
  }
}
console.error(`${labels} labels, ${found} of them of claims that are read so today`);

function rows(file: string): string[][] {
  const lines = readFileSync(join(LABELS, file), 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => line.split('\t'));
}

/** Talks of `training/data/accounts`: file, title of the talk, list, act, words of the claim. */
function ownTalks(): Labelled[] {
  const labelled = (tables.length > 0 ? tables : ['accounts.tsv']).flatMap(rows);
  const talks = new Map(
    [...new Set(labelled.map(([file]) => file!))].flatMap(file =>
      talksOf(file).map(talk => [`${file}\t${talk.about}`, talk] as const),
    ),
  );
  return [...groupBy(labelled, row => row.slice(0, 3).join('\t'))].map(([key, claims]) => {
    const [file, about, list] = key.split('\t') as [string, string, 'a' | 'b'];
    const talk = talks.get(`${file}\t${about}`)!;
    const text = talk[list].map(claim => claim.replace(/[.;:]?$/u, '.')).join(' ');
    const side = sidesOf(about)[list === 'a' ? 0 : 1]!;
    const account = toAccount({ id: 'a1', source: key, side, text });
    return {
      account,
      talk: about,
      acts: new Map(claims.map(([, , , act, words]) => [words!, act!])),
    };
  });
}

function talksOf(file: string): readonly Talk[] {
  return parse(readFileSync(join('training/data/accounts', `${file}.yml`), 'utf8')) as readonly Talk[];
}

/** The states that a talk is between, in the order in which its title names them. */
function sidesOf(about: string): readonly string[] {
  const words = about.split(/[\s,;:]+/u).map(text => ({ text }));
  return [...new Set(findActors(words).map(({ actor }) => actor.name))];
}

/** Published texts: file, address, act, spans of the claim. */
function publishedTexts(): Labelled[] {
  if (published === '') return [];
  const byFile = groupBy(rows('published.tsv'), row => row[0]!);
  return [...byFile].flatMap(([file, lines]) => {
    const texts = new Map(
      readJsonLines<Published>(join(published, file)).map(text => [text.speech ?? text.url ?? '', text]),
    );
    return [...groupBy(lines, row => row[1]!)].map(([address, claims]) => {
      const { side, text } = texts.get(address)!;
      const account = toAccount({ id: 'a1', source: address, side, text });
      return { account, talk: address, acts: new Map(claims.map(([, , act, place]) => [place!, act!])) };
    });
  });
}

function placeOf({ spans }: CluedClaim): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',');
}

function lineOf(claim: CluedClaim, { account, talk }: Labelled, language: Language, act: string): object {
  const sentence = language
    .splitSentences(account.text)
    .find(({ start, end }) => start <= claim.spans[0]!.start && claim.spans[0]!.start < end)!;
  const tokens = language.readTokens(account.text, sentence);
  const words: string[] = [];
  const at: number[][] = [];
  const own = new Set(claim.words.map(({ start }) => start));
  for (const token of tokens) {
    const parts = wordsOf(account.text, token).map(({ start, end }) => account.text.slice(start, end));
    if (own.has(token.start)) at.push(parts.map((_, k) => words.length + k));
    words.push(...parts);
  }
  return { act, rule: claim.byRule, talk, clues: claim.clues, words, at };
}
