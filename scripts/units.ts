/**
 * Whether claims begin and end where people saw an elementary unit begin or end:
 * `npm run eval:units -- FILE...`, JSON Lines as in UMUC (Zaczynska, Bourgonje, Stede 2024), one speech a line with
 * `edus` in code points. Boundaries are gaps between words; "and", "but", "or" and "that" at the edge of a unit belong
 * to neither side, since claims leave them out. They also leave out their source and cue ("We urge ...") and openers
 * ("In this regard, ..."): the last columns count a claim that begins behind these as beginning where they do.
 */
import { readVoice } from '../src/comparison/index.js';
import type { Span } from '../src/domain/index.js';
import { loadReader } from '../src/language/index.js';
import { markdownTable } from './bench/measure.js';
import { readJsonLines, toAccount } from './corpus.js';

interface Speech {
  readonly meeting: string;
  readonly speech: string;
  readonly side: string;
  readonly text: string;
  readonly edus: readonly (readonly [number, number])[];
}

const WORD = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;
const LOOSE = /^(?:and|but|or|that)$/iu;
/** A few words and a comma at the head of a sentence. */
const OPENER = /^(?:[^\s,]+\s+){0,6}[^\s,]+,\s*$/u;
const JOINTS = /[,;:]|\b(?:and|but|or)\b/giu;

const speeches = process.argv.slice(2).flatMap(file => readJsonLines<Speech>(file));
const [trained, rules] = [await loadReader('trained'), await loadReader('rules')];
const texts = speeches.map(({ text }) => text);
const [parsed, plain] = [await trained.prepare(texts), await rules.prepare(texts)];
const systems: Readonly<Record<string, (speech: Speech) => readonly Piece[]>> = {
  'claims, trained reader': speech => claimsOf(speech, parsed),
  'claims, rules': speech => claimsOf(speech, plain),
  'sentences alone': ({ text }) => plain.splitSentences(text),
  'commas and conjunctions': ({ text }) =>
    plain.splitSentences(text).flatMap(sentence => piecesOf(text, sentence)),
};
console.log(
  markdownTable([
    [
      'boundaries',
      'found',
      'precision',
      'inside sentences',
      'precision',
      'recall',
      'with their source: precision',
      'inside sentences',
    ],
    ...Object.entries(systems).map(([name, find]) => [name, ...score(find)]),
  ]),
);

/** A stretch that begins and ends at a boundary; what stands before it and is left out of it. */
interface Piece extends Span {
  readonly leftOut?: readonly Span[];
}

function claimsOf({ text, side, meeting, speech }: Speech, language: typeof parsed): readonly Piece[] {
  const account = toAccount({ id: 'a1', source: `${meeting}/${speech}`, side, text, kind: 'statement' });
  const { claims, attributions, sentences } = readVoice(account, { language });
  return claims.flatMap(({ spans, attribution, sentence }) => {
    const links = attributions.filter(({ id }) => attribution.includes(id));
    const parts = links.flatMap(({ source, cue }) => [...source.spans, ...cue.spans]);
    const { start } = sentences[sentence]!;
    const before = text.slice(start, Math.min(spans[0]!.start, ...parts.map(part => part.start)));
    const opener = OPENER.test(before) ? [{ start, end: start + before.length }] : [];
    return spans.map(span => ({ ...span, leftOut: [...parts, ...opener] }));
  });
}

/** A sentence cut at every comma, semicolon, colon and conjunction. */
function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const cuts = [...text.slice(start, end).matchAll(JOINTS)];
  const edges = [
    start,
    ...cuts.flatMap(({ index, 0: joint }) => [start + index, start + index + joint.length]),
    end,
  ];
  return Array.from({ length: edges.length / 2 }, (_, at) => ({
    start: edges[2 * at]!,
    end: edges[2 * at + 1]!,
  }));
}

function score(find: (speech: Speech) => readonly Piece[]): readonly string[] {
  const all = { found: 0, right: 0, kin: 0 };
  const inside = { found: 0, right: 0, kin: 0, gold: 0, hit: 0 };
  for (const speech of speeches) {
    const words = [...speech.text.matchAll(WORD)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      word,
    }));
    const gapsOf = (spans: readonly Span[]) => new Set(spans.flatMap(span => gapsAround(words, span)));
    const units = gapsOf(speech.edus.map(([start, end]) => toCodeUnits(speech.text, start, end)));
    const edges = gapsOf(plain.splitSentences(speech.text));
    const pieces = find(speech);
    const found = gapsOf(pieces);
    const kin = new Set(
      pieces.flatMap(piece => (reaches(words, piece, units) ? gapsAround(words, piece).slice(0, 1) : [])),
    );
    for (const gap of found) {
      const counts = edges.has(gap) ? [all] : [all, inside];
      for (const count of counts) {
        count.found += 1;
        if (units.has(gap)) count.right += 1;
        if (units.has(gap) || kin.has(gap)) count.kin += 1;
      }
    }
    for (const gap of units) {
      if (edges.has(gap)) continue;
      inside.gold += 1;
      if (found.has(gap)) inside.hit += 1;
    }
  }
  const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
  return [
    String(all.found),
    percent(all.right, all.found),
    String(inside.found),
    percent(inside.right, inside.found),
    percent(inside.hit, inside.gold),
    percent(all.kin, all.found),
    percent(inside.kin, inside.found),
  ];
}

type Word = Span & { readonly word: string };

/** Whether a unit begins before a piece with nothing between but what the piece leaves out. */
function reaches(
  words: readonly Word[],
  { start, leftOut = [] }: Piece,
  units: ReadonlySet<number>,
): boolean {
  let at = words.findIndex(word => word.end > start);
  while (at > 0 && !units.has(past(words, at))) {
    const before = words[at - 1]!;
    const isOut = leftOut.some(span => span.start <= before.start && before.end <= span.end);
    if (!isOut && !LOOSE.test(before.word)) return false;
    at -= 1;
  }
  return at >= 0;
}

/** The gaps before the first word and behind the last, each moved behind the loose words that stand there. */
function gapsAround(words: readonly Word[], { start, end }: Span): readonly number[] {
  const first = words.findIndex(word => word.end > start);
  const last = words.findLastIndex(word => word.start < end);
  return first < 0 || last < first ? [] : [past(words, first), past(words, last + 1)];
}

function past(words: readonly Word[], gap: number): number {
  let at = gap;
  while (at < words.length && LOOSE.test(words[at]!.word)) at += 1;
  return at;
}

function toCodeUnits(text: string, start: number, end: number): Span {
  const points = [...text];
  const from = points.slice(0, start).join('').length;
  return { start: from, end: from + points.slice(start, end).join('').length };
}
