/**
 * Who says what in texts of many makes: `npm run eval:speakers`, or with `-- --errors` each piece whose speakers are wrong,
 * of `dev` alone. Each text of `data/speakers` has its pieces beside it: words from the heart of an assertion, and
 * who says it from the outside in, in two readings where both stand. A piece is found where a claim holds most of it, and
 * right where the whole chain of that claim is one of the readings.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readVoice } from '../src/comparison/index.js';
import type { Account, Claim, Source, Span } from '../src/domain/index.js';
import { locate } from '../src/evaluation/locate.js';
import { coveredWords, intersectionSize, wordSpans } from '../src/evaluation/overlap.js';
import { goldChain, isSpeaker, systemChain } from '../src/evaluation/speakers.js';
import { readAccount } from '../src/intake/index.js';
import { loadReader, type Reader } from '../src/language/index.js';
import { findActors } from '../src/lexicon/index.js';
import { markdownTable } from './bench/measure.js';

const speakers = z.array(z.string().min(1)).min(1);
const listSchema = z.strictObject({
  /** Where the text is told again from: an address, or a source in words. */
  provenance: z.string().min(1),
  /** Whose text all of it is ("Statement by X"): a chain may begin with them or leave them out. */
  author: z.string().min(1).optional(),
  pieces: z.array(z.strictObject({ words: z.string().min(1), speakers, or: speakers.optional() })).min(1),
});

interface Told {
  readonly words: string;
  /** Who says it, in each reading. */
  readonly gold: readonly string[];
  /** Who says it by the tool; null where no claim holds it. */
  readonly found: string | null;
  readonly isRight: boolean;
}

const FOLDER = 'data/speakers';
const SPLITS = ['dev', 'test'] as const;
const showsErrors = process.argv.includes('--errors');

const reader = await loadReader('trained');
const rows: string[][] = [];
for (const split of showsErrors ? (['dev'] as const) : SPLITS) {
  const files = readdirSync(`${FOLDER}/${split}`).filter(name => name.endsWith('.md'));
  const texts: { readonly account: Account; readonly told: readonly Told[] }[] = [];
  for (const file of files) {
    const account = await readAccount(`${FOLDER}/${split}/${file}`, { id: 'a1' });
    texts.push({ account, told: await tellersOf(account, reader) });
  }
  for (const kind of ['readout', 'article'] as const)
    rows.push(
      rowOf(
        `${split}, ${kind}s`,
        texts.filter(({ account }) => account.kind === kind),
      ),
    );
  rows.push(rowOf(split, texts));
  if (showsErrors) for (const { account, told } of texts) printErrors(account, told);
}
if (!showsErrors)
  console.log(markdownTable([['texts', 'number', 'pieces', 'found', 'speakers right, of these'], ...rows]));

async function tellersOf(account: Account, { prepare }: Reader): Promise<readonly Told[]> {
  const file = account.source.replace(/\.md$/u, '.yml');
  const { author, pieces } = listSchema.parse(parse(readFileSync(file, 'utf8')));
  const { claims, attributions } = readVoice(account, { language: await prepare([account.text]) });
  const links = new Map(attributions.map(link => [link.id, link]));
  const allWords = wordSpans(account.text);
  const voices = { accounts: [account], claims: [] };
  const withoutAuthor = <T>([first, ...rest]: readonly T[], isAuthor: (link: T) => boolean) =>
    first === undefined || isAuthor(first) ? rest : [first, ...rest];
  return pieces.map(({ words, speakers: first, or }) => {
    const [span] = locate(account.text, [words]) ?? [];
    if (span === undefined) throw new Error(`${file}: the text does not hold "${words}"`);
    const readings = [first, ...(or ? [or] : [])].map(each =>
      withoutAuthor(goldChain({ account: account.id, speakers: each }, voices), name => name === author),
    );
    const claim = holderOf(span, claims, allWords);
    const sources = claim === null ? null : systemChain(claim, links, voices).map(({ source }) => source);
    const chain =
      sources && withoutAuthor(sources, source => author !== undefined && isSpeaker(author, source));
    return {
      words,
      gold: readings.map(named),
      found: chain === null ? null : named(chain.map(({ name, text }) => name || text)),
      isRight: chain !== null && readings.some(names => isChain(names, chain)),
    };
  });
}

function isChain(names: readonly string[], chain: readonly Source[]): boolean {
  return names.length === chain.length && names.every((name, at) => isNamed(name, chain[at]!));
}

/** "Thailand and Cambodia" may be "the two sides", "United Kingdom" be "London", "Border Guard of Poland" be "Polish border guard". */
function isNamed(name: string, source: Source): boolean {
  return (
    isSpeaker(name, source) ||
    bodyOf(name) === bodyOf(source.name) ||
    (source.sides.length > 1 && source.sides.length >= name.split(' and ').length && name.includes(' and '))
  );
}

/** The words of a name, states and organisations by their own, whatever their order. */
function bodyOf(name: string): string {
  const words = name.split(/[\s,]+/u).map(text => ({ text: text.replace(/['’]s?$/u, '') }));
  const actors = findActors(words);
  const rest = words.filter(
    ({ text }, at) =>
      !/^(?:the|of|for|in)$/iu.test(text) && !actors.some(({ first, last }) => first <= at && at < last),
  );
  return [...actors.map(({ actor }) => actor.name), ...rest.map(({ text }) => text.toLowerCase())]
    .sort()
    .join(' ');
}

/** The claim that holds most words of a piece, if it holds two fifths of them. */
function holderOf(piece: Span, claims: readonly Claim[], words: readonly Span[]): Claim | null {
  const wanted = coveredWords(words, [piece]);
  const held = claims.map(({ spans }) => intersectionSize(wanted, coveredWords(words, spans)));
  const most = Math.max(0, ...held);
  return most >= 0.4 * wanted.size ? (claims[held.indexOf(most)] ?? null) : null;
}

function named(chain: readonly string[]): string {
  return chain.join(' > ') || 'own voice';
}

function rowOf(name: string, texts: readonly { readonly told: readonly Told[] }[]): string[] {
  const all = texts.flatMap(({ told }) => told);
  const found = all.filter(piece => piece.found !== null);
  const right = found.filter(({ isRight }) => isRight);
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return [
    name,
    String(texts.length),
    String(all.length),
    share(found.length, all.length),
    share(right.length, found.length),
  ];
}

function printErrors({ source }: Account, told: readonly Told[]): void {
  const wrong = told.filter(({ isRight }) => !isRight);
  if (wrong.length > 0) console.log(`\n${source}`);
  for (const { words, gold, found } of wrong)
    console.log(
      `  ${words}\n    is said by ${gold.join(' | ')}; ${found === null ? 'no claim' : `found ${found}`}`,
    );
}
