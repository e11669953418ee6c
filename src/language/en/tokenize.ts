import type { Span } from '../../domain/index.js';

/**
 * One alternative a kind of token, in the order tried; every branch is a single run of characters, so that
 * a match never looks back. Clitics ("n't", "'s") are cut off afterwards.
 */
const TOKEN = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"”’]+`,
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+[\p{L}\p{N}]`,
    String.raw`[\p{L}\p{N}_-]{1,64}\.(?:com|org|net|gov|pdf|docx?|xlsx?|html?)(?![\p{L}\p{N}]|\.\p{L})`,
    String.raw`\p{N}{3}-\p{N}{3,4}(?:-\p{N}{4})?(?![\p{N}-])`,
    String.raw`\p{Ll}[\p{Ll}\p{N}-]{0,63}(?:\.\p{Ll}[\p{Ll}\p{N}-]{1,63})+`,
    String.raw`(?:Ph|\p{L})\.(?:\p{L}\.){1,16}(?!\p{L})`,
    String.raw`\p{Lu}\.(?=\s*\p{Lu}\p{L})`,
    String.raw`[$€£¥]?\p{N}+(?:[.,:/]\p{N}+)*(?:%|(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))?`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:[-‐‑’'ʼ&][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\.{2,}|-{2,}|…|[!?]+|={2,}|_{2,}|\*{2,}|\+{2,}|<{2,}|>{2,}|#{2,}|~{2,}|\${2,}|[:;]-?[()](?=\s|$)`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);
const ABBREVIATION =
  /^(?:Capt|Maj|Rev|Hon|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Jr|Sr|No|Art|Prof|Amb|vs|a\.m|p\.m|etc|approx|al|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$/u;
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const PLURAL_POSSESSIVE = /^['’]$/u;

/**
 * The tokens of `text.slice(span.start, span.end)`, as offsets into `text`; linear in its length.
 * "U.S.", "30.04.2024" and "a.m." are one token, "didn't" and "Russia's" are two.
 */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): readonly Span[] {
  const slice = text.slice(span.start, span.end);
  const tokens: Span[] = [];
  for (const match of slice.matchAll(TOKEN)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const previous = tokens.at(-1);
    if (match[0] === '.' && previous?.end === start && ABBREVIATION.test(text.slice(previous.start, start))) {
      tokens[tokens.length - 1] = { start: previous.start, end };
      continue;
    }
    if (PLURAL_POSSESSIVE.test(match[0]) && previous?.end === start && text[start - 1] === 's') {
      tokens.push({ start, end });
      continue;
    }
    tokens.push(...cutClitic(match[0], start));
  }
  return tokens;
}

function cutClitic(word: string, start: number): readonly Span[] {
  const end = start + word.length;
  const last = word.at(-1)?.toLowerCase() ?? '';
  if (!'stemdl'.includes(last) || word.length > 40) return [{ start, end }];
  const cut = CLITIC.exec(word);
  if (!cut) return [{ start, end }];
  const middle = start + cut[1]!.length;
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}
